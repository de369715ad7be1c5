import type { PairingDefinition, SlotDefinition } from "../../types/definitions"
import { resolveChoices } from "../check-choices"
import type { ProductFacts, VariantFacts } from "../../catalogue/product-facts"

const variant = (id: string, price: number | null = 10): VariantFacts => ({
  id,
  sku: id,
  title: id,
  unit_price: price,
  unit_prices: new Map(),
  is_tax_inclusive: true,
  manage_inventory: true,
  allow_backorder: false,
  inventory: [],
})

const product = (
  id: string,
  changes: Partial<ProductFacts> = {}
): ProductFacts => ({
  id,
  handle: id,
  title: id,
  subtitle: null,
  thumbnail: null,
  is_published: true,
  in_channel: true,
  is_discountable: true,
  variants: [variant(`${id}-s`), variant(`${id}-l`)],
  ...changes,
})

const pairing = (
  product_id: string,
  changes: Partial<PairingDefinition> = {}
): PairingDefinition => ({
  id: `tpair_${product_id}`,
  treatment_id: "trmt",
  product_id,
  variant_id: null,
  role: "collagen",
  rank: 1,
  phase: null,
  min_hours_after: null,
  reason_code: null,
  rationale: null,
  excluded: false,
  ...changes,
})

const slot = (
  id: string,
  changes: Partial<SlotDefinition> = {}
): SlotDefinition => ({
  id,
  role: "collagen",
  quantity: 1,
  required: true,
  rank: 1,
  items: [],
  ...changes,
})

const BUNDLE = {
  id: "tbun",
  slots: [
    slot("follows"),
    slot("picked", {
      required: false,
      quantity: 2,
      items: [
        { id: "tsitm", product_id: "mask", variant_id: "mask-s", rank: 1 },
      ],
    }),
  ],
}

const resolve = (
  choices: [slot: string, variant: string][],
  changes: { products?: ProductFacts[]; pairings?: PairingDefinition[] } = {}
) =>
  resolveChoices(
    BUNDLE,
    changes.pairings ?? [pairing("cream"), pairing("mask")],
    {
      products: new Map(
        (changes.products ?? [product("cream"), product("mask")]).map(
          (known) => [known.id, known]
        )
      ),
    },
    choices.map(([slot_id, variant_id]) => ({ slot_id, variant_id }))
  )

const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return error as { code: string; type: string; message: string }
  }
  throw new Error("nothing was refused")
}

describe("resolveChoices", () => {
  it("finds what was chosen, in the order of the choices", () => {
    const chosen = resolve([
      ["picked", "mask-s"],
      ["follows", "cream-l"],
    ])
    expect(
      chosen.map((item) => [item.slot.id, item.product.id, item.variant.id])
    ).toEqual([
      ["picked", "mask", "mask-s"],
      ["follows", "cream", "cream-l"],
    ])
  })

  it("lets optional slots be left out", () => {
    expect(resolve([["follows", "mask-l"]])).toHaveLength(1)
  })

  it("takes the price on a line of the slot's quantity", () => {
    const priced = product("mask", {
      variants: [
        { ...variant("mask-s", null), unit_prices: new Map([[2, 5]]) },
      ],
    })
    const choices: [string, string][] = [
      ["follows", "cream-s"],
      ["picked", "mask-s"],
    ]
    const products = [product("cream"), priced]
    expect(resolve(choices, { products })).toHaveLength(2)
  })

  type Choices = Parameters<typeof resolve>[0]

  const expectRefusal = (
    field: string,
    choices: Choices,
    changes: Parameters<typeof resolve>[1] = {}
  ) => {
    const error = refusal(() => resolve(choices, changes))
    expect([error.type, error.code]).toEqual([
      "invalid_data",
      "variant_not_eligible",
    ])
    expect(error.message.startsWith(`${field}: `)).toBe(true)
  }

  it.each<[string, string, Choices]>([
    ["an unknown slot", "items.0.slot_id", [["other", "cream-s"]]],
    [
      "a slot twice",
      "items.1.slot_id",
      [
        ["follows", "cream-s"],
        ["follows", "mask-s"],
      ],
    ],
    ["an unknown variant", "items.0.variant_id", [["follows", "nothing"]]],
    [
      "a variant the slot's items do not name",
      "items.1.variant_id",
      [
        ["follows", "cream-s"],
        ["picked", "mask-l"],
      ],
    ],
    [
      "one product twice",
      "items.1.variant_id",
      [
        ["picked", "mask-s"],
        ["follows", "mask-l"],
      ],
    ],
  ])("refuses %s and names the item", (_name, field, choices) => {
    expectRefusal(field, choices)
  })

  it.each<[string, Partial<ProductFacts>]>([
    ["is unpublished", { is_published: false }],
    ["is not in the channel", { in_channel: false }],
    ["takes no discount", { is_discountable: false }],
    ["has no price", { variants: [variant("cream-s", null)] }],
  ])("refuses a product that %s", (_name, changes) => {
    expectRefusal("items.0.variant_id", [["follows", "cream-s"]], {
      products: [product("cream", changes)],
    })
  })

  it.each<[string, PairingDefinition[]]>([
    ["is not paired", [pairing("mask")]],
    ["is paired in another role", [pairing("cream", { role: "support" })]],
    [
      "is excluded in any role",
      [pairing("cream"), pairing("cream", { role: "support", excluded: true })],
    ],
  ])("refuses a product that %s", (_name, pairings) => {
    expectRefusal("items.0.variant_id", [["follows", "cream-s"]], { pairings })
  })

  it("refuses a choice without a required slot, by its role", () => {
    const error = refusal(() => resolve([["picked", "mask-s"]]))
    expect(error.code).toBe("bundle_unavailable")
    expect(error.message).toContain("follows (collagen)")
  })
})
