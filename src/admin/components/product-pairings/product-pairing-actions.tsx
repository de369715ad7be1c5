import { PencilSquare, Trash } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { LabelledActionMenu } from "../labelled-action-menu"
import type { ProductPairingRow } from "../pairings/pairing-types"
import { useTranslateAction } from "../use-translate-action"

interface ProductPairingActionsProps {
  row: ProductPairingRow
  onEdit: () => void
  onRemove: () => void
}

/** What can be done with a pairing on its product's page. */
export const ProductPairingActions = ({
  row,
  onEdit,
  onRemove,
}: ProductPairingActionsProps) => {
  const { t } = useTranslation()
  const translate = useTranslateAction("treatment_pairing", row.id)
  return (
    <LabelledActionMenu
      of={row.treatment.title}
      groups={[
        {
          actions: [
            {
              icon: <PencilSquare />,
              label: t("actions.edit"),
              onClick: onEdit,
            },
          ],
        },
        ...(translate ? [translate] : []),
        {
          actions: [
            { icon: <Trash />, label: t("actions.remove"), onClick: onRemove },
          ],
        },
      ]}
    />
  )
}
