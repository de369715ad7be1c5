import type {
  AdminTreatmentHealth,
  AdminTreatmentHealthIssue,
  AdminTreatmentHealthState,
} from "../types/http/admin/health"

const isLive = ({ state }: { state: AdminTreatmentHealthState }): boolean =>
  state !== "off"

const issueLines = (
  issues: readonly AdminTreatmentHealthIssue[],
  indent: string
): string[] =>
  issues.map(({ severity, message, code, fix }) => {
    const place = [fix.entity, fix.product_id, fix.id].filter(Boolean).join(" ")
    return `${indent}${severity}: ${message} [${code}, ${place}]`
  })

/** States of all treatments and bundles. */
const allStates = (
  treatments: readonly AdminTreatmentHealth[]
): AdminTreatmentHealthState[] =>
  treatments.flatMap(({ state, bundles }) => [
    state,
    ...bundles.map((bundle) => bundle.state),
  ])

/** Whether anything that is live cannot be sold. */
export const hasErrors = (
  treatments: readonly AdminTreatmentHealth[]
): boolean => allStates(treatments).includes("error")

/** `1 treatment`, `2 treatments`. */
const counted = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? "" : "s"}`

const countIssues = (
  treatments: readonly AdminTreatmentHealth[],
  severity: AdminTreatmentHealthIssue["severity"]
): number => {
  const live = treatments.flatMap((treatment) => [
    ...(isLive(treatment) ? treatment.issues : []),
    ...treatment.bundles.filter(isLive).flatMap(({ issues }) => issues),
  ])
  return live.filter((issue) => issue.severity === severity).length
}

/**
 * Health as text for a terminal: every treatment with its bundles, their states and issues. What is
 * a draft or archived is named without its issues, and the last line counts those of the rest.
 */
export const formatReport = (
  treatments: readonly AdminTreatmentHealth[]
): string => {
  const lines = treatments.flatMap(({ treatment, state, issues, bundles }) => [
    `${state.padEnd(8)}${treatment.title} (${treatment.handle})`,
    ...(state === "off" ? [] : issueLines(issues, "          ")),
    ...bundles.flatMap(({ bundle, state: ofBundle, issues: bundleIssues }) => [
      `  ${ofBundle.padEnd(8)}${bundle.title} (${bundle.handle})`,
      ...(ofBundle === "off" ? [] : issueLines(bundleIssues, "            ")),
    ]),
  ])
  const bundles = treatments.flatMap((treatment) => treatment.bundles)
  return [
    ...lines,
    `${counted(treatments.length, "treatment")}, ${counted(bundles.length, "bundle")}: ${counted(countIssues(treatments, "error"), "error")}, ${counted(countIssues(treatments, "warning"), "warning")}`,
    "",
  ].join("\n")
}
