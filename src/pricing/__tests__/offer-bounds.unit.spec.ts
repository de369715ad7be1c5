import type { OfferCandidate, OfferInput, PricingInput } from ".."
import { assignSets } from "../assign-sets"
import {
  findOffers,
  MAX_OFFER_WORK,
  MAX_OFFERS,
  MAX_PLANS,
} from "../find-offers"
import { pickCandidates } from "../picked-slots"
import { MAX_PLANS_PER_SIZE } from "../offer-plans"
import { priceLines } from "../price-lines"
import { ADVERSARIAL } from "./helpers/adversarial-carts"
import { withAdditions } from "./helpers/offer-oracle"

jest.mock("../assign-sets", () => {
  const actual =
    jest.requireActual<typeof import("../assign-sets")>("../assign-sets")
  return { ...actual, assignSets: jest.fn(actual.assignSets) }
})
jest.mock("../picked-slots", () => {
  const actual =
    jest.requireActual<typeof import("../picked-slots")>("../picked-slots")
  return { ...actual, pickCandidates: jest.fn(actual.pickCandidates) }
})

const pricings = jest.mocked(assignSets)
const picks = jest.mocked(pickCandidates)

beforeEach(() => {
  pricings.mockClear()
  picks.mockClear()
})

/** Work of every pricing, in order. */
const workDone = (): number[] =>
  pricings.mock.results.flatMap(({ type, value }) =>
    type === "return" ? [(value as ReturnType<typeof assignSets>).work] : []
  )

const withCandidates = ({ lines, bundles }: PricingInput): OfferInput => {
  const candidates = new Map<string, OfferCandidate[]>()
  return {
    lines,
    bundles: bundles.map((bundle, index) => ({
      ...bundle,
      slots: bundle.slots.map((slot, position) => {
        const id = `${bundle.id}-${slot.id}`
        const variants = [0, 1].map(
          (rank) => `new${(index + position * 2 + rank) % 30}`
        )
        candidates.set(
          id,
          variants.map((variant_id) => ({
            line_id: `${variant_id}:offer`,
            product_id: variant_id,
            variant_id,
            unit_price: 1_500,
            demand: [],
          }))
        )
        return {
          ...slot,
          id,
          eligible_variant_ids: [...slot.eligible_variant_ids, ...variants],
        }
      }),
    })),
    candidates,
    stock: {},
  }
}

describe.each(ADVERSARIAL)("fifty bundles: %s", (_name, cart) => {
  it("stops re-pricing in time and keeps every promise", () => {
    const input = withCandidates(cart)
    const offers = findOffers(input)

    const work = workDone()
    expect(work.length).toBeGreaterThan(0)
    expect(
      work.slice(0, -4).reduce((sum, part) => sum + part, 0)
    ).toBeLessThanOrEqual(MAX_OFFER_WORK)
    expect(picks.mock.calls.length).toBeLessThanOrEqual(MAX_PLANS)
    expect(offers.length).toBeLessThanOrEqual(MAX_OFFERS)

    const before = priceLines(input).discount_total
    for (const { bundle_id, missing, saving } of offers) {
      const slots = input.bundles.find(({ id }) => id === bundle_id)?.slots
      const after = withAdditions(
        input,
        slots ?? [],
        new Map(
          missing.flatMap(({ slot_id, candidates: [first] }) =>
            first ? [[slot_id, first] as const] : []
          )
        )
      )
      expect(priceLines(after).discount_total - before).toBe(saving)
    }
  })
})

describe("bundles of twenty slots", () => {
  const twenty = Array.from({ length: 20 }, (_, index) => index)
  const cartOf = (bundles: number, min_slots: number[]): OfferInput =>
    withCandidates({
      lines: [
        { id: "line", variant_id: "held", unit_price: 1_000, quantity: 1 },
      ],
      bundles: Array.from({ length: bundles }, (_, bundle) => ({
        id: `b${bundle}`,
        rank: 1,
        slots: twenty.map((slot) => ({
          id: `s${slot}`,
          quantity: 1,
          required: false,
          eligible_variant_ids: slot === 0 ? ["held"] : [],
        })),
        tiers: min_slots.map((min) => ({
          id: `b${bundle}-t${min}`,
          min_slots: min,
          type: "percentage" as const,
          percentage: min,
        })),
      })),
    })

  it("are tried in a stated number of ways", () => {
    findOffers(cartOf(1, [20]))
    const sizes = picks.mock.calls.map(([missing]) => missing.length)
    for (const size of twenty) {
      const tries = sizes.filter((length) => length === size).length
      expect(tries).toBeLessThanOrEqual(MAX_PLANS_PER_SIZE)
    }

    picks.mockClear()
    findOffers(cartOf(50, [20]))
    expect(picks.mock.calls.length).toBe(MAX_PLANS)
  })

  it("are re-priced for tiers alone that a choice can reach for the first time", () => {
    const offers = findOffers(cartOf(1, [2, 3]))
    expect(offers.map(({ missing }) => missing.length)).toEqual([2, 1])
    expect(workDone().length).toBeLessThanOrEqual(2 * MAX_PLANS_PER_SIZE + 1)
  })
})

it("gives ten offers at most, those that save most", () => {
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1)
  const input = withCandidates({
    lines: [{ id: "line", variant_id: "held", unit_price: 1_000, quantity: 1 }],
    bundles: numbers.map((number) => ({
      id: `b${number}`,
      rank: 1,
      slots: ["held", "new"].map((id) => ({
        id,
        quantity: 1,
        required: true,
        eligible_variant_ids: id === "held" ? ["held"] : [],
      })),
      tiers: [
        {
          id: `b${number}-duo`,
          min_slots: 2,
          type: "percentage" as const,
          percentage: number,
        },
      ],
    })),
  })
  const savings = findOffers(input).map(({ saving }) => saving)
  expect(savings).toEqual(
    [...numbers]
      .reverse()
      .slice(0, MAX_OFFERS)
      .map((number) => number * 25)
  )
})
