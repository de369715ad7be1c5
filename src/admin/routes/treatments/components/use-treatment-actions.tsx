import type { ActionGroup } from "@medusajs/dashboard/components"
import {
  ArchiveBox,
  CheckCircle,
  PencilSquare,
  Trash,
  XCircle,
} from "@medusajs/icons"
import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTreatment } from "../../../../types/http/admin"
import { useUpdateTreatment } from "../../../hooks/api/treatments"
import { isStale, showServerError } from "../../../lib/server-errors"
import { useSingleRun } from "../../../lib/use-single-run"
import { useDeleteTreatmentPrompt } from "./use-delete-treatment-prompt"

const ICONS = {
  published: <CheckCircle />,
  draft: <XCircle />,
  archived: <ArchiveBox />,
} as const

/** The states that a treatment can be brought to, the likeliest first. */
const NEXT = {
  draft: ["published", "archived"],
  published: ["draft", "archived"],
  archived: ["published", "draft"],
} as const

/** Brings a treatment to another state. */
const useSetStatus = ({ id, title, updated_at }: AdminTreatment) => {
  const { t } = useTranslation()
  const { mutateAsync } = useUpdateTreatment(id)

  return useSingleRun(async (status: AdminTreatment["status"]) => {
    try {
      await mutateAsync({ status, expected_updated_at: updated_at })
      toast.success(
        t(`treatmentBundles.treatments.toasts.${status}`, { title })
      )
    } catch (error) {
      if (isStale(error)) {
        toast.error(t("treatmentBundles.treatments.toasts.stale"))
      } else {
        showServerError(error)
      }
    }
  })
}

/**
 * What can be done with a treatment, for a menu.
 *
 * @param onDeleted called after the deletion
 */
export const useTreatmentActions = (
  treatment: AdminTreatment,
  onDeleted?: () => void
): ActionGroup[] => {
  const { t } = useTranslation()
  const setStatus = useSetStatus(treatment)
  const askToDelete = useDeleteTreatmentPrompt(treatment, onDeleted)

  return [
    {
      actions: [
        {
          icon: <PencilSquare />,
          label: t("actions.edit"),
          to: `/treatments/${treatment.id}/edit`,
        },
      ],
    },
    {
      actions: NEXT[treatment.status].map((status) => ({
        icon: ICONS[status],
        label: t(
          `treatmentBundles.treatments.actions.${treatment.status}.${status}`
        ),
        onClick: () => void setStatus(status),
      })),
    },
    {
      actions: [
        {
          icon: <Trash />,
          label: t("actions.delete"),
          onClick: () => void askToDelete(),
        },
      ],
    },
  ]
}
