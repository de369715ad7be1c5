import { needsAmount } from "./price-modes"
import { parseDecimal } from "./decimal"
import type {
  PricingBundle,
  PricingInput,
  PricingSlot,
  PricingTier,
} from "./types"

/**
 * Checks every number of the input, so that the engine may rely on safe integers.
 *
 * @throws RangeError that names the first wrong field, such as `lines[li_1].quantity`
 */
export const checkInput = ({ lines, bundles }: PricingInput): void => {
  let list_total = 0
  let units = 0
  for (const line of lines) {
    const name = `lines[${line.id}]`
    checkInteger(line.unit_price, 0, `${name}.unit_price`)
    checkInteger(line.quantity, 0, `${name}.quantity`)
    list_total += line.unit_price * line.quantity
    units += line.quantity
  }
  checkInteger(list_total, 0, "lines: the sum of unit_price × quantity")
  checkInteger(units, 0, "lines: the sum of quantity")
  checkUnique(lines, "lines")

  bundles.forEach(checkBundle)
  checkUnique(bundles, "bundles")
}

const checkBundle = (bundle: PricingBundle): void => {
  const name = `bundles[${bundle.id}]`
  if (!Number.isFinite(bundle.rank)) {
    throw new RangeError(`${name}.rank must be a finite number`)
  }
  if (bundle.max_sets !== null && bundle.max_sets !== undefined) {
    checkInteger(bundle.max_sets, 0, `${name}.max_sets`)
  }
  bundle.slots.forEach((slot) => checkSlot(slot, name))
  checkUnique(bundle.slots, `${name}.slots`)
  bundle.tiers.forEach((tier) => checkTier(tier, name))
}

const checkSlot = (slot: PricingSlot, bundle: string): void =>
  checkInteger(slot.quantity, 1, `${bundle}.slots[${slot.id}].quantity`)

const checkTier = (tier: PricingTier, bundle: string): void => {
  const name = `${bundle}.tiers[${tier.id}]`
  checkInteger(tier.min_slots, 1, `${name}.min_slots`)

  if (needsAmount(tier.type)) {
    if (tier.amount !== null && tier.amount !== undefined) {
      checkInteger(tier.amount, 0, `${name}.amount`)
    }
    return
  }
  if (tier.percentage === null || tier.percentage === undefined) {
    return
  }
  const { digits, scale } = parseDecimal(tier.percentage, `${name}.percentage`)
  if (digits === 0n || digits > 100n * 10n ** BigInt(scale)) {
    throw new RangeError(`${name}.percentage must be above 0 and at most 100`)
  }
}

const checkInteger = (value: number, min: number, field: string): void => {
  if (!Number.isSafeInteger(value) || value < min) {
    throw new RangeError(`${field} must be a safe integer of at least ${min}`)
  }
}

const checkUnique = (rows: readonly { id: string }[], field: string): void => {
  if (new Set(rows.map(({ id }) => id)).size !== rows.length) {
    throw new RangeError(`${field}: id must be unique`)
  }
}
