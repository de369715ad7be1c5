import { isBusy, statusOf } from "../lib/errors"
import { bundles, sdk } from "../lib/sdk"

/** A product to add, with the units of it. */
export interface ItemToAdd {
  variant_id: string
  quantity: number
}

/** A line with the quantity it has and the one it is to have; 0 takes it out. */
export interface LineChange {
  line_id: string
  from: number
  to: number
}

/** What a shopper does to a cart. */
export type CartChange =
  | { type: "add_items"; items: ItemToAdd[] }
  | { type: "change_lines"; lines: LineChange[] }
  | { type: "add_sets"; bundle_id: string; quantity: number }
  | { type: "remove_sets"; bundle_id: string; quantity: number }
  | { type: "add_code"; code: string }
  | { type: "remove_code"; code: string }

/** A promotion code that was refused: the store does not know it, or nothing in the cart fits it. */
export class CodeRefusedError extends Error {
  constructor(
    readonly code: string,
    readonly reason: "unknown" | "no_effect"
  ) {
    super(`The promotion code ${code} was refused: ${reason}`)
    this.name = "CodeRefusedError"
  }
}

const ATTEMPTS = 5

const pause = async (milliseconds: number): Promise<void> =>
  await new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Repeats one request while another change holds the cart. */
const patiently = async <T>(request: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await request()
    } catch (error) {
      if (attempt === ATTEMPTS || !isBusy(error)) {
        throw error
      }
      await pause(100 * 2 ** attempt)
    }
  }
}

const setQuantity = async (
  cartId: string,
  lineId: string,
  quantity: number
): Promise<void> => {
  if (quantity > 0) {
    await patiently(
      async () =>
        await sdk.store.cart.updateLineItem(cartId, lineId, { quantity })
    )
    return
  }
  try {
    await patiently(
      async () => await sdk.store.cart.deleteLineItem(cartId, lineId)
    )
  } catch (error) {
    // Gone already: in another tab, or by an earlier attempt whose answer was lost.
    if (statusOf(error) !== 404) {
      throw error
    }
  }
}

/** Changes lines one by one; a refusal puts those before it back, so that a set stays whole. */
const changeLines = async (
  cartId: string,
  lines: readonly LineChange[]
): Promise<void> => {
  const done: LineChange[] = []
  try {
    for (const line of lines) {
      await setQuantity(cartId, line.line_id, line.to)
      done.push(line)
    }
  } catch (error) {
    for (const { line_id, from } of done.filter(({ to }) => to > 0)) {
      await setQuantity(cartId, line_id, from)
    }
    throw error
  }
}

const takeOut = async (
  cartId: string,
  items: readonly ItemToAdd[]
): Promise<void> => {
  const { cart } = await sdk.store.cart.retrieve(cartId)
  for (const { variant_id, quantity } of items) {
    const line = cart.items?.find((item) => item.variant_id === variant_id)
    if (line) {
      await setQuantity(cartId, line.id, Math.max(0, line.quantity - quantity))
    }
  }
}

/** Adds products one by one; a refusal takes those before it out again. */
const addItems = async (
  cartId: string,
  items: readonly ItemToAdd[]
): Promise<void> => {
  const done: ItemToAdd[] = []
  try {
    for (const item of items) {
      await patiently(
        async () => await sdk.store.cart.createLineItem(cartId, { ...item })
      )
      done.push(item)
    }
  } catch (error) {
    if (done.length > 0) {
      await takeOut(cartId, done)
    }
    throw error
  }
}

/**
 * Medusa refuses an unknown code, and drops one that changes nothing without a word.
 *
 * @throws CodeRefusedError in both cases
 */
const addCode = async (cartId: string, code: string): Promise<void> => {
  try {
    const { cart } = await patiently(
      async () =>
        await sdk.store.cart.addPromotions(cartId, { promo_codes: [code] })
    )
    if (!cart.promotions?.some((promotion) => promotion.code === code)) {
      throw new CodeRefusedError(code, "no_effect")
    }
  } catch (error) {
    throw statusOf(error) === 400
      ? new CodeRefusedError(code, "unknown")
      : error
  }
}

/** Carries a change out: all of it, or none. */
export const applyChange = async (
  cartId: string,
  change: CartChange
): Promise<void> => {
  switch (change.type) {
    case "add_items":
      await addItems(cartId, change.items)
      return
    case "change_lines":
      await changeLines(cartId, change.lines)
      return
    case "add_sets":
      await bundles.cart.addBundle(cartId, {
        bundle_id: change.bundle_id,
        quantity: change.quantity,
      })
      return
    case "remove_sets":
      await bundles.cart.removeBundle(cartId, change.bundle_id, {
        quantity: change.quantity,
      })
      return
    case "add_code":
      await addCode(cartId, change.code)
      return
    case "remove_code":
      await patiently(
        async () =>
          await sdk.store.cart.removePromotions(cartId, {
            promo_codes: [change.code],
          })
      )
  }
}
