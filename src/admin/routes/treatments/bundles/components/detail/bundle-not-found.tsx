import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

/** Stands where a bundle would, when there is none with that id. */
export const BundleNotFound = () => {
  const { t } = useTranslation()
  return (
    <Container className="flex flex-col items-center gap-y-3 px-6 py-16">
      <Heading>{t("treatmentBundles.bundles.notFound.heading")}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {t("treatmentBundles.bundles.notFound.text")}
      </Text>
      <Button size="small" variant="secondary" asChild>
        <Link to="/treatments/bundles">
          {t("treatmentBundles.bundles.notFound.back")}
        </Link>
      </Button>
    </Container>
  )
}
