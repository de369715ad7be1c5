import type { HttpTypes } from "@medusajs/types"
import { useCallback, useEffect, useRef, useState } from "react"
import { useCartMutation } from "../lib/cart"
import { sdk } from "../lib/sdk"
import {
  CHECKOUT_FIELDS,
  checkoutProblems,
  type CheckoutField,
  type CheckoutValues,
  trimValues,
} from "./fields"
import { usePaymentProviders, useShippingOptions } from "./use-checkout-data"

const startValues = ({
  email,
  shipping_address,
}: HttpTypes.StoreCart): CheckoutValues => {
  const values = { email: email ?? "" } as CheckoutValues
  for (const field of CHECKOUT_FIELDS) {
    if (field !== "email") {
      values[field] = shipping_address?.[field] ?? ""
    }
  }
  return values
}

/** The address as far as it is filled in, as the store takes it. */
export const addressOf = (values: CheckoutValues): Record<string, string> => {
  const { email: _email, ...fields } = trimValues(values)
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== "")
  )
}

/** Choosing a country or a way of delivery tells the store at once, so that the total is true. */
const useCartChoices = (
  cart: HttpTypes.StoreCart,
  values: CheckoutValues,
  options: HttpTypes.StoreCartShippingOption[] | undefined
) => {
  const setAddress = useCartMutation(
    async (cartId, shipping_address: Record<string, string>) =>
      await sdk.store.cart.update(cartId, { shipping_address })
  )
  const setShipping = useCartMutation(
    async (cartId, option_id: string) =>
      await sdk.store.cart.addShippingMethod(cartId, { option_id })
  )
  const asked = useRef("")
  const { mutate: sendAddress } = setAddress
  const { mutate: sendShipping } = setShipping

  const { country_code } = values
  const known = cart.shipping_address?.country_code ?? ""
  const latest = useRef(values)
  latest.current = values
  useEffect(() => {
    const key = `${cart.region_id} ${country_code}`
    if (country_code && country_code !== known && asked.current !== key) {
      asked.current = key
      sendAddress(addressOf(latest.current))
    }
  }, [cart.region_id, country_code, known, sendAddress])

  const chosen = cart.shipping_methods?.at(-1)?.shipping_option_id
  const optionId = options?.some(({ id }) => id === chosen)
    ? (chosen ?? "")
    : ""
  const only = options?.length === 1 ? options[0]?.id : undefined
  const offered = useRef("")
  useEffect(() => {
    const key = `${cart.region_id} ${only}`
    if (only && optionId === "" && offered.current !== key) {
      offered.current = key
      sendShipping(only)
    }
  }, [cart.region_id, only, optionId, sendShipping])

  return {
    optionId: setShipping.isPending ? setShipping.variables : optionId,
    chooseOption: sendShipping,
  }
}

/** What stands in the checkout form, and what is wrong with it. */
export const useCheckoutForm = (cart: HttpTypes.StoreCart) => {
  const [typed, setTyped] = useState(() => startValues(cart))
  const [chosenProvider, setProviderId] = useState("")
  const options = useShippingOptions(cart)
  const providers = usePaymentProviders(cart.region_id)

  const countries = (cart.region?.countries ?? []).flatMap(({ iso_2 }) =>
    iso_2 ? [iso_2] : []
  )
  const country_code = countries.includes(typed.country_code)
    ? typed.country_code
    : countries.length === 1
      ? (countries[0] ?? "")
      : ""
  const values = { ...typed, country_code }
  const choices = useCartChoices(cart, values, options.data)
  const only = providers.data?.length === 1 ? providers.data[0] : undefined
  const providerId =
    providers.data?.find((id) => id === chosenProvider) ?? only ?? ""

  return {
    ...choices,
    values,
    countries,
    options: options.data,
    providers: providers.data,
    providerId,
    setProviderId,
    /** What there is to choose from is known. */
    isLoaded: options.data !== undefined && providers.data !== undefined,
    error: options.error ?? providers.error,
    setValue: useCallback((field: CheckoutField, value: string) => {
      setTyped((old) => ({ ...old, [field]: value }))
    }, []),
    problems: checkoutProblems(values, countries),
    hasShipping: choices.optionId !== "",
    hasPayment: providerId !== "",
  }
}
