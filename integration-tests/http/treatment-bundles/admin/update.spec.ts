import type { ErrorBody } from "../../../helpers/answers"
import type { AdminTreatmentBundle } from "../../../../src/types/http/admin/bundle"
import { countBundleRows, readBundle } from "../../../helpers/bundle-rows"
import { independentDatabase } from "../../../helpers/independent-database"
import { storeSuite } from "../../../helpers/store-suite"
import { BundleAdmin, fullBundle, type Seed, seed } from "./support"

jest.setTimeout(180_000)

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let rows: Seed
    let admin: BundleAdmin
    const database = independentDatabase(dbConfig)
    let bundle: AdminTreatmentBundle
    let path: string

    beforeAll(async () => {
      rows = await seed(getContainer())
      admin = new BundleAdmin(api, rows.session)
    })

    beforeEach(async () => {
      bundle = await admin.create(fullBundle(rows))
      path = `/admin/treatment-bundles/${bundle.id}`
    })

    const tierOf = (type: string) => {
      const tier = bundle.tiers.find((row) => row.type === type)
      return { id: tier?.id ?? "", min_slots: tier?.min_slots ?? 0 }
    }

    it("changes own columns and leaves every list alone", async () => {
      const before = await readBundle(database, bundle.id)
      const changed = await admin.update(bundle.id, {
        title: "Autumn Set",
        description: null,
        status: "archived",
        starts_at: null,
        max_sets_per_cart: null,
      })

      expect(changed).toEqual({
        ...bundle,
        title: "Autumn Set",
        description: null,
        status: "archived",
        starts_at: null,
        max_sets_per_cart: null,
        updated_at: expect.any(String),
      })
      const after = await readBundle(database, bundle.id)
      expect({ ...after, bundles: [] }).toEqual({ ...before, bundles: [] })
    })

    it("replaces the slots: keeps by id, reorders, adds and removes", async () => {
      const [first, , third] = bundle.slots
      const { slots } = await admin.update(bundle.id, {
        slots: [
          { id: third?.id, role: "anti_spot" },
          {
            role: "support",
            items: [{ product_id: rows.products[0]?.id ?? "" }],
          },
          {
            id: first?.id,
            role: "collagen",
            quantity: 3,
            items: [
              { product_id: rows.products[0]?.id ?? "" },
              { product_id: rows.products[1]?.id ?? "" },
            ],
          },
        ],
        tiers: [{ min_slots: 2, type: "percentage", percentage: 5 }],
      })

      expect(slots).toEqual([
        { ...third, rank: 1, required: false },
        {
          id: expect.not.stringMatching(new RegExp(bundle.slots[1]?.id ?? "")),
          role: "support",
          quantity: 1,
          required: true,
          rank: 2,
          items: [
            expect.objectContaining({
              product_id: rows.products[0]?.id,
              variant_id: null,
              rank: 1,
            }),
          ],
        },
        {
          id: first?.id,
          role: "collagen",
          quantity: 3,
          required: true,
          rank: 3,
          items: [
            { ...first?.items[1], rank: 1 },
            expect.objectContaining({
              product_id: rows.products[1]?.id,
              variant_id: null,
              rank: 2,
            }),
          ],
        },
      ])
      expect((await readBundle(database, bundle.id)).items).toHaveLength(3)
    })

    it("keeps the items of a slot that names only its id and role", async () => {
      const { slots } = await admin.update(bundle.id, {
        slots: bundle.slots.map(({ id, role }) => ({ id, role })),
      })
      expect(slots).toEqual(bundle.slots)
    })

    it("replaces the rules and keeps equal ones", async () => {
      const { rules } = await admin.update(bundle.id, {
        rules: [
          { attribute: "region_id", operator: "eq", values: ["reg_1"] },
          {
            attribute: "sales_channel_id",
            operator: "in",
            values: ["sc_1", "sc_2"],
          },
        ],
      })
      expect(rules).toEqual(
        expect.arrayContaining([
          bundle.rules[0],
          expect.objectContaining({ attribute: "region_id", operator: "eq" }),
        ])
      )
      expect((await admin.update(bundle.id, { rules: [] })).rules).toEqual([])
    })

    it("lets tiers swap their sizes with their amounts", async () => {
      const off = tierOf("amount_off")
      const percentage = tierOf("percentage")
      const { tiers } = await admin.update(bundle.id, {
        tiers: [
          { id: off.id, min_slots: percentage.min_slots, type: "amount_off" },
          { id: percentage.id, min_slots: off.min_slots, type: "percentage" },
        ],
      })

      expect(tiers).toEqual([
        expect.objectContaining({
          id: off.id,
          min_slots: 1,
          prices: [expect.objectContaining({ amount: 10.05 })],
        }),
        expect.objectContaining({
          id: percentage.id,
          min_slots: 2,
          percentage: 7.5,
          prices: [],
        }),
      ])
    })

    it("puts a new tier in the place of a removed one", async () => {
      const { tiers } = await admin.update(bundle.id, {
        tiers: [
          { min_slots: 1, type: "percentage", percentage: 3 },
          { min_slots: 2, type: "percentage", percentage: 4 },
          { min_slots: 3, type: "percentage", percentage: 5 },
        ],
      })
      expect(tiers.map(({ percentage }) => percentage)).toEqual([3, 4, 5])
      expect(await countBundleRows(database)).toMatchObject({
        treatment_bundle_tier: 3,
        price_set: 0,
        price: 0,
        price_rule: 0,
      })
    })

    it("keeps the price set of an amount tier and changes its prices", async () => {
      const before = await readBundle(database, bundle.id)
      const fixed = tierOf("fixed_price")
      const former = bundle.tiers.find(({ id }) => id === fixed.id)
      const { tiers } = await admin.update(bundle.id, {
        tiers: [
          {
            ...fixed,
            type: "fixed_price",
            prices: [
              { amount: 99.9, currency_code: "eur" },
              { amount: 95, currency_code: "usd" },
              {
                amount: 90,
                currency_code: "eur",
                rules: {
                  region_id: "reg_1",
                  "customer.groups.id": "cusgroup_1",
                },
              },
            ],
          },
        ],
      })

      const priceId = (currency: string, hasRules: boolean) =>
        former?.prices.find(
          ({ currency_code, rules }) =>
            currency_code === currency && Boolean(rules.region_id) === hasRules
        )?.id
      expect(tiers).toHaveLength(1)
      expect(tiers[0]?.prices).toHaveLength(3)
      expect(tiers[0]?.prices).toEqual(
        expect.arrayContaining([
          {
            id: priceId("eur", false),
            amount: 99.9,
            currency_code: "eur",
            rules: {},
          },
          {
            id: priceId("eur", true),
            amount: 90,
            currency_code: "eur",
            rules: { region_id: "reg_1", "customer.groups.id": "cusgroup_1" },
          },
          expect.objectContaining({ amount: 95, currency_code: "usd" }),
        ])
      )
      const after = await readBundle(database, bundle.id)
      expect(after.price_sets).toEqual([
        before.price_sets.find(({ id }) =>
          before.links.some(
            (link) =>
              link.price_set_id === id &&
              link.treatment_bundle_tier_id === fixed.id
          )
        ),
      ])
    })

    it("removes price set and link with the amounts, and gives new ones", async () => {
      const off = tierOf("amount_off")
      const asPercentage = await admin.update(bundle.id, {
        tiers: [{ ...off, type: "percentage", percentage: 5 }],
      })
      expect(asPercentage.tiers).toEqual([
        { ...off, type: "percentage", percentage: 5, prices: [] },
      ])
      expect(await countBundleRows(database)).toMatchObject({
        price_set: 0,
        price: 0,
      })

      const asAmount = await admin.update(bundle.id, {
        tiers: [
          {
            ...off,
            type: "amount_off",
            prices: [{ amount: 7, currency_code: "eur" }],
          },
        ],
      })
      expect(asAmount.tiers).toEqual([
        expect.objectContaining({
          ...off,
          percentage: null,
          prices: [expect.objectContaining({ amount: 7 })],
        }),
      ])
      const stored = await readBundle(database, bundle.id)
      expect(stored.links).toHaveLength(1)
      expect(stored.price_sets).toHaveLength(1)
    })

    it("answers 422 to a handle that is taken, and not to its own", async () => {
      await admin.create({ ...fullBundle(rows), handle: "other-set" })
      const taken = await admin.post(path, { handle: "other-set" })
      expect(taken.status).toBe(422)
      expect(
        (await admin.update(bundle.id, { handle: bundle.handle })).handle
      ).toBe(bundle.handle)
    })

    it("answers 404 to an unknown bundle and 401 without a session", async () => {
      const unknown = await admin.post<ErrorBody>(
        "/admin/treatment-bundles/tbun_missing",
        { title: "X" }
      )
      expect({ status: unknown.status, message: unknown.data.message }).toEqual(
        {
          status: 404,
          message: "Treatment bundle with id: tbun_missing was not found",
        }
      )
      const { status } = await api.post(
        path,
        { title: "X" },
        { validateStatus: () => true }
      )
      expect(status).toBe(401)
    })

    it("leaves the list of one request when several arrive together", async () => {
      const bodies = [1, 2, 3, 4].map((size) => ({
        title: `Set ${size}`,
        slots: Array.from({ length: size + 1 }, () => ({ role: "support" })),
        tiers: [
          {
            min_slots: size + 1,
            type: "fixed_price" as const,
            prices: [{ amount: size, currency_code: "eur" }],
          },
        ],
      }))
      const answers = await Promise.all(
        bodies.map((body) => admin.post(path, body))
      )
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])

      const { data } = await admin.get<{
        treatment_bundle: AdminTreatmentBundle
      }>(path)
      const { title, slots, tiers } = data.treatment_bundle
      const size = Number(title.slice("Set ".length))
      expect(slots.map(({ rank }) => rank)).toEqual(
        Array.from({ length: size + 1 }, (_, index) => index + 1)
      )
      expect(tiers).toEqual([
        expect.objectContaining({
          min_slots: size + 1,
          prices: [expect.objectContaining({ amount: size })],
        }),
      ])
      expect(await countBundleRows(database)).toMatchObject({
        treatment_bundle_slot: size + 1,
        treatment_bundle_tier: 1,
        price_set: 1,
        price: 1,
      })
    })
  },
})
