import { openCatalogue, type SeededCatalogue } from "../../helpers/catalogue"
import type {
  StoreRecommendedBundle,
  StoreRecommendedBundleListResponse,
} from "../../../src/types"
import { expected, type ExpectedAmounts } from "../../helpers/expected"
import { Storefront } from "../../helpers/storefront"
import { storeSuite } from "../../helpers/store-suite"

jest.setTimeout(180_000)

const amountsOf = (bundle: StoreRecommendedBundle): ExpectedAmounts => ({
  list_total: bundle.price.list_total,
  discount_total: bundle.price.discount_total,
  total: bundle.price.total,
  items: bundle.items.map(({ variant, price }) => ({
    sku: variant.sku ?? "",
    list_total: price.list_total,
    discount_total: price.discount_total,
    total: price.total,
  })),
})

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: SeededCatalogue
    let web: Storefront
    let studio: Storefront

    beforeAll(async () => {
      shop = await openCatalogue(getContainer())
      web = new Storefront(api, shop, "web")
      studio = new Storefront(api, shop, "studio")
    })

    describe("GET /store/treatments/:handle/bundle", () => {
      it.each(Object.keys(expected.treatments))(
        "recommends the triplet of %s at the oracle's prices in every currency",
        async (handle) => {
          for (const currency of ["eur", "usd", "jpy", "kwd"]) {
            const { recommended_bundle: bundle } = await web.recommended(
              handle,
              { region_id: web.region(currency) }
            )
            const triplet = expected.treatments[handle]?.triplet
            expect({ currency, ...amountsOf(bundle) }).toEqual({
              currency,
              ...triplet?.amounts[currency],
            })
            expect(bundle).toEqual(
              expect.objectContaining({
                status: "complete",
                currency_code: currency,
                is_tax_inclusive: currency !== "usd",
                reason: null,
                missing_slots: [],
                next_tier: null,
                tier: { min_slots: 3, type: "percentage", percentage: 15 },
              })
            )
            expect(bundle.price.discount_percentage).toBe(15)
            expect(bundle.items.map(({ selection }) => selection.step)).toEqual(
              ["first_choice", "first_choice", "first_choice"]
            )
          }
        }
      )

      it.each(
        expected.stock_cases.map((entry) => [entry.treatment, entry] as const)
      )(
        "substitutes what the studio has sold out in %s and says so",
        async (handle, entry) => {
          for (const currency of ["eur", "usd", "jpy", "kwd"]) {
            const { recommended_bundle: bundle } = await studio.recommended(
              handle,
              { region_id: studio.region(currency) }
            )
            expect({ currency, ...amountsOf(bundle) }).toEqual({
              currency,
              ...entry.amounts[currency],
            })
            for (const {
              role,
              step,
              from,
              to,
              reason,
            } of entry.substitutions) {
              const item = bundle.items.find(
                (candidate) => candidate.role === role
              )
              expect(item?.variant.sku).toBe(to)
              expect(item?.selection).toEqual({
                step,
                substituted_from: {
                  product_id: item?.product.id,
                  variant_id: studio.variant(from),
                  reason,
                },
              })
            }
          }
        }
      )

      it("answers with the documented shape", async () => {
        const answer = await web.recommended("acupuncture-facelift", {
          region_id: web.region("eur"),
          alternates: 2,
          hours_since_session: 30,
        })
        expect(answer.treatment).toEqual({
          id: expect.stringMatching(/^trmt_/),
          handle: "acupuncture-facelift",
          title: "Acupuncture Facelift",
          concerns: ["fine_lines", "loss_of_firmness"],
          aftercare: expect.arrayContaining([
            { phase: expect.any(String), hours: 24, text: expect.any(String) },
          ]),
        })
        const [collagen, , antiSpot] = answer.recommended_bundle.items
        expect(collagen).toEqual({
          slot_id: expect.stringMatching(/^tslot_/),
          role: "collagen",
          required: true,
          quantity: 1,
          product: {
            id: shop.product_ids["COL-01"],
            handle: "marine-collagen-firming-cream",
            title: "Marine Collagen Firming Cream",
            subtitle: expect.any(String),
            thumbnail: null,
          },
          variant: {
            id: web.variant("COL-01-50"),
            sku: "COL-01-50",
            title: "50 ml",
          },
          availability: { status: "in_stock", purchasable: true },
          price: {
            list_unit: 58,
            list_total: 58,
            discount_total: 8.7,
            total: 49.3,
          },
          reason: {
            code: "daily_firmness_look",
            text: "Rich collagen cream that leaves skin feeling smooth and looking firmer between sessions",
          },
          timing: { phase: "daily", usable_from_hours: 24, usable_now: true },
          selection: { step: "first_choice", substituted_from: null },
          alternates: [
            expect.objectContaining({
              variant: expect.objectContaining({ sku: "COL-01-15" }),
              price: { list_unit: 22, list_total: 22 },
            }),
            expect.objectContaining({
              variant: expect.objectContaining({ sku: "COL-02-50" }),
            }),
          ],
        })
        expect(antiSpot?.timing).toEqual({
          phase: "daily",
          usable_from_hours: 48,
          usable_now: false,
        })
      })

      it("never shows a product of another channel, and says why it was passed over", async () => {
        const bundle = async (storefront: Storefront) =>
          JSON.stringify(
            await storefront.recommended("hydration-glow-acupuncture", {
              region_id: storefront.region("eur"),
              alternates: 5,
            })
          )
        expect(await bundle(web)).toContain(shop.product_ids["HYA-05"])
        expect(await bundle(studio)).not.toContain(shop.product_ids["HYA-05"])
      })

      it("gives the same bytes for the same question", async () => {
        const ask = async () =>
          JSON.stringify(
            await web.recommended("sculpt-gua-sha-acupuncture", {
              region_id: web.region("eur"),
              alternates: 5,
            })
          )
        const first = await ask()
        const answers = await Promise.all([ask(), ask(), ask(), ask()])
        expect(new Set([first, ...answers]).size).toBe(1)
      })

      it("accepts a treatment id and a currency without a region", async () => {
        const { treatment } = await web.recommended("acupuncture-facelift")
        const { recommended_bundle: bundle } = await web.recommended(
          treatment.id,
          { currency_code: "EUR" }
        )
        expect(bundle.price.total).toBe(126.65)
      })

      it.each([
        [{}, "region_id"],
        [{ region_id: "reg_unknown" }, "region_id"],
        [{ currency_code: "euro" }, "currency_code"],
        [{ currency_code: "eur", alternates: 6 }, "alternates"],
        [{ currency_code: "eur", alternates: "many" }, "alternates"],
        [
          { currency_code: "eur", hours_since_session: -1 },
          "hours_since_session",
        ],
        [{ currency_code: "eur", country_code: "germany" }, "country_code"],
        [{ currency_code: "eur", colour: "red" }, "colour"],
      ])("refuses %j and names %s", async (params, field) => {
        const { status, data } = await web.get<{ message: string }>(
          "/store/treatments/acupuncture-facelift/bundle",
          params
        )
        expect(status).toBe(400)
        expect(data.message).toContain(field)
      })

      it("answers 404 for an unknown treatment and 400 without a key", async () => {
        const unknown = await web.get("/store/treatments/nothing/bundle", {
          currency_code: "eur",
        })
        expect(unknown.status).toBe(404)
        const { status } = await api.get(
          "/store/treatments/acupuncture-facelift/bundle?currency_code=eur",
          { validateStatus: () => true }
        )
        expect(status).toBe(400)
      })
    })

    describe("GET /store/treatment-bundles", () => {
      it("answers for every treatment what the single route answers", async () => {
        const region_id = web.region("eur")
        const { status, data } =
          await web.get<StoreRecommendedBundleListResponse>(
            "/store/treatment-bundles",
            { region_id }
          )
        expect(status).toBe(200)
        expect(data).toEqual(
          expect.objectContaining({ count: 7, offset: 0, limit: 20 })
        )
        for (const entry of data.treatment_bundles) {
          expect(entry).toEqual(
            await web.recommended(entry.treatment.handle, { region_id })
          )
        }
      })

      it("filters by handle and pages in rank order", async () => {
        const region_id = web.region("eur")
        const filtered = await web.get<StoreRecommendedBundleListResponse>(
          "/store/treatment-bundles",
          { region_id, "handle[]": "calm-sensitive-acupuncture" }
        )
        expect(
          filtered.data.treatment_bundles.map(
            ({ treatment }) => treatment.handle
          )
        ).toEqual(["calm-sensitive-acupuncture"])
        const page = await web.get<StoreRecommendedBundleListResponse>(
          "/store/treatment-bundles",
          { region_id, limit: 2, offset: 1 }
        )
        expect(
          page.data.treatment_bundles.map(({ treatment }) => treatment.handle)
        ).toEqual(["hydration-glow-acupuncture", "even-tone-acupuncture"])
      })
    })
  },
})
