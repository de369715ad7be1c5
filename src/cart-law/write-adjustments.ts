import type {
  ICartModuleService,
  MedusaContainer,
  UpsertLineItemAdjustmentDTO,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AdjustmentChange, OwnAdjustment } from "./adjustments"

/** What was written, so that it can be taken back. Serialisable. */
export interface WrittenAdjustments {
  created_ids: string[]
  overwritten: OwnAdjustment[]
  removed_ids: string[]
}

/** Writes a change of adjustments; no statement when there is nothing to write. */
export const writeAdjustments = async (
  container: MedusaContainer,
  { upserts, overwritten, removals }: AdjustmentChange
): Promise<WrittenAdjustments> => {
  const carts: ICartModuleService = container.resolve(Modules.CART)
  const removed_ids = removals.map(({ id }) => id)
  const written: WrittenAdjustments = {
    created_ids: [],
    overwritten,
    removed_ids,
  }
  if (removed_ids.length > 0) {
    await carts.softDeleteLineItemAdjustments(removed_ids)
  }
  if (upserts.length > 0) {
    const overwrittenIds = new Set(overwritten.map(({ id }) => id))
    const rows = await carts.upsertLineItemAdjustments(
      upserts as unknown as UpsertLineItemAdjustmentDTO[]
    )
    written.created_ids = rows
      .map(({ id }) => id)
      .filter((id) => !overwrittenIds.has(id))
  }
  return written
}

/** Puts the rows of a cart back as they were before {@link writeAdjustments}. */
export const restoreAdjustments = async (
  container: MedusaContainer,
  { created_ids, overwritten, removed_ids }: WrittenAdjustments
): Promise<void> => {
  const carts: ICartModuleService = container.resolve(Modules.CART)
  if (created_ids.length > 0) {
    await carts.deleteLineItemAdjustments(created_ids)
  }
  if (overwritten.length > 0) {
    await carts.upsertLineItemAdjustments(
      overwritten.map(
        ({
          id,
          item_id,
          code,
          amount,
          description,
          provider_id,
          is_tax_inclusive,
        }) => ({
          id,
          item_id,
          code: code ?? null,
          amount,
          description,
          provider_id,
          is_tax_inclusive,
        })
      ) as unknown as UpsertLineItemAdjustmentDTO[]
    )
  }
  if (removed_ids.length > 0) {
    await carts.restoreLineItemAdjustments(removed_ids)
  }
}
