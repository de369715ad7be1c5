import loadHighs from "highs"
import type { PricingInput } from "../.."
import { allSets, kindsOf } from "./exhaustive-oracle"

/** Branches that one search may visit. */
const MAX_NODES = 100_000

/** What an integer program says of a cart. */
export interface ProgramVerdict {
  /** Greatest total saving, in minor units; of an unfinished search the greatest found. */
  saving: number
  /** Whether HiGHS proved that nothing saves more. */
  is_proven: boolean
}

/**
 * The greatest total saving of a cart too large for `exhaustiveVerdict`: an integer program over the
 * sets that the exhaustive oracle lists, in the hands of HiGHS, a solver that shares nothing with the engine.
 *
 * @see https://highs.dev
 */
export const programVerdict = async (
  input: PricingInput
): Promise<ProgramVerdict> => {
  const sets = allSets(input)
  if (sets.length === 0) {
    return { saving: 0, is_proven: true }
  }
  const uses = new Map<string, string[]>()
  const use = (resource: string, amount: number, set: number): void => {
    uses.set(resource, [...(uses.get(resource) ?? []), `${amount} x${set}`])
  }
  sets.forEach(({ bundle, units }, set) => {
    Object.entries(units).forEach(([name, n]) => use(`unit ${name}`, n, set))
    if (bundle.max_sets !== null && bundle.max_sets !== undefined) {
      use(`sets ${bundle.id}`, 1, set)
    }
  })
  const limits = new Map<string, number>([
    ...kindsOf(input).map(
      ({ name, quantity }) => [`unit ${name}`, quantity] as const
    ),
    ...input.bundles.map(
      ({ id, max_sets }) => [`sets ${id}`, max_sets ?? Infinity] as const
    ),
  ])
  const program = [
    "Maximize",
    sets.map(({ saving }, set) => `${saving} x${set}`).join(" + "),
    "Subject To",
    ...[...uses].map(
      ([resource, terms]) => `${terms.join(" + ")} <= ${limits.get(resource)}`
    ),
    "General",
    sets.map((_, set) => `x${set}`).join(" "),
    "End",
  ].join("\n")

  const highs = await loadHighs()
  const { Status, ObjectiveValue } = highs.solve(program, {
    output_flag: false,
    // A limit that a slow machine reaches no sooner than a fast one.
    mip_max_nodes: MAX_NODES,
    // Savings are whole numbers: what differs by less than one is the same.
    mip_rel_gap: 0,
    mip_abs_gap: 0.5,
  })
  return { saving: Math.round(ObjectiveValue), is_proven: Status === "Optimal" }
}
