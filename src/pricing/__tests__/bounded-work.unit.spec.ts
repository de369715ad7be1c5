import { MAX_STATES, priceLines, type PricingInput } from ".."
import { assignSets } from "../assign-sets"
import { GreedySetBuilder } from "../greedy-set-builder"
import { greedySets } from "../greedy-sets"
import { openBundles } from "../open-bundles"
import { poolLines } from "../unit-pools"
import { ADVERSARIAL } from "./helpers/adversarial-carts"
import { expectValid } from "./helpers/expect-valid"

const open = ({ lines, bundles }: PricingInput) =>
  openBundles(bundles, poolLines(lines))

const savingOf = (
  sets: readonly { set: { discount_total: number }; times: number }[]
) => sets.reduce((sum, { set, times }) => sum + set.discount_total * times, 0)

describe("fifty bundles that compete for about a thousand units", () => {
  afterEach(() => jest.restoreAllMocks())

  it.each(ADVERSARIAL)("%s: the law, in whatever order", (_name, input) => {
    const result = priceLines(input)

    expect(result.sets.length).toBeGreaterThan(0)
    expectValid(input, result)
    expect(
      priceLines({
        lines: [...input.lines].reverse(),
        bundles: [...input.bundles].reverse(),
      })
    ).toEqual(result)
  })

  it.each(ADVERSARIAL)("%s: counted work", (_name, input) => {
    const bundles = open(input)
    const build = jest.spyOn(GreedySetBuilder.prototype, "build")
    const greedy = greedySets(bundles)
    const builds = build.mock.calls.length
    const budget = { states: MAX_STATES }
    const { sets, is_exact } = assignSets(bundles, budget)
    // One state may cost more than what is left: one per 64 resources.
    const overdraft = Math.ceil((input.lines.length + 50) / 64)

    expect(builds).toBeLessThanOrEqual(bundles.length * (greedy.length + 1))
    expect(budget.states).toBeGreaterThan(is_exact ? 0 : -overdraft)
    expect(savingOf(sets)).toBeGreaterThanOrEqual(savingOf(greedy))
    expect(savingOf(greedy)).toBeGreaterThan(0)
  })
})
