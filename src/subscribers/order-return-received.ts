import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { recordTreatmentBundleRedemptionsWorkflow } from "../workflows/redemption"

/** Units that come back are gone from the redemptions of their order, those of exchanges and claims too. */
export default async function orderReturnReceived({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await recordTreatmentBundleRedemptionsWorkflow(container).run({
    input: { order_id: event.data.order_id },
  })
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.RETURN_RECEIVED,
  context: { subscriberId: "treatment-bundles-order-return-received" },
}
