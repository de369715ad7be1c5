import fc from "fast-check"
import type { OfferCandidate, OfferInput } from "../.."
import { cartOf, type CartSize } from "./arbitraries"

const NEW_VARIANTS = ["new1", "new2", "new3", "new4"]
const ITEMS = ["item1", "item2"]

const newVariants = ({ prices }: CartSize) =>
  fc.tuple(
    ...NEW_VARIANTS.map((variant_id) =>
      fc.record({
        variant_id: fc.constant(variant_id),
        product_id: fc.constantFrom("p1", "p2", "p3"),
        unit_price: prices,
        needs: fc.option(
          fc.record({
            inventory_item_id: fc.constantFrom(...ITEMS),
            quantity: fc.integer({ min: 1, max: 2 }),
          }),
          { nil: null }
        ),
      })
    )
  )

/**
 * Carts with bundles of every tier type, and for every slot an ordered choice of variants that the
 * cart does not hold; variants share products and limited stock.
 */
export const offerInputOf = (size: CartSize): fc.Arbitrary<OfferInput> =>
  fc
    .record({
      cart: cartOf(size),
      variants: newVariants(size),
      orders: fc.array(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }), {
        minLength: 12,
        maxLength: 12,
      }),
      stock: fc.record({
        item1: fc.integer({ min: 0, max: 6 }),
        item2: fc.integer({ min: 0, max: 6 }),
      }),
    })
    .map(({ cart, variants, orders, stock }) => {
      const candidates = new Map<string, OfferCandidate[]>()
      const bundles = cart.bundles.map((bundle, at) => ({
        ...bundle,
        slots: bundle.slots.map((slot, position) => {
          const chosen = (orders[at * 3 + position] ?? []).flatMap(
            (index) => variants[index] ?? []
          )
          const usable = chosen.filter(
            ({ needs }) =>
              needs === null ||
              needs.quantity * slot.quantity <=
                (needs.inventory_item_id === "item1"
                  ? stock.item1
                  : stock.item2)
          )
          candidates.set(
            slot.id,
            usable.map(({ needs, ...variant }) => ({
              ...variant,
              line_id: `${variant.variant_id}:offer`,
              demand: needs
                ? [{ ...needs, quantity: needs.quantity * slot.quantity }]
                : [],
            }))
          )
          return {
            ...slot,
            eligible_variant_ids: [
              ...slot.eligible_variant_ids,
              ...chosen.map(({ variant_id }) => variant_id),
            ],
          }
        }),
      }))
      return { lines: cart.lines, bundles, candidates, stock }
    })
