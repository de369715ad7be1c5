import {
  bundle,
  slot,
  tier,
} from "../../../bundles/definition/__tests__/fixtures"
import { NO_ROWS, planBundleChanges } from "../utils/bundle-changes"
import type { BundleRows } from "../utils/bundle-rows"

const rows: BundleRows = {
  bundles: [{ id: "tbun_1", handle: "facelift-set" }],
  rules: [
    {
      id: "tbrul_1",
      bundle_id: "tbun_1",
      attribute: "region_id",
      operator: "in",
      values: ["reg_1"],
    },
  ],
  slots: [
    { id: "tslot_1", bundle_id: "tbun_1" },
    { id: "tslot_2", bundle_id: "tbun_1" },
  ],
  items: [
    {
      id: "tsitm_1",
      slot_id: "tslot_1",
      product_id: "prod_1",
      variant_id: null,
    },
    {
      id: "tsitm_2",
      slot_id: "tslot_1",
      product_id: "prod_2",
      variant_id: "variant_2",
    },
  ],
  tiers: [
    { id: "ttier_1", bundle_id: "tbun_1", min_slots: 1 },
    { id: "ttier_2", bundle_id: "tbun_1", min_slots: 2 },
  ],
}

describe("planBundleChanges", () => {
  it("ranks slots and items from 1 and ties new items to their new slot", () => {
    const changes = planBundleChanges(
      [
        {
          ...bundle({
            slots: [
              slot(),
              slot({ items: [{ product_id: "prod_1", variant_id: null }] }),
            ],
          }),
          id: "tbun_1",
        },
      ],
      NO_ROWS
    )
    const [first, second] = changes.slots.create

    expect(changes.slots).toEqual({
      remove: [],
      update: [],
      create: [
        expect.objectContaining({ bundle_id: "tbun_1", rank: 1 }),
        expect.objectContaining({ bundle_id: "tbun_1", rank: 2 }),
      ],
    })
    expect(first?.id).toMatch(/^tslot_/)
    expect(changes.items.create).toEqual([
      { slot_id: second?.id, product_id: "prod_1", variant_id: null, rank: 1 },
    ])
  })

  it("keeps rows by id, items and rules by what they say", () => {
    const changes = planBundleChanges(
      [
        {
          ...bundle({
            rules: [
              { attribute: "region_id", operator: "in", values: ["reg_1"] },
              { attribute: "region_id", operator: "ne", values: ["reg_2"] },
            ],
            slots: [
              slot(),
              slot({
                id: "tslot_1",
                items: [
                  { product_id: "prod_2", variant_id: "variant_2" },
                  { product_id: "prod_2", variant_id: null },
                ],
              }),
            ],
            tiers: [tier({ id: "ttier_1", min_slots: 1 }), tier()],
          }),
          id: "tbun_1",
        },
      ],
      rows
    )

    expect(changes.rules).toEqual({
      remove: [],
      create: [
        {
          bundle_id: "tbun_1",
          attribute: "region_id",
          operator: "ne",
          values: ["reg_2"],
        },
      ],
    })
    expect(changes.slots).toMatchObject({
      remove: ["tslot_2"],
      update: [{ id: "tslot_1", rank: 2 }],
      create: [{ rank: 1 }],
    })
    expect(changes.items).toEqual({
      remove: ["tsitm_1"],
      update: [{ id: "tsitm_2", rank: 1 }],
      create: [
        {
          slot_id: "tslot_1",
          product_id: "prod_2",
          variant_id: null,
          rank: 2,
        },
      ],
    })
    expect(changes.tiers).toEqual({
      remove: ["ttier_2"],
      park: [],
      update: [
        { id: "ttier_1", min_slots: 1, type: "percentage", percentage: 10 },
      ],
      create: [
        {
          bundle_id: "tbun_1",
          min_slots: 2,
          type: "percentage",
          percentage: 10,
        },
      ],
    })
  })

  it("parks tiers that change places", () => {
    const changes = planBundleChanges(
      [
        {
          ...bundle({
            tiers: [
              tier({ id: "ttier_1", min_slots: 2 }),
              tier({ id: "ttier_2", min_slots: 1 }),
            ],
          }),
          id: "tbun_1",
        },
      ],
      rows
    )
    expect(changes.tiers.park).toEqual([
      { id: "ttier_1", min_slots: 1002 },
      { id: "ttier_2", min_slots: 1001 },
    ])
  })
})
