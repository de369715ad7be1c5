import type { Knex, SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { BundleWrite } from "../../types/bundle-write"
import type {
  BundleDefinition,
  PairingDefinition,
} from "../../types/definitions"
import type { PairingBatch, PairingBatchResult } from "../../types/pairing-write"
import type {
  GoneProducts,
  ProductRemoval,
  TreatmentSnapshot,
  TreatmentUpdate,
} from "../../types/treatment-write"
import {
  FacialTreatment,
  TreatmentBundle,
  TreatmentBundleRedemption,
  TreatmentBundleRule,
  TreatmentBundleSlot,
  TreatmentBundleSlotItem,
  TreatmentBundleTier,
  TreatmentPairing,
} from "./models"
import {
  type BundleChanges,
  bundleColumns,
  NO_ROWS,
  planBundleChanges,
} from "./utils/bundle-changes"
import {
  type BundleRows,
  lockBundleRows,
  writeBundleRows,
} from "./utils/bundle-rows"
import {
  BUNDLES_BY_ID,
  BUNDLES_OF_TREATMENTS,
  LIVE_BUNDLES_OF_PRODUCTS,
  PAIRINGS_OF_PRODUCTS,
  PAIRINGS_OF_TREATMENTS,
  PAIRINGS_OF_TREATMENTS_AND_PRODUCTS,
} from "./utils/definition-queries"
import { type PluginOptions, sanitizeOptions } from "./utils/options"
import {
  treatmentsOfBatch,
  undoPairingBatch,
  writePairingBatch,
} from "./utils/pairing-rows"
import { removeGoneProducts, undoProductRemoval } from "./utils/product-removal"
import {
  lockTreatmentRows,
  restoreTreatmentRows,
  softDeleteTreatmentRows,
} from "./utils/treatment-rows"

/**
 * Data access of the module's own tables. Products, prices and orders are reached
 * through links and Query, never from here.
 */
class TreatmentBundlesModuleService extends MedusaService({
  FacialTreatment,
  TreatmentBundle,
  TreatmentBundleRedemption,
  TreatmentBundleRule,
  TreatmentBundleSlot,
  TreatmentBundleSlotItem,
  TreatmentBundleTier,
  TreatmentPairing,
}) {
  readonly options: PluginOptions

  constructor(
    container: Record<string, unknown>,
    options?: Record<string, unknown>
  ) {
    // eslint-disable-next-line prefer-rest-params
    super(...arguments)
    this.options = sanitizeOptions(options ?? {})
  }

  /**
   * Active bundles of treatments, by treatment and rank, with rules, slots, items and tiers.
   * One statement however many rows.
   */
  @InjectManager()
  async listActiveBundleDefinitions(
    treatmentIds: string[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<BundleDefinition[]> {
    return await this.select_<BundleDefinition>(
      BUNDLES_OF_TREATMENTS,
      [treatmentIds],
      sharedContext
    )
  }

  /** Bundles by id, whatever their status. One statement. */
  @InjectManager()
  async listBundleDefinitions(
    ids: string[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<BundleDefinition[]> {
    return await this.select_<BundleDefinition>(
      BUNDLES_BY_ID,
      [ids],
      sharedContext
    )
  }

  /**
   * Bundles that may price these products at a moment: active, in their window, of a published
   * treatment. Rules are left to the caller. One statement.
   */
  @InjectManager()
  async listLiveBundleDefinitions(
    productIds: string[],
    at: Date,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<BundleDefinition[]> {
    return await this.select_<BundleDefinition>(
      LIVE_BUNDLES_OF_PRODUCTS,
      [at, at, productIds, productIds],
      sharedContext
    )
  }

  /** Pairings of treatments, exclusions among them, by treatment, role and rank. One statement. */
  @InjectManager()
  async listPairingDefinitions(
    treatmentIds: string[],
    productIds?: string[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<PairingDefinition[]> {
    return productIds
      ? await this.select_<PairingDefinition>(
          PAIRINGS_OF_TREATMENTS_AND_PRODUCTS,
          [treatmentIds, productIds],
          sharedContext
        )
      : await this.select_<PairingDefinition>(
          PAIRINGS_OF_TREATMENTS,
          [treatmentIds],
          sharedContext
        )
  }

  /** Creates bundles with everything below them in one transaction. Amounts are left to the caller. */
  @InjectTransactionManager()
  async createBundleDefinitions(
    bundles: BundleWrite[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<{ id: string; handle: string }[]> {
    const created = await this.createTreatmentBundles(
      bundles.map((bundle) => ({
        ...bundleColumns(bundle),
        treatment_id: bundle.treatment_id,
      })),
      sharedContext
    )
    const idOf = new Map(created.map(({ id, handle }) => [handle, id]))
    const changes = planBundleChanges(
      bundles.map((bundle) => ({
        ...bundle,
        id: idOf.get(bundle.handle) ?? "",
      })),
      NO_ROWS
    )
    await this.createBundleParts_(changes, sharedContext)
    return created
  }

  /**
   * Writes complete definitions over existing bundles in one transaction.
   *
   * @returns the rows as they stood before, for {@link restoreBundleRows}
   */
  @InjectTransactionManager()
  async replaceBundleDefinitions(
    bundles: (BundleWrite & { id: string })[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<BundleRows> {
    const before = await lockBundleRows(
      this.knex_(sharedContext),
      bundles.map((bundle) => bundle.id)
    )
    const found = new Set(before.bundles.map((bundle) => bundle.id))
    const missing = bundles.find((bundle) => !found.has(bundle.id))
    if (missing) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Treatment bundle with id: ${missing.id} was not found`
      )
    }

    const changes = planBundleChanges(bundles, before)
    const { rules, slots, items, tiers } = changes
    await this.deleteTreatmentBundleRules(rules.remove, sharedContext)
    await this.deleteTreatmentBundleSlotItems(items.remove, sharedContext)
    await this.deleteTreatmentBundleSlots(slots.remove, sharedContext)
    await this.deleteTreatmentBundleTiers(tiers.remove, sharedContext)
    await this.updateTreatmentBundleTiers(tiers.park, sharedContext)
    await sharedContext.transactionManager?.flush()

    await this.updateTreatmentBundles(changes.bundles, sharedContext)
    await this.updateTreatmentBundleSlots(slots.update, sharedContext)
    await this.updateTreatmentBundleSlotItems(items.update, sharedContext)
    await this.updateTreatmentBundleTiers(tiers.update, sharedContext)
    await this.createBundleParts_(changes, sharedContext)

    return before
  }

  /** Puts the rows of bundles back exactly as they stood, ids and timestamps included. */
  @InjectTransactionManager()
  async restoreBundleRows(
    rows: BundleRows,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await writeBundleRows(this.knex_(sharedContext), rows)
  }

  /** Treatments whose pairings a batch changes, by id. */
  @InjectManager()
  async listTreatmentsOfBatch(
    batch: PairingBatch,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<string[]> {
    return await treatmentsOfBatch(this.knex_(sharedContext), batch)
  }

  /** Creates, changes and deletes pairings in one transaction; ranks end gap-free. */
  @InjectTransactionManager()
  async batchPairings(
    batch: PairingBatch,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<PairingBatchResult> {
    return await writePairingBatch(this.knex_(sharedContext), batch)
  }

  /** Puts pairings back exactly as they stood before {@link batchPairings}. */
  @InjectTransactionManager()
  async undoPairingBatch(
    result: Pick<PairingBatchResult, "created" | "before">,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await undoPairingBatch(this.knex_(sharedContext), result)
  }

  /**
   * Changes treatments in one transaction.
   *
   * @returns the rows as they stood before, for {@link restoreTreatmentRows}
   */
  @InjectTransactionManager()
  async changeTreatments(
    updates: TreatmentUpdate[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<TreatmentSnapshot> {
    const treatments = await lockTreatmentRows(
      this.knex_(sharedContext),
      updates.map(({ id }) => id)
    )
    await this.updateFacialTreatments(updates, sharedContext)
    return { treatments, pairings: [] }
  }

  /** Soft-deletes treatments without bundles, with their pairings, in one transaction. */
  @InjectTransactionManager()
  async removeTreatments(
    ids: string[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<TreatmentSnapshot> {
    return await softDeleteTreatmentRows(this.knex_(sharedContext), ids)
  }

  /** Puts treatments and pairings back exactly as they stood, timestamps included. */
  @InjectTransactionManager()
  async restoreTreatmentRows(
    snapshot: TreatmentSnapshot,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await restoreTreatmentRows(this.knex_(sharedContext), snapshot)
  }

  /** Takes gone products and variants out of pairings and slots in one transaction. */
  @InjectTransactionManager()
  async removeGoneProducts(
    gone: GoneProducts,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<ProductRemoval> {
    return await removeGoneProducts(this.knex_(sharedContext), gone)
  }

  /** Puts back what {@link removeGoneProducts} took out. */
  @InjectTransactionManager()
  async undoProductRemoval(
    removal: ProductRemoval,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await undoProductRemoval(this.knex_(sharedContext), removal)
  }

  /** Pairings of one product, exclusions among them, by treatment, role and rank. One statement. */
  @InjectManager()
  async listPairingDefinitionsOfProduct(
    productId: string,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<PairingDefinition[]> {
    return await this.select_<PairingDefinition>(
      PAIRINGS_OF_PRODUCTS,
      [[productId]],
      sharedContext
    )
  }

  protected async createBundleParts_(
    { rules, slots, items, tiers }: BundleChanges,
    sharedContext: Context<SqlEntityManager>
  ): Promise<void> {
    await this.createTreatmentBundleRules(rules.create, sharedContext)
    await this.createTreatmentBundleSlots(slots.create, sharedContext)
    await this.createTreatmentBundleSlotItems(items.create, sharedContext)
    await this.createTreatmentBundleTiers(tiers.create, sharedContext)
  }

  protected async select_<Row>(
    sql: string,
    bindings: (string[] | Date)[],
    sharedContext: Context<SqlEntityManager>
  ): Promise<Row[]> {
    const { rows }: { rows: Row[] } = await this.knex_(sharedContext).raw(
      sql,
      bindings
    )
    return rows
  }

  protected knex_({
    transactionManager,
    manager,
  }: Context<SqlEntityManager>): Knex {
    const active = transactionManager ?? manager
    if (!active) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        "A database manager is needed in the context"
      )
    }
    return active.getTransactionContext() ?? active.getKnex()
  }
}

export default TreatmentBundlesModuleService
