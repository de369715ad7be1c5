import { toSlug } from "../../../utils/handle"
import {
  bundleLockKeys,
  sortedKeys,
  treatmentLockKeys,
} from "../../common/lock-keys"
import type {
  CreateTreatmentBundleInput,
  UpdateTreatmentBundleInput,
} from "../types"

const handleKey = (handle: string): string =>
  `treatment-bundle-handle:${handle}`

/**
 * Locks that keep two new bundles from taking one handle, and the treatments of new bundles
 * from being deleted meanwhile.
 */
export const createLockKeys = (
  bundles: CreateTreatmentBundleInput[]
): string[] =>
  sortedKeys([
    ...treatmentLockKeys(bundles.map((bundle) => bundle.treatment_id)),
    ...bundles.map(({ handle, title }) => handleKey(handle ?? toSlug(title))),
  ])

/** Locks of the bundles and of the handles they are about to take. */
export const updateLockKeys = (
  bundles: UpdateTreatmentBundleInput[]
): string[] =>
  sortedKeys([
    ...bundleLockKeys(bundles.map(({ id }) => id)),
    ...bundles.flatMap(({ handle }) => (handle ? [handleKey(handle)] : [])),
  ])
