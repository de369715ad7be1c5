import { Modules } from "@medusajs/framework/utils"
import type {
  AdminTreatmentHealthFix,
  AdminUpdateTreatmentBundle,
} from "../../../src/types"
import { bundleService } from "../../helpers/bundle-service"
import { ScopedShop } from "../../helpers/scoped-shop"
import { storeSuite } from "../../helpers/store-suite"
import { Breakage, healthOf, soldIn } from "./support"

jest.setTimeout(240_000)

const EVERYWHERE = 8
const FAR = "2999-01-01T00:00:00Z"
const PAST = "2020-01-01T00:00:00Z"
const ALL = ["eur", "usd", "jpy", "kwd"]

const amounts = (amount: number, currencies: string[] = ALL) =>
  currencies.map((currency_code) => ({ amount, currency_code }))

const fixed = (amount: number): AdminUpdateTreatmentBundle => ({
  tiers: [{ min_slots: 2, type: "fixed_price", prices: amounts(amount) }],
})

interface Situation {
  name: string
  /** Breaks one thing. */
  make: () => Promise<unknown>
  /** Issues of the bundle, such as `error out_of_stock`. */
  issues: string[]
  /** Number of channels times regions in which a shopper still gets the bundle. */
  sold: number
  /** Entity of the first issue's fix; default: the bundle. */
  entity?: AdminTreatmentHealthFix["entity"]
  /** Part of the first sentence. */
  says?: string
}

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: ScopedShop
    let broken: Breakage
    let bundleId: string

    beforeAll(async () => {
      shop = await ScopedShop.seed(getContainer(), api)
      broken = new Breakage(shop)
      bundleId = await shop.createBundle()
    })

    const define = (change: AdminUpdateTreatmentBundle) => async () =>
      await shop.define(bundleId, change)

    const rules = (
      ...rows: [
        "region_id" | "sales_channel_id" | "customer.groups.id",
        "in" | "ne",
        string,
      ][]
    ) =>
      define({
        rules: rows.map(([attribute, operator, value]) => ({
          attribute,
          operator,
          values: [value],
        })),
      })

    /** The slots of the bundle with other products, by SKU prefix. */
    const slots = (collagen: string[], spot: string[] = ["SPT-02"]) =>
      define({
        slots: [collagen, ["HYA-04"], spot].map((prefixes, index) => ({
          role: ["collagen", "hyaluronic_acid", "anti_spot"][index] ?? "",
          required: index < 2,
          items: prefixes.map((prefix) => ({
            product_id: shop.shop.product_ids[prefix] ?? "",
          })),
        })),
      })()

    const variantsOf = (prefix: string) =>
      Object.keys(shop.shop.variant_ids).filter((sku) => sku.startsWith(prefix))

    const removePrices = async (prefix: string, currencies: string[]) => {
      for (const sku of variantsOf(prefix)) {
        await broken.prices(sku, currencies)
      }
    }

    const situations: Situation[] = [
      {
        name: "nothing broken",
        make: async () => undefined,
        issues: [],
        sold: EVERYWHERE,
      },
      {
        name: "an unpublished product",
        make: async () => await broken.product("COL-02", { status: "draft" }),
        issues: ["error product_unpublished"],
        sold: 0,
        entity: "product",
        says: "is not published, so the bundle cannot be sold at its price",
      },
      {
        name: "an unpublished product of an optional slot",
        make: async () => await broken.product("SPT-02", { status: "draft" }),
        issues: ["warning product_unpublished"],
        sold: EVERYWHERE,
        entity: "product",
        says: "the slot for anti spot stays empty",
      },
      {
        name: "a product in no channel",
        make: async () => await broken.channels("COL-02", []),
        issues: ["error product_not_in_channel"],
        sold: 0,
        entity: "product",
      },
      {
        name: "a product in one channel only",
        make: async () => await broken.channels("COL-02", ["web"]),
        issues: ["warning product_not_in_channel"],
        sold: 4,
        entity: "product",
        says: "is not in the sales channel Studio Counter",
      },
      {
        name: "a product without any price",
        make: async () => await removePrices("COL-02", ALL),
        issues: ALL.map(() => "error no_price_in_currency"),
        sold: 0,
        entity: "product_variant",
      },
      {
        name: "a product without a price in one currency",
        make: async () => await removePrices("COL-02", ["jpy"]),
        issues: ["warning no_price_in_currency"],
        sold: 6,
        entity: "product_variant",
        says: "has no price in JPY",
      },
      {
        name: "a product that is sold out",
        make: async () => await broken.stock("COL-02", ["warehouse", "studio"]),
        issues: ["error out_of_stock"],
        sold: 0,
        entity: "product_variant",
      },
      {
        name: "a product that is sold out at one location",
        make: async () => await broken.stock("COL-02", ["warehouse"]),
        issues: ["warning out_of_stock"],
        sold: 4,
        entity: "product_variant",
        says: "through the sales channel",
      },
      {
        name: "a sold-out optional product that hides the bundle",
        make: async () => {
          await shop.define(bundleId, { stock_policy: "hide_bundle" })
          await broken.stock("SPT-02", ["warehouse", "studio"])
        },
        issues: ["error out_of_stock"],
        sold: 0,
        entity: "product_variant",
      },
      {
        name: "a product that takes no discounts",
        make: async () =>
          await broken.product("COL-02", { discountable: false }),
        issues: ["error product_not_discountable"],
        sold: 0,
        entity: "product",
      },
      {
        name: "a required slot that follows no pairing",
        make: async () => await slots([]),
        issues: ["error empty_slot"],
        sold: 0,
        entity: "treatment",
      },
      {
        name: "an optional slot that follows no pairing",
        make: async () => await slots(["COL-02"], []),
        issues: ["warning empty_slot"],
        sold: EVERYWHERE,
        entity: "treatment",
      },
      {
        name: "a first choice with a substitute",
        make: async () => {
          await slots(["COL-02", "COL-05"])
          await broken.product("COL-02", { status: "draft" })
        },
        issues: ["warning first_choice_unusable"],
        sold: EVERYWHERE,
        entity: "product",
      },
      {
        name: "a tier with an amount in one currency",
        make: async () =>
          await shop.define(bundleId, {
            tiers: [
              {
                min_slots: 2,
                type: "amount_off",
                prices: amounts(5, ["eur"]),
              },
            ],
          }),
        issues: ["usd", "jpy", "kwd"].map(() => "warning tier_without_amount"),
        sold: 2,
      },
      {
        name: "a tier with an amount in a currency of no region",
        make: async () =>
          await shop.define(bundleId, {
            tiers: [
              {
                min_slots: 2,
                type: "amount_off",
                prices: amounts(5, ["gbp"]),
              },
            ],
          }),
        issues: ALL.map(() => "error tier_without_amount"),
        sold: 0,
      },
      {
        name: "a fixed price above the parts",
        make: async () => await shop.define(bundleId, fixed(99_999)),
        issues: ALL.map(() => "error dearer_than_parts"),
        sold: 0,
        says: "is dearer than its parts",
      },
      {
        name: "a percentage that rounds to nothing",
        make: async () =>
          await shop.define(bundleId, {
            tiers: [{ min_slots: 2, type: "percentage", percentage: 0.0005 }],
          }),
        issues: ALL.map(() => "error tier_without_saving"),
        sold: 0,
      },
      {
        name: "a window that is over",
        make: async () => await shop.define(bundleId, { ends_at: PAST }),
        issues: ["error window_over"],
        sold: 0,
        says: "The bundle ended on 2020-01-01 00:00 UTC",
      },
      {
        name: "rules on a region that is gone",
        make: async () => await rules(["region_id", "in", "reg_gone"])(),
        issues: ["error rules_exclude_everyone"],
        sold: 0,
        says: "a region that no longer exists",
      },
      {
        name: "rules that contradict each other",
        make: async () => {
          const web = shop.shop.sales_channel_ids["web"] ?? ""
          await rules(
            ["sales_channel_id", "in", web],
            ["sales_channel_id", "ne", web]
          )()
        },
        issues: ["error rules_exclude_everyone"],
        sold: 0,
        says: "contradict each other",
      },
      {
        name: "rules that leave one region",
        make: async () =>
          await rules(["region_id", "in", shop.shop.region_ids["jpy"] ?? ""])(),
        issues: [],
        sold: 2,
      },
      {
        name: "a bundle without tiers",
        make: async () => {
          const service = bundleService(shop.container)
          const tiers = await service.listTreatmentBundleTiers({
            bundle_id: bundleId,
          })
          await service.softDeleteTreatmentBundleTiers(
            tiers.map(({ id }: { id: string }) => id)
          )
        },
        issues: ["error no_tier"],
        sold: 0,
      },
      {
        name: "a treatment that is not published",
        make: async () =>
          await shop.admin.mustPost(`/admin/treatments/${shop.treatment_id}`, {
            status: "draft",
          }),
        issues: ["error treatment_not_published"],
        sold: 0,
        entity: "treatment",
      },
    ]

    it.each(
      situations.map((situation) => [situation.name, situation] as const)
    )(
      "agrees with the store on %s",
      async (_, { make, issues, sold, entity, says }) => {
        await make()
        const { bundle } = await healthOf(shop)
        const places = await soldIn(shop, bundleId)

        expect(
          bundle.issues.map(({ severity, code }) => `${severity} ${code}`)
        ).toEqual(issues)
        expect(places).toHaveLength(sold)
        expect(bundle.state === "error").toBe(sold === 0)
        const [first] = bundle.issues
        expect(first?.fix.entity).toBe(first && (entity ?? "treatment_bundle"))
        expect(first?.message ?? "").toContain(says ?? "")
      }
    )

    it("warns of a window to come, which nobody has to mend", async () => {
      await shop.define(bundleId, { starts_at: FAR })
      const { bundle } = await healthOf(shop)
      expect(bundle).toMatchObject({
        state: "warning",
        issues: [
          {
            code: "window_not_started",
            severity: "warning",
            params: { starts_at: "2999-01-01T00:00:00.000Z" },
          },
        ],
      })
      expect(await soldIn(shop, bundleId)).toEqual([])
      await shop.define(bundleId, { starts_at: PAST })
      expect(await soldIn(shop, bundleId)).toHaveLength(EVERYWHERE)
    })

    it("is off for a draft, and tells what would be wrong", async () => {
      await shop.define(bundleId, { status: "draft" })
      await broken.product("COL-02", { status: "draft" })
      const { bundle, treatment } = await healthOf(shop)
      expect(bundle).toMatchObject({
        state: "off",
        issues: [{ code: "product_unpublished", severity: "error" }],
      })
      expect(treatment).toMatchObject({
        state: "error",
        issues: [
          { code: "no_active_bundle", severity: "error" },
          { code: "no_pairings", severity: "error" },
        ],
      })
    })

    it("looks at a bundle of a customer group as one of its members", async () => {
      await rules(["customer.groups.id", "in", shop.shopper.group_id])()
      expect((await healthOf(shop)).bundle.issues).toEqual([])
      const { status } = await shop.quote({ member: true })
      expect(status).toBe("complete")

      await getContainer()
        .resolve(Modules.CUSTOMER)
        .deleteCustomerGroups([shop.shopper.group_id])
      expect((await healthOf(shop)).bundle.issues).toMatchObject([
        {
          code: "rules_exclude_everyone",
          params: { reason: "missing", attribute: "customer_group" },
        },
      ])
      expect((await shop.quote({ member: true })).reason).toBe("rules_not_met")
    })

    it("says for whom an amount is missing", async () => {
      await shop.define(bundleId, {
        tiers: [
          {
            min_slots: 2,
            type: "amount_off",
            prices: amounts(5).map((price) => ({
              ...price,
              rules: { "customer.groups.id": shop.shopper.group_id },
            })),
          },
        ],
      })
      const { bundle } = await healthOf(shop)
      expect(bundle.state).toBe("warning")
      expect(
        new Set(bundle.issues.map(({ params }) => params.audience))
      ).toEqual(new Set(["guests"]))
      expect((await shop.quote()).status).toBe("unavailable")
      expect((await shop.quote({ member: true })).status).toBe("complete")
    })
  },
})
