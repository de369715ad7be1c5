import { Rational } from "./rational"

/** A cart line after the bundle discount and before promotions. */
export interface LawLine {
  sku: string
  quantity: number
  /** What the line costs after the bundle discount, in major units, in the terms of its price. */
  price: number
  /** Whether prices of the region contain tax. */
  is_tax_inclusive: boolean
  /** Tax rate in percent. */
  tax_rate: number
}

/** A promotion as the oracle understands it. */
export interface LawPromotion {
  kind: "each" | "across" | "once" | "buy_get"
  type: "percentage" | "fixed"
  value: number
  /** Units per line for `each`, units in all for `once`. */
  max_quantity?: number
  /** Whether the value is taken off the price with tax. */
  is_tax_inclusive: boolean
  /** Most it may take off one line, from a campaign's spend budget. */
  budget?: number
  /** SKUs it is meant for; every line without. */
  skus?: readonly string[]
  /** For `buy_get`: units by SKU that become cheaper. */
  gets?: Record<string, number>
}

/** What promotions take off one line and what the shopper pays for it, tax included. */
export interface LawResult {
  /** One amount per promotion, in the terms of that promotion. */
  amounts: Rational[]
  total: Rational
}

interface Running {
  line: LawLine
  /** Net price after the bundle discount. */
  net: Rational
  /** Net price after the promotions so far. */
  left: Rational
  amounts: Rational[]
}

const ZERO = Rational.of(0)

const taxFactor = ({ tax_rate }: LawLine): Rational =>
  Rational.of(100 + tax_rate).dividedBy(100)

const inTermsOf = (
  promotion: LawPromotion,
  net: Rational,
  line: LawLine
): Rational => (promotion.is_tax_inclusive ? net.times(taxFactor(line)) : net)

const share = (promotion: LawPromotion, amount: Rational): Rational =>
  amount.times(promotion.value).dividedBy(100)

/** Off one line, on at most `units` of its units. */
const offUnits = (
  promotion: LawPromotion,
  { line, net, left }: Running,
  units: number
): Rational => {
  const counted = Math.min(units, line.quantity)
  const most = inTermsOf(promotion, left, line).min(
    inTermsOf(promotion, net, line).times(counted).dividedBy(line.quantity)
  )
  return promotion.type === "percentage"
    ? share(promotion, most)
    : Rational.of(promotion.value).times(counted).min(most)
}

const amountsOf = (
  promotion: LawPromotion,
  lines: readonly Running[]
): Map<Running, Rational> => {
  const { kind, skus, max_quantity = 0, gets = {} } = promotion
  const meant = lines.filter(
    ({ line, left }) => (skus?.includes(line.sku) ?? true) && !left.isZero
  )
  if (kind === "each") {
    return new Map(
      meant.map((line) => [line, offUnits(promotion, line, max_quantity)])
    )
  }
  if (kind === "buy_get") {
    return new Map(
      lines.map((line) => [
        line,
        offUnits(promotion, line, gets[line.line.sku] ?? 0),
      ])
    )
  }
  if (kind === "once") {
    let quota = max_quantity
    const cheapestFirst = [...meant].sort((a, b) =>
      a.net.dividedBy(a.line.quantity).compare(b.net.dividedBy(b.line.quantity))
    )
    return new Map(
      cheapestFirst.map((line) => {
        const units = Math.min(quota, line.line.quantity)
        quota -= units
        return [line, offUnits(promotion, line, units)]
      })
    )
  }
  const bases = meant.map(({ left, line }) => inTermsOf(promotion, left, line))
  const sum = Rational.sum(bases)
  return new Map(
    meant.map((line, index) => {
      const base = bases[index] ?? ZERO
      return [
        line,
        promotion.type === "percentage"
          ? share(promotion, base)
          : base.times(promotion.value).dividedBy(sum).min(base),
      ]
    })
  )
}

/**
 * What promotions do to a cart under the cart law: each computes on the price after the bundle
 * discount and after the promotions before it. Exact fractions, nothing of the code under test.
 *
 * @param lines all lines of the cart
 * @param promotions in the order in which Medusa applies them: the greater value first
 * @param isProtected lines that promotions must leave alone
 * @returns results by SKU
 */
export const underPromotions = (
  lines: readonly LawLine[],
  promotions: readonly LawPromotion[],
  isProtected: (sku: string) => boolean
): Record<string, LawResult> => {
  const running = lines.map((line): Running => {
    const price = Rational.of(line.price)
    const net = line.is_tax_inclusive ? price.dividedBy(taxFactor(line)) : price
    return { line, net, left: net, amounts: [] }
  })
  for (const promotion of promotions) {
    const open = running.filter(({ line }) => !isProtected(line.sku))
    const amounts = amountsOf(promotion, open)
    for (const line of running) {
      const amount = amounts.get(line) ?? ZERO
      const isWithin =
        promotion.budget === undefined ||
        amount.compare(Rational.of(promotion.budget)) <= 0
      const taken = isWithin ? amount : ZERO
      line.amounts.push(taken)
      line.left = line.left.minus(
        promotion.is_tax_inclusive
          ? taken.dividedBy(taxFactor(line.line))
          : taken
      )
    }
  }
  return Object.fromEntries(
    running.map(({ line, left, amounts }) => [
      line.sku,
      { amounts, total: left.times(taxFactor(line)) },
    ])
  )
}
