import type {
  BundleWrite,
  SlotWrite,
  StoredBundle,
  StoredTier,
  TierWrite,
} from "../../../types/bundle-write"

/** A slot without items. */
export const slot = (data: Partial<SlotWrite> = {}): SlotWrite => ({
  id: null,
  role: "collagen",
  quantity: 1,
  required: true,
  items: [],
  ...data,
})

/** A 10 % tier for two slots. */
export const tier = (data: Partial<TierWrite> = {}): TierWrite => ({
  id: null,
  min_slots: 2,
  type: "percentage",
  percentage: 10,
  prices: [],
  ...data,
})

/** An amount in euro without conditions. */
export const price = (
  amount: number,
  rules: Record<string, string> = {}
): TierWrite["prices"][number] => ({ amount, currency_code: "eur", rules })

/** A draft with three required slots and a 10 % duo. */
export const bundle = (data: Partial<BundleWrite> = {}): BundleWrite => ({
  id: null,
  treatment_id: "trmt_1",
  handle: "facelift-set",
  title: "Facelift set",
  description: null,
  status: "draft",
  rank: 1,
  starts_at: null,
  ends_at: null,
  promotions: "stack",
  stock_policy: "substitute",
  max_sets_per_cart: null,
  rules: [],
  slots: [slot(), slot({ role: "hyaluronic_acid" }), slot({ role: "support" })],
  tiers: [tier()],
  ...data,
})

/** The fixture as it stands in the database, with an amount tier. */
export const storedBundle = (
  data: Partial<StoredBundle> = {}
): StoredBundle => ({
  ...bundle(),
  id: "tbun_1",
  updated_at: "2026-01-01T00:00:00.000Z",
  slots: [
    { ...slot({ quantity: 2, required: false }), id: "tslot_1" },
    {
      ...slot({ items: [{ product_id: "prod_1", variant_id: null }] }),
      id: "tslot_2",
    },
  ],
  tiers: [storedTier()],
  ...data,
})

/** An `amount_off` tier with a price set. */
export const storedTier = (data: Partial<StoredTier> = {}): StoredTier => ({
  ...tier({ min_slots: 2, type: "amount_off", percentage: null }),
  id: "ttier_1",
  price_set_id: "pset_1",
  prices: [{ ...price(10), id: "price_1" }],
  ...data,
})
