import {
  assignSets,
  MAX_WORK,
  requestBudget,
  type Assignment,
} from "./assign-sets"
import { checkInput } from "./check-input"
import { compareIds } from "./compare"
import { listCandidates, pickCandidates, type PickedSlot } from "./picked-slots"
import { discountOfSets, tierReached } from "./offer-outcome"
import { withoutWasteful, type FoundOffer } from "./wasteful-offers"
import { plansOfSize, toOfferableBundle } from "./offer-plans"
import type { Offer, OfferInput } from "./offer-types"
import { openBundles, type OpenBundle } from "./open-bundles"
import type { WorkBudget } from "./solver"
import type {
  PricingBundle,
  PricingLine,
  PricingSlot,
  PricingTier,
} from "./types"
import { poolLines, type UnitPool } from "./unit-pools"

/** Offers of one answer. */
export const MAX_OFFERS = 10

/** Work of all re-pricings of one call together; the last one may exceed it. */
export const MAX_OFFER_WORK = 1.5 * MAX_WORK

/** Share of a whole pricing that looking at one choice may cost before it is left out. */
const SHARE = 0.25

/** Work that it costs to put a line or a bundle in its place. */
const COST_OF_LINE = 100
const COST_OF_BUNDLE = 150

/** Choices of missing slots that one call looks at. */
export const MAX_PLANS = 500

/** Result of {@link searchOffers}. */
export interface OfferSearchResult {
  offers: Offer[]
  /** False when the work was cut short, so that offers may be missing. */
  is_complete: boolean
}

/**
 * Finds what a cart could save if named products were added: "add this and save".
 *
 * For each bundle of which the cart fills at least one slot and each tier of it, the fewest missing
 * slots whose first candidates bring the cart there; between equally few the greatest saving, then
 * slots that the cart leaves open, then earlier slots. The tier counts as reached when sets of it come to fill more slots than
 * before: loose units become a set, a set grows to a better tier or by one more slot. Every added
 * unit takes part, and it completes what the cart holds: no unit of the cart is pushed out of the
 * bundle's sets, and a further set is built on units that were in none. Where several bundles could
 * give the same saving the one in question is taken to give it, before and after.
 *
 * - `saving` is exact: total discount of the cart with the additions less that of the cart as it
 *   is, both over all bundles as `priceLines` computes it.
 * - An offer is left out when another asks for some of its additions only and saves as much, or
 *   for the same and comes first.
 * - Greatest saving first; between equals fewer missing slots, bundle rank, bundle id, tier. At
 *   most {@link MAX_OFFERS}.
 *
 * Complexity: at most {@link MAX_PLANS} choices of missing slots, fewest first, each with a pass
 * over lines and bundles; a choice that can bring something new costs one re-pricing. All of it is drawn
 * from the budget, at most {@link MAX_OFFER_WORK}; what was found by then is the answer, and each
 * saving in it is exact all the same. Pure: the order of lines and bundles does not matter.
 *
 * @param budget work that the request has left
 * @throws RangeError as `priceLines` does
 */
export const searchOffers = (
  input: OfferInput,
  budget: WorkBudget = requestBudget()
): OfferSearchResult => {
  checkInput(input)
  const bundles = [...input.bundles].sort(
    (a, b) => a.rank - b.rank || compareIds(a.id, b.id)
  )
  const order = new Map(bundles.map((bundle, index) => [bundle, index]))
  const orderOf = (bundle: PricingBundle): number => order.get(bundle) ?? 0
  const own = budget.part(MAX_OFFER_WORK)
  const given = own.left
  const search = new OfferSearch(input, bundles, own)
  const found = search
    .run()
    .sort(
      (a, b) =>
        b.saving - a.saving ||
        a.picked.length - b.picked.length ||
        orderOf(a.bundle) - orderOf(b.bundle) ||
        a.tier.min_slots - b.tier.min_slots
    )
  budget.settle(own, given)
  return {
    offers: withoutWasteful(found)
      .slice(0, MAX_OFFERS)
      .map(({ bundle, tier, picked, saving }) => ({
        bundle_id: bundle.id,
        tier_id: tier.id,
        missing: listCandidates(picked, bundle.slots, input),
        saving,
      })),
    is_complete: search.is_complete,
  }
}

/**
 * The offers of {@link searchOffers}.
 *
 * @param budget work that the request has left
 * @throws RangeError as `priceLines` does
 */
export const findOffers = (input: OfferInput, budget?: WorkBudget): Offer[] =>
  searchOffers(input, budget).offers

class OfferSearch {
  private readonly found_ = new Map<PricingTier, FoundOffer>()
  private readonly before_ = new Map<
    PricingBundle | undefined,
    Assignment | undefined
  >()
  private plans_left_ = MAX_PLANS
  private is_complete_ = true

  constructor(
    private readonly input_: OfferInput,
    private readonly bundles_: readonly PricingBundle[],
    private readonly budget_: WorkBudget
  ) {}

  /** False when a choice was left out because the work did not suffice. */
  get is_complete(): boolean {
    return this.is_complete_
  }

  run(): FoundOffer[] {
    const units = new Map<string, number>()
    for (const { variant_id, quantity } of this.input_.lines) {
      units.set(variant_id, (units.get(variant_id) ?? 0) + quantity)
    }
    const offerable = this.bundles_.flatMap(
      (bundle) => toOfferableBundle(bundle, units, this.input_) ?? []
    )
    const sizes = offerable.map(
      ({ forced, free }) => forced.length + free.length
    )
    for (let size = 1; size <= Math.max(0, ...sizes); size++) {
      for (const candidate of offerable) {
        for (const missing of plansOfSize(candidate, size)) {
          if (this.plans_left_ === 0 || this.budget_.is_spent) {
            this.is_complete_ = false
            return [...this.found_.values()]
          }
          this.plans_left_ -= 1
          this.try(candidate.bundle, missing)
        }
      }
    }
    return [...this.found_.values()]
  }

  private try(bundle: PricingBundle, missing: readonly PricingSlot[]): void {
    this.budget_.spend(this.input_.lines.length * COST_OF_LINE)
    const picked = pickCandidates(missing, this.input_)
    const lines = picked && this.linesWith(picked)
    if (!picked || !lines) {
      return
    }
    const pools = poolLines(lines)
    const [own] = openBundles([bundle], pools, this.budget_)
    if (
      !own?.tiers.some((tier) => tier && this.isWanted(tier, missing.length))
    ) {
      return
    }

    this.budget_.spend(this.bundles_.length * COST_OF_BUNDLE)
    const open = openBundles(this.favouring(bundle), pools, this.budget_)
    const before = this.before(bundle)
    const after = before && this.assign(open)
    if (!before || !after) {
      this.is_complete_ = false
      return
    }
    const added = new Map(
      picked.map(({ slot, candidate }) => [candidate.variant_id, slot.quantity])
    )
    const tier = tierReached(bundle, before, after, added)
    if (!tier || !this.isWanted(tier, missing.length)) {
      return
    }
    const saving = this.savingOf(before, after, pools)
    if (saving === undefined) {
      this.is_complete_ = false
    } else if (saving > (this.found_.get(tier)?.saving ?? 0)) {
      this.found_.set(tier, { bundle, tier, picked, saving })
    }
  }

  /** What the cart will save; past the stated size the order of bundles can change it, so ask as the cart will. */
  private savingOf(
    before: Assignment,
    after: Assignment,
    pools: readonly UnitPool[]
  ): number | undefined {
    if (before.is_best && after.is_best) {
      return discountOfSets(after) - discountOfSets(before)
    }
    const now = this.before()
    const then =
      now && this.assign(openBundles(this.bundles_, pools, this.budget_))
    return now && then && discountOfSets(then) - discountOfSets(now)
  }

  /** Whether a tier has no offer yet that asks for fewer slots. */
  private isWanted(tier: PricingTier, size: number): boolean {
    const known = this.found_.get(tier)
    return known === undefined || known.picked.length === size
  }

  /** The bundles with one of them first between equal savings. */
  private favouring(first?: PricingBundle): PricingBundle[] {
    const best_rank = this.bundles_[0]?.rank ?? 0
    return this.bundles_.map((bundle) =>
      bundle === first ? { ...bundle, rank: best_rank - 1 } : bundle
    )
  }

  /**
   * The sets of a cart as `priceLines` finds them: with little work when that proves them right, else with
   * the work of `priceLines`.
   *
   * @returns `undefined` when the work does not suffice
   */
  private assign(open: readonly OpenBundle[]): Assignment | undefined {
    const quick = assignSets(
      open,
      this.budget_.part(Math.floor(MAX_WORK * SHARE))
    )
    this.budget_.spend(quick.work)
    if (quick.is_exact) {
      return quick
    }
    if (this.budget_.left < MAX_WORK) {
      return undefined
    }
    const full = assignSets(open)
    this.budget_.spend(full.work)
    return full
  }

  /** The cart as it is. */
  private before(favoured?: PricingBundle): Assignment | undefined {
    if (this.before_.has(favoured)) {
      return this.before_.get(favoured)
    }
    const assignment = this.assign(
      openBundles(
        this.favouring(favoured),
        poolLines(this.input_.lines),
        this.budget_
      )
    )
    this.before_.set(favoured, assignment)
    return assignment
  }

  /** Lines of the cart and the additions; `undefined` past what integers can count. */
  private linesWith(picked: readonly PickedSlot[]): PricingLine[] | undefined {
    const lines = [
      ...this.input_.lines,
      ...picked.map(({ slot, candidate }) => ({
        id: candidate.line_id,
        variant_id: candidate.variant_id,
        unit_price: candidate.unit_price,
        quantity: slot.quantity,
      })),
    ]
    const list_total = lines.reduce(
      (sum, { unit_price, quantity }) => sum + unit_price * quantity,
      0
    )
    return Number.isSafeInteger(list_total) ? lines : undefined
  }
}
