import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { loadBundles } from "../../../bundles/load-bundles"
import { pricingLineId, toEngine } from "../../../bundles/ready-bundle"
import {
  participatingLines,
  shopperOfCart,
  toPricingLine,
  type ParticipatingLine,
} from "../../../cart-law"
import { priceLines, type LineDiscount, type PricedSet } from "../../../pricing"
import type { BundleDefinition } from "../../../types/definitions"
import type { Order } from "./placed-order"

/** The sets an order was placed with. */
export interface PlacedSets {
  /** Their items carry the ids of the order's lines. */
  sets: PricedSet[]
  bundles: ReadonlyMap<string, BundleDefinition>
}

/**
 * Ids for the engine. Between lines of one variant the engine takes units from the lower id first;
 * the cart's ids are gone, but the line it took from is the one with the discount.
 */
const engineIds = (
  lines: readonly ParticipatingLine[],
  discounts: readonly LineDiscount[]
): Map<string, string> => {
  const perUnit = (line: ParticipatingLine): number =>
    discounts
      .filter(({ line_id }) => line_id === line.id)
      .reduce((sum, { amount }) => sum + amount, 0) /
    MathBN.convert(line.quantity).toNumber()
  return new Map(
    [...lines]
      .sort((a, b) => perUnit(b) - perUnit(a))
      .map((line, index) => [
        pricingLineId(line.variant_id, String(index).padStart(6, "0")),
        line.id,
      ])
  )
}

const key = ({ line_id, bundle_id, amount }: LineDiscount): string =>
  `${line_id}:${bundle_id}:${amount}`

const areEqual = (
  a: readonly LineDiscount[],
  b: readonly LineDiscount[]
): boolean => {
  const keys = new Set(a.map(key))
  return a.length === b.length && b.every((discount) => keys.has(key(discount)))
}

/**
 * Finds the sets an order was placed with: the engine prices its lines with the bundles that its
 * adjustments name, whatever has become of these since.
 *
 * @param discounts what the adjustments say, minor units
 * @returns null when a bundle was changed or deleted since, so that its price is another one
 */
export const pricePlacedOrder = async (
  container: MedusaContainer,
  order: Order,
  discounts: readonly LineDiscount[],
  digits: number
): Promise<PlacedSets | null> => {
  const lines = participatingLines(order)
  const ready = await loadBundles(
    container,
    { ids: [...new Set(discounts.map(({ bundle_id }) => bundle_id))] },
    shopperOfCart(order, new Date(order.created_at))
  )
  const ids = engineIds(lines, discounts)
  const byId = new Map(lines.map((line) => [line.id, line]))
  const { sets, line_discounts } = priceLines({
    lines: [...ids].flatMap(([id, lineId]) => {
      const line = byId.get(lineId)
      return line ? [toPricingLine(line, id, digits)] : []
    }),
    bundles: toEngine(ready, lines, digits),
  })
  const toLineId = <T extends { line_id: string }>(entry: T): T => ({
    ...entry,
    line_id: ids.get(entry.line_id) ?? entry.line_id,
  })
  return areEqual(line_discounts.map(toLineId), discounts)
    ? {
        sets: sets.map((set) => ({ ...set, items: set.items.map(toLineId) })),
        bundles: new Map(
          ready.map(({ definition }) => [definition.id, definition])
        ),
      }
    : null
}
