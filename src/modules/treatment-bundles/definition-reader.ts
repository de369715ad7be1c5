import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type {
  BundleDefinition,
  PairingDefinition,
} from "../../types/definitions"
import {
  FacialTreatment,
  TreatmentAftercareNote,
  TreatmentBundle,
  TreatmentBundleRedemption,
  TreatmentBundleRule,
  TreatmentBundleSlot,
  TreatmentBundleSlotItem,
  TreatmentBundleTier,
  TreatmentPairing,
} from "./models"
import {
  ALL_BUNDLES_OF_TREATMENTS,
  BUNDLES_BY_ID,
  BUNDLES_OF_TREATMENTS,
  LIVE_BUNDLES_OF_PRODUCTS,
  PAIRINGS_OF_PRODUCTS,
  PAIRINGS_OF_TREATMENTS,
  PAIRINGS_OF_TREATMENTS_AND_PRODUCTS,
  USAGE_OF_BUNDLE,
} from "./utils/definition-queries"
import { knexOf, selectRows } from "./utils/knex-of"

/** Generated methods of every table, and the reads of the price and recommendation paths. */
export class DefinitionReader extends MedusaService({
  FacialTreatment,
  TreatmentAftercareNote,
  TreatmentBundle,
  TreatmentBundleRedemption,
  TreatmentBundleRule,
  TreatmentBundleSlot,
  TreatmentBundleSlotItem,
  TreatmentBundleTier,
  TreatmentPairing,
}) {
  /**
   * Active bundles of treatments, by treatment and rank, with rules, slots, items and tiers.
   * One statement however many rows.
   */
  @InjectManager()
  async listActiveBundleDefinitions(
    treatmentIds: string[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<BundleDefinition[]> {
    return await selectRows<BundleDefinition>(
      knexOf(sharedContext),
      BUNDLES_OF_TREATMENTS,
      [treatmentIds]
    )
  }

  /** Bundles by id, whatever their status. One statement. */
  @InjectManager()
  async listBundleDefinitions(
    ids: string[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<BundleDefinition[]> {
    return await selectRows<BundleDefinition>(
      knexOf(sharedContext),
      BUNDLES_BY_ID,
      [ids]
    )
  }

  /** Bundles of treatments, whatever their status, by treatment and rank. One statement. */
  @InjectManager()
  async listBundleDefinitionsOfTreatments(
    treatmentIds: string[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<BundleDefinition[]> {
    return await selectRows<BundleDefinition>(
      knexOf(sharedContext),
      ALL_BUNDLES_OF_TREATMENTS,
      [treatmentIds]
    )
  }

  /**
   * Bundles that may price these products at a moment: active, in their window, of a published
   * treatment. Rules are left to the caller. One statement.
   *
   * @param asPublished ids of further treatments to treat as published
   */
  @InjectManager()
  async listLiveBundleDefinitions(
    productIds: string[],
    at: Date,
    asPublished: string[] = [],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<BundleDefinition[]> {
    return await selectRows<BundleDefinition>(
      knexOf(sharedContext),
      LIVE_BUNDLES_OF_PRODUCTS,
      [asPublished, at, at, productIds, productIds]
    )
  }

  /**
   * Redemptions of a bundle that are not canceled: how many orders, how many sets. One statement.
   *
   * @returns undefined for an unknown bundle
   */
  @InjectManager()
  async countRedemptionsOfBundle(
    id: string,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<{ order_count: number; set_count: number } | undefined> {
    const [usage] = await selectRows<{
      order_count: number
      set_count: number
    }>(knexOf(sharedContext), USAGE_OF_BUNDLE, [id])
    return usage
  }

  /** Pairings of treatments, exclusions among them, by treatment, role and rank. One statement. */
  @InjectManager()
  async listPairingDefinitions(
    treatmentIds: string[],
    productIds?: string[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<PairingDefinition[]> {
    return productIds
      ? await selectRows<PairingDefinition>(
          knexOf(sharedContext),
          PAIRINGS_OF_TREATMENTS_AND_PRODUCTS,
          [treatmentIds, productIds]
        )
      : await selectRows<PairingDefinition>(
          knexOf(sharedContext),
          PAIRINGS_OF_TREATMENTS,
          [treatmentIds]
        )
  }

  /** Pairings of one product, exclusions among them, by treatment, role and rank. One statement. */
  @InjectManager()
  async listPairingDefinitionsOfProduct(
    productId: string,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<PairingDefinition[]> {
    return await selectRows<PairingDefinition>(
      knexOf(sharedContext),
      PAIRINGS_OF_PRODUCTS,
      [[productId]]
    )
  }
}
