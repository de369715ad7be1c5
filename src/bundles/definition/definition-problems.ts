import type { BundleWrite, StoredBundle } from "../../types/bundle-write"
import { HANDLE_PATTERN } from "../../utils/handle"
import { type BundleProblem, contradiction } from "./problem"
import { findTierProblems } from "./tier-problems"

const findRowIdProblems = (
  list: "slots" | "tiers",
  bundle: BundleWrite,
  stored?: StoredBundle
): BundleProblem[] => {
  const known = new Set<string | null>(stored?.[list].map((row) => row.id))
  const seen = new Set<string>()

  return bundle[list].flatMap(({ id }, index) => {
    if (id === null) {
      return []
    }
    if (seen.has(id)) {
      return [contradiction(`${list}[${index}].id`, `${id} is given twice`)]
    }
    seen.add(id)
    return known.has(id)
      ? []
      : [
          contradiction(
            `${list}[${index}].id`,
            `${id} does not belong to this bundle`
          ),
        ]
  })
}

const findItemProblems = (bundle: BundleWrite): BundleProblem[] =>
  bundle.slots.flatMap((slot, slotIndex) => {
    const seen = new Set<string>()

    return slot.items.flatMap((item, index) => {
      const key = JSON.stringify([item.product_id, item.variant_id])
      const isRepeated = seen.has(key)
      seen.add(key)
      return isRepeated
        ? [
            contradiction(
              `slots[${slotIndex}].items[${index}]`,
              `${item.variant_id ?? item.product_id} is given twice`
            ),
          ]
        : []
    })
  })

const findRuleProblems = (bundle: BundleWrite): BundleProblem[] => {
  const seen = new Set<string>()

  return bundle.rules.flatMap((rule, index) => {
    const key = JSON.stringify([rule.attribute, rule.operator, rule.values])
    const isRepeated = seen.has(key)
    seen.add(key)
    return isRepeated
      ? [contradiction(`rules[${index}]`, "the same rule is given twice")]
      : []
  })
}

const findWindowProblems = ({
  starts_at,
  ends_at,
}: BundleWrite): BundleProblem[] =>
  starts_at !== null &&
  ends_at !== null &&
  Date.parse(starts_at) >= Date.parse(ends_at)
    ? [contradiction("ends_at", "must be later than starts_at")]
    : []

/**
 * Everything about a bundle that contradicts itself, without a look at other tables.
 *
 * @param bundle complete definition, as it would be written
 * @param stored the bundle as it stands, if it exists: only its slots and tiers can be kept
 */
export const findContradictions = (
  bundle: BundleWrite,
  stored?: StoredBundle
): BundleProblem[] => [
  ...(HANDLE_PATTERN.test(bundle.handle)
    ? []
    : [
        contradiction(
          "handle",
          "must be lower-case words joined by hyphens; give one, the title has no slug"
        ),
      ]),
  ...(bundle.slots.length === 0
    ? [contradiction("slots", "a bundle needs at least one slot")]
    : []),
  ...findRowIdProblems("slots", bundle, stored),
  ...findRowIdProblems("tiers", bundle, stored),
  ...findItemProblems(bundle),
  ...findRuleProblems(bundle),
  ...findWindowProblems(bundle),
  ...findTierProblems(bundle),
]
