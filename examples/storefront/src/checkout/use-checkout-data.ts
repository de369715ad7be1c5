import type { HttpTypes } from "@medusajs/types"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"

/** Providers of payments that need no form of their own. */
export const KNOWN_PROVIDERS = ["pp_system_default"] as const

/** Ways of delivery for a cart; they depend on its address and region. */
export const useShippingOptions = (cart: HttpTypes.StoreCart) =>
  useQuery({
    queryKey: [
      ...queryKeys.cartShippingOptions(cart.id),
      cart.region_id,
      cart.shipping_address?.country_code,
    ],
    queryFn: async () => {
      const { shipping_options } = await sdk.store.fulfillment.listCartOptions({
        cart_id: cart.id,
      })
      return shipping_options
    },
    placeholderData: keepPreviousData,
  })

/** Ways to pay in a region that this shop can offer. */
export const usePaymentProviders = (regionId: string | undefined) =>
  useQuery({
    queryKey: [...queryKeys.regions, regionId, "payment-providers"],
    enabled: regionId !== undefined,
    queryFn: async () => {
      const { payment_providers } =
        await sdk.store.payment.listPaymentProviders({
          region_id: regionId ?? "",
        })
      const ids = new Set(payment_providers.map(({ id }) => id))
      return KNOWN_PROVIDERS.filter((id) => ids.has(id))
    },
    staleTime: Infinity,
  })
