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
  StoredBundles,
  StoredRecommendation,
  TreatmentWithNotes,
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
  IS_BUNDLE_REACHED,
  PAIRINGS_OF_PRODUCTS,
  PAIRINGS_OF_TREATMENTS,
  READY_BUNDLES_BY_ID,
  READY_BUNDLES_OF_PRODUCTS,
  RECOMMENDATION,
  USAGE_OF_BUNDLE,
} from "./utils/definition-queries"
import { knexOf, selectRows } from "./utils/knex-of"

const toDate = (value: Date | string | null): Date | null =>
  value === null ? null : new Date(value)

/** Rows that came as JSON, with their moments as dates. */
const revived = (stored: StoredBundles | undefined): StoredBundles => ({
  bundles: (stored?.bundles ?? []).map((bundle) => ({
    ...bundle,
    starts_at: toDate(bundle.starts_at),
    ends_at: toDate(bundle.ends_at),
  })),
  pairings: stored?.pairings ?? [],
})

/** A row that serves the asked treatments, the cart's price, or both. */
type Shared<Row> = Row & { is_own: boolean; is_reached: boolean }

const rowsFor = <Row>(
  use: "is_own" | "is_reached",
  rows: readonly Shared<Row>[]
): Row[] =>
  rows
    .filter((row) => row[use])
    .map(({ is_own: _own, is_reached: _reached, ...row }) => row as Row)

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

  /** Bundles by id, whatever their status, with all pairings of their treatments. One statement. */
  @InjectManager()
  async readBundles(
    ids: string[],
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<StoredBundles> {
    const [row] = await selectRows<StoredBundles>(
      knexOf(sharedContext),
      READY_BUNDLES_BY_ID,
      { ids }
    )
    return revived(row)
  }

  /**
   * Bundles that may price these products at a moment, with the pairings of these products: active, in
   * their window, of a published treatment. Rules are left to the caller. One statement.
   *
   * @param isWhole true for bundles of which the products can form a set, false for those of which they
   * can fill a slot
   */
  @InjectManager()
  async readBundlesOfProducts(
    productIds: string[],
    at: Date,
    isWhole: boolean,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<StoredBundles> {
    const [row] = await selectRows<StoredBundles>(
      knexOf(sharedContext),
      READY_BUNDLES_OF_PRODUCTS,
      { product_ids: productIds, at, is_whole: isWhole, as_published: [] }
    )
    return revived(row)
  }

  /** Whether products can form a set of any bundle at a moment; rules are left out. One statement. */
  @InjectManager()
  async haveBundles(
    productIds: string[],
    at: Date,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<boolean> {
    const [row] = await selectRows<{ is_reached: boolean }>(
      knexOf(sharedContext),
      IS_BUNDLE_REACHED,
      { product_ids: productIds, at, is_whole: true, as_published: [] }
    )
    return row?.is_reached ?? false
  }

  /**
   * What a recommendation depends on. One statement for all treatments.
   *
   * @param asked treatments by id, or the published one of this handle or id; products of bundles that
   * are not among the active ones of these treatments
   * @param at the moment
   * @param asPublished let bundles of the asked treatments price carts as if these were published
   */
  @InjectManager()
  async readRecommendation(
    asked: {
      treatment_ids?: string[]
      treatment?: string
      product_ids?: string[]
    },
    at: Date,
    asPublished = false,
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<StoredRecommendation> {
    const { treatment_ids = [], treatment = "", product_ids = [] } = asked
    const [row] = await selectRows<{
      treatments: TreatmentWithNotes[]
      bundles: Shared<BundleDefinition>[]
      pairings: Shared<PairingDefinition>[]
    }>(knexOf(sharedContext), RECOMMENDATION, {
      treatment_ids,
      treatment,
      product_ids,
      at,
      is_whole: true,
      as_published: asPublished ? treatment_ids : [],
    })
    const { treatments = [], bundles = [], pairings = [] } = row ?? {}
    const reached = rowsFor("is_reached", bundles)
    const ofReached = new Set(reached.map(({ treatment_id }) => treatment_id))
    return {
      treatments,
      ...revived({
        bundles: rowsFor("is_own", bundles),
        pairings: rowsFor("is_own", pairings),
      }),
      cart: revived({
        bundles: reached,
        pairings: rowsFor("is_reached", pairings).filter(({ treatment_id }) =>
          ofReached.has(treatment_id)
        ),
      }),
    }
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
    @MedusaContext() sharedContext: Context<SqlEntityManager> = {}
  ): Promise<PairingDefinition[]> {
    return await selectRows<PairingDefinition>(
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
