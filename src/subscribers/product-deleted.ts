import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ProductWorkflowEvents } from "@medusajs/framework/utils"
import { removeProductsFromTreatmentsWorkflow } from "../workflows/pairing"

/** A deleted product takes its pairings and slot items along. */
export default async function productDeleted({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await removeProductsFromTreatmentsWorkflow(container).run({
    input: { product_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: ProductWorkflowEvents.DELETED,
  context: { subscriberId: "treatment-bundles-product-deleted" },
}
