import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { StoreCartBundle, StoreCartBundlesResponse } from "../../src/types"
import { createTreatmentBundlesWorkflow } from "../../src/workflows"
import { bundleService } from "./bundle-service"
import type { Storefront, TestCart } from "./storefront"

/** Products of no other bundle: sunscreen at 34.00 and cleanser at 10.00 EUR. */
export const KIT = { "SUP-01-50": 1, "SUP-02-50": 1 }

/** The line of a SKU; fails the test when there is none. */
export const lineOf = (cart: TestCart, sku: string) => {
  const line = cart.items.find(({ variant_sku }) => variant_sku === sku)
  if (!line) {
    throw new Error(`${sku} is not in the cart`)
  }
  return line
}

/** The demo shop with few active bundles, as merchants and shoppers change it. */
export class BundleShop {
  constructor(
    private readonly container: MedusaContainer,
    private readonly web: Storefront
  ) {}

  /** Leaves the bundles with these handles active, in this order of rank. */
  async keepActive(handles: readonly string[]): Promise<void> {
    const service = bundleService(this.container)
    const bundles = await service.listTreatmentBundles({})
    await service.updateTreatmentBundles(
      bundles.map(({ id, handle }: { id: string; handle: string }) => {
        const rank = handles.indexOf(handle)
        return rank === -1
          ? { id, status: "draft" as const }
          : { id, rank: rank + 1 }
      })
    )
  }

  /** Takes variants out of stock keeping, so that any quantity can be bought. */
  async sellWithoutStock(skus: readonly string[]): Promise<void> {
    await Promise.all(
      skus.map((sku) =>
        this.container
          .resolve(Modules.PRODUCT)
          .updateProductVariants(this.web.variant(sku), {
            manage_inventory: false,
          })
      )
    )
  }

  async bundleId(handle: string): Promise<string> {
    const [bundle] = await bundleService(this.container).listTreatmentBundles({
      handle,
    })
    return bundle?.id ?? ""
  }

  async treatmentId(handle: string): Promise<string> {
    const [treatment] = await bundleService(
      this.container
    ).listFacialTreatments({ handle })
    return treatment?.id ?? ""
  }

  /** Creates an active bundle of the two products of {@link KIT} and returns its id. */
  async createKit(tier: object, rest: object = {}): Promise<string> {
    const { result } = await createTreatmentBundlesWorkflow(this.container).run(
      {
        input: {
          bundles: [
            {
              treatment_id: await this.treatmentId("acupuncture-facelift"),
              title: "Kit",
              status: "active",
              slots: Object.keys(KIT).map((sku) => ({
                role: "support",
                items: [
                  {
                    product_id:
                      this.web.shop.product_ids[sku.slice(0, 6)] ?? "",
                  },
                ],
              })),
              tiers: [{ min_slots: 2, type: "percentage", ...tier }],
              ...rest,
            },
          ],
        },
      }
    )
    return result[0]?.id ?? ""
  }

  /** Sets of a cart as the plugin's route answers them. */
  async setsOf(cartId: string): Promise<StoreCartBundle[]> {
    const { data } = await this.web.get<StoreCartBundlesResponse>(
      `/store/carts/${cartId}/treatment-bundles`
    )
    return data.treatment_bundles
  }

  /** A change that a shopper may make at any time, with no meaning of its own. */
  async touch(cart: TestCart): Promise<TestCart> {
    const [line] = cart.items
    return await this.web.setQuantity(
      cart,
      line?.variant_sku ?? "",
      line?.quantity ?? 1
    )
  }
}
