import type { BundleWrite } from "../../../types/bundle-write"
import { findContradictions } from "../definition-problems"
import { bundle, price, slot, storedBundle, tier } from "./fixtures"

const fixed = (min_slots: number, amount = 100) =>
  tier({
    min_slots,
    type: "fixed_price",
    percentage: null,
    prices: [price(amount)],
  })
const off = (min_slots: number, amount: number) =>
  tier({
    min_slots,
    type: "amount_off",
    percentage: null,
    prices: [price(amount)],
  })

const contradictions: [string, Partial<BundleWrite>, string][] = [
  ["a handle without letters", { handle: "" }, "handle: "],
  ["no slots", { slots: [], tiers: [] }, "slots: "],
  [
    "an active bundle without tiers",
    { status: "active", tiers: [] },
    "tiers: an active bundle needs at least one tier",
  ],
  [
    "two tiers for one size",
    { tiers: [tier(), tier()] },
    "tiers[1].min_slots: 2 is given twice",
  ],
  [
    "a tier for more slots than there are",
    { tiers: [tier({ min_slots: 4 })] },
    "tiers[0].min_slots: 4 is more than the 3 slots",
  ],
  [
    "a fixed price for fewer slots than are required",
    { tiers: [fixed(2)] },
    "tiers[0].min_slots: a fixed price for exactly 2 slots is never reached, 3 slots are required",
  ],
  [
    "a percentage tier without percentage",
    { tiers: [tier({ percentage: null })] },
    "tiers[0].percentage: ",
  ],
  [
    "a percentage tier with prices",
    { tiers: [tier({ prices: [price(5)] })] },
    "tiers[0].prices: percentage tiers have none",
  ],
  [
    "an amount tier with a percentage",
    { tiers: [{ ...off(2, 5), percentage: 5 }] },
    "tiers[0].percentage: only percentage tiers have one",
  ],
  [
    "an amount tier without prices",
    { tiers: [{ ...off(2, 5), prices: [] }] },
    "tiers[0].prices: amount_off tiers need at least one",
  ],
  [
    "a fixed price tier without prices",
    { tiers: [{ ...fixed(3), prices: [] }] },
    "tiers[0].prices: fixed_price tiers need at least one",
  ],
  [
    "two prices for one currency",
    { tiers: [{ ...off(2, 5), prices: [price(5), price(6)] }] },
    "tiers[0].prices[1]: a second price for eur",
  ],
  [
    "two prices for the same conditions in another order",
    {
      tiers: [
        {
          ...off(2, 5),
          prices: [
            price(5, { region_id: "reg_1", "customer.groups.id": "g_1" }),
            price(6, { "customer.groups.id": "g_1", region_id: "reg_1" }),
          ],
        },
      ],
    },
    "tiers[0].prices[1]: ",
  ],
  [
    "a larger set with a smaller percentage",
    { tiers: [tier({ min_slots: 3, percentage: 5 }), tier()] },
    "tiers[0].percentage: 5 is less than the 10 of the smaller set",
  ],
  [
    "a larger set with a smaller amount",
    { tiers: [off(2, 10), off(3, 9)] },
    "tiers[1].prices[0].amount: 9 is less than the 10 off the smaller set",
  ],
  [
    "an amount of zero",
    { tiers: [off(2, 0)] },
    "tiers[0].prices[0].amount: 0 takes nothing off, it must be greater than 0",
  ],
  [
    "a larger set at a lower fixed price",
    {
      slots: [slot(), slot({ required: false }), slot({ required: false })],
      tiers: [fixed(3, 79.99), fixed(2, 80)],
    },
    "tiers[0].prices[0].amount: 79.99 for the larger set is less than the 80 of the smaller set",
  ],
  [
    "a lower fixed price under the same conditions, two sizes below",
    {
      slots: [slot(), slot({ required: false }), slot({ required: false })],
      tiers: [
        { ...fixed(1), prices: [price(90, { region_id: "reg_1" })] },
        fixed(2, 80),
        {
          ...fixed(3, 85),
          prices: [price(85), price(89, { region_id: "reg_1" })],
        },
      ],
    },
    "tiers[2].prices[1].amount: 89 for the larger set is less than the 90 of the smaller set",
  ],
  [
    "a slot of another bundle",
    { slots: [slot({ id: "tslot_9" }), slot(), slot()] },
    "slots[0].id: tslot_9 does not belong to this bundle",
  ],
  [
    "a tier of another bundle",
    { tiers: [tier({ id: "ttier_9" })] },
    "tiers[0].id: ttier_9 does not belong to this bundle",
  ],
  [
    "a slot twice",
    { slots: [slot({ id: "tslot_1" }), slot({ id: "tslot_1" }), slot()] },
    "slots[1].id: tslot_1 is given twice",
  ],
  [
    "an item twice",
    {
      slots: [
        slot({
          items: [
            { product_id: "prod_1", variant_id: null },
            { product_id: "prod_1", variant_id: null },
          ],
        }),
        slot(),
      ],
    },
    "slots[0].items[1]: prod_1 is given twice",
  ],
  [
    "a rule twice",
    {
      rules: [
        { attribute: "region_id", operator: "in", values: ["reg_1"] },
        { attribute: "region_id", operator: "in", values: ["reg_1"] },
      ],
    },
    "rules[1]: the same rule is given twice",
  ],
  [
    "an end before the start",
    {
      starts_at: "2026-02-01T00:00:00+01:00",
      ends_at: "2026-01-31T23:00:00Z",
    },
    "ends_at: must be later than starts_at",
  ],
]

describe("findContradictions", () => {
  it.each(contradictions)("names the field of %s", (_, data, message) => {
    expect(findContradictions(bundle(data), storedBundle())).toEqual([
      {
        code: "invalid_bundle",
        message: expect.stringContaining(message),
      },
    ])
  })

  const accepted: [string, Partial<BundleWrite>][] = [
    ["a duo and a triplet", { tiers: [tier(), tier({ min_slots: 3 })] }],
    [
      "the same percentage for a larger set",
      { tiers: [tier(), tier({ min_slots: 3, percentage: 10 })] },
    ],
    ["at least fewer slots than are required", { tiers: [tier()] }],
    ["a fixed price for all required slots", { tiers: [fixed(3)] }],
    [
      "a fixed price between required and all slots",
      {
        slots: [slot(), slot(), slot({ required: false })],
        tiers: [fixed(2, 70), fixed(3, 80)],
      },
    ],
    [
      "prices that differ in their conditions",
      {
        tiers: [
          {
            ...off(2, 5),
            prices: [price(5), price(6, { region_id: "reg_1" })],
          },
        ],
      },
    ],
    ["a set that is free", { tiers: [fixed(3, 0)] }],
    [
      "the same fixed price for a larger set",
      {
        slots: [slot(), slot(), slot({ required: false })],
        tiers: [fixed(2, 80), fixed(3, 80)],
      },
    ],
    [
      "fixed prices that fall between currencies and conditions only",
      {
        slots: [slot(), slot(), slot({ required: false })],
        tiers: [
          fixed(2, 80),
          {
            ...fixed(3, 79),
            prices: [
              { ...price(79), currency_code: "usd" },
              price(79, { "customer.groups.id": "cusgroup_1" }),
            ],
          },
        ],
      },
    ],
    [
      "amounts of different currencies",
      {
        tiers: [
          off(2, 10),
          { ...off(3, 9), prices: [{ ...price(9), currency_code: "usd" }] },
        ],
      },
    ],
    [
      "a product and one of its variants",
      {
        slots: [
          slot({
            items: [
              { product_id: "prod_1", variant_id: "variant_1" },
              { product_id: "prod_1", variant_id: null },
            ],
          }),
          slot(),
        ],
      },
    ],
    ["a draft without tiers", { tiers: [] }],
    [
      "kept slots and tiers",
      {
        slots: [slot({ id: "tslot_2" }), slot({ id: "tslot_1" })],
        tiers: [{ ...off(2, 3), id: "ttier_1" }],
      },
    ],
  ]

  it.each(accepted)("accepts %s", (_, data) => {
    expect(findContradictions(bundle(data), storedBundle())).toEqual([])
  })

  it("lets a new bundle keep nothing", () => {
    const data = bundle({
      slots: [slot({ id: "tslot_1" }), slot(), slot()],
    })
    expect(findContradictions(data)).toEqual([
      expect.objectContaining({
        message: "slots[0].id: tslot_1 does not belong to this bundle",
      }),
    ])
  })
})
