import type { AdminTreatmentBundle } from "../../../../../../types/http/admin"
import type { BundleFormValues, StoreFacts, TierValues } from "../values"

/** A store with currencies of 2, 0 and 3 decimals; no region is in dinars. */
export const FACTS: StoreFacts = {
  currencies: [
    { code: "eur", digits: 2 },
    { code: "jpy", digits: 0 },
    { code: "kwd", digits: 3 },
  ],
  regions: [
    { id: "reg_eu", name: "Europe", currency_code: "eur" },
    { id: "reg_jp", name: "Japan", currency_code: "jpy" },
  ],
}

/** A saved bundle with every kind of tier, picked items, a window and a rule. */
export const savedBundle = (): AdminTreatmentBundle => ({
  id: "tbun_1",
  treatment_id: "trmt_1",
  treatment: { id: "trmt_1", handle: "facelift", title: "Facelift" },
  handle: "facelift-set",
  title: "Facelift set",
  description: null,
  status: "active",
  rank: 3,
  starts_at: "2026-12-01T08:30:00.000Z",
  ends_at: null,
  promotions: "exclude",
  stock_policy: "drop_slot",
  max_sets_per_cart: 2,
  rules: [
    {
      id: "tbrul_1",
      attribute: "region_id",
      operator: "ne",
      values: ["reg_jp"],
    },
  ],
  slots: [
    {
      id: "tslot_1",
      role: "collagen",
      quantity: 1,
      required: true,
      rank: 1,
      items: [],
    },
    {
      id: "tslot_2",
      role: "hyaluronic_acid",
      quantity: 2,
      required: false,
      rank: 2,
      items: [
        { id: "tsitm_1", product_id: "prod_1", variant_id: null, rank: 1 },
        { id: "tsitm_2", product_id: "prod_2", variant_id: "var_2", rank: 2 },
      ],
    },
  ],
  tiers: [
    {
      id: "ttier_1",
      min_slots: 1,
      type: "percentage",
      percentage: 7.5,
      prices: [],
    },
    {
      id: "ttier_2",
      min_slots: 2,
      type: "fixed_price",
      percentage: null,
      prices: [
        { id: "price_1", amount: 119.9, currency_code: "eur", rules: {} },
        {
          id: "price_2",
          amount: 110,
          currency_code: "eur",
          rules: { "customer.groups.id": "cusgroup_vip" },
        },
        {
          id: "price_3",
          amount: 99,
          currency_code: "usd",
          rules: { region_id: "reg_us" },
        },
      ],
    },
  ],
  created_at: "2026-11-01T00:00:00.000Z",
  updated_at: "2026-11-02T00:00:00.000Z",
})

/** A tier as it stands in the form. */
export const tierValues = (changes: Partial<TierValues> = {}): TierValues => ({
  row_id: null,
  min_slots: "2",
  type: "percentage",
  percentage: "10",
  prices: [],
  ...changes,
})

/** The amounts of a grid that are not empty, by cell. */
export const amountsOf = (
  tier: BundleFormValues["tiers"][number] | undefined
): Record<string, string> =>
  Object.fromEntries(
    (tier?.prices ?? [])
      .filter(({ amount }) => amount !== "")
      .map(({ currency_code, region_id, customer_group_id, amount }) => [
        [currency_code, region_id, customer_group_id].filter(Boolean).join(" "),
        amount,
      ])
  )
