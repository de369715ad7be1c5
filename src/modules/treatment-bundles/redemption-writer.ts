import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import type {
  OrderState,
  RedemptionChange,
  RedemptionRow,
  RedemptionWrite,
} from "../../types/redemption-write"
import { TreatmentWriter } from "./treatment-writer"
import { followOrder, isChanged } from "./utils/follow-order"
import { knexOf } from "./utils/knex-of"
import { overwriteRows, readRows } from "./utils/table-rows"

const REDEMPTIONS = "treatment_bundle_redemption"

/** Binding: order id. Redemptions of the order stay locked, written or not, until the end. */
const LOCK_ORDER =
  "SELECT pg_advisory_xact_lock(hashtextextended('treatment-bundle-redemptions:' || ?, 0))"

/** Writes redemptions; every write can be put back exactly. */
export class RedemptionWriter extends TreatmentWriter {
  /**
   * Writes the redemptions of an order that has none yet, all of them or nothing. Calls for one
   * order wait for each other, on every instance of the store.
   *
   * @returns what was written: nothing when the order had redemptions before
   */
  @InjectManager()
  async createRedemptionsOnce(
    orderId: string,
    redemptions: RedemptionWrite[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<Pick<RedemptionRow, "id" | "order_id" | "bundle_id">[]> {
    return await this.createRedemptionsOnce_(
      orderId,
      redemptions,
      sharedContext
    )
  }

  @InjectTransactionManager()
  protected async createRedemptionsOnce_(
    orderId: string,
    redemptions: RedemptionWrite[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<Pick<RedemptionRow, "id" | "order_id" | "bundle_id">[]> {
    const known = await this.lockRedemptions_(orderId, sharedContext)
    if (known.length > 0 || redemptions.length === 0) {
      return []
    }
    const created = await this.createTreatmentBundleRedemptions(
      redemptions.map((redemption) => ({
        ...redemption,
        items: redemption.items as unknown as Record<string, unknown>,
      })),
      sharedContext
    )
    return created.map(({ id, order_id, bundle_id }) => ({
      id,
      order_id,
      bundle_id,
    }))
  }

  /** Brings the redemptions of an order up to what the order says. Only rows that differ change. */
  @InjectManager()
  async followOrderInRedemptions(
    state: OrderState,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<RedemptionChange> {
    return await this.followOrderInRedemptions_(state, sharedContext)
  }

  @InjectTransactionManager()
  protected async followOrderInRedemptions_(
    state: OrderState,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<RedemptionChange> {
    const rows = await this.lockRedemptions_(state.order_id, sharedContext)
    const after = new Map(
      followOrder(rows, state).map((row) => [row.id, row] as const)
    )
    const before = rows.filter((row) =>
      isChanged(row, after.get(row.id) ?? row)
    )
    const updated_at = new Date().toISOString()
    await overwriteRows(
      knexOf(sharedContext),
      REDEMPTIONS,
      before.map((row) => ({ ...row, ...after.get(row.id), updated_at }))
    )
    return {
      before,
      reversed: before
        .filter(
          ({ id, status }) =>
            status === "placed" && after.get(id)?.status !== "placed"
        )
        .map(({ id, order_id, bundle_id }) => ({ id, order_id, bundle_id })),
    }
  }

  @InjectTransactionManager()
  protected async lockRedemptions_(
    orderId: string,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<RedemptionRow[]> {
    const knex = knexOf(sharedContext)
    await knex.raw(LOCK_ORDER, [orderId])
    const found = await this.listTreatmentBundleRedemptions(
      { order_id: orderId },
      { select: ["id"], take: null },
      sharedContext
    )
    return await readRows<RedemptionRow>(
      knex,
      REDEMPTIONS,
      found.map(({ id }) => id)
    )
  }
}
