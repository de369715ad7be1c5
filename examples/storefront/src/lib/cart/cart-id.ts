import { useSyncExternalStore } from "react"
import { recall, remember } from "../storage"

let current = recall("shop_cart")
const listeners = new Set<() => void>()

/** Id of the shopper's cart; null when there is none. */
export const getCartId = (): string | null => current

/** Takes another cart as the shopper's; null after it became an order or is gone. */
export const setCartId = (id: string | null): void => {
  current = id
  remember("shop_cart", id)
  listeners.forEach((notify) => notify())
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Id of the shopper's cart, followed. */
export const useCartId = (): string | null =>
  useSyncExternalStore(subscribe, getCartId)
