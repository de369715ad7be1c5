import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentBundleStatus } from "../../../../../../types/http/admin"

interface SaveButtonsProps {
  /** Undefined for a new bundle. */
  status: AdminTreatmentBundleStatus | undefined
  isPending: boolean
  onSave: (status: AdminTreatmentBundleStatus) => void
}

/** Saves a bundle. One that is not live can go live with the same click. */
export const SaveButtons = ({
  status,
  isPending,
  onSave,
}: SaveButtonsProps) => {
  const { t } = useTranslation()

  if (status === "active") {
    return (
      <Button
        size="small"
        type="button"
        isLoading={isPending}
        onClick={() => onSave("active")}
      >
        {t("actions.save")}
      </Button>
    )
  }
  return (
    <>
      <Button
        size="small"
        type="button"
        variant="secondary"
        disabled={isPending}
        onClick={() => onSave(status ?? "draft")}
      >
        {status === "archived"
          ? t("actions.save")
          : t("treatmentBundles.bundles.actions.saveDraft")}
      </Button>
      <Button
        size="small"
        type="button"
        isLoading={isPending}
        onClick={() => onSave("active")}
      >
        {t("treatmentBundles.bundles.actions.saveActive")}
      </Button>
    </>
  )
}
