/** What is wrong, the part of the body that is, and what the message must name. */
export const invalidBodies: [string, Record<string, unknown>, string][] = [
  ["an unknown key", { colour: "red" }, "colour"],
  ["no title", { title: undefined }, "title"],
  ["a blank title", { title: "  " }, "title"],
  ["a long title", { title: "x".repeat(256) }, "title"],
  ["a number as title", { title: 5 }, "title"],
  ["a NUL in the title", { title: "a\u0000b" }, "title"],
  ["half a character in the title", { title: "a\ud800" }, "title"],
  ["a NUL in the description", { description: "\u0000" }, "description"],
  ["a NUL in an id", { treatment_id: "trmt\u0000" }, "treatment_id"],
  [
    "a NUL in the values of a rule",
    {
      rules: [{ attribute: "region_id", operator: "in", values: ["\u0000"] }],
    },
    "rules, 0, values, 0",
  ],
  ["no treatment", { treatment_id: undefined }, "treatment_id"],
  ["an odd handle", { handle: "Facelift Set" }, "handle"],
  ["a long description", { description: "x".repeat(10_001) }, "description"],
  ["an unknown status", { status: "live" }, "status"],
  ["a negative rank", { rank: -1 }, "rank"],
  ["half a rank", { rank: 1.5 }, "rank"],
  ["a date without time", { starts_at: "2026-01-01" }, "starts_at"],
  ["no date", { ends_at: "soon" }, "ends_at"],
  [
    "an end before the start",
    {
      starts_at: "2026-02-01T00:00:00Z",
      ends_at: "2026-02-01T01:00:00+01:00",
    },
    "ends_at",
  ],
  ["unknown promotions", { promotions: "maybe" }, "promotions"],
  ["an unknown policy", { stock_policy: "hope" }, "stock_policy"],
  ["no sets per cart", { max_sets_per_cart: 0 }, "max_sets_per_cart"],
  ["too many sets per cart", { max_sets_per_cart: 1001 }, "max_sets_per_cart"],
  [
    "an unknown attribute",
    { rules: [{ attribute: "sku", operator: "in", values: ["a"] }] },
    "rules, 0, attribute",
  ],
  [
    "an unknown operator",
    { rules: [{ attribute: "region_id", operator: "gt", values: ["a"] }] },
    "rules, 0, operator",
  ],
  [
    "a rule without values",
    { rules: [{ attribute: "region_id", operator: "in", values: [] }] },
    "rules, 0, values",
  ],
  [
    "a rule with too many values",
    {
      rules: [
        {
          attribute: "region_id",
          operator: "in",
          values: Array(101).fill("a"),
        },
      ],
    },
    "rules, 0, values",
  ],
  [
    "an eq rule with two values",
    {
      rules: [{ attribute: "region_id", operator: "eq", values: ["a", "b"] }],
    },
    "rules, 0, values",
  ],
  ["no slots", { slots: [] }, "slots"],
  ["too many slots", { slots: Array(21).fill({ role: "support" }) }, "slots"],
  ["a slot without role", { slots: [{}] }, "slots, 0, role"],
  ["an odd role", { slots: [{ role: "Big One" }] }, "slots, 0, role"],
  [
    "an unknown key of a slot",
    { slots: [{ role: "support", size: 1 }] },
    "size",
  ],
  [
    "a slot of nothing",
    { slots: [{ role: "support", quantity: 0 }] },
    "slots, 0, quantity",
  ],
  [
    "a slot of too much",
    { slots: [{ role: "support", quantity: 101 }] },
    "slots, 0, quantity",
  ],
  [
    "too many items",
    {
      slots: [{ role: "support", items: Array(201).fill({ product_id: "p" }) }],
    },
    "slots, 0, items",
  ],
  [
    "an item without product",
    { slots: [{ role: "support", items: [{}] }] },
    "slots, 0, items, 0, product_id",
  ],
  ["no tiers", { tiers: undefined }, "tiers"],
  [
    "too many tiers",
    {
      tiers: Array(21).fill({
        min_slots: 1,
        type: "percentage",
        percentage: 1,
      }),
    },
    "tiers",
  ],
  [
    "a tier for no slots",
    { tiers: [{ min_slots: 0, type: "percentage", percentage: 1 }] },
    "tiers, 0, min_slots",
  ],
  [
    "an unknown tier type",
    { tiers: [{ min_slots: 1, type: "gift" }] },
    "tiers, 0, type",
  ],
  [
    "nothing off",
    { tiers: [{ min_slots: 1, type: "percentage", percentage: 0 }] },
    "tiers, 0, percentage",
  ],
  [
    "so little off that it is stored as nothing",
    { tiers: [{ min_slots: 1, type: "percentage", percentage: 0.0001 }] },
    "tiers, 0, percentage",
  ],
  [
    "more than everything off",
    { tiers: [{ min_slots: 1, type: "percentage", percentage: 100.1 }] },
    "tiers, 0, percentage",
  ],
  [
    "a percentage with five decimals",
    { tiers: [{ min_slots: 1, type: "percentage", percentage: 1.00001 }] },
    "tiers, 0, percentage",
  ],
  [
    "a negative amount",
    {
      tiers: [
        {
          min_slots: 1,
          type: "amount_off",
          prices: [{ amount: -1, currency_code: "eur" }],
        },
      ],
    },
    "tiers, 0, prices, 0, amount",
  ],
  [
    "an enormous amount",
    {
      tiers: [
        {
          min_slots: 1,
          type: "amount_off",
          prices: [{ amount: 1_000_000_000_000.5, currency_code: "eur" }],
        },
      ],
    },
    "tiers, 0, prices, 0, amount",
  ],
  [
    "an upper-case currency",
    {
      tiers: [
        {
          min_slots: 1,
          type: "amount_off",
          prices: [{ amount: 1, currency_code: "EUR" }],
        },
      ],
    },
    "tiers, 0, prices, 0, currency_code",
  ],
  [
    "too many prices",
    {
      tiers: [
        {
          min_slots: 1,
          type: "amount_off",
          prices: Array(501).fill({ amount: 1, currency_code: "eur" }),
        },
      ],
    },
    "tiers, 0, prices",
  ],
  [
    "an unknown price rule",
    {
      tiers: [
        {
          min_slots: 1,
          type: "amount_off",
          prices: [
            { amount: 1, currency_code: "eur", rules: { colour: "red" } },
          ],
        },
      ],
    },
    "colour",
  ],
]

const amountTier = (amount: number, currency_code = "eur") => ({
  min_slots: 2,
  type: "amount_off",
  prices: [{ amount, currency_code }],
})

/** What contradicts itself or is unknown, the part of the body, the code and the field. */
export const contradictoryBodies: [
  string,
  Record<string, unknown>,
  string,
  string,
][] = [
  [
    "an unknown treatment",
    { treatment_id: "trmt_missing" },
    "treatment_not_found",
    "treatment_id",
  ],
  [
    "an unknown role",
    { slots: [{ role: "collagen" }, { role: "glitter" }] },
    "unknown_role",
    "slots[1].role",
  ],
  [
    "an unknown product",
    {
      slots: [
        { role: "collagen", items: [{ product_id: "prod_missing" }] },
        { role: "support" },
      ],
    },
    "product_not_found",
    "slots[0].items[0].product_id",
  ],
  [
    "an unknown currency",
    { tiers: [amountTier(5, "zzz")] },
    "unknown_currency",
    "tiers[0].prices[0].currency_code",
  ],
  [
    "too many decimals",
    { tiers: [amountTier(10.005)] },
    "invalid_bundle",
    "tiers[0].prices[0].amount",
  ],
  [
    "half a yen",
    { tiers: [amountTier(10.5, "jpy")] },
    "invalid_bundle",
    "tiers[0].prices[0].amount",
  ],
  [
    "an amount of zero",
    { tiers: [amountTier(0)] },
    "invalid_bundle",
    "tiers[0].prices[0].amount",
  ],
  [
    "a larger set that costs less",
    {
      slots: [{ role: "collagen" }, { role: "support", required: false }],
      tiers: [
        { ...amountTier(80), type: "fixed_price", min_slots: 1 },
        { ...amountTier(79), type: "fixed_price" },
      ],
    },
    "invalid_bundle",
    "tiers[1].prices[0].amount",
  ],
  ["a title without slug", { title: "!!!" }, "invalid_bundle", "handle"],
  [
    "an active bundle without tiers",
    { status: "active", tiers: [] },
    "invalid_bundle",
    "tiers",
  ],
  [
    "the same size twice",
    { tiers: [amountTier(5), amountTier(6)] },
    "invalid_bundle",
    "tiers[1].min_slots",
  ],
  [
    "a tier out of reach",
    { tiers: [{ ...amountTier(5), min_slots: 3 }] },
    "invalid_bundle",
    "tiers[0].min_slots",
  ],
  [
    "a dead fixed price",
    { tiers: [{ ...amountTier(5), type: "fixed_price", min_slots: 1 }] },
    "invalid_bundle",
    "tiers[0].min_slots",
  ],
  [
    "a percentage tier with prices",
    { tiers: [{ ...amountTier(5), type: "percentage", percentage: 5 }] },
    "invalid_bundle",
    "tiers[0].prices",
  ],
  [
    "an amount tier without prices",
    { tiers: [{ min_slots: 2, type: "amount_off" }] },
    "invalid_bundle",
    "tiers[0].prices",
  ],
  [
    "a foreign slot id",
    { slots: [{ id: "tslot_x", role: "collagen" }, { role: "support" }] },
    "invalid_bundle",
    "slots[0].id",
  ],
]
