import type { SelectedItem, SkipReason } from "../selection"
import type {
  BundleDefinition,
  PairingDefinition,
  SlotDefinition,
  TierDefinition,
} from "../types/definitions"
import type {
  RecommendationReason,
  RecommendationStatus,
} from "../types/http/store"
import type { OwnChoice } from "../bundles/check-choices"
import type { ReadyBundle, TierAmounts } from "../bundles/ready-bundle"
import type {
  CatalogueFacts,
  ProductFacts,
  VariantFacts,
} from "../catalogue/product-facts"
import type { ShopperContext } from "../catalogue/shopper-context"

/** Everything a recommendation for one treatment is made of. */
export interface RecommendationInput {
  /** Active bundles of the treatment by rank. */
  bundles: readonly BundleDefinition[]
  /** Pairings of the treatment by role and rank. */
  pairings: readonly PairingDefinition[]
  facts: CatalogueFacts
  /** Every bundle that prices these products in a cart of this shopper, of any treatment. */
  competing: readonly ReadyBundle[]
  /** Amounts of the tiers of `bundles`, major units. */
  amounts: TierAmounts
  context: ShopperContext
  currency_digits: number
  /** All roles of the store in the order they are shown. */
  roles: readonly string[]
  alternates: number
  /** Number of sets wanted; stock must cover them all. */
  sets: number
  /**
   * The shopper's own choice per slot: tried first there. Slots that are not named are left out.
   * Only bundles for which the choice was checked by `resolveChoices` may stand in `bundles` then.
   */
  choices?: readonly OwnChoice[]
}

/** A chosen item with what it is and what it costs. Amounts are integer minor units. */
export interface RecommendedItem {
  slot: Pick<SlotDefinition, "id" | "role" | "required" | "quantity">
  choice: SelectedItem
  product: ProductFacts
  variant: VariantFacts
  list_unit: number
  list_total: number
  discount_total: number
}

/** The recommendation for one treatment, before it is put into the words of the store API. */
export interface Recommendation {
  status: RecommendationStatus
  bundle: BundleDefinition | null
  tier: TierDefinition | null
  items: RecommendedItem[]
  /**
   * What this bundle alone takes off, in integer minor units. The items carry what a cart takes off:
   * other bundles may save more on them.
   */
  own_discount_total: number
  missing: { slot: SlotDefinition; reason: SkipReason }[]
  reason: RecommendationReason | null
  /** How many of this set one cart can hold now; null when nothing limits it, 0 without a tier. */
  max_sets: number | null
}
