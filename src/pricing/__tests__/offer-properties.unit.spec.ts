import fc from "fast-check"
import { findOffers, priceLines, type Offer, type OfferInput } from ".."
import { smallCartOf, TIES } from "./helpers/arbitraries"
import { offerInputOf } from "./helpers/offer-arbitraries"
import { expectedOffers, withAdditions } from "./helpers/offer-oracle"
import { propertiesOf } from "./helpers/properties"

const properties = propertiesOf("findOffers")

const slotsOf = ({ bundles }: OfferInput, { bundle_id }: Offer) =>
  bundles.find(({ id }) => id === bundle_id)?.slots ?? []

/** The cart once the first candidate of each missing slot is in it. */
const taken = (input: OfferInput, offer: Offer) =>
  withAdditions(
    input,
    slotsOf(input, offer),
    new Map(
      offer.missing.flatMap(({ slot_id, candidates: [first] }) =>
        first ? [[slot_id, first] as const] : []
      )
    )
  )

const anyInput = fc.oneof(
  offerInputOf(smallCartOf(0)),
  offerInputOf(smallCartOf(2)),
  offerInputOf(smallCartOf(3)),
  offerInputOf(TIES)
)

describe("findOffers", () => {
  it("finds what an exhaustive search finds, in its order", () => {
    properties.check(
      "carts against an exhaustive search",
      400,
      anyInput,
      (input) => {
        const found = findOffers(input).map((offer) => ({
          bundle: offer.bundle_id,
          tier: offer.tier_id,
          additions: offer.missing.map(({ slot_id, candidates: [first] }) => [
            slot_id,
            first?.variant_id,
          ]),
          saving: offer.saving,
        }))
        expect(found).toEqual(
          expectedOffers(input).map(
            ({ bundle, tier_id, additions, saving }) => ({
              bundle: bundle.id,
              tier: tier_id,
              additions: bundle.slots.flatMap(({ id }) => {
                const added = additions.get(id)
                return added ? [[id, added.variant_id]] : []
              }),
              saving,
            })
          )
        )
      }
    )
  })

  it("keeps every promise", () => {
    let offers = 0
    properties.check(
      "carts that take their offers",
      2_000,
      anyInput,
      (input) => {
        const before = priceLines(input).discount_total
        for (const offer of findOffers(input)) {
          offers += 1
          expect(priceLines(taken(input, offer)).discount_total - before).toBe(
            offer.saving
          )
          expect(offer.saving).toBeGreaterThan(0)
        }
      }
    )
    expect(offers).toBeGreaterThan(0)
  })

  it("names candidates that the slot has, each product for one slot, all in stock", () => {
    properties.check("carts with candidates", 2_000, anyInput, (input) => {
      for (const offer of findOffers(input)) {
        const firsts = offer.missing.flatMap(({ candidates }) =>
          candidates.slice(0, 1)
        )
        const products = offer.missing.map(
          ({ candidates }) =>
            new Set(candidates.map(({ product_id }) => product_id))
        )
        expect(new Set(products.flatMap((set) => [...set])).size).toBe(
          products.reduce((sum, { size }) => sum + size, 0)
        )
        for (const { slot_id, candidates } of offer.missing) {
          const all = input.candidates.get(slot_id) ?? []
          const order = candidates.map((candidate) => all.indexOf(candidate))
          expect(order).toEqual([...order].sort((a, b) => a - b))
          expect(order.length).toBeGreaterThan(0)
          expect(order).not.toContain(-1)
          for (const candidate of candidates) {
            const others = firsts.filter((first) => !candidates.includes(first))
            const demand = [candidate, ...others].flatMap((row) => row.demand)
            for (const [id, amount] of Object.entries(input.stock)) {
              const needed = demand
                .filter(({ inventory_item_id }) => inventory_item_id === id)
                .reduce((sum, { quantity }) => sum + quantity, 0)
              expect(needed).toBeLessThanOrEqual(amount)
            }
          }
        }
      }
    })
  })

  it("does not depend on the order of lines and bundles", () => {
    properties.check("carts in two orders", 500, anyInput, (input) => {
      expect(
        findOffers({
          ...input,
          lines: [...input.lines].reverse(),
          bundles: [...input.bundles].reverse(),
        })
      ).toEqual(findOffers(input))
    })
  })
})
