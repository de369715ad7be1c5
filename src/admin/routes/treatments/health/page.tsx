import { defineRouteConfig } from "@medusajs/admin-sdk"
import { RouteCrumb } from "../../../components/route-crumb"
import { HealthReport } from "./components/health-report"

const HealthPage = () => <HealthReport />

export const handle = {
  breadcrumb: () => <RouteCrumb textKey="treatmentBundles.health.menu" />,
}

export const config = defineRouteConfig({
  label: "treatmentBundles.health.menu",
  translationNs: "translation",
})

export default HealthPage
