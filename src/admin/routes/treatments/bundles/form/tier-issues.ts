import {
  PRICE_MODES,
  needsAmount,
  isOutgrown,
} from "../../../../../pricing/price-modes"
import { parseDecimal, parseWhole } from "./decimals"
import { digitsOf, filledPrices } from "./prices"
import type { TellError } from "./schema"
import type {
  BundleFormValues,
  PriceValues,
  StoreFacts,
  TierValues,
} from "./values"

/** Something that is wrong with a field, and where. */
export interface FieldIssue {
  path: (string | number)[]
  message: string
}

const MAX_PERCENTAGE_DECIMALS = 4
const MAX_AMOUNT = 999_999_999_999

const percentageIssue = (text: string, tell: TellError): string | undefined => {
  const typed = parseDecimal(text)
  if (!typed || typed.value <= 0 || typed.value > 100) {
    return tell("percentage")
  }
  return typed.decimals > MAX_PERCENTAGE_DECIMALS
    ? tell("decimals", { max: MAX_PERCENTAGE_DECIMALS })
    : undefined
}

const amountIssue = (
  price: PriceValues,
  type: TierValues["type"],
  facts: StoreFacts,
  tell: TellError
): string | undefined => {
  const typed = parseDecimal(price.amount)
  if (!typed || typed.value > MAX_AMOUNT) {
    return tell("amount")
  }
  if (!PRICE_MODES[type].can_be_zero && typed.value === 0) {
    return tell("amountOff")
  }
  const digits = digitsOf(price.currency_code, facts)
  if (typed.decimals <= digits) {
    return undefined
  }
  return digits === 0
    ? tell("noDecimals", { currency: price.currency_code.toUpperCase() })
    : tell("decimals", { max: digits })
}

const valueIssues = (
  tier: TierValues,
  at: (string | number)[],
  facts: StoreFacts,
  tell: TellError
): FieldIssue[] => {
  if (!needsAmount(tier.type)) {
    const message = percentageIssue(tier.percentage, tell)
    return message === undefined
      ? []
      : [{ path: [...at, "percentage"], message }]
  }
  const filled = filledPrices(tier)
  if (filled.length === 0) {
    return [{ path: [...at, "prices"], message: tell("prices") }]
  }
  return filled.flatMap(({ price, index }) => {
    const message = amountIssue(price, tier.type, facts, tell)
    return message === undefined
      ? []
      : [{ path: [...at, "prices", index, "amount"], message }]
  })
}

const reachIssue = (
  tier: TierValues,
  isRepeated: boolean,
  slots: BundleFormValues["slots"],
  tell: TellError
): string | undefined => {
  const size = parseWhole(tier.min_slots)
  const required = slots.filter((slot) => slot.required).length
  if (size === null) {
    return undefined // said by the field itself
  }
  if (isRepeated) {
    return tell("tierTwice", { count: size })
  }
  if (size > slots.length) {
    return tell("tierTooLarge", { count: slots.length })
  }
  return isOutgrown({ type: tier.type, min_slots: size }, required)
    ? tell("tierNeverReached", { count: required })
    : undefined
}

/** What is wrong with the tiers that one field alone cannot tell. */
export const findTierIssues = (
  { tiers, slots }: Pick<BundleFormValues, "tiers" | "slots">,
  facts: StoreFacts,
  tell: TellError
): FieldIssue[] =>
  tiers.flatMap((tier, index) => {
    const at = ["tiers", index]
    const isRepeated = tiers
      .slice(0, index)
      .some(
        (other) => parseWhole(other.min_slots) === parseWhole(tier.min_slots)
      )
    const reach = reachIssue(tier, isRepeated, slots, tell)
    return [
      ...(reach === undefined
        ? []
        : [{ path: [...at, "min_slots"], message: reach }]),
      ...valueIssues(tier, at, facts, tell),
    ]
  })
