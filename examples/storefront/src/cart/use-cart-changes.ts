import { useQueryClient } from "@tanstack/react-query"
import type { StoreCartBundlesResponse } from "medusa-plugin-treatment-bundles/client"
import { useCallback, useRef, useState } from "react"
import { useLanguage } from "../i18n/use-language"
import { getCartId, useCartMutation } from "../lib/cart"
import { queryKeys } from "../lib/query-keys"
import { applyChange, type CartChange, CodeRefusedError } from "./apply-change"
import type { CartNews, CartRequest } from "./cart-news"
import { compareSets } from "./compare-sets"
import type { SettledCart } from "./use-settled-cart"

/** Changes of the cart, and what there is to say after each. */
export interface CartChanges {
  news: CartNews | null
  /** Key of the request under way. */
  busy: string | null
  /**
   * Resolves to whether it was done.
   *
   * @throws CodeRefusedError for a refused code: its form says so, beside the field
   */
  request: (request: CartRequest) => Promise<boolean>
  dismiss: () => void
}

/** Carries out what the shopper does to the cart and tells what became of its sets. */
export const useCartChanges = (settled: SettledCart | null): CartChanges => {
  const client = useQueryClient()
  const { locale } = useLanguage()
  const { mutateAsync } = useCartMutation<CartChange>(applyChange)
  const [news, setNews] = useState<CartNews | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const count = useRef(0)
  const running = useRef(false)

  const request = useCallback(
    async ({ key, change, said, undo, takes_focus = false }: CartRequest) => {
      if (running.current) {
        return false
      }
      running.current = true
      setBusy(key)
      count.current += 1
      const base = {
        id: count.current,
        changes: [],
        currency_code: settled?.cart?.currency_code ?? "",
        takes_focus,
      }
      try {
        await mutateAsync(change)
        const after = client.getQueryData<StoreCartBundlesResponse>(
          queryKeys.cartBundles(getCartId(), locale)
        )
        const changes = compareSets(
          settled?.bundles.treatment_bundles ?? [],
          after?.treatment_bundles ?? []
        )
        setNews({ ...base, said, changes, undo })
        return true
      } catch (error) {
        const isForForm = error instanceof CodeRefusedError
        setNews(isForForm ? null : { ...base, takes_focus: false, error })
        if (isForForm) {
          throw error
        }
        return false
      } finally {
        running.current = false
        setBusy(null)
      }
    },
    [client, locale, mutateAsync, settled]
  )

  // What was said before the cart moved to another currency is not true of it any more.
  const currency = settled?.cart?.currency_code
  const isOld = currency !== undefined && news?.currency_code !== currency
  return {
    news: isOld ? null : news,
    busy,
    request,
    dismiss: useCallback(() => setNews(null), []),
  }
}
