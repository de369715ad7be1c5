import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { RouteCrumb } from "../../../components/route-crumb"
import { BundleTable } from "./components/list/bundle-table"

const BundlesPage = () => (
  <>
    <BundleTable />
    <Outlet />
  </>
)

export const handle = {
  breadcrumb: () => <RouteCrumb textKey="treatmentBundles.bundles.menu" />,
}

export const config = defineRouteConfig({
  label: "treatmentBundles.bundles.menu",
  translationNs: "translation",
})

export default BundlesPage
