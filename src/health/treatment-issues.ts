import type { PairingDefinition } from "../types/definitions"
import type {
  AdminTreatmentBundleHealth,
  AdminTreatmentHealthIssue,
  AdminTreatmentHealthState,
} from "../types/http/admin/health"
import { toIssue } from "./bundle-issues"

/** What the health of a treatment depends on. */
export interface HealthTreatment {
  id: string
  handle: string
  title: string
  status: "draft" | "published" | "archived"
  alternative_treatment_id: string | null
  /** Null when there is none, or when it was deleted. */
  alternative_treatment: { id: string; title: string; status: string } | null
}

/** What the issues of a treatment are made of. */
export interface TreatmentIssuesInput {
  treatment: HealthTreatment
  pairings: readonly PairingDefinition[]
  /** All bundles of the treatment. */
  bundles: readonly AdminTreatmentBundleHealth[]
  /** Title and status of the products by id; deleted ones are absent. */
  products: ReadonlyMap<string, { title: string; is_published: boolean }>
}

/** The worst severity; `off` where somebody chose a draft or the archive. */
export const stateOf = (
  isLive: boolean,
  severities: readonly (AdminTreatmentHealthState | string)[]
): AdminTreatmentHealthState => {
  if (!isLive) {
    return "off"
  }
  if (severities.includes("error")) {
    return "error"
  }
  return severities.includes("warning") ? "warning" : "ok"
}

/** Number of pairings by role, exclusions left out; the roles in alphabetical order. */
export const countPairings = (
  pairings: readonly PairingDefinition[]
): Record<string, number> => {
  const counts = new Map<string, number>()
  for (const { role, excluded } of pairings) {
    if (!excluded) {
      counts.set(role, (counts.get(role) ?? 0) + 1)
    }
  }
  return Object.fromEntries(
    [...counts].sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
  )
}

const pairingIssues = ({
  treatment,
  pairings,
  products,
}: TreatmentIssuesInput): AdminTreatmentHealthIssue[] => {
  const offered = pairings.filter(({ excluded }) => !excluded)
  const unpublished = new Map<string, string[]>()
  const gone = new Map<string, number>()
  for (const { product_id, role } of offered) {
    const product = products.get(product_id)
    if (!product) {
      gone.set(role, (gone.get(role) ?? 0) + 1)
    } else if (!product.is_published) {
      const roles = unpublished.get(product_id) ?? []
      unpublished.set(product_id, [...roles, role])
    }
  }
  return [
    ...[...gone].map(([role, count]) =>
      toIssue(
        "pairing_product_deleted",
        "warning",
        { role, pairings: count },
        { entity: "treatment", id: treatment.id }
      )
    ),
    ...[...unpublished].map(([id, roles]) =>
      toIssue(
        "pairing_product_unpublished",
        "warning",
        { product: products.get(id)?.title ?? "", roles: [...new Set(roles)] },
        { entity: "product", id }
      )
    ),
  ]
}

const alternativeIssues = ({
  alternative_treatment_id: id,
  alternative_treatment: alternative,
  ...treatment
}: HealthTreatment): AdminTreatmentHealthIssue[] =>
  id === null || alternative?.status === "published"
    ? []
    : [
        toIssue(
          "alternative_unpublished",
          "warning",
          { alternative: alternative?.title ?? "" },
          { entity: "treatment", id: alternative?.id ?? treatment.id }
        ),
      ]

/**
 * What is wrong with a treatment itself, errors first. Pure.
 *
 * A treatment without an active bundle sells nothing, which is an error. Missing pairings are one
 * only where no bundle is sold without them.
 */
export const treatmentIssues = (
  input: TreatmentIssuesInput
): AdminTreatmentHealthIssue[] => {
  const { treatment, pairings, bundles } = input
  const fix = { entity: "treatment" as const, id: treatment.id }
  const active = bundles.filter(({ bundle }) => bundle.status === "active")
  const isSold = active.some(({ state }) => state !== "error")
  const bundleless =
    bundles.length === 0
      ? [toIssue("no_bundle", "error", {}, fix)]
      : [toIssue("no_active_bundle", "error", { bundles: bundles.length }, fix)]
  const unpaired = pairings.every(({ excluded }) => excluded)
    ? [toIssue("no_pairings", isSold ? "warning" : "error", {}, fix)]
    : []
  return [
    ...(active.length === 0 ? bundleless : []),
    ...unpaired,
    ...alternativeIssues(treatment),
    ...pairingIssues(input),
  ]
}
