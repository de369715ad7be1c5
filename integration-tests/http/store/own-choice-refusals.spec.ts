import { OwnChoiceShop, type Choice } from "../../helpers/own-choice-shop"
import { ScopedShop } from "../../helpers/scoped-shop"
import { storeSuite } from "../../helpers/store-suite"

jest.setTimeout(240_000)

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: ScopedShop
    let choiceShop: OwnChoiceShop

    beforeAll(async () => {
      shop = await ScopedShop.seed(getContainer(), api)
      choiceShop = new OwnChoiceShop(shop, shop.store())
    })

    describe("a choice that cannot be", () => {
      const fitting: Choice = {
        collagen: "COL-02-50",
        hyaluronic_acid: "HYA-02-50",
      }

      const refusalOf = async (query: object) => {
        const { status, data } = await choiceShop.ask(query)
        return { status, code: data.code, message: data.message }
      }

      /** The quote and the cart refuse a choice alike. */
      const refusedByBoth = async (items: object[]) => {
        const quoted = await refusalOf({
          bundle_id: choiceShop.bundleId,
          items,
        })
        const { status, data } = await choiceShop.buy(items)
        expect({ status, ...data }).toEqual(
          expect.objectContaining({ ...quoted })
        )
        return quoted
      }

      beforeEach(async () => {
        await choiceShop.createBundle()
      })

      it.each([
        ["of another slot", { ...fitting, collagen: "HYA-04-30" }],
        ["of no slot", { ...fitting, collagen: "COL-05-50" }],
        ["of a draft product", { ...fitting, collagen: "COL-04-15" }],
      ])("is not eligible: %s", async (_name, choice) => {
        expect(await refusedByBoth(choiceShop.items(choice))).toEqual({
          status: 400,
          code: "variant_not_eligible",
          message: expect.stringMatching(/^items\.0\.variant_id: /),
        })
      })

      it("is not eligible for slots of other bundles, or the same slot twice", async () => {
        const [first, second] = choiceShop.items(fitting)
        const foreign = { ...second, slot_id: "tslot_foreign" }
        const refusals = [
          await refusedByBoth([{ ...first }, foreign]),
          await refusedByBoth([{ ...first }, { ...first }]),
        ]
        for (const { status, code, message } of refusals) {
          expect([status, code]).toEqual([400, "variant_not_eligible"])
          expect(message).toMatch(/^items\.1\.slot_id: /)
        }
      })

      it("is not eligible with one product twice", async () => {
        await choiceShop.createBundle({
          title: "One product",
          slots: ["collagen", "support"].map((role) =>
            choiceShop.slot(role, ["COL-01"], role === "collagen")
          ),
          tiers: [{ min_slots: 1, type: "percentage", percentage: 10 }],
        })
        expect([...choiceShop.slotIds.keys()]).toEqual(["collagen", "support"])
        const refusal = await refusedByBoth(
          choiceShop.items({ collagen: "COL-01-50", support: "COL-01-15" })
        )
        expect([refusal.status, refusal.code]).toEqual([
          400,
          "variant_not_eligible",
        ])
        expect(refusal.message).toMatch(/^items\.1\.variant_id: .*items\.0/)
      })

      it("is unavailable without a required slot", async () => {
        const refusal = await refusedByBoth(
          choiceShop.items({ collagen: "COL-02-50" })
        )
        expect([refusal.status, refusal.code]).toEqual([
          400,
          "bundle_unavailable",
        ])
        expect(refusal.message).toContain("hyaluronic_acid")
      })

      it.each([
        ["archived", { status: "archived" as const }],
        ["a draft", { status: "draft" as const }],
        ["not begun", { starts_at: "2999-01-01T00:00:00Z" }],
        [
          "for others",
          {
            rules: [
              {
                attribute: "region_id" as const,
                operator: "in" as const,
                values: ["reg_other"],
              },
            ],
          },
        ],
      ])("is unavailable of a bundle that is %s", async (_name, change) => {
        await shop.define(choiceShop.bundleId, change)
        for (const items of [undefined, choiceShop.items(fitting)]) {
          const refusal = await refusalOf({
            bundle_id: choiceShop.bundleId,
            items,
          })
          expect([refusal.status, refusal.code]).toEqual([
            400,
            "bundle_unavailable",
          ])
          expect(refusal.message).toMatch(/^bundle_id: /)
        }
      })

      it("is unavailable of an unknown bundle, and of one of another treatment", async () => {
        const unknown = await refusalOf({ bundle_id: "tbun_nothing" })
        const { status, data } = await choiceShop.ask(
          { bundle_id: choiceShop.bundleId },
          "eur",
          "acupuncture-facelift"
        )
        expect([unknown.status, unknown.code]).toEqual([
          400,
          "bundle_unavailable",
        ])
        expect([status, data.code]).toEqual([400, "bundle_unavailable"])
      })

      const item = { slot_id: "s", variant_id: "v" }
      it.each([
        [{ items: [item] }, "bundle_id"],
        [{ bundle_id: "" }, "bundle_id"],
        [{ bundle_id: ["a", "b"] }, "bundle_id"],
        [{ bundle_id: "b".repeat(256) }, "bundle_id"],
        [{ bundle_id: "b", items: "" }, "items"],
        [{ bundle_id: "b", items: "slot" }, "items"],
        [{ bundle_id: "b", items: ["slot"] }, "items"],
        [{ bundle_id: "b", items: { slot_id: "s" } }, "items"],
        [{ bundle_id: "b", items: Array(21).fill(item) }, "items"],
        [{ bundle_id: "b", items: [{ slot_id: "s" }] }, "variant_id"],
        [{ bundle_id: "b", items: [{ variant_id: "v" }] }, "slot_id"],
        [{ bundle_id: "b", items: [{ ...item, quantity: 2 }] }, "quantity"],
        [{ bundle_id: "b", items: [{ ...item, slot_id: " " }] }, "slot_id"],
        [
          { bundle_id: "b", items: [{ ...item, variant_id: ["v", "w"] }] },
          "variant_id",
        ],
      ])("is refused as %j, which names %s", async (query, field) => {
        const { status, message } = await refusalOf(query)
        expect(status).toBe(400)
        expect(message).toContain(field)
      })
    })
  },
})
