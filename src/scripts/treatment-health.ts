import type { ExecArgs } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { inspectTreatments } from "../health-report"
import { formatReport, hasErrors } from "../health-report/format-report"
import type { AdminTreatmentHealth } from "../types/http/admin/health"

const PAGE = 200
const JSON_ARGUMENT = "json"

const inspectAll = async (
  container: ExecArgs["container"]
): Promise<AdminTreatmentHealth[]> => {
  const found: AdminTreatmentHealth[] = []
  for (;;) {
    const { treatments, count } = await inspectTreatments(
      container,
      {},
      { limit: PAGE, offset: found.length }
    )
    found.push(...treatments)
    if (treatments.length === 0 || found.length >= count) {
      return found
    }
  }
}

/** Health of every treatment, as text or as one line of JSON. */
export interface HealthReport {
  output: string
  /** 1 when something that is live cannot be sold, else 0. */
  exit_code: 0 | 1
}

/**
 * Health of every treatment and bundle of the store.
 *
 * @throws MedusaError `INVALID_DATA` for an argument other than `json`
 */
export const reportTreatmentHealth = async ({
  container,
  args = [],
}: Pick<ExecArgs, "container"> & {
  args?: string[]
}): Promise<HealthReport> => {
  const unknown = args.find((argument) => argument !== JSON_ARGUMENT)
  if (unknown !== undefined) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Unknown argument ${unknown}: the only one is ${JSON_ARGUMENT}`
    )
  }
  const treatments = await inspectAll(container)
  return {
    output: args.includes(JSON_ARGUMENT)
      ? `${JSON.stringify({ treatments })}\n`
      : formatReport(treatments),
    exit_code: hasErrors(treatments) ? 1 : 0,
  }
}

/**
 * Prints why treatments and bundles cannot be sold or are not discounted, and ends with exit code 1
 * when something that is live cannot be sold:
 *
 * `npx medusa exec ./node_modules/medusa-plugin-treatment-bundles/.medusa/server/src/scripts/treatment-health.js`
 *
 * With the argument `json` it prints one line of JSON instead.
 */
export default async function treatmentHealth(args: ExecArgs): Promise<void> {
  const { output, exit_code } = await reportTreatmentHealth(args)
  await new Promise((resolve) => process.stdout.write(output, resolve))
  // `medusa exec` ends the process without a code of its own, so this one stands.
  process.exitCode = exit_code
}
