import { MathBN } from "@medusajs/framework/utils"
import {
  toMajorUnits,
  toMinorUnits,
  type LineDiscount,
  type PricedSet,
} from "../../../pricing"
import type {
  RedemptionItem,
  RedemptionWrite,
} from "../../../types/redemption-write"
import type { Order, OrderLine } from "./placed-order"
import type { PlacedSets } from "./price-placed-order"

/** Units of one line in one role. Amounts are minor units. */
interface Part {
  line_id: string
  role: string | null
  quantity: number
  list_total: number
  discount_total: number
}

const groupBy = <T>(
  entries: readonly T[],
  keyOf: (entry: T) => string
): T[][] => {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()]
}

const sum = <T>(
  entries: readonly T[],
  amountOf: (entry: T) => number
): number => entries.reduce((total, entry) => total + amountOf(entry), 0)

const mergeParts = (parts: readonly Part[]): Part[] =>
  groupBy(parts, ({ line_id, role }) => `${line_id}:${role}`).flatMap(
    (same) => {
      const [first] = same
      return first
        ? [
            {
              ...first,
              quantity: sum(same, ({ quantity }) => quantity),
              list_total: sum(same, ({ list_total }) => list_total),
              discount_total: sum(same, ({ discount_total }) => discount_total),
            },
          ]
        : []
    }
  )

const toItem = (
  part: Part,
  line: OrderLine | undefined,
  digits: number
): RedemptionItem => ({
  line_item_id: part.line_id,
  variant_id: line?.variant_id ?? "",
  product_id: line?.product_id ?? "",
  title: line?.product_title ?? line?.title ?? "",
  role: part.role,
  quantity: part.quantity,
  returned_quantity: 0,
  list_total: toMajorUnits(part.list_total, digits),
  discount_total: toMajorUnits(part.discount_total, digits),
})

const toRedemption = (
  order: Order,
  {
    parts,
    ...columns
  }: { bundle_id: string; min_slots: number; sets: number; parts: Part[] },
  digits: number
): RedemptionWrite => {
  const lines = new Map(
    (order.items ?? []).flatMap((line) => (line ? [[line.id, line]] : []))
  )
  return {
    ...columns,
    order_id: order.id,
    currency_code: order.currency_code,
    list_total: toMajorUnits(
      sum(parts, ({ list_total }) => list_total),
      digits
    ),
    discount_total: toMajorUnits(
      sum(parts, ({ discount_total }) => discount_total),
      digits
    ),
    items: parts.map((part) => toItem(part, lines.get(part.line_id), digits)),
  }
}

/** One redemption per bundle and tier, its items in slot order, from the sets the order was placed with. */
export const redemptionsOfSets = (
  order: Order,
  { sets, bundles }: PlacedSets,
  digits: number
): RedemptionWrite[] =>
  groupBy(sets, ({ bundle_id, tier_id }) => `${bundle_id}:${tier_id}`).flatMap(
    (same: PricedSet[]) => {
      const bundle = bundles.get(same[0]?.bundle_id ?? "")
      const tier = bundle?.tiers.find(({ id }) => id === same[0]?.tier_id)
      if (!bundle || !tier) {
        return []
      }
      const roles = new Map(bundle.slots.map(({ id, role }) => [id, role]))
      const position = new Map(bundle.slots.map(({ id }, index) => [id, index]))
      const parts = mergeParts(
        same
          .flatMap(({ items, times }) =>
            items.map((item) => ({ ...item, times }))
          )
          .sort(
            (first, second) =>
              (position.get(first.slot_id) ?? 0) -
              (position.get(second.slot_id) ?? 0)
          )
          .map((item) => ({
            line_id: item.line_id,
            role: roles.get(item.slot_id) ?? null,
            quantity: item.quantity * item.times,
            list_total: item.list_total * item.times,
            discount_total: item.discount_total * item.times,
          }))
      )
      const columns = {
        bundle_id: bundle.id,
        min_slots: tier.min_slots,
        sets: sum(same, ({ times }) => times),
        parts,
      }
      return [toRedemption(order, columns, digits)]
    }
  )

/**
 * One redemption per bundle, from the adjustments alone, for a bundle that was changed before the
 * order was recorded. The amounts are exact. The rest is the least that is certain: one set of as
 * many slots as lines have the discount, all units of these lines, no roles.
 */
export const redemptionsOfAdjustments = (
  order: Order,
  discounts: readonly LineDiscount[],
  digits: number
): RedemptionWrite[] => {
  const lines = new Map(
    (order.items ?? []).flatMap((line) => (line ? [[line.id, line]] : []))
  )
  return groupBy(discounts, ({ bundle_id }) => bundle_id).flatMap((same) => {
    const parts = same.flatMap(({ line_id, amount }): Part[] => {
      const line = lines.get(line_id)
      return line
        ? [
            {
              line_id,
              role: null,
              quantity: MathBN.convert(line.quantity).toNumber(),
              list_total: toMinorUnits(
                MathBN.mult(line.unit_price, line.quantity).toFixed(),
                digits
              ),
              discount_total: amount,
            },
          ]
        : []
    })
    const columns = {
      bundle_id: same[0]?.bundle_id ?? "",
      min_slots: parts.length,
      sets: 1,
      parts,
    }
    return [toRedemption(order, columns, digits)]
  })
}
