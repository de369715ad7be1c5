import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Sparkles } from "@medusajs/icons"
import { Outlet } from "react-router-dom"
import { RouteCrumb } from "../../components/route-crumb"
import { TreatmentListTable } from "./components/treatment-list-table"

const TreatmentsPage = () => (
  <>
    <TreatmentListTable />
    <Outlet />
  </>
)

export const config = defineRouteConfig({
  label: "treatmentBundles.common.menu",
  translationNs: "translation",
  icon: Sparkles,
})

export const handle = {
  breadcrumb: () => <RouteCrumb textKey="treatmentBundles.common.menu" />,
}

export default TreatmentsPage
