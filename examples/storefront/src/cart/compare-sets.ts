import type { StoreCartBundle } from "medusa-plugin-treatment-bundles/client"

/** What became of the sets of one bundle. */
export interface SetChange {
  /**
   * `gone`: no set of the bundle is left; `fewer` and `more`: another number of sets;
   * `resized`: as many sets, but of another tier; `new`: the cart held none before;
   * `repriced`: the same sets at another saving.
   */
  kind: "gone" | "fewer" | "more" | "resized" | "new" | "repriced"
  title: string
  sets: number
  /** Slots of the smallest set that is there now, or that was there when none is left. */
  min_slots: number
  /** Savings of the bundle's sets in major units. */
  saving_before: number
  saving_after: number
}

const ofBundle = (bundles: readonly StoreCartBundle[], id: string) => {
  const own = bundles.filter(({ bundle }) => bundle.id === id)
  return {
    title: own[0]?.bundle.title,
    sets: own.reduce((sum, { sets }) => sum + sets, 0),
    slots: own.reduce((sum, { sets, tier }) => sum + sets * tier.min_slots, 0),
    min_slots: Math.min(...own.map(({ tier }) => tier.min_slots)),
    saving: own.reduce((sum, { price }) => sum + price.discount_total, 0),
  }
}

const kindOf = (
  before: ReturnType<typeof ofBundle>,
  after: ReturnType<typeof ofBundle>
): SetChange["kind"] | null => {
  if (after.sets === 0) {
    return "gone"
  }
  if (before.sets === 0) {
    return "new"
  }
  if (after.sets !== before.sets) {
    return after.sets < before.sets ? "fewer" : "more"
  }
  if (after.slots !== before.slots) {
    return "resized"
  }
  return Math.abs(after.saving - before.saving) < 1e-6 ? null : "repriced"
}

/** Compares the sets a cart held before a change with those it holds after it, bundle by bundle. */
export const compareSets = (
  before: readonly StoreCartBundle[],
  after: readonly StoreCartBundle[]
): SetChange[] => {
  const ids = new Set([...before, ...after].map(({ bundle }) => bundle.id))
  return [...ids].flatMap((id) => {
    const old = ofBundle(before, id)
    const now = ofBundle(after, id)
    const kind = kindOf(old, now)
    return kind
      ? [
          {
            kind,
            title: now.title ?? old.title ?? "",
            sets: now.sets,
            min_slots: kind === "gone" ? old.min_slots : now.min_slots,
            saving_before: old.saving,
            saving_after: now.saving,
          },
        ]
      : []
  })
}
