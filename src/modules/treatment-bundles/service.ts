import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import type { BundleWrite } from "../../types/bundle-write"
import type { RowSnapshot } from "../../types/row-snapshot"
import { RedemptionWriter } from "./redemption-writer"
import {
  type BundleChanges,
  bundleColumns,
  NO_ROWS,
  planBundleChanges,
} from "./utils/bundle-changes"
import { lockBundleRows, snapshotOfBundles } from "./utils/bundle-rows"
import { knexOf } from "./utils/knex-of"
import { type PluginOptions, sanitizeOptions } from "./utils/options"
import { restoreRows, touchRows } from "./utils/table-rows"

/**
 * Data access of the module's own tables. Products, prices and orders are reached
 * through links and Query, never from here.
 */
class TreatmentBundlesModuleService extends RedemptionWriter {
  readonly options: PluginOptions

  constructor(
    container: Record<string, unknown>,
    options?: Record<string, unknown>
  ) {
    super(...arguments)
    this.options = sanitizeOptions(options ?? {})
  }

  /** Creates bundles with everything below them in one transaction. Amounts are left to the caller. */
  @InjectManager()
  async createBundleDefinitions(
    bundles: BundleWrite[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<{ id: string; handle: string }[]> {
    return await this.createBundleDefinitions_(bundles, sharedContext)
  }

  @InjectTransactionManager()
  protected async createBundleDefinitions_(
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
   * Writes complete definitions over existing bundles in one transaction. Each bundle's `updated_at`
   * moves on, whatever part of it changed.
   *
   * @returns the rows as they stood before, for {@link restoreRows}
   */
  @InjectManager()
  async replaceBundleDefinitions(
    bundles: (BundleWrite & { id: string })[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<RowSnapshot> {
    return await this.replaceBundleDefinitions_(bundles, sharedContext)
  }

  @InjectTransactionManager()
  protected async replaceBundleDefinitions_(
    bundles: (BundleWrite & { id: string })[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<RowSnapshot> {
    const before = await lockBundleRows(
      knexOf(sharedContext),
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
    await sharedContext.transactionManager?.flush()
    await touchRows(
      knexOf(sharedContext),
      "treatment_bundle",
      bundles.map(({ id }) => id)
    )

    return snapshotOfBundles(before)
  }

  /**
   * Soft-deletes bundles with rules, slots, items and tiers. Redemptions stay.
   *
   * @returns the live rows as they stood before, for {@link restoreRows}
   */
  @InjectManager()
  async removeBundles(
    ids: string[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<RowSnapshot> {
    return await this.removeBundles_(ids, sharedContext)
  }

  @InjectTransactionManager()
  protected async removeBundles_(
    ids: string[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<RowSnapshot> {
    const before = await lockBundleRows(knexOf(sharedContext), ids)
    await this.softDeleteTreatmentBundles(ids, {}, sharedContext)
    return snapshotOfBundles(before)
  }

  /** Puts rows back exactly as they stood before a write, ids and timestamps included. */
  @InjectManager()
  async restoreRows(
    snapshot: RowSnapshot,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await this.restoreRows_(snapshot, sharedContext)
  }

  @InjectTransactionManager()
  protected async restoreRows_(
    snapshot: RowSnapshot,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await restoreRows(knexOf(sharedContext), snapshot)
  }

  @InjectTransactionManager()
  protected async createBundleParts_(
    { rules, slots, items, tiers }: BundleChanges,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await this.createTreatmentBundleRules(rules.create, sharedContext)
    await this.createTreatmentBundleSlots(slots.create, sharedContext)
    await this.createTreatmentBundleSlotItems(items.create, sharedContext)
    await this.createTreatmentBundleTiers(tiers.create, sharedContext)
  }
}

export default TreatmentBundlesModuleService
