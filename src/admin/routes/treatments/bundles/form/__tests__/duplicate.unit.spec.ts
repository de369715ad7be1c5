/// <reference types="jest" />
import { copyHandles, toCopy } from "../duplicate"
import { savedBundle } from "./values"

describe("toCopy", () => {
  it("is a draft with the same definition and no row of the original", () => {
    const copy = toCopy(savedBundle(), "Facelift set (copy)", "facelift-copy")

    expect(copy).toMatchObject({
      treatment_id: "trmt_1",
      title: "Facelift set (copy)",
      handle: "facelift-copy",
      status: "draft",
      rank: 3,
      starts_at: "2026-12-01T08:30:00.000Z",
      promotions: "exclude",
      stock_policy: "drop_slot",
      max_sets_per_cart: 2,
      rules: [{ attribute: "region_id", operator: "ne", values: ["reg_jp"] }],
    })
    expect(copy.slots[1]?.items).toEqual([
      { product_id: "prod_1", variant_id: null },
      { product_id: "prod_2", variant_id: "var_2" },
    ])
    expect(copy.tiers.map(({ prices }) => prices?.length)).toEqual([
      undefined,
      3,
    ])
    expect(JSON.stringify(copy)).not.toMatch(
      /tbun_|tslot_|tsitm_|ttier_|tbrul_|price_/
    )
  })

  it("keeps a title within what the server takes", () => {
    expect(toCopy(savedBundle(), "a".repeat(300), "copy").title).toHaveLength(
      255
    )
  })
})

describe("copyHandles", () => {
  it("offers numbered handles, all different", () => {
    const handles = copyHandles("facelift-set")
    expect(handles.slice(0, 3)).toEqual([
      "facelift-set-copy",
      "facelift-set-copy-2",
      "facelift-set-copy-3",
    ])
    expect(new Set(handles).size).toBe(handles.length)
  })

  it("keeps them within what the server takes", () => {
    for (const handle of copyHandles(`${"a".repeat(249)}-bcdef`)) {
      expect(handle.length).toBeLessThanOrEqual(255)
      expect(handle).not.toMatch(/--/)
    }
  })
})
