import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

/** Stands where a treatment would, when there is none of this id. */
export const TreatmentNotFound = () => {
  const { t } = useTranslation()
  return (
    <Container className="flex flex-col items-center gap-y-4 px-6 py-16">
      <div className="flex flex-col items-center gap-y-1 text-center">
        <Heading>{t("treatmentBundles.treatments.detail.notFound")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("treatmentBundles.treatments.detail.notFoundHint")}
        </Text>
      </div>
      <Button size="small" variant="secondary" asChild>
        <Link to="/treatments">
          {t("treatmentBundles.treatments.detail.back")}
        </Link>
      </Button>
    </Container>
  )
}
