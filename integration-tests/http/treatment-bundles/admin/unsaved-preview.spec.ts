import { readCatalogue } from "../../../../demo/lib/catalogue"
import type { AdminPreviewTreatmentBundleResponse } from "../../../../src/types"
import { expected, type ExpectedAmounts } from "../../../helpers/expected"
import { storeSuite } from "../../../helpers/store-suite"
import { bodyOf, type Definition, PreviewShop } from "./preview-shop"

jest.setTimeout(180_000)

const PATH = "/admin/treatment-bundles"

const amountsOf = ({
  recommended_bundle: { price, items },
}: AdminPreviewTreatmentBundleResponse): ExpectedAmounts => ({
  list_total: price.list_total,
  discount_total: price.discount_total,
  total: price.total,
  items: items.map((item) => ({
    sku: item.variant.sku ?? "",
    list_total: item.price.list_total,
    discount_total: item.price.discount_total,
    total: item.price.total,
  })),
})

const warningsOf = ({
  warnings,
}: AdminPreviewTreatmentBundleResponse): [string, string][] =>
  warnings.map(({ code, tier_id }) => [code, tier_id])

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let previewShop: PreviewShop

    beforeAll(async () => {
      previewShop = await PreviewShop.seed(getContainer(), api)
    })

    /** The catalogue's definition as a merchant types it in, no id of it known. */
    const typedIn = (handle: string): Definition => {
      const bundle = readCatalogue().bundles.find(
        (candidate) => candidate.handle === handle
      )
      return {
        treatment_id: previewShop.stored(handle).treatment_id,
        title: "Typed in",
        slots: (bundle?.slots ?? []).map(({ role, required, items }) => ({
          role,
          required,
          items: items.map(({ sku }) => ({
            product_id: previewShop.shop.product_ids[sku.slice(0, 6)] ?? "",
            variant_id: previewShop.shop.variant_ids[sku],
          })),
        })),
        tiers: bundle?.tiers ?? [],
      }
    }

    it.each(["fixed_price", "amount_off"] as const)(
      "prices the catalogue's %s set at the oracle's amounts before it is saved",
      async (mode) => {
        const { bundle, treatment, amounts } = expected[mode]
        // Another set of the treatment saves more, and a cart would charge that one.
        await previewShop.admin.mustPost(
          `${PATH}/${previewShop.stored(`${treatment}-set`).id}`,
          {
            status: "archived",
          }
        )
        for (const [currency, figures] of Object.entries(amounts)) {
          const answer = await previewShop.preview(
            typedIn(bundle),
            previewShop.web(currency)
          )
          expect({ currency, ...amountsOf(answer) }).toEqual({
            currency,
            ...figures,
          })
          expect(answer.recommended_bundle).toMatchObject({
            status: "complete",
            bundle: { id: "tbun_unsaved", title: "Typed in" },
            tier: { min_slots: 3, type: mode },
          })
          expect(
            answer.recommended_bundle.items.map(({ slot_id }) => slot_id)
          ).toEqual(["slots[0]", "slots[1]", "slots[2]"])
          expect(answer.warnings).toEqual([])
        }
      }
    )

    it("answers for a saved bundle that is sent back what its own preview answers", async () => {
      for (const bundle of Object.values(previewShop.bundles)) {
        for (const currency of ["eur", "usd", "jpy"]) {
          expect(
            await previewShop.preview(bodyOf(bundle), previewShop.web(currency))
          ).toEqual(
            await previewShop.previewSaved(bundle.id, previewShop.web(currency))
          )
        }
      }
    })

    it("answers what the preview answers once the definition is saved", async () => {
      const body: Definition = {
        ...previewShop.duo([
          { min_slots: 2, type: "percentage", percentage: 12.5 },
          { min_slots: 1, type: "percentage", percentage: 0.25 },
        ]),
        rank: 3,
        max_sets_per_cart: 4,
        stock_policy: "drop_slot",
        ends_at: "2030-01-01T00:00:00Z",
        additional_data: { from: "the form" },
      }
      const unsaved = await previewShop.preview(body)
      expect(amountsOf(unsaved)).toMatchObject({
        list_total: 100,
        discount_total: 12.5,
        total: 87.5,
      })
      const { id, slots } = await previewShop.create({
        ...body,
        additional_data: undefined,
      })
      const saved = await previewShop.previewSaved(id)
      expect({
        ...unsaved.recommended_bundle,
        bundle: { ...unsaved.recommended_bundle.bundle, id },
        items: unsaved.recommended_bundle.items.map((item, index) => ({
          ...item,
          slot_id: slots[index]?.id,
        })),
      }).toEqual(saved.recommended_bundle)
    })

    it("chooses the amounts of a context as Medusa chooses saved ones", async () => {
      const groups = ["group_a", "group_b"]
      const customers = await Promise.all(
        groups.map((name) =>
          previewShop.admin.mustPost<{ customer_group: { id: string } }>(
            "/admin/customer-groups",
            { name }
          )
        )
      )
      const [a = "", b = ""] = customers.map(
        ({ customer_group }) => customer_group.id
      )
      const region_id = previewShop.shop.region_ids["eur"] ?? ""
      const group = (id: string) => ({ "customer.groups.id": id })
      const body = previewShop.duo([
        {
          min_slots: 2,
          type: "amount_off",
          prices: [
            { amount: 21, currency_code: "eur" },
            { amount: 24, currency_code: "eur", rules: { region_id } },
            { amount: 23, currency_code: "eur", rules: group(a) },
            { amount: 28, currency_code: "eur", rules: group(b) },
            {
              amount: 22,
              currency_code: "eur",
              rules: { region_id, ...group(b) },
            },
            { amount: 30, currency_code: "usd" },
          ],
        },
      ])
      const { id } = await previewShop.create(body)
      const eur = { currency_code: "eur" }
      const contexts: [object, number][] = [
        [eur, 21],
        [{ ...eur, customer_group_id: a }, 23],
        [{ ...eur, customer_group_id: b }, 28],
        [{ region_id }, 24],
        // One rule each: the lower amount.
        [{ region_id, customer_group_id: a }, 23],
        // Both rules at once come before one.
        [{ region_id, customer_group_id: b }, 22],
        [previewShop.web("usd"), 30],
      ]
      for (const [context, discount_total] of contexts) {
        const shopper = {
          ...previewShop.web(),
          region_id: undefined,
          ...context,
        }
        const unsaved = await previewShop.preview(body, shopper)
        expect({ context, ...amountsOf(unsaved) }).toMatchObject({
          context,
          discount_total,
        })
        expect(amountsOf(unsaved)).toEqual(
          amountsOf(await previewShop.previewSaved(id, shopper))
        )
      }
      const none = await previewShop.preview(body, previewShop.web("jpy"))
      expect(none.recommended_bundle.reason).toBe("no_price_in_context")
      expect(warningsOf(none)).toEqual([["tier_without_amount", "tiers[0]"]])
    })

    it("names tiers by their place in the body, and kept ones by their id", async () => {
      const fixed = (amount: number) => ({
        min_slots: 2,
        type: "fixed_price" as const,
        prices: [{ amount, currency_code: "eur" }],
      })
      const one = { min_slots: 1, type: "percentage", percentage: 1 } as const
      const dearer = await previewShop.preview(
        previewShop.duo([fixed(101), one])
      )
      expect(warningsOf(dearer)).toEqual([
        ["tier_dearer_than_parts", "tiers[0]"],
      ])
      const saved = await previewShop.create(previewShop.duo([fixed(90)]))
      const changed = await previewShop.preview({
        ...bodyOf(saved),
        tiers: [one, { ...fixed(101), id: saved.tiers[0]?.id }],
      })
      expect(warningsOf(changed)).toEqual([
        ["tier_dearer_than_parts", saved.tiers[0]?.id],
      ])
    })

    it("lets the saved bundle compete, but not with its own edit", async () => {
      const saved = previewShop.stored("acupuncture-facelift-set")
      // Sets of other treatments hold these products, too.
      await previewShop.leaveOnly(saved.handle)
      const { id, ...body } = bodyOf(saved)
      const less = {
        ...body,
        tiers: [{ min_slots: 2, type: "percentage" as const, percentage: 5 }],
      }
      const edit = await previewShop.preview({ ...less, id })
      expect(amountsOf(edit).discount_total).toBe(7.45)
      expect(edit.warnings).toEqual([])

      // A second bundle beside it: a cart would charge the 15 % of the first.
      const beside = await previewShop.preview({
        ...less,
        slots: less.slots.map(({ id: _id, ...slot }) => slot),
      })
      expect(amountsOf(beside).discount_total).toBe(22.35)
      expect(warningsOf(beside)).toEqual([
        ["other_bundles_save_more", "tiers[0]"],
      ])
    })

    it("takes what an edit leaves out from the saved bundle, as its save does", async () => {
      const saved = previewShop.stored("acupuncture-facelift-fixed-price")
      const [tier] = saved.tiers
      const { treatment_id, title } = saved
      const body = {
        id: saved.id,
        treatment_id,
        title,
        slots: saved.slots.map(({ id, role }) => ({ id, role })),
        tiers: [{ id: tier?.id, min_slots: 3, type: "fixed_price" as const }],
      }
      expect(await previewShop.preview(body)).toEqual(
        await previewShop.previewSaved(saved.id)
      )
      // Without the id nothing is kept, and a fixed price needs an amount.
      const { status } = await previewShop.admin.post(`${PATH}/preview`, {
        ...previewShop.web(),
        treatment_bundle: { ...body, id: undefined },
      })
      expect(status).toBe(400)
    })

    it("no longer sees an amount that the edit takes away", async () => {
      const saved = previewShop.stored("acupuncture-facelift-fixed-price")
      const [tier] = saved.tiers
      const answer = await previewShop.preview({
        ...bodyOf(saved),
        tiers: [
          {
            id: tier?.id,
            min_slots: 3,
            type: "fixed_price",
            prices: [{ amount: 132, currency_code: "usd" }],
          },
        ],
      })
      expect(answer.recommended_bundle).toMatchObject({
        status: "unavailable",
        reason: "no_price_in_context",
      })
      expect(warningsOf(answer)).toEqual([["tier_without_amount", tier?.id]])
    })
  },
})
