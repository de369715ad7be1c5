import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { StoredBundle } from "../../types/bundle-write"
import {
  type QueriedBundle,
  STORED_BUNDLE_FIELDS,
  toStoredBundle,
} from "./read-bundle"

/** Reads bundles with everything below them; unknown ids are left out. */
export const loadStoredBundles = async (
  container: MedusaContainer,
  ids: string[]
): Promise<StoredBundle[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "treatment_bundle",
    fields: STORED_BUNDLE_FIELDS,
    filters: { id: ids },
  })
  return (data as unknown as QueriedBundle[]).map(toStoredBundle)
}
