import { ActionMenu, type ActionGroup } from "@medusajs/dashboard/components"
import { EllipsisHorizontal } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface LabelledActionMenuProps {
  groups: ActionGroup[]
  /** What the actions are for, such as a title. */
  of: string
}

/** The dashboard's menu of actions, whose button has a name for screen readers. */
export const LabelledActionMenu = ({ groups, of }: LabelledActionMenuProps) => {
  const { t } = useTranslation()
  return (
    <ActionMenu groups={groups}>
      <IconButton
        size="small"
        type="button"
        variant="transparent"
        aria-label={t("treatmentBundles.common.actionsFor", { name: of })}
      >
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  )
}
