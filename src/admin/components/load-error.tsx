import { Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface LoadErrorProps {
  error: Error
  onRetry: () => void
}

/** Stands where something could not be loaded, with the server's reason. */
export const LoadError = ({ error, onRetry }: LoadErrorProps) => {
  const { t } = useTranslation()
  return (
    <Container
      role="alert"
      className="flex flex-col items-center gap-y-3 px-6 py-10"
    >
      <Text size="small" weight="plus">
        {t("treatmentBundles.common.loadFailed")}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {error.message}
      </Text>
      <Button size="small" variant="secondary" onClick={onRetry}>
        {t("treatmentBundles.common.retry")}
      </Button>
    </Container>
  )
}
