import type {
  CreateProductWorkflowInputDTO,
  ExecArgs,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import seedDemo from "../demo/seed"
import { DEFAULT_ROLES } from "../src/types/roles"
import { createTreatmentBundlesWorkflow } from "../src/workflows/bundle"
import { batchTreatmentPairingsWorkflow } from "../src/workflows/pairing"
import { createTreatmentsWorkflow } from "../src/workflows/treatment"

/** Roles of the bundle that large carts hold: one product each. */
const ROLES = DEFAULT_ROLES.slice(0, 3)
const SIZES = Array.from({ length: 8 }, (_, index) => `${index + 1} ml`)

/** A product that is never sold out, with a variant per size. */
const product = (
  handle: string,
  sku: string,
  sizes: readonly string[]
): Omit<CreateProductWorkflowInputDTO, "options"> & {
  options: { title: string; values: string[] }[]
} => ({
  title: handle,
  handle,
  status: ProductStatus.PUBLISHED,
  options: [{ title: "Size", values: [...sizes] }],
  variants: sizes.map((size, index) => ({
    title: size,
    sku: sizes.length === 1 ? sku : `${sku}-${index + 1}`,
    manage_inventory: false,
    options: { Size: size },
    prices: [{ currency_code: "eur", amount: 12 + index }],
  })),
})

const PLAIN_PRODUCT = "bench-headband"

/** The headband stands in no pairing and no bundle; the others fill the slots of one bundle. */
const PRODUCTS = [
  product(PLAIN_PRODUCT, "BENCH-HEADBAND", ["One size"]),
  ...ROLES.map((role) =>
    product(`bench-${role.replace("_", "-")}`, `BENCH-${role}`, SIZES)
  ),
]

const seedProducts = async (container: MedusaContainer): Promise<string[]> => {
  const [profile] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles()
  const channels = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels()
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: PRODUCTS.map((one) => ({
        ...one,
        shipping_profile_id: profile?.id,
        sales_channels: channels.map(({ id }) => ({ id })),
      })),
    },
  })
  return result.map(({ id }) => id)
}

const seedBundle = async (
  container: MedusaContainer,
  productIds: readonly string[]
): Promise<void> => {
  const {
    result: [treatment],
  } = await createTreatmentsWorkflow(container).run({
    input: {
      treatments: [
        { title: "Bench", handle: "bench", status: "published", rank: 1000 },
      ],
    },
  })
  const treatment_id = treatment?.id ?? ""
  await batchTreatmentPairingsWorkflow(container).run({
    input: {
      create: ROLES.map((role, index) => ({
        treatment_id,
        product_id: productIds[index] ?? "",
        role,
      })),
    },
  })
  await createTreatmentBundlesWorkflow(container).run({
    input: {
      bundles: [
        {
          treatment_id,
          title: "Bench",
          status: "active",
          slots: ROLES.map((role) => ({ role })),
          tiers: [
            { min_slots: 2, type: "percentage", percentage: 10 },
            { min_slots: 3, type: "percentage", percentage: 15 },
          ],
        },
      ],
    },
  })
}

/** Seeds the benchmark's store: the demo shop, one product without bundles, one bundle for large carts. */
export default async function seed(args: ExecArgs): Promise<void> {
  const { container } = args
  await seedDemo(args)
  const [existing] = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: PLAIN_PRODUCT })
  if (!existing) {
    const [, ...ofBundle] = await seedProducts(container)
    await seedBundle(container, ofBundle)
  }
}
