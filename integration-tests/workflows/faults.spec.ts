import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { openCatalogue, type SeededCatalogue } from "../helpers/catalogue"
import type { StoreCartBundlesResponse } from "../../src/types"
import * as Workflows from "../../src/workflows"
import { AdminApi } from "../helpers/admin-api"
import { bundleService } from "../helpers/bundle-service"
import { cases, randomSuite } from "../helpers/random"
import { stepsOf, withDeathAtStep, withFailingStep } from "../helpers/faults"
import {
  bundleDiscount,
  Storefront,
  type TestCart,
} from "../helpers/storefront"
import { dumpTables } from "../helpers/table-dump"
import { independentDatabase } from "../helpers/independent-database"
import { OrderShop, type TestOrder } from "../http/orders/support"
import { TRIPLET } from "../helpers/facelift"
import { storeSuite } from "../helpers/store-suite"

jest.setTimeout(240_000)

/** Core workflows that a cart change runs through, and in which a later step may fail. */
const CART_PATH = ["add-to-cart", "update-cart-promotions"]

const suite = randomSuite(__filename)

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: SeededCatalogue
    let web: Storefront
    let orderShop: OrderShop
    const database = independentDatabase(dbConfig)
    let cart: TestCart
    let order: TestOrder
    let treatment_id: string
    let bundle_id: string
    let bundle_in_cart: string
    let pairing_ids: string[]

    beforeAll(async () => {
      shop = await openCatalogue(getContainer())
      web = new Storefront(api, shop)
      orderShop = new OrderShop(
        await AdminApi.signIn(api, getContainer()),
        web,
        getContainer()
      )
      cart = await web.cart({ ...TRIPLET, "HYA-01-30": 2 })
      const { data: held } = await web.get<StoreCartBundlesResponse>(
        `/store/carts/${cart.id}/treatment-bundles`
      )
      bundle_in_cart = held.treatment_bundles[0]?.bundle.id ?? ""
      const service = bundleService(getContainer())
      const [bundle] = await service.listTreatmentBundles({
        handle: "acupuncture-facelift-fixed-price",
      })
      bundle_id = bundle?.id ?? ""
      treatment_id = bundle?.treatment_id ?? ""
      const pairings = await service.listTreatmentPairings({ treatment_id })
      pairing_ids = pairings.map(({ id }: { id: string }) => id)
    })

    const newBundle = (amount = 30) => ({
      treatment_id,
      title: "Planted set",
      status: "active" as const,
      rules: [
        {
          attribute: "region_id" as const,
          operator: "in" as const,
          values: [web.region("eur")],
        },
      ],
      slots: [{ role: "collagen" }, { role: "anti_spot" }],
      tiers: [
        {
          min_slots: 2,
          type: "amount_off" as const,
          prices: [{ currency_code: "eur", amount }],
        },
      ],
    })

    const scenarios: Record<string, (c: MedusaContainer) => Promise<unknown>> =
      {
        [Workflows.recordTreatmentBundleRedemptionsWorkflowId]: (container) =>
          Workflows.recordTreatmentBundleRedemptionsWorkflow(container).run({
            input: { order_id: order.id },
          }),
        [Workflows.restoreTreatmentBundleDiscountsWorkflowId]: (container) =>
          Workflows.restoreTreatmentBundleDiscountsWorkflow(container).run({
            input: { order_id: order.id },
          }),
        [Workflows.repriceTreatmentBundleCartWorkflowId]: (container) =>
          Workflows.repriceTreatmentBundleCartWorkflow(container).run({
            input: { cart_id: cart.id },
          }),
        [Workflows.createTreatmentsWorkflowId]: (container) =>
          Workflows.createTreatmentsWorkflow(container).run({
            input: {
              treatments: [
                {
                  title: "Planted treatment",
                  aftercare: [{ phase: "daily", hours: 0, text: "Sun cream." }],
                },
              ],
            },
          }),
        [Workflows.updateTreatmentsWorkflowId]: (container) =>
          Workflows.updateTreatmentsWorkflow(container).run({
            input: {
              treatments: [
                {
                  id: treatment_id,
                  title: "Other",
                  rank: 9,
                  aftercare: [{ phase: "daily", hours: 0, text: "Sun cream." }],
                },
              ],
            },
          }),
        [Workflows.deleteTreatmentsWorkflowId]: (container) =>
          Workflows.deleteTreatmentsWorkflow(container).run({
            input: { ids: [treatment_id] },
          }),
        [Workflows.batchTreatmentPairingsWorkflowId]: (container) =>
          Workflows.batchTreatmentPairingsWorkflow(container).run({
            input: {
              treatment_id,
              create: [
                {
                  product_id: shop.product_ids["SUP-02"] ?? "",
                  role: "anti_spot",
                  rank: 1,
                },
              ],
              update: [{ id: pairing_ids[0] ?? "", rank: 2 }],
              delete: [pairing_ids[1] ?? ""],
            },
          }),
        [Workflows.removeProductsFromTreatmentsWorkflowId]: (container) =>
          Workflows.removeProductsFromTreatmentsWorkflow(container).run({
            input: { product_ids: [shop.product_ids["COL-01"] ?? ""] },
          }),
        [Workflows.createTreatmentBundlesWorkflowId]: (container) =>
          Workflows.createTreatmentBundlesWorkflow(container).run({
            input: { bundles: [newBundle()] },
          }),
        [Workflows.updateTreatmentBundlesWorkflowId]: (container) =>
          Workflows.updateTreatmentBundlesWorkflow(container).run({
            input: { bundles: [{ id: bundle_id, ...newBundleLists() }] },
          }),
        [Workflows.deleteTreatmentBundlesWorkflowId]: (container) =>
          Workflows.deleteTreatmentBundlesWorkflow(container).run({
            input: { ids: [bundle_id] },
          }),
        [Workflows.addTreatmentBundleToCartWorkflowId]: (container) =>
          Workflows.addTreatmentBundleToCartWorkflow(container).run({
            input: {
              cart_id: cart.id,
              treatment: "acupuncture-facelift",
              quantity: 1,
            },
          }),
        [Workflows.removeTreatmentBundleFromCartWorkflowId]: async (
          container
        ) => {
          await Workflows.removeTreatmentBundleFromCartWorkflow(container).run({
            input: { cart_id: cart.id, bundle_id: bundle_in_cart },
          })
        },
      }

    const newBundleLists = (amount?: number) => {
      const { rules, slots, tiers } = newBundle(amount)
      return {
        title: "Changed",
        status: "active" as const,
        rules,
        slots,
        tiers,
      }
    }

    const freeLocks = async () => {
      await getContainer().resolve(Modules.LOCKING).releaseAll()
    }

    /** What must stand before a workflow has something to do. */
    const preparations: Record<string, () => Promise<void>> = {
      [Workflows.recordTreatmentBundleRedemptionsWorkflowId]: async () => {
        order = await orderShop.buy(TRIPLET)
        await database.query("DELETE FROM treatment_bundle_redemption")
      },
      [Workflows.restoreTreatmentBundleDiscountsWorkflowId]: async () => {
        order = await orderShop.buy(TRIPLET)
        await orderShop.edit(order, { add: { "SUP-01-50": 1 } })
        // As Medusa leaves an order whose promotions an edit carries over.
        await database.query(
          "DELETE FROM order_line_item_adjustment WHERE version > 1"
        )
      },
      [Workflows.repriceTreatmentBundleCartWorkflowId]: async () => {
        await database.query(
          "UPDATE treatment_bundle SET status = 'archived' WHERE status = 'active'"
        )
      },
    }

    it("has a scenario for every workflow of the plugin", () => {
      const ids = Object.entries(Workflows)
        .filter(([name]) => name.endsWith("WorkflowId"))
        .map(([, id]) => id)
      expect(Object.keys(scenarios).sort()).toEqual(ids.sort())
    })

    it.each(Object.keys(scenarios))(
      "%s leaves everything as it was, whichever step fails",
      async (workflow) => {
        await preparations[workflow]?.()
        const before = await dumpTables(database)
        const run = async () => await scenarios[workflow]?.(getContainer())
        for (const step of stepsOf(workflow)) {
          const fault = await withFailingStep(workflow, step, run)
          expect({ step, ...fault }).toEqual({
            step,
            is_reached: true,
            is_rejected: true,
          })
          expect({ step, rows: await dumpTables(database) }).toEqual({
            step,
            rows: before,
          })
        }
        // No lock is held either: the same call now goes through, and does change rows.
        await run()
        expect(await dumpTables(database)).not.toEqual(before)
      }
    )

    it("a change of a bundle that dies between two steps costs no cart its service, and can be repeated", async () => {
      const id = Workflows.updateTreatmentBundlesWorkflowId
      let pair = await web.cart({ "COL-01-50": 1, "SPT-01-30": 1 })
      let saved = 0
      for (const [index, step] of stepsOf(id).entries()) {
        const amount = 20 + index
        const change = async () => {
          await Workflows.updateTreatmentBundlesWorkflow(getContainer()).run({
            input: {
              bundles: [{ id: bundle_id, ...newBundleLists(amount) }],
            },
          })
        }
        await withDeathAtStep(id, step, change)
        await freeLocks()
        pair = await web.setQuantity(pair, "COL-01-50", 1)
        // As before, as wanted, or no amount yet: never a price that nobody set.
        expect([0, saved, amount]).toContain(bundleDiscount(pair))

        await change()
        saved = amount
        pair = await web.setQuantity(pair, "COL-01-50", 1)
        expect({ step, saving: bundleDiscount(pair) }).toEqual({
          step,
          saving: amount,
        })
      }
    })

    /** Steps of a workflow of core; in an ordinary run some of them. */
    const someSteps = (workflow: string, part: string): string[] => {
      const steps = stepsOf(workflow)
      return suite
        .random(`${workflow} ${part}`)
        .sample(steps, cases(steps.length, 8))
    }

    describe.each(CART_PATH)("%s of core", (workflow) => {
      it("leaves the bundle price as it was, whichever step fails", async () => {
        const before = await dumpTables(database)
        for (const step of someSteps(workflow, "failing")) {
          const { is_reached } = await withFailingStep(workflow, step, () =>
            web.addLine(cart.id, "COL-01-50")
          )
          if (is_reached) {
            expect({ step, rows: await dumpTables(database) }).toEqual({
              step,
              rows: before,
            })
          }
        }
        await web.addLine(cart.id, "COL-01-50")
        expect(bundleDiscount(await web.retrieve(cart.id))).toBe(32.35)
      })

      it("that dies between two steps leaves a price that the next change puts right", async () => {
        for (const step of someSteps(workflow, "dying")) {
          await withDeathAtStep(workflow, step, () =>
            web.addLine(cart.id, "COL-01-50")
          )
          await freeLocks()
          const after = await web.setQuantity(cart, "HYA-01-30", 2)
          const units = after.items
            .filter(({ variant_sku }) => variant_sku === "COL-01-50")
            .reduce((sum, { quantity }) => sum + quantity, 0)
          expect({ step, saving: bundleDiscount(after) }).toEqual({
            step,
            // Two sets at most: a triplet of 22.35, then a duo of 10.00.
            saving: units > 1 ? 32.35 : 22.35,
          })
        }
      })
    })
  },
})
