import type { StoreCartBundle } from "medusa-plugin-treatment-bundles/client"

/** What grouping needs of a cart's line. */
export interface GroupableLine {
  id: string
  quantity: number
  unit_price: number
}

/** Units of a line in one place of the cart: in the sets of a bundle, or on their own. */
export interface LinePart<Line extends GroupableLine> {
  line: Line
  quantity: number
  /** List price of these units, in major units. */
  list_total: number
  /** What the set takes off these units, in major units. */
  discount_total: number
  /** Whether the line stands here alone, with all its units. */
  is_whole_line: boolean
}

/** The sets of one bundle at one tier, with the lines they are made of. */
export interface SetGroup<Line extends GroupableLine> {
  /** The same for the same bundle and tier, whatever else changes in the cart. */
  key: string
  bundle: StoreCartBundle
  parts: LinePart<Line>[]
}

/** A cart as a shopper sees it: sets first, then what belongs to none. */
export interface GroupedCart<Line extends GroupableLine> {
  sets: SetGroup<Line>[]
  loose: LinePart<Line>[]
}

/** An amount without the noise of binary fractions; far below the smallest unit of any currency. */
export const exact = (amount: number): number => Math.round(amount * 1e6) / 1e6

const unitsByLine = (items: StoreCartBundle["items"]) => {
  const units = new Map<string, { quantity: number; discount: number }>()
  for (const { line_item_id, quantity, discount_total } of items) {
    const known = units.get(line_item_id)
    units.set(line_item_id, {
      quantity: (known?.quantity ?? 0) + quantity,
      discount: (known?.discount ?? 0) + discount_total,
    })
  }
  return units
}

const partOf = <Line extends GroupableLine>(
  line: Line,
  quantity: number,
  discount: number
): LinePart<Line> => ({
  line,
  quantity,
  list_total: exact(line.unit_price * quantity),
  discount_total: exact(discount),
  is_whole_line: quantity === line.quantity,
})

/**
 * Shares the lines of a cart out between the sets they belong to. Units that are in no set are
 * loose, so one line can stand in several places.
 */
export const groupLines = <Line extends GroupableLine>(
  lines: readonly Line[],
  bundles: readonly StoreCartBundle[]
): GroupedCart<Line> => {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const left = new Map(lines.map(({ id, quantity }) => [id, quantity]))
  const sets = bundles.map((bundle) => {
    const parts = [...unitsByLine(bundle.items)].flatMap(([id, units]) => {
      const line = byId.get(id)
      if (!line) {
        return []
      }
      left.set(id, (left.get(id) ?? 0) - units.quantity)
      return [partOf(line, units.quantity, units.discount)]
    })
    const { min_slots, type } = bundle.tier
    return { key: `${bundle.bundle.id}:${type}:${min_slots}`, bundle, parts }
  })
  const loose = lines.flatMap((line) => {
    const quantity = left.get(line.id) ?? 0
    return quantity > 0 ? [partOf(line, quantity, 0)] : []
  })
  return { sets: sets.filter(({ parts }) => parts.length > 0), loose }
}
