import { needsAmount } from "../../../../../pricing/price-modes"
import type { AdminTreatmentBundlePrice } from "../../../../../types/http/admin"
import { toAmountText } from "./decimals"
import type { PriceValues, StoreFacts, TierValues } from "./values"

/** Decimals of a currency that the store does not list. */
const DEFAULT_DIGITS = 2

/** Decimals of a currency. */
export const digitsOf = (code: string, { currencies }: StoreFacts): number =>
  currencies.find((currency) => currency.code === code)?.digits ??
  DEFAULT_DIGITS

const keyOf = (price: Omit<PriceValues, "amount">): string =>
  JSON.stringify([
    price.currency_code,
    price.region_id,
    price.customer_group_id,
  ])

/** The cells every grid has: one per currency of the store, each followed by its regions. */
const emptyCells = ({ currencies, regions }: StoreFacts): PriceValues[] => {
  const cell = (currency_code: string, region_id: string | null) => ({
    currency_code,
    region_id,
    customer_group_id: null,
    amount: "",
  })
  return currencies.flatMap(({ code }) => [
    cell(code, null),
    ...regions
      .filter((region) => region.currency_code === code)
      .map((region) => cell(code, region.id)),
  ])
}

/**
 * The grid of a tier with its saved prices filled in. A price that the grid has no cell for, such as
 * one of a customer group or of a currency the store gave up, gets one of its own at the end: saving
 * the form never drops it.
 */
export const toPriceValues = (
  prices: AdminTreatmentBundlePrice[],
  facts: StoreFacts
): PriceValues[] => {
  const saved = prices.map(({ amount, currency_code, rules }) => ({
    currency_code,
    region_id: rules.region_id ?? null,
    customer_group_id: rules["customer.groups.id"] ?? null,
    amount: toAmountText(amount, digitsOf(currency_code, facts)),
  }))
  const cells = emptyCells(facts)
  const shown = new Set(cells.map(keyOf))
  const amounts = new Map(saved.map((price) => [keyOf(price), price.amount]))

  return [
    ...cells.map((cell) => ({
      ...cell,
      amount: amounts.get(keyOf(cell)) ?? "",
    })),
    ...saved.filter((price) => !shown.has(keyOf(price))),
  ]
}

/** Cells with an amount, each with its place in the grid. */
export const filledPrices = (
  tier: Pick<TierValues, "prices">
): { price: PriceValues; index: number }[] =>
  tier.prices.flatMap((price, index) =>
    price.amount.trim() === "" ? [] : [{ price, index }]
  )

/**
 * Currencies of the store in which shoppers of some region, or of none, find no amount of the tier.
 * Amounts for a customer group do not count: other shoppers have none.
 */
export const currenciesWithoutAmount = (
  tier: Pick<TierValues, "type" | "prices">,
  { currencies, regions }: StoreFacts
): string[] => {
  if (!needsAmount(tier.type)) {
    return []
  }
  const open = filledPrices(tier)
    .map(({ price }) => price)
    .filter((price) => price.customer_group_id === null)
  const has = (code: string, region: string | null) =>
    open.some(
      (price) => price.currency_code === code && price.region_id === region
    )

  return currencies
    .map(({ code }) => code)
    .filter((code) => {
      const inCurrency = regions.filter(
        (region) => region.currency_code === code
      )
      return (
        !has(code, null) &&
        (inCurrency.length === 0 ||
          inCurrency.some((region) => !has(code, region.id)))
      )
    })
}
