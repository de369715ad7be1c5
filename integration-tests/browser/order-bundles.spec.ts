import type { Locator, Page } from "playwright-core"
import type {
  AdminOrderTreatmentBundlesResponse,
  AdminTreatmentBundleRedemption,
} from "../../src/types"
import { checkOut } from "../package/helpers/purchase"
import { expectAccessible } from "./helpers/accessibility"
import { useAdmin } from "./helpers/admin"
import { BUNDLE, buyBundle, TREATMENT } from "./helpers/demo"
import { eventually } from "./helpers/eventually"
import { productOf } from "./helpers/pairings"
import { settle } from "./helpers/settle"
import { adminApi, idOf, regionOf, storefrontApi } from "./helpers/store"

const admin = useAdmin("demo")

const sectionOn = (page: Page): Locator =>
  page
    .locator("main .shadow-elevation-card-rest")
    .filter({ has: page.getByRole("heading", { name: "Treatment bundles" }) })
    .last()

/** Asks until the order's bundles are recorded as expected; that happens after the order itself. */
const recorded = async (
  orderId: string,
  isThere: (redemption: AdminTreatmentBundleRedemption) => boolean
): Promise<void> => {
  const api = await adminApi()
  await eventually(async () => {
    const { redemptions } = await api.get<AdminOrderTreatmentBundlesResponse>(
      `/admin/orders/${orderId}/treatment-bundles`
    )
    expect(redemptions.some(isThere)).toBe(true)
  })
}

/** Waits until the rows of a list read so. */
const expectRows = async (list: Locator, rows: string[]): Promise<void> =>
  await eventually(async () =>
    expect(
      (await list.allInnerTexts()).map((text) =>
        text.replace(/\s*\n\s*/g, " | ")
      )
    ).toEqual(rows)
  )

describe("the page of an order", () => {
  it("shows its bundles with items, savings and status, through to the cancellation", async () => {
    const orderId = await buyBundle(TREATMENT)
    await recorded(orderId, ({ status }) => status === "placed")
    const page = await admin.openAdmin(`/orders/${orderId}`)
    const section = sectionOn(page)
    await section.getByText("1 set of 3, 15% saved").waitFor()
    await section.getByText("Placed").waitFor()
    // 15 % of 58, 42 and 49
    await expectRows(section.getByRole("listitem"), [
      "1 × Marine Collagen Firming Cream | Collagen | -€8.70",
      "1 × Triple-Weight Hyaluronic Serum | Hyaluronic acid | -€6.30",
      "1 × Even-Tone Serum 3% Tranexamic + 5% Niacinamide | Anti-spot | -€7.35",
    ])
    await expectRows(section.locator("dl > div"), [
      "List price | €149.00",
      "Saving | -€22.35",
      "Price of the sets | €126.65",
    ])
    await expectAccessible(page, section)

    const api = await adminApi()
    await api.post(`/admin/orders/${orderId}/cancel`)
    await recorded(orderId, ({ status }) => status === "canceled")
    await admin.visit(page, `/orders/${orderId}`)
    await section.getByText("Canceled").waitFor()

    await section.getByRole("link").click()
    await page.waitForURL(
      `**/treatments/bundles/${await idOf("treatment_bundle", "handle", BUNDLE)}`
    )
  })

  it("marks a bundle that was deleted since, without a link", async () => {
    const orderId = await buyBundle("hydration-glow-acupuncture")
    await recorded(orderId, ({ status }) => status === "placed")
    const api = await adminApi()
    const { redemptions } = await api.get<AdminOrderTreatmentBundlesResponse>(
      `/admin/orders/${orderId}/treatment-bundles`
    )
    const [redemption] = redemptions
    await api.delete(`/admin/treatment-bundles/${redemption?.bundle_id}`)
    const page = await admin.openAdmin(`/orders/${orderId}`)
    const section = sectionOn(page)
    await section.getByText("Deleted", { exact: true }).waitFor()
    await section.getByText(redemption?.bundle?.title ?? "").waitFor()
    await section.getByRole("link").waitFor({ state: "detached" })
  })

  it("has no such section when the order has no bundle", async () => {
    const storefront = await storefrontApi()
    const shop = {
      treatment_handle: TREATMENT,
      region_id: await regionOf("eur"),
      shipping_option_id: await idOf(
        "shipping_option",
        "name",
        "Standard delivery"
      ),
    }
    const { variants } = await productOf("Plant Amino Firming Cream")
    const { cart } = await storefront.post<{ cart: { id: string } }>(
      "/store/carts",
      {
        region_id: shop.region_id,
        items: [{ variant_id: variants[0]?.id, quantity: 1 }],
      }
    )
    const { id } = await checkOut(storefront, shop, cart.id)
    const page = await admin.openAdmin(`/orders/${id}`)
    await page.getByRole("heading", { name: "Activity" }).waitFor()
    await settle(page)
    expect(
      await page.getByRole("heading", { name: "Treatment bundles" }).count()
    ).toBe(0)
  })
})
