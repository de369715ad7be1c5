import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useLanguage } from "../../i18n/use-language"
import { statusOf } from "../errors"
import { queryKeys } from "../query-keys"
import { bundles } from "../sdk"
import { useCartId } from "./cart-id"
import { loadCart } from "./load-cart"

/** The shopper's cart; `data` is null when there is none. */
export const useCart = () => {
  const id = useCartId()
  const { locale } = useLanguage()
  return useQuery({
    queryKey: queryKeys.cartDetail(id, locale),
    queryFn: async () => await loadCart(id),
    placeholderData: id ? keepPreviousData : undefined,
    staleTime: 0,
  })
}

/** The sets in the cart, its offers, and what each removal would cost; null without a cart. */
export const useCartBundles = () => {
  const id = useCartId()
  const { locale } = useLanguage()
  return useQuery({
    queryKey: queryKeys.cartBundles(id, locale),
    queryFn: async ({ signal }) => {
      if (!id) {
        return null
      }
      try {
        return await bundles.cart.retrieveBundles(
          id,
          { removals: true },
          { signal }
        )
      } catch (error) {
        if (statusOf(error) === 404) {
          return null
        }
        throw error
      }
    },
    placeholderData: id ? keepPreviousData : undefined,
    staleTime: 0,
  })
}

/** Number of units in the cart; 0 without a cart. */
export const useCartCount = (): number => {
  const { data } = useCart()
  return (data?.items ?? []).reduce((sum, { quantity }) => sum + quantity, 0)
}
