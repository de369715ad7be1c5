import { ANTI_SPOT, SHIELD } from "./facelift"
/** A row of the stacking table. Totals of the items in EUR. */
export interface StackingRow {
  /** Application method in Medusa's words; none without a code. */
  method?: object
  /** Products to buy and to get, of a buy-get promotion. */
  buy?: string
  get?: string
  stack: number
  exclude: number
}
const across = {
  type: "percentage",
  target_type: "items",
  allocation: "across",
}
const order = { type: "percentage", target_type: "order" }
const fixed = { type: "fixed" }
/**
 * The stacking table of docs/cart-law.md, by the words of its first column: a set of 149.00 at 15 %
 * and a sunscreen of 34.00 beside it, without tax. Worked by hand.
 */
export const STACKING_TABLE: Record<string, StackingRow> = {
  "no code": { stack: 160.65, exclude: 160.65 },
  "20 % off items": {
    method: { ...across, value: 20 },
    stack: 128.52,
    exclude: 153.85,
  },
  "100 % off items": {
    method: { ...across, value: 100 },
    stack: 0,
    exclude: 126.65,
  },
  "5.00 off each item": {
    method: {
      ...across,
      ...fixed,
      allocation: "each",
      value: 5,
      max_quantity: 1,
    },
    stack: 140.65,
    exclude: 155.65,
  },
  "20.00 off items": {
    method: { ...across, ...fixed, value: 20 },
    stack: 140.65,
    exclude: 140.65,
  },
  "20 % off the order": {
    method: { ...order, value: 20 },
    stack: 128.52,
    exclude: 153.85,
  },
  "50.00 off the order": {
    method: { ...order, ...fixed, value: 50 },
    stack: 110.65,
    exclude: 126.65,
  },
  "buy the sunscreen, get the serum free": {
    method: {
      ...across,
      allocation: "each",
      value: 100,
      max_quantity: 1,
      apply_to_quantity: 1,
      buy_rules_min_quantity: 1,
    },
    buy: SHIELD,
    get: ANTI_SPOT,
    stack: 119,
    exclude: 160.65,
  },
}
