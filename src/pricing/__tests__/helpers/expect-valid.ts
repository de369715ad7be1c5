import type { PricingInput, PricingResult } from "../.."
import { lawfulDiscount } from "./exhaustive-oracle"
import { oneByOne } from "./one-by-one"

/**
 * Asserts what holds for every result, exact or not: each set takes off what its tier says, sums add
 * up, no unit is in two sets, no line and no item goes below zero, `max_sets` is kept, every slot
 * holds its quantity of one variant.
 */
export const expectValid = (
  { lines, bundles }: PricingInput,
  { sets: entries, line_discounts, discount_total }: PricingResult
): void => {
  const sets = oneByOne(entries)
  const used = new Map<string, number>()
  const off = new Map<string, number>()
  for (const set of sets) {
    expect(set.discount_total).toBeGreaterThan(0)
    expect(sum(set.items.map((item) => item.discount_total))).toBe(
      set.discount_total
    )
    expect(sum(set.items.map((item) => item.list_total))).toBe(set.list_total)
    for (const { line_id, quantity, ...item } of set.items) {
      const line = lines.find(({ id }) => id === line_id)
      expect(item.variant_id).toBe(line?.variant_id)
      expect(item.list_total).toBe((line?.unit_price ?? 0) * quantity)
      expect(item.discount_total).toBeGreaterThanOrEqual(0)
      expect(item.discount_total).toBeLessThanOrEqual(item.list_total)
      used.set(line_id, (used.get(line_id) ?? 0) + quantity)
      const key = `${line_id} ${set.bundle_id}`
      off.set(key, (off.get(key) ?? 0) + item.discount_total)
    }

    const bundle = bundles.find(({ id }) => id === set.bundle_id)
    const filled = new Set(set.items.map(({ slot_id }) => slot_id)).size
    expect(set.discount_total).toBe(
      bundle && lawfulDiscount(bundle, filled, set.list_total)
    )
    for (const slot of bundle?.slots ?? []) {
      const items = set.items.filter(({ slot_id }) => slot_id === slot.id)
      const units = sum(items.map(({ quantity }) => quantity))
      const variants = [...new Set(items.map(({ variant_id }) => variant_id))]
      expect(units === slot.quantity || (units === 0 && !slot.required)).toBe(
        true
      )
      expect(variants.length).toBeLessThanOrEqual(1)
      expect(slot.eligible_variant_ids).toEqual(
        expect.arrayContaining(variants)
      )
    }
  }

  for (const { id, quantity } of lines) {
    expect(used.get(id) ?? 0).toBeLessThanOrEqual(quantity)
  }
  for (const { id, max_sets } of bundles) {
    const formed = sets.filter(({ bundle_id }) => bundle_id === id).length
    expect(formed).toBeLessThanOrEqual(max_sets ?? Infinity)
  }
  expect(sum(sets.map((set) => set.discount_total))).toBe(discount_total)
  expect(
    line_discounts.map(({ line_id, bundle_id, amount }) => [
      `${line_id} ${bundle_id}`,
      amount,
    ])
  ).toEqual(
    [...off]
      .filter(([, amount]) => amount > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0)
