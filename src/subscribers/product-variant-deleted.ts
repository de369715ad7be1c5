import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ProductVariantWorkflowEvents } from "@medusajs/framework/utils"
import { removeProductsFromTreatmentsWorkflow } from "../workflows/pairing"

/** A deleted variant takes the pairings and slot items that name it along. */
export default async function productVariantDeleted({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await removeProductsFromTreatmentsWorkflow(container).run({
    input: { variant_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: ProductVariantWorkflowEvents.DELETED,
  context: { subscriberId: "treatment-bundles-product-variant-deleted" },
}
