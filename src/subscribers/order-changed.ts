import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  OrderEditWorkflowEvents,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"
import { restoreTreatmentBundleDiscountsWorkflow } from "../workflows/redemption"

/**
 * After an edit, an exchange or a claim the units of an order keep the price they were sold at. A
 * canceled edit may have kept an earlier correction waiting.
 */
export default async function orderChanged({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await restoreTreatmentBundleDiscountsWorkflow(container).run({
    input: { order_id: event.data.order_id },
  })
}

export const config: SubscriberConfig = {
  event: [
    OrderWorkflowEvents.EXCHANGE_CREATED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderEditWorkflowEvents.CONFIRMED,
    OrderEditWorkflowEvents.CANCELED,
  ],
  context: { subscriberId: "treatment-bundles-order-changed" },
}
