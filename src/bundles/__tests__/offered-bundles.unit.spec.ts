import type { BundleRuleDefinition } from "../../types/definitions"
import { whyNotOffered } from "../offered-bundles"
import type { ShopperContext } from "../../catalogue/shopper-context"

const at = new Date("2026-06-01T12:00:00Z")
const shopper: ShopperContext = {
  sales_channel_ids: ["sc_web", "sc_app"],
  region_id: "reg_eu",
  currency_code: "eur",
  customer_group_ids: ["cgrp_vip"],
  at,
}
const rule = (
  attribute: BundleRuleDefinition["attribute"],
  operator: BundleRuleDefinition["operator"],
  ...values: string[]
): BundleRuleDefinition => ({ attribute, operator, values })
const bundle = (rest: object = {}) => ({
  starts_at: null,
  ends_at: null,
  rules: [],
  ...rest,
})

describe("whyNotOffered", () => {
  it.each([
    [{ starts_at: at }, null],
    [{ starts_at: new Date(at.getTime() + 1) }, "not_in_window"],
    [{ ends_at: at }, "not_in_window"],
    [{ ends_at: new Date(at.getTime() + 1) }, null],
  ])(
    "counts the start of the window in and its end out: %j",
    (window, reason) => {
      expect(whyNotOffered(bundle(window), shopper)).toBe(reason)
    }
  )

  it.each([
    [rule("sales_channel_id", "in", "sc_app"), null],
    [rule("sales_channel_id", "in", "sc_pos"), "rules_not_met"],
    [rule("sales_channel_id", "ne", "sc_web"), "rules_not_met"],
    [rule("region_id", "eq", "reg_eu"), null],
    [rule("region_id", "eq", "reg_us"), "rules_not_met"],
    [rule("region_id", "ne", "reg_us"), null],
    [rule("customer.groups.id", "in", "cgrp_vip", "cgrp_staff"), null],
    [rule("customer.groups.id", "in", "cgrp_staff"), "rules_not_met"],
    [rule("customer.groups.id", "ne", "cgrp_vip"), "rules_not_met"],
  ])("reads %j", (one, reason) => {
    expect(whyNotOffered(bundle({ rules: [one] }), shopper)).toBe(reason)
  })

  it("needs every rule, and a region for rules on the region", () => {
    const rules = [
      rule("region_id", "ne", "reg_us"),
      rule("customer.groups.id", "ne", "cgrp_staff"),
    ]
    expect(whyNotOffered(bundle({ rules }), shopper)).toBeNull()
    expect(
      whyNotOffered(bundle({ rules }), { ...shopper, region_id: null })
    ).toBe("rules_not_met")
  })
})
