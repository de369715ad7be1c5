import type { AdminTreatmentHealthState } from "../../../../../types/http/admin"
import { useTreatmentHealth } from "../../../../hooks/api/health"

/** How bundles stand, by id, read in one request. Empty until it is known. */
export const useBundleStates = (
  ids: string[]
): Map<string, AdminTreatmentHealthState> => {
  const { treatments = [] } = useTreatmentHealth(
    { bundle_id: ids, limit: Math.max(1, ids.length) },
    { enabled: ids.length > 0 }
  )
  return new Map(
    treatments.flatMap(({ bundles }) =>
      bundles.map(({ bundle, state }) => [bundle.id, state] as const)
    )
  )
}
