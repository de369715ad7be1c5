import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useLanguage } from "../../i18n/use-language"
import { isBusy } from "../errors"
import { queryKeys } from "../query-keys"
import { useRegion } from "../region/region-context"
import { ensureCart } from "./load-cart"

const MAX_RETRIES = 4

/**
 * A change of the cart, which is created when there is none. Changes run one after the other, are
 * repeated while another process holds the cart's lock, and refresh everything shown of the cart.
 */
export const useCartMutation = <Input = void, Result = unknown>(
  change: (cartId: string, input: Input) => Promise<Result>
) => {
  const client = useQueryClient()
  const { region } = useRegion()
  const { locale } = useLanguage()
  return useMutation({
    scope: { id: "cart" },
    mutationFn: async (input: Input) => {
      if (!region) {
        throw new Error("The store has named no region yet.")
      }
      return await change(await ensureCart(region.id, locale), input)
    },
    retry: (failures, error) => failures < MAX_RETRIES && isBusy(error),
    retryDelay: (failures) => 150 * 2 ** failures,
    // Also after a failure: the cart may have moved in another tab. Returned, so that the button
    // is released when what is shown is true again.
    onSettled: async () =>
      await client.invalidateQueries({ queryKey: queryKeys.carts }),
  })
}
