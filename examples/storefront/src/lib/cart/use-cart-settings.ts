import type { HttpTypes } from "@medusajs/types"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { changeLanguage, type Language, LOCALES } from "../../i18n"
import { isBusy } from "../errors"
import { queryKeys } from "../query-keys"
import { useRegion } from "../region/region-context"
import { sdk } from "../sdk"
import { getCartId } from "./cart-id"
import { loadCart } from "./load-cart"

const codesOf = ({ promotions }: HttpTypes.StoreCart): string[] =>
  (promotions ?? []).flatMap(({ code }) => code ?? [])

/** Promotion codes that the cart held before and lost by the update. */
const updateCart = async (body: {
  region_id?: string
  locale?: string
}): Promise<string[]> => {
  const id = getCartId()
  const before = await loadCart(id)
  if (!id || !before) {
    return []
  }
  const { cart } = await sdk.store.cart.update(id, body)
  const kept = codesOf(cart)
  return codesOf(before).filter((code) => !kept.includes(code))
}

const useCartSetting = <Input, Result>(
  change: (input: Input) => Promise<Result>
) => {
  const client = useQueryClient()
  return useMutation({
    scope: { id: "cart" },
    mutationFn: change,
    retry: (failures, error) => failures < 4 && isBusy(error),
    onSettled: async () =>
      await client.invalidateQueries({ queryKey: queryKeys.carts }),
  })
}

/**
 * Changes the region of the shop and of its cart; the shop stays where it was if the cart cannot
 * move. Resolves to the promotion codes that do not apply there and that Medusa took out.
 */
export const useChangeRegion = () => {
  const { setRegionId } = useRegion()
  return useCartSetting(async (regionId: string) => {
    const lostCodes = await updateCart({ region_id: regionId })
    setRegionId(regionId)
    return lostCodes
  })
}

/** Changes the language of the page at once, and that of the cart's lines with it. */
export const useChangeLanguage = () =>
  useCartSetting(async (language: Language) => {
    await changeLanguage(language)
    await updateCart({ locale: LOCALES[language] })
  })
