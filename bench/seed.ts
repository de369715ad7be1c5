import type { ExecArgs } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import seedDemo from "../demo/seed"

/** Handle of the one product of the benchmark store that stands in no pairing and no bundle. */
const PLAIN_PRODUCT = "bench-headband"

const seedPlainProduct = async ({ container }: ExecArgs): Promise<void> => {
  const [existing] = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: PLAIN_PRODUCT })
  if (existing) {
    return
  }
  const [profile] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles()
  const channels = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels()
  await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Headband",
          handle: PLAIN_PRODUCT,
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: profile?.id,
          sales_channels: channels.map(({ id }) => ({ id })),
          options: [{ title: "Size", values: ["One size"] }],
          variants: [
            {
              title: "One size",
              sku: "BENCH-HEADBAND",
              manage_inventory: false,
              options: { Size: "One size" },
              prices: [{ currency_code: "eur", amount: 12 }],
            },
          ],
        },
      ],
    },
  })
}

/** Seeds the benchmark's store: the demo shop and one product without bundles. */
export default async function seed(args: ExecArgs): Promise<void> {
  await seedDemo(args)
  await seedPlainProduct(args)
}
