import { useCallback } from "react"
import { useMoney } from "../lib/money"

/** Formats what is taken off a price, with a minus sign in place of a hyphen. */
export const useMinus = (): ((amount: number, currency: string) => string) => {
  const money = useMoney()
  return useCallback(
    (amount, currency) => `−${money(amount, currency)}`,
    [money]
  )
}
