import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { LoadError } from "../components/load-error"
import { Redemption } from "../components/order-bundles/redemption"
import { useOrderRedemptions } from "../hooks/api/redemptions"

/** Bundles of an order. An order without any has no such section. */
const OrderBundles = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useTranslation()
  const { redemptions, error, refetch } = useOrderRedemptions(order)
  if (error) {
    return <LoadError error={error} onRetry={() => void refetch()} />
  }
  if (redemptions === undefined || redemptions.length === 0) {
    return null
  }
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("treatmentBundles.orders.title")}</Heading>
      </div>
      {redemptions.map((redemption) => (
        <Redemption key={redemption.id} redemption={redemption} />
      ))}
    </Container>
  )
}

export const config = defineWidgetConfig({
  zone: "order.details.side.after",
  id: "treatment-bundles:order-bundles",
})

export default OrderBundles
