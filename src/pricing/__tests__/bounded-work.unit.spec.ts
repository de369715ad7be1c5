import { MAX_WORK, priceLines, type PricingInput } from ".."
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
    const { sets, work } = assignSets(bundles)

    expect(builds).toBeLessThanOrEqual(bundles.length * (greedy.length + 1))
    // The greedy order has two and a half times as much beside it; the last step of each may cost more than what is left.
    expect(work).toBeLessThanOrEqual(MAX_WORK * 4)
    expect(savingOf(sets)).toBeGreaterThanOrEqual(savingOf(greedy))
    expect(savingOf(greedy)).toBeGreaterThan(0)
  })
})
