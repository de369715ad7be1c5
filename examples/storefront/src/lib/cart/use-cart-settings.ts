import { useMutation, useQueryClient } from "@tanstack/react-query"
import { changeLanguage, type Language, LOCALES } from "../../i18n"
import { isBusy } from "../errors"
import { queryKeys } from "../query-keys"
import { useRegion } from "../region/region-context"
import { sdk } from "../sdk"
import { getCartId } from "./cart-id"
import { loadCart } from "./load-cart"

const updateCart = async (body: { region_id?: string; locale?: string }) => {
  const id = getCartId()
  if (id && (await loadCart(id))) {
    await sdk.store.cart.update(id, body)
  }
}

const useCartSetting = <Input>(change: (input: Input) => Promise<void>) => {
  const client = useQueryClient()
  return useMutation({
    scope: { id: "cart" },
    mutationFn: change,
    retry: (failures, error) => failures < 4 && isBusy(error),
    onSettled: async () =>
      await client.invalidateQueries({ queryKey: queryKeys.carts }),
  })
}

/** Changes the region of the shop and of its cart; the shop stays where it was if the cart cannot move. */
export const useChangeRegion = () => {
  const { setRegionId } = useRegion()
  return useCartSetting(async (regionId: string) => {
    await updateCart({ region_id: regionId })
    setRegionId(regionId)
  })
}

/** Changes the language of the page at once, and that of the cart's lines with it. */
export const useChangeLanguage = () =>
  useCartSetting(async (language: Language) => {
    await changeLanguage(language)
    await updateCart({ locale: LOCALES[language] })
  })
