import { Alert, Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface StaleNoticeProps {
  /** Reads the row again and fills the form with it. */
  onReload: () => void
  isReloading?: boolean
}

/**
 * Says that somebody else changed the row that is being edited, and offers to start from theirs. It
 * takes the focus, so that it is seen however far down the form was saved.
 */
export const StaleNotice = ({ onReload, isReloading }: StaleNoticeProps) => {
  const { t } = useTranslation()
  return (
    <Alert variant="error" role="alert">
      <div className="flex flex-col items-start gap-y-3">
        <Text size="small">{t("treatmentBundles.common.stale")}</Text>
        <Button
          autoFocus
          size="small"
          type="button"
          variant="secondary"
          isLoading={isReloading}
          onClick={onReload}
        >
          {t("treatmentBundles.common.reload")}
        </Button>
      </div>
    </Alert>
  )
}
