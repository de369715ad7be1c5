import type {
  CandidateVariant,
  SelectedVariant,
  SelectionCandidate,
  SelectionStep,
} from "../index"

/** A purchasable status. */
export type Status = "in_stock" | "backorder"

/** One thing the model tries. */
export type Try = {
  candidate: SelectionCandidate
  variant: CandidateVariant | undefined
  step: SelectionStep
}

/** Everything to try, in order. */
export function triesOf(
  candidates: SelectionCandidate[],
  canWalk: boolean
): Try[] {
  const first = candidates[0]?.product_id
  const all = candidates.flatMap((candidate) => {
    const pinned = candidate.variants.filter(
      (each) => each.id === candidate.pinned_variant_id
    )
    const rest = candidate.variants.filter((each) => !pinned.includes(each))
    const list = candidate.variants.length ? [...pinned, ...rest] : [undefined]
    const isFirst = candidate.product_id === first
    const step: SelectionStep = isFirst ? "other_variant" : "next_rank"
    return list.map((variant) => ({ candidate, variant, step }))
  })
  return all
    .filter((each) => canWalk || each.candidate.product_id === first)
    .filter(
      ({ variant }, index, list) =>
        !variant ||
        list.findIndex((each) => each.variant?.id === variant.id) === index
    )
    .map((each, index) => (index ? each : { ...each, step: "first_choice" }))
}

/** A try as the answer names it. */
export function named(
  { candidate, variant }: Try,
  status: Status
): SelectedVariant {
  return {
    source_id: candidate.source_id,
    product_id: candidate.product_id,
    variant_id: variant?.id ?? "",
    availability: { status, purchasable: true },
  }
}
