import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  OrderEditWorkflowEvents,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"
import { recordTreatmentBundleRedemptionsWorkflow } from "../workflows/redemption"

/** Units that come back or leave an order are gone from its redemptions. */
export default async function orderChanged({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await recordTreatmentBundleRedemptionsWorkflow(container).run({
    input: { order_id: event.data.order_id },
  })
}

export const config: SubscriberConfig = {
  event: [
    OrderWorkflowEvents.RETURN_RECEIVED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderEditWorkflowEvents.CONFIRMED,
  ],
  context: { subscriberId: "treatment-bundles-order-changed" },
}
