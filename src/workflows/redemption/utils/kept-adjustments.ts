import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { toMajorUnits, toMinorUnits } from "../../../pricing"

/** What a bundle took off a line when that was sold. */
export interface SoldDiscount {
  bundle_id: string
  /** Title of the bundle then: what tells its adjustment apart once `provider_id` is lost. */
  title: string
  /** Units of the line in sets of the bundle. */
  units: number
  /** Minor units. */
  amount: number
  /** Whether lines of the bundle take no promotion. */
  is_exclusive: boolean
}

/** An adjustment of an order line, as an order change takes it. Amounts are major units. */
export interface OrderAdjustment {
  code?: string | null
  promotion_id?: string | null
  provider_id?: string | null
  description?: string | null
  amount: BigNumberInput
  is_tax_inclusive?: boolean
}

/** A line of an order as it stands. */
export interface ChangedLine {
  unit_price: BigNumberInput
  quantity: BigNumberInput
  is_tax_inclusive?: boolean
  tax_lines?: ({ rate: BigNumberInput } | null)[] | null
  adjustments?: (OrderAdjustment | null)[] | null
}

const isOf = (
  { code, promotion_id, provider_id, description }: OrderAdjustment,
  { bundle_id, title }: SoldDiscount
): boolean =>
  (code ?? null) === null &&
  (promotion_id ?? null) === null &&
  (provider_id ? provider_id === bundle_id : description === title)

/** Takes each bundle's adjustment out of those of a line. */
const splitAdjustments = (
  line: ChangedLine,
  sold: readonly SoldDiscount[]
): { own: (OrderAdjustment | undefined)[]; others: OrderAdjustment[] } => {
  const others = (line.adjustments ?? []).flatMap((entry) => entry ?? [])
  const own = sold.map((discount) => {
    const index = others.findIndex((adjustment) => isOf(adjustment, discount))
    return index === -1 ? undefined : others.splice(index, 1)[0]
  })
  return { own, others }
}

/** An adjustment in the terms of the line's unit price: with tax or without. */
const inLineTerms = (
  { amount, is_tax_inclusive }: OrderAdjustment,
  line: ChangedLine
): BigNumberInput => {
  const rates = (line.tax_lines ?? []).flatMap((tax) => (tax ? [tax.rate] : []))
  const factor = MathBN.add(1, MathBN.div(MathBN.sum(0, ...rates), 100))
  const isInclusive = is_tax_inclusive ?? false
  if (isInclusive === (line.is_tax_inclusive ?? false)) {
    return amount
  }
  return isInclusive ? MathBN.div(amount, factor) : MathBN.mult(amount, factor)
}

/** Nothing but the columns that count: a `raw_amount` left behind would win over the amount. */
const columnsOf = ({
  code,
  promotion_id,
  provider_id,
  description,
  amount,
  is_tax_inclusive,
}: OrderAdjustment): OrderAdjustment => ({
  code,
  promotion_id,
  provider_id,
  description,
  amount: MathBN.convert(amount).toNumber(),
  is_tax_inclusive,
})

/** Codes that a carry-over computed on the list price, as they are after the bundle's discount. */
const afterBundles = (
  codes: OrderAdjustment[],
  line: ChangedLine,
  discount: number,
  percentageIds: ReadonlySet<string>
): OrderAdjustment[] => {
  const list = MathBN.mult(line.unit_price, line.quantity)
  return codes.map((adjustment) =>
    percentageIds.has(adjustment.promotion_id ?? "") && MathBN.gt(list, 0)
      ? {
          ...adjustment,
          amount: MathBN.div(
            MathBN.mult(adjustment.amount, MathBN.sub(list, discount)),
            list
          ).toNumber(),
        }
      : adjustment
  )
}

/**
 * The adjustments a line should have after a change of its order, so that every unit keeps the
 * price it was sold at: a bundle's discount stays with the units of its sets that are left, loose
 * units leave first, and units that came in cost list price. No line below zero.
 *
 * Where a carry-over of promotions wiped the discount, the promotions stand as if it had not: they
 * apply after the discount, and not at all to a line of a bundle that excludes them.
 *
 * @param line the line as it stands
 * @param sold what bundles took off it when it was sold
 * @param percentageIds promotions of the order that take a percentage off
 * @param digits decimals of the currency
 * @returns null when the line stands as it should
 */
export const keptAdjustments = (
  line: ChangedLine,
  sold: readonly SoldDiscount[],
  percentageIds: ReadonlySet<string>,
  digits: number
): OrderAdjustment[] | null => {
  const { own, others } = splitAdjustments(line, sold)
  const quantity = MathBN.convert(line.quantity).toNumber()
  const wanted = sold.map(({ units, amount }) =>
    Math.floor((amount * Math.min(quantity, units)) / units)
  )
  const isWiped = own.every((adjustment) => adjustment === undefined)
  const total = toMajorUnits(
    wanted.reduce((sum, amount) => sum + amount, 0),
    digits
  )
  const isExclusive = sold.some(({ is_exclusive }) => is_exclusive)
  const codes = isWiped
    ? afterBundles(
        others.filter(({ code }) => !isExclusive || (code ?? null) === null),
        line,
        total,
        percentageIds
      )
    : others
  const list = MathBN.mult(line.unit_price, line.quantity)
  const taken = MathBN.sum(0, ...codes.map((entry) => inLineTerms(entry, line)))
  let room = MathBN.gt(list, taken)
    ? toMinorUnits(MathBN.sub(list, taken).toFixed(), digits)
    : 0
  const amounts = wanted.map((amount) => {
    const kept = Math.min(amount, room)
    room -= kept
    return toMajorUnits(kept, digits)
  })
  // The sums: of two bundles with one title nobody can tell whose amount is whose.
  const isKept = MathBN.eq(
    MathBN.sum(0, ...own.map((adjustment) => adjustment?.amount ?? 0)),
    MathBN.sum(0, ...amounts)
  )
  return isKept
    ? null
    : [
        ...codes.map(columnsOf),
        // One of 0 stays, too: without any, the next look would take it for a carry-over.
        ...sold.map(({ bundle_id, title }, index) => ({
          code: null,
          promotion_id: null,
          provider_id: bundle_id,
          description: title,
          amount: amounts[index] ?? 0,
          is_tax_inclusive: line.is_tax_inclusive ?? false,
        })),
      ]
}
