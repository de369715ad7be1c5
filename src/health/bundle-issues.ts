import { isInWindow } from "../bundles/offered-bundles"
import type { BundleDefinition } from "../types/definitions"
import type {
  AdminTreatmentHealthFix,
  AdminTreatmentHealthIssue,
  AdminTreatmentHealthIssueCode,
  AdminTreatmentHealthSeverity,
} from "../types/http/admin/health"
import { toMessage } from "./messages"
import type { Exclusion } from "./places"
import { whyUnreachable } from "./tier-findings"
import type { Finding, HealthPlace, IssueParams, Observation } from "./types"

/** What the issues of a bundle are made of. */
export interface BundleIssuesInput {
  bundle: BundleDefinition
  treatment: { id: string; title: string }
  /** Why the rules let nobody in; null when they do. */
  exclusion: Exclusion | null
  /** What the bundle comes to in each place that its rules allow. */
  observations: readonly Observation[]
  at: Date
}

/** Errors first, then in this order, then by slot and tier. */
const ORDER: readonly AdminTreatmentHealthIssueCode[] = [
  "treatment_not_published",
  "window_over",
  "window_not_started",
  "rules_exclude_everyone",
  "no_tier",
  "empty_slot",
  "product_unpublished",
  "product_not_in_channel",
  "no_price_in_currency",
  "out_of_stock",
  "product_not_discountable",
  "first_choice_unusable",
  "tier_without_amount",
  "dearer_than_parts",
  "tier_without_saving",
]

/** An issue with its sentence. */
export const toIssue = (
  code: AdminTreatmentHealthIssueCode,
  severity: AdminTreatmentHealthSeverity,
  params: IssueParams,
  fix: AdminTreatmentHealthFix
): AdminTreatmentHealthIssue => ({
  code,
  severity,
  message: toMessage(code, params),
  params,
  fix,
})

const unique = (names: readonly string[]): string[] => [...new Set(names)]

const regionNames = (places: readonly HealthPlace[]) =>
  unique(places.map(({ region }) => region.name))

const channelNames = (places: readonly HealthPlace[]) =>
  unique(places.map(({ channel }) => channel.name))

/** Names where something holds; none where it holds everywhere. */
const unlessEverywhere = (
  names: readonly string[],
  all: readonly string[]
): string[] => (names.length === all.length ? [] : [...names])

const audienceOf = (
  found: readonly HealthPlace[],
  all: readonly HealthPlace[]
): string => {
  const kinds = (places: readonly HealthPlace[]) =>
    unique(
      places.map(({ customer_group_ids }) =>
        customer_group_ids.length === 0 ? "guests" : "members"
      )
    )
  const here = kinds(found)
  return here.length === kinds(all).length ? "everyone" : (here[0] ?? "")
}

/** The same thing found in some places, as one issue that names them. */
const merge = (
  findings: readonly { finding: Finding; place: HealthPlace }[],
  all: readonly HealthPlace[],
  isSoldSomewhere: boolean
): AdminTreatmentHealthIssue[] => {
  const worst =
    findings.find(({ finding }) => finding.is_blocking) ?? findings[0]
  if (!worst) {
    return []
  }
  const { code, params, fix, is_blocking } = worst.finding
  const places = findings.map(({ place }) => place)
  return [
    toIssue(
      code,
      is_blocking && !isSoldSomewhere ? "error" : "warning",
      {
        ...params,
        regions: unlessEverywhere(regionNames(places), regionNames(all)),
        channels:
          code === "product_not_in_channel"
            ? channelNames(places)
            : unlessEverywhere(channelNames(places), channelNames(all)),
        audience: audienceOf(places, all),
      },
      fix
    ),
  ]
}

const mergeObservations = (
  observations: readonly Observation[]
): AdminTreatmentHealthIssue[] => {
  const groups = new Map<string, { finding: Finding; place: HealthPlace }[]>()
  for (const { place, findings } of observations) {
    for (const finding of findings) {
      const group = groups.get(finding.key) ?? []
      groups.set(finding.key, [...group, { finding, place }])
    }
  }
  const all = observations.map(({ place }) => place)
  const isSoldSomewhere = observations.some(({ is_sellable }) => is_sellable)
  return [...groups.values()].flatMap((group) =>
    merge(group, all, isSoldSomewhere)
  )
}

const windowIssues = (
  bundle: BundleDefinition,
  at: Date,
  fix: AdminTreatmentHealthFix
): AdminTreatmentHealthIssue[] => {
  if (isInWindow(bundle, at)) {
    return []
  }
  const { starts_at, ends_at } = bundle
  return ends_at !== null && new Date(ends_at) <= at
    ? [
        toIssue(
          "window_over",
          "error",
          { ends_at: new Date(ends_at).toISOString() },
          fix
        ),
      ]
    : [
        toIssue(
          "window_not_started",
          "warning",
          { starts_at: new Date(starts_at ?? at).toISOString() },
          fix
        ),
      ]
}

const tierIssues = (
  bundle: BundleDefinition,
  fix: AdminTreatmentHealthFix
): AdminTreatmentHealthIssue[] => {
  if (bundle.tiers.length === 0) {
    return [toIssue("no_tier", "error", { reason: "none" }, fix)]
  }
  const unreachable = bundle.tiers.flatMap((tier) => {
    const reason = whyUnreachable(bundle, tier)
    return reason === null ? [] : [{ tier, reason }]
  })
  const severity =
    unreachable.length === bundle.tiers.length ? "error" : "warning"
  return unreachable.map(({ tier: { min_slots }, reason }) =>
    toIssue(
      "no_tier",
      severity,
      {
        reason,
        min_slots,
        slots: bundle.slots.filter(
          ({ required }) => reason === "too_many_slots" || required
        ).length,
      },
      fix
    )
  )
}

/**
 * Everything that keeps a bundle from being sold, or from being sold as planned. Pure.
 *
 * An issue is an error when the bundle is sold nowhere and the issue is a cause of it. What holds in
 * some regions or channels only is a warning that names them.
 */
export const bundleIssues = ({
  bundle,
  treatment,
  exclusion,
  observations,
  at,
}: BundleIssuesInput): AdminTreatmentHealthIssue[] => {
  const fix = { entity: "treatment_bundle" as const, id: bundle.id }
  const definition = tierIssues(bundle, fix)
  const isTierless = definition.some(({ severity }) => severity === "error")
  const issues = [
    ...(bundle.treatment_status === "published"
      ? []
      : [
          toIssue(
            "treatment_not_published",
            "error",
            { treatment: treatment.title, status: bundle.treatment_status },
            { entity: "treatment", id: treatment.id }
          ),
        ]),
    ...windowIssues(bundle, at, fix),
    ...(exclusion
      ? [toIssue("rules_exclude_everyone", "error", { ...exclusion }, fix)]
      : []),
    ...definition,
    ...mergeObservations(observations).filter(
      ({ params }) => !(isTierless && params.reason === "not_reached")
    ),
  ]
  return issues
    .map((issue, index) => ({ issue, index }))
    .sort(
      (a, b) =>
        Number(b.issue.severity === "error") -
          Number(a.issue.severity === "error") ||
        ORDER.indexOf(a.issue.code) - ORDER.indexOf(b.issue.code) ||
        a.index - b.index
    )
    .map(({ issue }) => issue)
}
