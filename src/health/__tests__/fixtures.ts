import type {
  CatalogueFacts,
  ProductFacts,
} from "../../catalogue/product-facts"
import type {
  BundleDefinition,
  PairingDefinition,
  SlotDefinition,
  TierDefinition,
} from "../../types/definitions"
import type { AdminTreatmentHealthIssue } from "../../types/http/admin/health"
import { bundleIssues, observeBundle, placesOf } from "../index"
import type { HealthBundle, HealthStore } from "../types"

export const NOW = new Date("2026-06-01T12:00:00.000Z")

/** A shop with Europe and Japan, and the channels Web and Studio. */
export const store = (change: Partial<HealthStore> = {}): HealthStore => ({
  regions: [
    { id: "reg_eu", name: "Europe", currency_code: "eur", currency_digits: 2 },
    { id: "reg_jp", name: "Japan", currency_code: "jpy", currency_digits: 0 },
  ],
  channels: [
    { id: "sc_web", name: "Web" },
    { id: "sc_studio", name: "Studio" },
  ],
  channel_ids: new Set(["sc_web", "sc_studio", "sc_closed"]),
  customer_group_ids: new Set(["cusgroup_vip"]),
  at: NOW,
  ...change,
})

/** A slot that follows the pairings; `items` are product ids. */
export const slot = (
  role: string,
  rank: number,
  items: string[] = [],
  change: Partial<SlotDefinition> = {}
): SlotDefinition => ({
  id: `tslot_${role}`,
  role,
  quantity: 1,
  required: true,
  rank,
  items: items.map((product_id, index) => ({
    id: `tsitm_${product_id}`,
    product_id,
    variant_id: null,
    rank: index + 1,
  })),
  ...change,
})

export const tier = (
  min_slots: number,
  change: Partial<TierDefinition> = {}
): TierDefinition => ({
  id: `ttier_${min_slots}`,
  min_slots,
  type: "percentage",
  percentage: "10",
  ...change,
})

/** An active bundle of cream and serum, both required, at ten percent off. */
export const bundle = (
  change: Partial<BundleDefinition> = {}
): BundleDefinition => ({
  id: "tbun_1",
  treatment_id: "trmt_1",
  treatment_status: "published",
  treatment_rank: 1,
  handle: "glow-set",
  title: "Glow set",
  description: null,
  status: "active",
  rank: 1,
  starts_at: null,
  ends_at: null,
  promotions: "stack",
  stock_policy: "substitute",
  max_sets_per_cart: null,
  rules: [],
  slots: [
    slot("collagen", 1, ["cream"]),
    slot("hyaluronic_acid", 2, ["serum"]),
  ],
  tiers: [tier(2)],
  ...change,
})

export const pairing = (
  product_id: string,
  role: string,
  rank: number,
  change: Partial<PairingDefinition> = {}
): PairingDefinition => ({
  id: `tpair_${product_id}_${role}`,
  treatment_id: "trmt_1",
  product_id,
  variant_id: null,
  role,
  rank,
  phase: null,
  min_hours_after: null,
  reason_code: null,
  rationale: null,
  excluded: false,
  ...change,
})

/** A product as it stands in one place; `in` and `priced` name channels and currencies. */
export interface ShelfProduct {
  id: string
  published?: boolean
  discountable?: boolean
  in?: string[]
  prices?: Record<string, number>
  /** Sellable units by channel. */
  stock?: Record<string, number>
}

const TITLES: Record<string, string> = {
  cream: "Cream",
  serum: "Serum",
  pen: "Pen",
  mask: "Mask",
}

const onShelf = (
  product: ShelfProduct,
  channel: string,
  currency: string
): ProductFacts => ({
  id: product.id,
  handle: product.id,
  title: TITLES[product.id] ?? product.id,
  subtitle: null,
  thumbnail: null,
  is_published: product.published ?? true,
  in_channel: (product.in ?? ["sc_web", "sc_studio"]).includes(channel),
  is_discountable: product.discountable ?? true,
  variants: [
    {
      id: `variant_${product.id}`,
      sku: product.id.toUpperCase(),
      title: "50 ml",
      unit_price: (product.prices ?? { eur: 40, jpy: 6000 })[currency] ?? null,
      unit_prices: new Map(),
      is_tax_inclusive: true,
      manage_inventory: true,
      allow_backorder: false,
      inventory: [
        { inventory_item_id: `iitem_${product.id}`, required_quantity: 1 },
      ],
    },
  ],
})

/** The whole catalogue in one place. */
export const shelf = (
  products: readonly ShelfProduct[],
  channel: string,
  currency: string
): CatalogueFacts => ({
  products: new Map(
    products.map((product) => [product.id, onShelf(product, channel, currency)])
  ),
  stock: Object.fromEntries(
    products.map(({ id, stock }) => [
      `iitem_${id}`,
      (stock ?? { sc_web: 9, sc_studio: 9 })[channel] ?? 0,
    ])
  ),
})

/** What is told of a bundle of the shop, and whether it is sold in at least one place. */
export const examine = (
  definition: BundleDefinition,
  {
    products = [{ id: "cream" }, { id: "serum" }],
    pairings = [],
    shop = store(),
    amounts = {},
    tier_group_ids = [],
    member_amounts = {},
  }: {
    products?: ShelfProduct[]
    pairings?: PairingDefinition[]
    shop?: HealthStore
    /** Amount by tier id, by currency. */
    amounts?: Record<string, Record<string, number>>
    tier_group_ids?: string[]
    /** Amount by tier id for members of customer groups, in any currency. */
    member_amounts?: Record<string, number>
  } = {}
): { issues: AdminTreatmentHealthIssue[]; is_sold: boolean } => {
  const channels = products.flatMap(
    (product) => product.in ?? ["sc_web", "sc_studio"]
  )
  const subject: HealthBundle = {
    bundle: definition,
    pairings,
    tier_group_ids,
    sold_in_channel_ids: new Set(channels),
  }
  const { places, exclusion } = placesOf(subject, shop)
  const observations = places.map((place) => {
    const currency = place.region.currency_code
    return observeBundle(subject, place, {
      facts: shelf(products, place.channel.id, currency),
      amounts: new Map([
        ...Object.entries(amounts).flatMap(([id, byCurrency]) => {
          const amount = byCurrency[currency]
          return amount === undefined ? [] : [[id, amount] as const]
        }),
        ...(place.customer_group_ids.length > 0
          ? Object.entries(member_amounts)
          : []),
      ]),
      at: NOW,
    })
  })
  return {
    issues: bundleIssues({
      bundle: definition,
      treatment: { id: "trmt_1", title: "Glow" },
      exclusion,
      observations,
      at: NOW,
    }),
    is_sold: observations.some(({ is_sellable }) => is_sellable),
  }
}

/** Code and severity of issues, such as `error no_tier`. */
export const briefly = (
  issues: readonly AdminTreatmentHealthIssue[]
): string[] => issues.map(({ code, severity }) => `${severity} ${code}`)
