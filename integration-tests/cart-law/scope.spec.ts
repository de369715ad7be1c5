import type { AdminUpdateTreatmentBundle } from "../../src/types"
import type { ErrorBody } from "../helpers/answers"
import {
  alike,
  SCOPED_TREATMENT,
  ScopedShop,
  type Visitor,
} from "../helpers/scoped-shop"
import { bundleDiscount } from "../helpers/storefront"
import { storeSuite } from "../helpers/store-suite"

jest.setTimeout(240_000)

const GUEST: Visitor = {}
const USD: Visitor = { currency: "usd" }
const STUDIO: Visitor = { channel: "studio" }
const MEMBER: Visitor = { member: true }
/** Half of 72 + 40 + 46 EUR and of 79 + 44 + 51 USD. */
const HALF: Record<string, number> = { eur: 79, usd: 87 }

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: ScopedShop
    let bundleId: string

    beforeAll(async () => {
      shop = await ScopedShop.seed(getContainer(), api)
      bundleId = await shop.createBundle()
    })

    describe("a scope holds in the cart, in the quote and in the preview alike", () => {
      type Scope = () => AdminUpdateTreatmentBundle
      const rule = (
        attribute: "sales_channel_id" | "region_id" | "customer.groups.id",
        operator: "eq" | "ne" | "in",
        ...values: string[]
      ) => ({ attribute, operator, values })
      const region = (code: string) => shop.shop.region_ids[code] ?? ""
      const channel = (key: string) => shop.shop.sales_channel_ids[key] ?? ""

      /** Name, scope, who has the price, who has not. */
      const scopes: [string, Scope, Visitor[], Visitor[]][] = [
        ["no scope", () => ({}), [GUEST, USD, STUDIO, MEMBER], []],
        [
          "region eq",
          () => ({ rules: [rule("region_id", "eq", region("usd"))] }),
          [USD],
          [GUEST, MEMBER],
        ],
        [
          "region ne",
          () => ({ rules: [rule("region_id", "ne", region("usd"))] }),
          [GUEST, STUDIO],
          [USD],
        ],
        [
          "region in",
          () => ({
            rules: [rule("region_id", "in", region("jpy"), region("eur"))],
          }),
          [GUEST],
          [USD],
        ],
        [
          "channel eq",
          () => ({ rules: [rule("sales_channel_id", "eq", channel("web"))] }),
          [GUEST, USD],
          [STUDIO],
        ],
        [
          "channel ne",
          () => ({ rules: [rule("sales_channel_id", "ne", channel("web"))] }),
          [STUDIO],
          [GUEST],
        ],
        [
          "channel in",
          () => ({
            rules: [
              rule("sales_channel_id", "in", channel("web"), channel("studio")),
            ],
          }),
          [GUEST, STUDIO],
          [],
        ],
        [
          "group eq",
          () => ({
            rules: [rule("customer.groups.id", "eq", shop.shopper.group_id)],
          }),
          [MEMBER],
          [GUEST],
        ],
        [
          "group ne",
          () => ({
            rules: [rule("customer.groups.id", "ne", shop.shopper.group_id)],
          }),
          [GUEST],
          [MEMBER],
        ],
        [
          "group in",
          () => ({
            rules: [
              rule(
                "customer.groups.id",
                "in",
                "cusgroup_x",
                shop.shopper.group_id
              ),
            ],
          }),
          [MEMBER],
          [GUEST],
        ],
        [
          "two rules, of which both must hold",
          () => ({
            rules: [
              rule("customer.groups.id", "eq", shop.shopper.group_id),
              rule("region_id", "eq", region("usd")),
            ],
          }),
          [{ ...USD, ...MEMBER }],
          [USD, MEMBER],
        ],
        [
          "a window that is open",
          () => ({
            starts_at: "2020-01-01T00:00:00Z",
            ends_at: "2999-01-01T00:00:00Z",
          }),
          [GUEST],
          [],
        ],
        [
          "a window that is over",
          () => ({ ends_at: "2020-01-01T00:00:00Z" }),
          [],
          [GUEST],
        ],
        [
          "a window that has not begun",
          () => ({ starts_at: "2999-01-01T00:00:00Z" }),
          [],
          [GUEST],
        ],
      ]

      it.each(scopes)("%s", async (_, scope, inside, outside) => {
        await shop.define(bundleId, scope())
        for (const context of inside) {
          const seen = await shop.everywhere(bundleId, context)
          const off = HALF[context.currency ?? "eur"] ?? 0
          expect({ context, ...seen }).toEqual({
            context,
            ...alike({
              list: 2 * off,
              off,
              tier: { min_slots: 2, type: "percentage", percentage: 50 },
            }),
          })
        }
        for (const context of outside) {
          const {
            quote,
            cart,
            preview: previewed,
          } = await shop.everywhere(bundleId, context)
          expect([context, quote.off, cart.off, previewed.off]).toEqual([
            context,
            0,
            0,
            0,
          ])
          expect([quote.tier, cart.tier, previewed.tier]).toEqual([
            null,
            null,
            null,
          ])
        }
      })

      it.each(["draft", "archived"] as const)(
        "status %s: no price for shoppers, a preview as if it were active",
        async (status) => {
          await shop.define(bundleId, { status })
          const {
            quote,
            cart,
            preview: previewed,
          } = await shop.everywhere(bundleId, GUEST)
          expect([quote.off, cart.off, previewed.off]).toEqual([0, 0, 79])
        }
      )

      it("a treatment that is withdrawn: no price, a preview as if it were published", async () => {
        await shop.admin.mustPost(`/admin/treatments/${shop.treatment_id}`, {
          status: "draft",
        })
        const { status } = await shop
          .store()
          .get(`/store/treatments/${SCOPED_TREATMENT}/bundle`, {
            currency_code: "eur",
          })
        expect(status).toBe(404)
        expect((await shop.fill(GUEST)).price.off).toBe(0)
        expect(
          (await shop.preview(bundleId, GUEST)).recommended_bundle.price.total
        ).toBe(79)
      })

      it("a currency without a region meets no rule on the region, not even ne", async () => {
        for (const operator of ["in", "ne"] as const) {
          await shop.define(bundleId, {
            rules: [rule("region_id", operator, region("usd"))],
          })
          const { recommended_bundle: quote } = await shop
            .store()
            .recommended(SCOPED_TREATMENT, { currency_code: "usd" })
          expect([quote.bundle, quote.reason]).toEqual([null, "rules_not_met"])
        }
      })

      it("the rank between bundles of equal saving", async () => {
        const second = await shop.createBundle({ title: "Second set", rank: 2 })
        for (const [first, rank] of [
          [bundleId, 2],
          [second, 0],
        ] as const) {
          await shop.admin.mustPost(`/admin/treatment-bundles/${second}`, {
            rank,
          })
          expect((await shop.quote()).bundle?.id).toBe(first)
          expect((await shop.fill()).bundle_ids).toEqual([first])
        }
      })

      it("the rank of their treatments between bundles of equal saving and rank", async () => {
        const treatment = async (title: string, rank: number) => {
          const { treatment: created } = await shop.admin.mustPost<{
            treatment: { id: string }
          }>("/admin/treatments", { title, rank, status: "published" })
          return await shop.createBundle({
            title: `Set of ${title}`,
            treatment_id: created.id,
          })
        }
        await shop.define(bundleId, { status: "archived" })
        const last = await treatment("Last", 900)
        const first = await treatment("First", 0)
        expect(last < first).toBe(true)
        expect((await shop.fill()).bundle_ids).toEqual([first])
      })

      it("the most sets of a cart: quoted, kept, and not exceeded by adding", async () => {
        await shop.define(bundleId, { max_sets_per_cart: 2 })
        const store = shop.store()
        const { recommended_bundle: quote } =
          await store.recommended(SCOPED_TREATMENT)
        const { recommended_bundle: previewed } = await shop.preview(
          bundleId,
          GUEST
        )
        expect([quote.max_sets, previewed.max_sets]).toEqual([2, 2])

        const cart = await store.cart()
        const items = quote.items.map(({ slot_id, variant }) => ({
          slot_id,
          variant_id: variant.id,
        }))
        const add = async (body: object) => await store.addBundle(cart.id, body)
        expect((await add({ treatment: SCOPED_TREATMENT })).status).toBe(200)
        for (const body of [
          { treatment: SCOPED_TREATMENT, quantity: 2 },
          { bundle_id: bundleId, quantity: 2 },
          { bundle_id: bundleId, quantity: 2, items },
        ]) {
          const { status, data } = await add(body)
          expect([status, (data as unknown as ErrorBody).code]).toEqual([
            400,
            "bundle_unavailable",
          ])
          expect((data as unknown as ErrorBody).message).toContain("quantity")
        }
        const { data } = await add({ bundle_id: bundleId, items })
        expect(data.treatment_bundles[0]?.sets).toBe(2)
        expect(data.cart.item_total).toBe(158)
        const more = await store.addLine(cart.id, "COL-02-50")
        await store.addLine(cart.id, "HYA-04-30")
        const held = await store.retrieve(more.id)
        expect([bundleDiscount(held), held.item_total]).toEqual([158, 270])
      })
    })
  },
})
