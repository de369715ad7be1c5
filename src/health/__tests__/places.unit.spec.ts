import type { BundleRuleDefinition } from "../../types/definitions"
import { placesOf } from "../index"
import type { HealthStore } from "../types"
import { bundle, examine, store, tier } from "./fixtures"

const rule = (
  attribute: BundleRuleDefinition["attribute"],
  operator: BundleRuleDefinition["operator"],
  ...values: string[]
): BundleRuleDefinition => ({ attribute, operator, values })

const placed = (
  rules: BundleRuleDefinition[],
  shop: HealthStore = store(),
  tier_group_ids: string[] = []
) => {
  const { places, exclusion } = placesOf(
    {
      bundle: bundle({ rules }),
      pairings: [],
      tier_group_ids,
      sold_in_channel_ids: new Set(["sc_web", "sc_studio"]),
    },
    shop
  )
  return {
    exclusion,
    where: places.map(({ region, channel, customer_group_ids }) =>
      [region.name, channel.name, ...customer_group_ids].join(" ")
    ),
  }
}

describe("places of a bundle", () => {
  it("are all regions and channels without rules", () => {
    expect(placed([])).toEqual({
      exclusion: null,
      where: ["Europe Web", "Europe Studio", "Japan Web", "Japan Studio"],
    })
  })

  it("are those of the first hundred regions and twenty channels", () => {
    const named = (count: number, prefix: string) =>
      Array.from({ length: count }, (_, index) => ({
        id: `${prefix}_${index}`,
        name: `${prefix} ${index}`,
        currency_code: "eur",
        currency_digits: 2,
      }))
    const { places } = placesOf(
      {
        bundle: bundle(),
        pairings: [],
        tier_group_ids: [],
        sold_in_channel_ids: new Set(),
      },
      store({ regions: named(130, "reg"), channels: named(30, "sc") })
    )
    expect(places).toHaveLength(100 * 20)
    expect(places.at(-1)).toMatchObject({
      region: { id: "reg_99" },
      channel: { id: "sc_19" },
    })
  })

  it("are what the rules leave", () => {
    expect(
      placed([
        rule("region_id", "ne", "reg_jp"),
        rule("sales_channel_id", "in", "sc_studio", "sc_gone"),
      ])
    ).toEqual({ exclusion: null, where: ["Europe Studio"] })
  })

  it("are those of the members where a rule asks for a group", () => {
    const shop = store({ channels: [{ id: "sc_web", name: "Web" }] })
    expect(
      placed([rule("customer.groups.id", "in", "cusgroup_vip", "gone")], shop)
    ).toEqual({
      exclusion: null,
      where: ["Europe Web cusgroup_vip", "Japan Web cusgroup_vip"],
    })
  })

  it("are those of guests and members where amounts name a group", () => {
    const shop = store({ channels: [{ id: "sc_web", name: "Web" }] })
    expect(placed([], shop, ["cusgroup_vip"]).where).toEqual([
      "Europe Web",
      "Europe Web cusgroup_vip",
      "Japan Web",
      "Japan Web cusgroup_vip",
    ])
  })

  it.each([
    ["missing", "region", rule("region_id", "eq", "reg_gone")],
    ["missing", "sales_channel", rule("sales_channel_id", "in", "sc_gone")],
    ["missing", "customer_group", rule("customer.groups.id", "in", "gone")],
    ["no_region", "region", rule("region_id", "ne", "reg_eu", "reg_jp")],
    [
      "no_channel",
      "sales_channel",
      rule("sales_channel_id", "eq", "sc_closed"),
    ],
    [
      "no_channel",
      "sales_channel",
      rule("sales_channel_id", "ne", "sc_web", "sc_studio"),
    ],
  ])("are none for %s: %s", (reason, attribute, only) => {
    expect(placed([only])).toEqual({
      where: [],
      exclusion: { reason, attribute },
    })
  })

  it.each([
    ["region", "region_id", "reg_eu"],
    ["sales_channel", "sales_channel_id", "sc_web"],
    ["customer_group", "customer.groups.id", "cusgroup_vip"],
  ] as const)(
    "are none where rules on the %s contradict",
    (thing, attribute, id) => {
      expect(
        placed([rule(attribute, "in", id), rule(attribute, "ne", id)])
      ).toEqual({
        where: [],
        exclusion: { reason: "contradiction", attribute: thing },
      })
    }
  )

  it("are none in a store without regions or without storefronts", () => {
    expect(placed([], store({ regions: [] })).exclusion).toEqual({
      reason: "no_region",
      attribute: "region",
    })
    expect(placed([], store({ channels: [] })).exclusion).toEqual({
      reason: "no_channel",
      attribute: "sales_channel",
    })
  })

  it("become an issue that says whom the rules shut out", () => {
    const { issues } = examine(
      bundle({ rules: [rule("customer.groups.id", "in", "gone")] })
    )
    expect(issues).toEqual([
      expect.objectContaining({
        code: "rules_exclude_everyone",
        severity: "error",
        message:
          "A rule asks for a customer group that no longer exists, so nobody is offered this bundle.",
        fix: { entity: "treatment_bundle", id: "tbun_1" },
      }),
    ])
  })

  it("tell for whom an amount is missing", () => {
    const { issues } = examine(
      bundle({ tiers: [tier(2, { type: "amount_off", percentage: null })] }),
      { tier_group_ids: ["cusgroup_vip"], member_amounts: { ttier_2: 5 } }
    )
    expect(issues.map(({ params }) => params.audience)).toEqual([
      "guests",
      "guests",
    ])
    expect(issues[0]).toMatchObject({
      severity: "warning",
      message:
        "The tier of 2 slots has no amount in EUR, so the bundle cannot be sold at its price in Europe for customers outside its customer groups.",
    })
  })
})
