import { openCatalogue, type SeededCatalogue } from "../../../helpers/catalogue"
import type {
  AdminCreateTreatmentBundle,
  AdminPassedOverBundle,
  AdminPreviewTreatmentResponse,
  AdminTreatmentBundle,
  AdminTreatmentBundleListResponse,
  AdminTreatmentBundleResponse,
  StoreRecommendedBundleResponse,
} from "../../../../src/types"
import { AdminApi } from "../../../helpers/admin-api"
import type { ErrorBody } from "../../../helpers/answers"
import { expected } from "../../../helpers/expected"
import { createShopper, type TestShopper } from "../../../helpers/shoppers"
import { countStatements } from "../../../helpers/statements"
import { Storefront } from "../../../helpers/storefront"
import { storeSuite } from "../../../helpers/store-suite"
import { independentDatabase } from "../../../helpers/independent-database"
import { FACELIFT } from "../../../helpers/facelift"
import { readEverything } from "./support"

jest.setTimeout(180_000)

/** What stands in a preview beside the recommendation, by handle of the bundle. */
const reasonsOf = (passedOver: AdminPassedOverBundle[]): [string, string][] =>
  passedOver.map(({ bundle, reason }) => [bundle.handle, reason])

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    const database = independentDatabase(dbConfig)
    let shop: SeededCatalogue
    let admin: AdminApi
    let member: TestShopper
    let stores: Record<string, Storefront>
    let treatmentIds: Record<string, string>

    beforeAll(async () => {
      const container = getContainer()
      shop = await openCatalogue(container)
      admin = await AdminApi.signIn(api, container)
      member = await createShopper(container, "member")
      stores = Object.fromEntries(
        ["web", "studio"].map((key) => [key, new Storefront(api, shop, key)])
      )
      const { treatments } = await admin.mustGet<{
        treatments: { id: string; handle: string }[]
      }>("/admin/treatments")
      treatmentIds = Object.fromEntries(
        treatments.map(({ id, handle }) => [handle, id])
      )
    })

    const pathOf = (handle: string): string =>
      `/admin/treatments/${treatmentIds[handle]}/preview`

    const shopper = (currency = "eur", channel = "web") => ({
      region_id: shop.region_ids[currency],
      sales_channel_id: shop.sales_channel_ids[channel],
    })

    const preview = async (
      handle: string,
      body: object = shopper()
    ): Promise<AdminPreviewTreatmentResponse> =>
      await admin.mustPost(pathOf(handle), body)

    const quote = async (
      handle: string,
      currency = "eur",
      store = stores.web
    ): Promise<StoreRecommendedBundleResponse | undefined> =>
      await store?.recommended(handle, { region_id: store.region(currency) })

    /** A bundle of the facelift that takes half off its first slot. */
    const create = async (
      more: Partial<AdminCreateTreatmentBundle> & { title: string }
    ): Promise<AdminTreatmentBundle> => {
      const { treatment_bundle } =
        await admin.mustPost<AdminTreatmentBundleResponse>(
          "/admin/treatment-bundles",
          {
            treatment_id: treatmentIds[FACELIFT],
            status: "active",
            rank: 5,
            slots: [{ role: "collagen" }],
            tiers: [{ min_slots: 1, type: "percentage", percentage: 50 }],
            ...more,
          }
        )
      return treatment_bundle
    }

    it.each(Object.keys(expected.treatments))(
      "answers what the store route answers for %s, in every channel and currency",
      async (handle) => {
        for (const channel of ["web", "studio"]) {
          for (const currency of ["eur", "usd", "jpy", "kwd"]) {
            const answer = await quote(handle, currency, stores[channel])
            const { passed_over, ...previewed } = await preview(
              handle,
              shopper(currency, channel)
            )
            expect({ channel, currency, ...previewed }).toEqual({
              channel,
              currency,
              ...answer,
            })
            expect(passed_over.map(({ reason }) => reason)).toEqual(
              passed_over.map(() => "not_active")
            )
          }
        }
        const { recommended_bundle } = await preview(handle)
        const figures = expected.treatments[handle]?.triplet.amounts["eur"]
        expect(recommended_bundle.price).toMatchObject({
          list_total: figures?.list_total,
          discount_total: figures?.discount_total,
          total: figures?.total,
        })
      }
    )

    it("answers a member of a customer group what the store answers that member", async () => {
      const members = await create({
        title: "For members",
        rank: 0,
        rules: [
          {
            attribute: "customer.groups.id",
            operator: "in",
            values: [member.group_id],
          },
        ],
      })
      const { passed_over, ...previewed } = await preview(FACELIFT, {
        ...shopper(),
        customer_group_id: member.group_id,
      })
      expect(previewed).toEqual(
        await quote(FACELIFT, "eur", stores.web?.signedIn(member.token))
      )
      expect(previewed.recommended_bundle.bundle?.id).toBe(members.id)
      expect(reasonsOf(passed_over)).toEqual([
        ["acupuncture-facelift-set", "lower_rank"],
        ["acupuncture-facelift-fixed-price", "not_active"],
      ])
      expect(reasonsOf((await preview(FACELIFT)).passed_over)).toEqual([
        ["for-members", "rules_not_met"],
        ["acupuncture-facelift-fixed-price", "not_active"],
      ])
    })

    it.each(["draft", "archived"])(
      "answers for a treatment that is %s as if it were published, its other bundles competing",
      async (status) => {
        await create({
          title: "Saves more",
          slots: [
            { role: "collagen" },
            { role: "hyaluronic_acid" },
            { role: "anti_spot" },
          ],
          tiers: [{ min_slots: 3, type: "percentage", percentage: 20 }],
        })
        const answer = await quote(FACELIFT)
        // 20 % of 149, though the bundle of the first rank takes 15 % off.
        expect(answer?.recommended_bundle.price.discount_total).toBe(29.8)

        await admin.mustPost(`/admin/treatments/${treatmentIds[FACELIFT]}`, {
          status,
        })
        const { passed_over, ...previewed } = await preview(FACELIFT)
        expect(previewed).toEqual(answer)
        expect(reasonsOf(passed_over)).toEqual([
          ["acupuncture-facelift-fixed-price", "not_active"],
          ["saves-more", "lower_rank"],
        ])
      }
    )

    it("says of every other bundle why it is passed over, by rank", async () => {
      const usd = { currency_code: "usd", amount: 5 }
      await create({ title: "Put away", rank: 1, status: "archived" })
      await create({
        title: "Last year",
        rank: 2,
        ends_at: "2025-12-31T23:00:00Z",
      })
      await create({
        title: "Studio only",
        rank: 3,
        rules: [
          {
            attribute: "sales_channel_id",
            operator: "eq",
            values: [shop.sales_channel_ids["studio"] ?? ""],
          },
        ],
      })
      await create({
        title: "Dollars only",
        rank: 4,
        tiers: [{ min_slots: 1, type: "amount_off", prices: [usd] }],
      })
      await create({ title: "Shy", rank: 5, stock_policy: "hide_bundle" })
      await create({ title: "Also good", rank: 6 })
      const soldOut = {
        ...shopper(),
        out_of_stock_variant_ids: ["COL-01-50", "COL-01-15"].map(
          (sku) => shop.variant_ids[sku]
        ),
      }
      const { passed_over } = await preview(FACELIFT, soldOut)

      expect(reasonsOf(passed_over)).toEqual([
        ["put-away", "not_active"],
        ["acupuncture-facelift-fixed-price", "not_active"],
        ["last-year", "not_in_window"],
        ["studio-only", "rules_not_met"],
        ["dollars-only", "no_tier_reached"],
        ["shy", "hidden_by_stock_policy"],
        ["also-good", "lower_rank"],
      ])
      expect(passed_over.at(-1)?.bundle).toEqual({
        id: expect.stringMatching(/^tbun_/),
        handle: "also-good",
        title: "Also good",
        status: "active",
        rank: 6,
      })
      const in2025 = await preview(FACELIFT, {
        ...shopper(),
        at: "2025-06-01T00:00:00+02:00",
      })
      expect(Object.fromEntries(reasonsOf(in2025.passed_over))).toMatchObject({
        "last-year": "lower_rank",
        shy: "lower_rank",
      })
    })

    it("shows the bundle of the moment that is asked about", async () => {
      const winter = await create({
        title: "Winter",
        rank: 0,
        starts_at: "2030-12-01T00:00:00Z",
      })
      const shownAt = async (at?: string) => {
        const { recommended_bundle: shown } = await preview(FACELIFT, {
          ...shopper(),
          ...(at && { at }),
        })
        return shown.bundle?.handle
      }
      expect(await shownAt()).toBe("acupuncture-facelift-set")
      expect(await shownAt("2030-11-30T23:59:59.999Z")).toBe(
        "acupuncture-facelift-set"
      )
      expect(await shownAt("2030-12-01T00:00:00Z")).toBe(winter.handle)
    })

    it("pretends that variants are sold out, and names what they are replaced by", async () => {
      const [entry] = expected.stock_cases.filter(
        ({ treatment }) => treatment === FACELIFT
      )
      const { recommended_bundle } = await preview(FACELIFT, {
        ...shopper(),
        out_of_stock_variant_ids: entry?.substitutions.map(
          ({ from }) => shop.variant_ids[from]
        ),
      })
      const figures = entry?.amounts["eur"]
      expect(recommended_bundle.price).toMatchObject({
        list_total: figures?.list_total,
        discount_total: figures?.discount_total,
        total: figures?.total,
      })
      for (const { role, step, from, to, reason } of entry?.substitutions ??
        []) {
        const item = recommended_bundle.items.find((row) => row.role === role)
        expect(item?.variant.sku).toBe(to)
        expect(item?.selection).toEqual({
          step,
          substituted_from: {
            product_id: item?.product.id,
            variant_id: shop.variant_ids[from],
            reason,
          },
        })
      }
    })

    it("explains a treatment that has no bundle to offer", async () => {
      const { treatment_bundles: bundles } =
        await admin.mustGet<AdminTreatmentBundleListResponse>(
          "/admin/treatment-bundles",
          { treatment_id: treatmentIds[FACELIFT] }
        )
      for (const { id } of bundles) {
        await admin.mustPost(`/admin/treatment-bundles/${id}`, {
          status: "archived",
        })
      }
      const { passed_over, ...previewed } = await preview(FACELIFT)
      expect(previewed).toEqual(await quote(FACELIFT))
      expect(previewed.recommended_bundle).toMatchObject({
        status: "unavailable",
        bundle: null,
        reason: "no_active_bundle",
      })
      expect(reasonsOf(passed_over)).toEqual([
        ["acupuncture-facelift-set", "not_active"],
        ["acupuncture-facelift-fixed-price", "not_active"],
      ])
    })

    it("needs the same number of statements for two bundles and for many", async () => {
      const few = await countStatements(() => preview(FACELIFT))
      for (const number of [1, 2, 3, 4]) {
        await create({
          title: `Bundle ${number}`,
          slots: [{ role: "collagen" }, { role: "support" }],
        })
      }
      expect(await countStatements(() => preview(FACELIFT))).toBe(few)
    })

    it("writes nothing", async () => {
      const before = await readEverything(database)
      await preview(FACELIFT)
      expect(await readEverything(database)).toEqual(before)
    })

    it.each<[string, object]>([
      ["region_id", {}],
      ["region_id", { region_id: "reg_nowhere" }],
      ["currency_code", { currency_code: "EUR" }],
      ["sales_channel_id", { currency_code: "eur", sales_channel_id: "sc_x" }],
      ["customer_group_id", { currency_code: "eur", customer_group_id: "x" }],
      ["at", { currency_code: "eur", at: "today" }],
      [
        "out_of_stock_variant_ids",
        {
          currency_code: "eur",
          out_of_stock_variant_ids: Array(201).fill("v"),
        },
      ],
      ["colour", { currency_code: "eur", colour: "red" }],
    ])("answers 400 and names %s", async (field, body) => {
      const { status, data } = await admin.post<ErrorBody>(
        pathOf(FACELIFT),
        body
      )
      expect({ status, message: data.message }).toEqual({
        status: 400,
        message: expect.stringContaining(field),
      })
    })

    it("answers 404 to an unknown treatment and 401 without a session", async () => {
      const unknown = await admin.post<ErrorBody>(
        "/admin/treatments/trmt_nowhere/preview",
        shopper()
      )
      expect({ status: unknown.status, message: unknown.data.message }).toEqual(
        {
          status: 404,
          message: "Treatment with id: trmt_nowhere was not found",
        }
      )
      const { status } = await admin
        .anonymous()
        .post(pathOf(FACELIFT), shopper())
      expect(status).toBe(401)
    })
  },
})
