import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import type {
  PairingBatch,
  PairingBatchResult,
} from "../../types/pairing-write"
import type {
  GoneProducts,
  ProductRemoval,
  TreatmentCreate,
  TreatmentSnapshot,
  TreatmentUpdate,
} from "../../types/treatment-write"
import { DefinitionReader } from "./definition-reader"
import { planAftercareChanges } from "./utils/aftercare-changes"
import { knexOf } from "./utils/knex-of"
import {
  treatmentsOfBatch,
  undoPairingBatch,
  writePairingBatch,
} from "./utils/pairing-rows"
import { removeGoneProducts, undoProductRemoval } from "./utils/product-removal"
import { touchRows } from "./utils/table-rows"
import {
  lockTreatmentRows,
  readNoteRows,
  softDeleteTreatmentRows,
} from "./utils/treatment-rows"

/** Writes treatments and pairings; every write can be put back exactly. */
export class TreatmentWriter extends DefinitionReader {
  /** Treatments whose pairings a batch changes, by id. */
  @InjectManager()
  async listTreatmentsOfBatch(
    batch: PairingBatch,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<string[]> {
    return await treatmentsOfBatch(knexOf(sharedContext), batch)
  }

  /** Creates, changes and deletes pairings in one transaction; ranks end gap-free. */
  @InjectManager()
  async batchPairings(
    batch: PairingBatch,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<PairingBatchResult> {
    return await this.batchPairings_(batch, sharedContext)
  }

  @InjectTransactionManager()
  protected async batchPairings_(
    batch: PairingBatch,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<PairingBatchResult> {
    return await writePairingBatch(knexOf(sharedContext), batch)
  }

  /** Puts pairings back exactly as they stood before {@link batchPairings}. */
  @InjectManager()
  async undoPairingBatch(
    result: Pick<PairingBatchResult, "created" | "before">,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await this.undoPairingBatch_(result, sharedContext)
  }

  @InjectTransactionManager()
  protected async undoPairingBatch_(
    result: Pick<PairingBatchResult, "created" | "before">,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await undoPairingBatch(knexOf(sharedContext), result)
  }

  /** Creates treatments with their aftercare notes in one transaction. */
  @InjectManager()
  async createTreatmentDefinitions(
    treatments: TreatmentCreate[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<{ id: string; handle: string }[]> {
    return await this.createTreatmentDefinitions_(treatments, sharedContext)
  }

  @InjectTransactionManager()
  protected async createTreatmentDefinitions_(
    treatments: TreatmentCreate[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<{ id: string; handle: string }[]> {
    const created = await this.createFacialTreatments(
      treatments.map(({ aftercare: _notes, ...columns }) => columns),
      sharedContext
    )
    const idOf = new Map(created.map(({ handle, id }) => [handle, id]))
    const { create } = planAftercareChanges(
      treatments.map(({ handle, aftercare }) => ({
        treatment_id: idOf.get(handle) ?? "",
        notes: aftercare ?? [],
      })),
      []
    )
    await this.createTreatmentAftercareNotes(create, sharedContext)
    return created
  }

  /**
   * Changes treatments in one transaction. Each one's `updated_at` moves on, whatever changed.
   *
   * @returns the rows as they stood before, for `snapshotOfTreatments`
   */
  @InjectManager()
  async changeTreatments(
    updates: TreatmentUpdate[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<TreatmentSnapshot> {
    return await this.changeTreatments_(updates, sharedContext)
  }

  @InjectTransactionManager()
  protected async changeTreatments_(
    updates: TreatmentUpdate[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<TreatmentSnapshot> {
    const knex = knexOf(sharedContext)
    const ids = updates.map(({ id }) => id)
    const treatments = await lockTreatmentRows(knex, ids)
    const notes = await readNoteRows(knex, ids)
    const { remove, update, create } = planAftercareChanges(
      updates.flatMap(({ id, aftercare }) =>
        aftercare === undefined
          ? []
          : [{ treatment_id: id, notes: aftercare ?? [] }]
      ),
      notes.filter(({ deleted_at }) => deleted_at === null)
    )
    await this.updateFacialTreatments(
      updates.map(({ aftercare: _notes, ...columns }) => columns),
      sharedContext
    )
    await this.deleteTreatmentAftercareNotes(remove, sharedContext)
    await this.updateTreatmentAftercareNotes(update, sharedContext)
    await this.createTreatmentAftercareNotes(create, sharedContext)
    await sharedContext.transactionManager?.flush()
    await touchRows(knexOf(sharedContext), "facial_treatment", ids)
    return { treatments, notes, pairings: [] }
  }

  /** Soft-deletes treatments without bundles, with their notes and pairings, in one transaction. */
  @InjectManager()
  async removeTreatments(
    ids: string[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<TreatmentSnapshot> {
    return await this.removeTreatments_(ids, sharedContext)
  }

  @InjectTransactionManager()
  protected async removeTreatments_(
    ids: string[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<TreatmentSnapshot> {
    return await softDeleteTreatmentRows(knexOf(sharedContext), ids)
  }

  /** Takes gone products and variants out of pairings and slots in one transaction. */
  @InjectManager()
  async removeGoneProducts(
    gone: GoneProducts,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<ProductRemoval> {
    return await this.removeGoneProducts_(gone, sharedContext)
  }

  @InjectTransactionManager()
  protected async removeGoneProducts_(
    gone: GoneProducts,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<ProductRemoval> {
    return await removeGoneProducts(knexOf(sharedContext), gone)
  }

  /** Puts back what {@link removeGoneProducts} took out. */
  @InjectManager()
  async undoProductRemoval(
    removal: ProductRemoval,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await this.undoProductRemoval_(removal, sharedContext)
  }

  @InjectTransactionManager()
  protected async undoProductRemoval_(
    removal: ProductRemoval,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await undoProductRemoval(knexOf(sharedContext), removal)
  }
}
