import { generateEntityId } from "@medusajs/framework/utils"
import type {
  BundleWrite,
  SlotWrite,
  TierWrite,
} from "../../../types/bundle-write"
import type { BundleColumns } from "../../../types/definitions"
import { columnsOf } from "./bundle-columns"
import type { BundleRows } from "./bundle-rows"

/** Added to `min_slots` while tiers change places, so that no two share a value meanwhile. */
const PARKING_OFFSET = 1000

type RuleWrite = BundleWrite["rules"][number]
type ItemWrite = SlotWrite["items"][number] & { rank: number }
type TierColumns = Pick<TierWrite, "min_slots" | "type" | "percentage">

interface SlotColumns {
  role: string
  quantity: number
  required: boolean
  rank: number
}

/** What turns the stored rows into the written definitions. Deletes come first, parking second. */
export interface BundleChanges {
  bundles: (BundleColumns<Date> & { id: string })[]
  rules: { remove: string[]; create: (RuleWrite & { bundle_id: string })[] }
  slots: {
    remove: string[]
    update: (SlotColumns & { id: string })[]
    create: (SlotColumns & { id: string; bundle_id: string })[]
  }
  items: {
    remove: string[]
    update: { id: string; rank: number }[]
    create: (ItemWrite & { slot_id: string })[]
  }
  tiers: {
    remove: string[]
    park: { id: string; min_slots: number }[]
    update: (TierColumns & { id: string })[]
    create: (TierColumns & { bundle_id: string })[]
  }
}

const toDate = (value: string | null): Date | null =>
  value === null ? null : new Date(value)

/** Own columns of a bundle as the database takes them, dates parsed. */
export const bundleColumns = (bundle: BundleWrite): BundleColumns<Date> => ({
  ...(columnsOf(bundle) as BundleColumns<string>),
  starts_at: toDate(bundle.starts_at),
  ends_at: toDate(bundle.ends_at),
})

/** A bundle whose slots all have an id, so that their items can name it. */
type IdentifiedBundle = Omit<BundleWrite, "id" | "slots"> & {
  id: string
  slots: (SlotWrite & { id: string })[]
}

const identifySlots = (
  bundle: BundleWrite & { id: string }
): IdentifiedBundle => ({
  ...bundle,
  slots: bundle.slots.map((slot) => ({
    ...slot,
    id: slot.id ?? generateEntityId(undefined, "tslot"),
  })),
})

const slotColumns = (slot: SlotWrite, index: number): SlotColumns => ({
  role: slot.role,
  quantity: slot.quantity,
  required: slot.required,
  rank: index + 1,
})

const rankedItems = (slot: SlotWrite): ItemWrite[] =>
  slot.items.map((item, index) => ({ ...item, rank: index + 1 }))

const tierColumns = (tier: TierWrite): TierColumns => ({
  min_slots: tier.min_slots,
  type: tier.type,
  percentage: tier.percentage,
})

const ruleKey = (rule: {
  attribute: string
  operator: string
  values: string[]
}): string => JSON.stringify([rule.attribute, rule.operator, rule.values])

const itemKey = (item: {
  product_id: string
  variant_id: string | null
}): string => JSON.stringify([item.product_id, item.variant_id])

const planRules = (
  bundle: IdentifiedBundle,
  stored: BundleRows["rules"]
): BundleChanges["rules"] => {
  const wanted = new Set(bundle.rules.map(ruleKey))
  const present = new Set(stored.map(ruleKey))

  return {
    remove: stored
      .filter((row) => !wanted.has(ruleKey(row)))
      .map(({ id }) => id),
    create: bundle.rules
      .filter((rule) => !present.has(ruleKey(rule)))
      .map((rule) => ({ ...rule, bundle_id: bundle.id })),
  }
}

const planItems = (
  slot: SlotWrite & { id: string },
  stored: BundleRows["items"]
): BundleChanges["items"] => {
  const idOf = new Map(stored.map((row) => [itemKey(row), row.id]))
  const wanted = new Set(slot.items.map(itemKey))
  const changes: BundleChanges["items"] = {
    remove: stored
      .filter((row) => !wanted.has(itemKey(row)))
      .map(({ id }) => id),
    update: [],
    create: [],
  }

  for (const item of rankedItems(slot)) {
    const id = idOf.get(itemKey(item))
    if (id) {
      changes.update.push({ id, rank: item.rank })
    } else {
      changes.create.push({ ...item, slot_id: slot.id })
    }
  }
  return changes
}

const planSlots = (
  bundle: IdentifiedBundle,
  stored: BundleRows["slots"]
): BundleChanges["slots"] => {
  const present = new Set(stored.map(({ id }) => id))
  const wanted = new Set(bundle.slots.map(({ id }) => id))
  const changes: BundleChanges["slots"] = {
    remove: stored.filter(({ id }) => !wanted.has(id)).map(({ id }) => id),
    update: [],
    create: [],
  }

  bundle.slots.forEach((slot, index) => {
    const columns = { ...slotColumns(slot, index), id: slot.id }
    if (present.has(slot.id)) {
      changes.update.push(columns)
    } else {
      changes.create.push({ ...columns, bundle_id: bundle.id })
    }
  })
  return changes
}

const planTiers = (
  bundle: IdentifiedBundle,
  stored: BundleRows["tiers"]
): BundleChanges["tiers"] => {
  const kept = new Set(bundle.tiers.map(({ id }) => id))
  const minSlotsOf = new Map(stored.map((row) => [row.id, row.min_slots]))
  const changes: BundleChanges["tiers"] = {
    remove: stored.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    park: [],
    update: [],
    create: [],
  }

  for (const tier of bundle.tiers) {
    const columns = tierColumns(tier)
    if (tier.id === null) {
      changes.create.push({ ...columns, bundle_id: bundle.id })
      continue
    }
    if (minSlotsOf.get(tier.id) !== tier.min_slots) {
      changes.park.push({
        id: tier.id,
        min_slots: PARKING_OFFSET + tier.min_slots,
      })
    }
    changes.update.push({ ...columns, id: tier.id })
  }
  return changes
}

/** The rows of bundles that have none yet. */
export const NO_ROWS: BundleRows = {
  bundles: [],
  rules: [],
  slots: [],
  items: [],
  tiers: [],
}

/**
 * Compares complete definitions with the rows as they stand. Slots and tiers are kept by id,
 * rules and items by what they say, so that an unchanged list writes nothing.
 */
export const planBundleChanges = (
  definitions: (BundleWrite & { id: string })[],
  stored: BundleRows
): BundleChanges => {
  const bundles = definitions.map(identifySlots)
  const below = <Row extends { bundle_id: string }>(
    rows: Row[],
    { id }: IdentifiedBundle
  ): Row[] => rows.filter((row) => row.bundle_id === id)

  const rules = bundles.map((bundle) =>
    planRules(bundle, below(stored.rules, bundle))
  )
  const slots = bundles.map((bundle) =>
    planSlots(bundle, below(stored.slots, bundle))
  )
  const items = bundles
    .flatMap((bundle) => bundle.slots)
    .map((slot) =>
      planItems(
        slot,
        stored.items.filter((row) => row.slot_id === slot.id)
      )
    )
  const tiers = bundles.map((bundle) =>
    planTiers(bundle, below(stored.tiers, bundle))
  )

  return {
    bundles: definitions.map((bundle) => ({
      ...bundleColumns(bundle),
      id: bundle.id,
    })),
    rules: {
      remove: rules.flatMap((change) => change.remove),
      create: rules.flatMap((change) => change.create),
    },
    slots: {
      remove: slots.flatMap((change) => change.remove),
      update: slots.flatMap((change) => change.update),
      create: slots.flatMap((change) => change.create),
    },
    items: {
      remove: items.flatMap((change) => change.remove),
      update: items.flatMap((change) => change.update),
      create: items.flatMap((change) => change.create),
    },
    tiers: {
      remove: tiers.flatMap((change) => change.remove),
      park: tiers.flatMap((change) => change.park),
      update: tiers.flatMap((change) => change.update),
      create: tiers.flatMap((change) => change.create),
    },
  }
}
