import { planTierPrices } from "../plan-tier-prices"
import { bundle, price, storedBundle, storedTier, tier } from "./fixtures"

const amountOff = (id: string | null, min_slots: number, amount: number) =>
  tier({
    id,
    min_slots,
    type: "amount_off",
    percentage: null,
    prices: [price(amount)],
  })

const written = (tiers: { id: string; min_slots: number }[]) => [
  { id: "tbun_1", handle: "facelift-set", treatment_id: "trmt_1", tiers },
]

describe("planTierPrices", () => {
  it("gives a price set to new amount tiers only", () => {
    const plan = planTierPrices(
      [bundle({ tiers: [tier({ min_slots: 1 }), amountOff(null, 2, 5)] })],
      written([
        { id: "ttier_b", min_slots: 2 },
        { id: "ttier_a", min_slots: 1 },
      ]),
      []
    )
    expect(plan).toEqual({
      create: [{ tier_id: "ttier_b", prices: [price(5)] }],
      update: [],
      remove: [],
    })
  })

  it("keeps the price with the same conditions and adds the others", () => {
    const plan = planTierPrices(
      [
        bundle({
          tiers: [
            {
              ...amountOff("ttier_1", 2, 12),
              prices: [price(9, { region_id: "reg_1" }), price(12)],
            },
          ],
        }),
      ],
      written([{ id: "ttier_1", min_slots: 2 }]),
      [storedBundle()]
    )
    expect(plan).toEqual({
      create: [],
      update: [
        {
          price_set_id: "pset_1",
          prices: [
            price(9, { region_id: "reg_1" }),
            { ...price(12), id: "price_1" },
          ],
        },
      ],
      remove: [],
    })
  })

  it("writes nothing for unchanged prices", () => {
    const plan = planTierPrices(
      [bundle({ tiers: [amountOff("ttier_1", 1, 10)] })],
      written([{ id: "ttier_1", min_slots: 1 }]),
      [storedBundle()]
    )
    expect(plan).toEqual({ create: [], update: [], remove: [] })
  })

  it("follows the tier, not its size, when two swap places", () => {
    const plan = planTierPrices(
      [
        bundle({
          tiers: [amountOff("ttier_2", 1, 20), amountOff("ttier_1", 2, 30)],
        }),
      ],
      written([
        { id: "ttier_1", min_slots: 2 },
        { id: "ttier_2", min_slots: 1 },
      ]),
      [
        storedBundle({
          tiers: [
            storedTier({ min_slots: 1 }),
            storedTier({
              id: "ttier_2",
              price_set_id: "pset_2",
              prices: [{ ...price(20), id: "price_2" }],
            }),
          ],
        }),
      ]
    )
    expect(plan).toEqual({
      create: [],
      update: [
        { price_set_id: "pset_1", prices: [{ ...price(30), id: "price_1" }] },
      ],
      remove: [],
    })
  })

  it("removes price sets of removed tiers and of tiers that turn into percentages", () => {
    const plan = planTierPrices(
      [bundle({ tiers: [tier({ id: "ttier_1" })] })],
      written([{ id: "ttier_1", min_slots: 2 }]),
      [
        storedBundle({
          tiers: [
            storedTier(),
            storedTier({ id: "ttier_2", price_set_id: "pset_2" }),
          ],
        }),
      ]
    )
    expect(plan).toEqual({
      create: [],
      update: [],
      remove: ["pset_1", "pset_2"],
    })
  })
})
