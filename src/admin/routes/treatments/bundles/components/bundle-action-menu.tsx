import {
  ArchiveBox,
  CheckCircle,
  CircleMiniSolid,
  PencilSquare,
  SquareTwoStack,
  Trash,
} from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentBundle } from "../../../../../types/http/admin"
import { LabelledActionMenu } from "../../../../components/labelled-action-menu"
import { useBundleActions } from "./use-bundle-actions"

interface BundleActionMenuProps {
  bundle: AdminTreatmentBundle
  onDeleted?: () => void
}

/** Menu with everything that can be done with a bundle. */
export const BundleActionMenu = ({
  bundle,
  onDeleted,
}: BundleActionMenuProps) => {
  const { t } = useTranslation()
  const { setStatus, duplicate, destroy, isPending } = useBundleActions(
    bundle,
    onDeleted
  )
  const { status } = bundle

  const statusActions = [
    {
      status: "active" as const,
      icon: <CheckCircle />,
      label: t("treatmentBundles.bundles.actions.activate"),
    },
    {
      status: "draft" as const,
      icon: <CircleMiniSolid />,
      label: t("treatmentBundles.bundles.actions.toDraft"),
    },
    {
      status: "archived" as const,
      icon: <ArchiveBox />,
      label: t("treatmentBundles.bundles.actions.archive"),
    },
  ]

  return (
    <LabelledActionMenu
      of={bundle.title}
      groups={[
        {
          actions: [
            {
              icon: <PencilSquare />,
              label: t("actions.edit"),
              to: `/treatments/bundles/${bundle.id}/edit`,
            },
            {
              icon: <SquareTwoStack />,
              label: t("treatmentBundles.bundles.actions.duplicate"),
              disabled: isPending,
              onClick: () => void duplicate(),
            },
          ],
        },
        {
          actions: statusActions
            .filter((action) => action.status !== status)
            .map(({ icon, label, status: next }) => ({
              icon,
              label,
              disabled: isPending,
              onClick: () => void setStatus(next),
            })),
        },
        {
          actions: [
            {
              icon: <Trash />,
              label: t("actions.delete"),
              disabled: isPending,
              onClick: () => void destroy(),
            },
          ],
        },
      ]}
    />
  )
}
