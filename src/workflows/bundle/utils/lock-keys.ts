import { toSlug } from "../../../utils/handle"
import { treatmentLockKeys } from "../../treatment/utils/treatment-handles"
import type {
  CreateTreatmentBundleInput,
  UpdateTreatmentBundleInput,
} from "../types"

const sorted = (keys: string[]): string[] => [...new Set(keys)].sort()

const handleKey = (handle: string): string =>
  `treatment-bundle-handle:${handle}`

/** Locks of bundles that are about to change. */
export const bundleLockKeys = (ids: string[]): string[] =>
  sorted(ids.map((id) => `treatment-bundle:${id}`))

/**
 * Locks that keep two new bundles from taking one handle, and the treatments of new bundles
 * from being deleted meanwhile.
 */
export const createLockKeys = (
  bundles: CreateTreatmentBundleInput[]
): string[] =>
  sorted([
    ...treatmentLockKeys(bundles.map((bundle) => bundle.treatment_id)),
    ...bundles.map(({ handle, title }) => handleKey(handle ?? toSlug(title))),
  ])

/** Locks of the bundles and of the handles they are about to take. */
export const updateLockKeys = (
  bundles: UpdateTreatmentBundleInput[]
): string[] =>
  sorted([
    ...bundleLockKeys(bundles.map(({ id }) => id)),
    ...bundles.flatMap(({ handle }) => (handle ? [handleKey(handle)] : [])),
  ])
