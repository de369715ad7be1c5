import fc from "fast-check"
import { propertiesOf } from "../../pricing/__tests__/helpers/properties"
import { recommend } from "../../recommendation/recommend"
import type {
  BundleDefinition,
  PairingDefinition,
} from "../../types/definitions"
import { shopperIn } from "../index"
import {
  bundle,
  examine,
  NOW,
  pairing,
  shelf,
  slot,
  store,
  tier,
  type ShelfProduct,
} from "./fixtures"

const IDS = ["cream", "serum", "pen", "mask"]
const ROLES = ["collagen", "hyaluronic_acid", "anti_spot"]
const CHANNELS = ["sc_web", "sc_studio"]
const RUNS = 1000

const properties = propertiesOf("health")

const often = (value: boolean) =>
  fc.oneof({ arbitrary: fc.constant(value), weight: 5 }, fc.boolean())

const product = (id: string): fc.Arbitrary<ShelfProduct> =>
  fc.record({
    id: fc.constant(id),
    published: often(true),
    discountable: often(true),
    in: fc.oneof(
      { arbitrary: fc.constant(CHANNELS), weight: 4 },
      fc.subarray(CHANNELS)
    ),
    prices: fc.constantFrom<Record<string, number>>(
      { eur: 40, jpy: 6000 },
      { eur: 0, jpy: 6000 },
      { eur: 40 },
      { jpy: 1 }
    ),
    stock: fc.record({
      sc_web: fc.constantFrom(0, 1, 2, 9, 9, 9),
      sc_studio: fc.constantFrom(0, 1, 2, 9, 9, 9),
    }),
  })

const slots = fc.tuple(
  ...ROLES.map((role, index) =>
    fc
      .record({
        items: fc.subarray(IDS, { minLength: 1 }),
        required: fc.boolean(),
        quantity: fc.integer({ min: 1, max: 2 }),
      })
      .map(({ items, ...change }) => slot(role, index + 1, items, change))
  )
)

const tiers = fc.subarray([1, 2, 3, 4], { minLength: 1 }).chain((sizes) =>
  fc.tuple(
    ...sizes.map((size) =>
      fc
        .constantFrom("percentage", "percentage", "amount_off", "fixed_price")
        .map((type) =>
          tier(size, {
            type,
            percentage: type === "percentage" ? "10" : null,
          })
        )
    )
  )
)

const amounts = fc.record(
  {
    ttier_1: fc.constantFrom({ eur: 30, jpy: 1 }, { eur: 500 }),
    ttier_2: fc.constantFrom({ eur: 50 }, { jpy: 90 }),
    ttier_3: fc.constantFrom({ eur: 70, jpy: 5 }, {}),
  },
  { requiredKeys: [] }
) as fc.Arbitrary<Record<string, Record<string, number>>>

const pairings: fc.Arbitrary<PairingDefinition[]> = fc
  .array(
    fc.record({
      product_id: fc.constantFrom(...IDS, "gone"),
      role: fc.constantFrom(...ROLES),
      excluded: fc.oneof(
        { arbitrary: fc.constant(false), weight: 6 },
        fc.boolean()
      ),
    }),
    { maxLength: 6 }
  )
  .map((rows) =>
    rows.map(({ product_id, role, excluded }, index) =>
      pairing(product_id, role, index + 1, { excluded })
    )
  )

const situation = fc.record({
  products: fc.tuple(...IDS.map(product)),
  pairings,
  amounts,
  definition: fc
    .record({
      slots,
      tiers,
      stock_policy: fc.constantFrom(
        "substitute" as const,
        "drop_slot" as const,
        "show_unavailable" as const,
        "hide_bundle" as const
      ),
      rules: fc.subarray([
        {
          attribute: "region_id" as const,
          operator: "in" as const,
          values: ["reg_jp"],
        },
        {
          attribute: "sales_channel_id" as const,
          operator: "ne" as const,
          values: ["sc_web"],
        },
      ]),
    })
    .map((change): BundleDefinition => bundle(change)),
})

/** Whether the store route recommends the bundle at a tier's price in any region and channel. */
const isRecommended = ({
  definition,
  products,
  ...given
}: {
  definition: BundleDefinition
  products: ShelfProduct[]
  pairings: PairingDefinition[]
  amounts: Record<string, Record<string, number>>
}): boolean =>
  store().regions.some((region) =>
    store().channels.some((channel) => {
      const place = { region, channel, customer_group_ids: [] }
      const { bundle: found, tier: reached } = recommend({
        bundles: [definition],
        pairings: given.pairings,
        facts: shelf(products, channel.id, region.currency_code),
        competing: [],
        amounts: new Map(
          Object.entries(given.amounts).flatMap(([id, byCurrency]) => {
            const amount = byCurrency[region.currency_code]
            return amount === undefined ? [] : [[id, amount] as const]
          })
        ),
        context: shopperIn(place, NOW),
        currency_digits: region.currency_digits,
        roles: ROLES,
        alternates: 0,
        sets: 1,
      })
      return found !== null && reached !== null
    })
  )

describe("health and the store route", () => {
  it("agree: an error is told exactly where no region and channel gets the bundle", () => {
    const seen = { sold: 0, unsold: 0 }
    properties.check(
      "bundles against the recommendation",
      RUNS,
      situation,
      (given) => {
        const { issues } = examine(given.definition, given)
        const isSold = isRecommended(given)
        expect(issues.map(({ params }) => params.reason)).not.toContain(
          "not_reached"
        )
        seen[isSold ? "sold" : "unsold"] += 1
        expect(issues.some(({ severity }) => severity === "error")).toBe(
          !isSold
        )
      }
    )
    expect(seen.sold).toBeGreaterThan(0)
    expect(seen.unsold).toBeGreaterThan(0)
  })

  it("tell every issue once, errors first, and the same way every time", () => {
    properties.check(
      "bundles looked at twice",
      RUNS / 4,
      situation,
      (given) => {
        const { issues } = examine(given.definition, given)
        const told = issues.map((issue) => JSON.stringify(issue))
        expect(new Set(told).size).toBe(told.length)
        expect(examine(given.definition, given).issues).toEqual(issues)
        for (const { message } of issues) {
          expect(message).toMatch(/^["A-Z].*[a-zA-Z0-9]\.$/)
          expect(message).not.toMatch(/undefined|null|NaN| {2}|""|\(\)/)
        }
        const severities = issues.map(({ severity }) => severity)
        expect(severities).toEqual([...severities].sort())
      }
    )
  })
})
