import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Sparkles } from "@medusajs/icons"
import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Outlet } from "react-router-dom"

const TreatmentsPage = () => {
  const { t } = useTranslation()
  return (
    <Container>
      <Heading>{t("treatmentBundles.common.menu")}</Heading>
      <Outlet />
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "treatmentBundles.common.menu",
  translationNs: "translation",
  icon: Sparkles,
})

export default TreatmentsPage
