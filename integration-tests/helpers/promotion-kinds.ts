import { ANTI_SPOT, CLEANSER, COLLAGEN, HYALURONIC, SHIELD } from "./facelift"
import type { CreatePromotionDTO } from "@medusajs/framework/types"
import { expected } from "./expected"
import type { LawLine, LawPromotion } from "./promotion-oracle"
import { Rational } from "./rational"

/** One set, a loose unit on a line of the set, and two lines outside of it. */
export const CART = {
  [COLLAGEN]: 2,
  [HYALURONIC]: 1,
  [ANTI_SPOT]: 1,
  [SHIELD]: 2,
  [CLEANSER]: 1,
}

/** Prices contain tax in the one and not in the other. */
export const REGIONS = {
  eur: { country: "de", tax_rate: 19, is_tax_inclusive: true },
  usd: { country: "us", tax_rate: 8, is_tax_inclusive: false },
} as const
export type Currency = keyof typeof REGIONS
export type Policy = "stack" | "exclude"

/** List prices of the catalogue. */
const LIST: Record<Currency, Record<string, number>> = {
  eur: {
    [COLLAGEN]: 58,
    [HYALURONIC]: 42,
    [ANTI_SPOT]: 49,
    [SHIELD]: 34,
    [CLEANSER]: 10,
  },
  usd: {
    [COLLAGEN]: 64,
    [HYALURONIC]: 46,
    [ANTI_SPOT]: 54,
    [SHIELD]: 37,
    [CLEANSER]: 11,
  },
}

/** Discount of each line, from the catalogue's oracle. */
export const bundleOracle = (
  currency: Currency,
  kind: "triplet" | "duo" = "triplet"
): Record<string, number> => {
  const items =
    expected.treatments["acupuncture-facelift"]?.[kind].amounts[currency]
      ?.items ?? []
  return Object.fromEntries(
    items.map(({ sku, discount_total }) => [sku, discount_total])
  )
}

/** Lines as the oracle wants them: list price less the bundle discount. */
export const lawLines = (
  currency: Currency,
  quantities: Record<string, number> = CART,
  discounts = bundleOracle(currency)
): LawLine[] =>
  Object.entries(quantities).map(([sku, quantity]) => ({
    sku,
    quantity,
    price: Rational.of((LIST[currency][sku] ?? 0) * quantity)
      .minus(Rational.of(discounts[sku] ?? 0))
      .toNumber(),
    ...REGIONS[currency],
  }))

/** A promotion of the tables: what the oracle and what Medusa must know of it. */
export interface Kind extends Omit<LawPromotion, "is_tax_inclusive"> {
  target?: "items" | "order"
  /** For `buy_get`: what must be in the cart. */
  buys?: Record<string, number>
  /** For `buy_get` under `exclude`, where units in a set neither buy nor get. */
  gets_excluded?: Record<string, number>
}

/** By code. */
export const KINDS: Record<string, Kind> = {
  EACH25: { kind: "each", type: "percentage", value: 25, max_quantity: 1 },
  ACROSS30: { kind: "across", type: "percentage", value: 30 },
  ACROSS40: { kind: "across", type: "percentage", value: 40 },
  ACROSS80: { kind: "across", type: "percentage", value: 80 },
  ACROSS100: { kind: "across", type: "percentage", value: 100 },
  EACH7: { kind: "each", type: "fixed", value: 7, max_quantity: 2 },
  EACH60: { kind: "each", type: "fixed", value: 60, max_quantity: 5 },
  FIXED20: { kind: "across", type: "fixed", value: 20 },
  FIXED1000: { kind: "across", type: "fixed", value: 1000 },
  ONCE50: { kind: "once", type: "percentage", value: 50, max_quantity: 3 },
  ONCE9: { kind: "once", type: "fixed", value: 9, max_quantity: 4 },
  ORDER15: { kind: "across", type: "percentage", value: 15, target: "order" },
  ORDER25: { kind: "across", type: "fixed", value: 25, target: "order" },
  CREAM40: {
    kind: "across",
    type: "percentage",
    value: 40,
    skus: [COLLAGEN, SHIELD],
  },
  BUDGET80: { kind: "across", type: "percentage", value: 80, budget: 35 },
  BUYSET: {
    kind: "buy_get",
    type: "percentage",
    value: 100,
    buys: { [COLLAGEN]: 2 },
    gets: { [SHIELD]: 1 },
    gets_excluded: {},
  },
  GETSET: {
    kind: "buy_get",
    type: "percentage",
    value: 100,
    buys: { [SHIELD]: 1 },
    gets: { [ANTI_SPOT]: 1 },
    gets_excluded: {},
  },
  GETHALF: {
    kind: "buy_get",
    type: "fixed",
    value: 30,
    buys: { [SHIELD]: 2 },
    gets: { [COLLAGEN]: 1 },
    gets_excluded: {},
  },
  GETLOOSE: {
    kind: "buy_get",
    type: "percentage",
    value: 50,
    buys: { [SHIELD]: 2 },
    gets: { [CLEANSER]: 1 },
    gets_excluded: { [CLEANSER]: 1 },
  },
}

/** A kind in one currency, its value taken off prices with or without tax. */
export interface Variation {
  name: string
  currency: Currency
  is_tax_inclusive: boolean
}

const kindOf = (name: string): Kind => {
  const kind = KINDS[name]
  if (!kind) {
    throw new Error(`${name} is no kind`)
  }
  return kind
}

export const isBuyGet = (name: string): boolean =>
  kindOf(name).kind === "buy_get"

/** Every kind in both currencies; buy-get promotions know prices without tax only. */
export const variations = (): Variation[] =>
  Object.keys(KINDS).flatMap((name) =>
    (["eur", "usd"] as const).flatMap((currency) =>
      (isBuyGet(name) ? [false] : [true, false]).map((is_tax_inclusive) => ({
        name,
        currency,
        is_tax_inclusive,
      }))
    )
  )

export const codeOf = ({
  name,
  currency,
  is_tax_inclusive,
}: Variation): string =>
  `${name}-${currency}-${is_tax_inclusive ? "GROSS" : "NET"}`

/** The promotion in the words of the oracle. */
export const toLaw = (
  variation: Variation,
  policy: Policy
): LawPromotion & { code: string } => {
  const kind = kindOf(variation.name)
  return {
    ...kind,
    is_tax_inclusive: variation.is_tax_inclusive,
    code: codeOf(variation),
    gets: policy === "exclude" ? kind.gets_excluded : kind.gets,
  }
}

const units = (quantities: Record<string, number> = {}): number =>
  Object.values(quantities).reduce((a, b) => a + b, 0)

/** A target or buy rule on products. */
export const ruleOn = (
  skus: readonly string[],
  productIds: Record<string, string>
) => [
  {
    attribute: "items.product.id",
    operator: "in" as const,
    values: skus.map((sku) => productIds[sku.slice(0, 6)] ?? ""),
  },
]

/** The promotion in Medusa's words. */
export const toPromotion = (
  variation: Variation,
  productIds: Record<string, string>
): CreatePromotionDTO => {
  const { kind, type, value, max_quantity, target, ...rest } = kindOf(
    variation.name
  )
  const { budget, skus, buys, gets } = rest
  const code = codeOf(variation)
  const currency_code = variation.currency
  const rules = (of: readonly string[]) => ruleOn(of, productIds)
  return {
    code,
    type: kind === "buy_get" ? "buyget" : "standard",
    status: "active",
    is_tax_inclusive: variation.is_tax_inclusive,
    application_method: {
      type,
      value,
      currency_code,
      target_type: target ?? "items",
      ...(target === "order"
        ? {}
        : { allocation: kind === "buy_get" ? "each" : kind }),
      ...(max_quantity === undefined ? {} : { max_quantity }),
      ...(skus === undefined ? {} : { target_rules: rules(skus) }),
      ...(kind === "buy_get"
        ? {
            max_quantity: units(gets),
            apply_to_quantity: units(gets),
            buy_rules_min_quantity: units(buys),
            buy_rules: rules(Object.keys(buys ?? {})),
            target_rules: rules(Object.keys(gets ?? {})),
          }
        : {}),
    },
    ...(budget === undefined
      ? {}
      : {
          campaign: {
            name: code,
            campaign_identifier: code,
            budget: { type: "spend", limit: budget, currency_code },
          },
        }),
  } as CreatePromotionDTO
}
