import { defaultCurrencies } from "@medusajs/framework/utils"

/**
 * Decimals of a currency, as Medusa's own currency list states them (ISO 4217).
 *
 * @param code ISO 4217 code in any case
 * @returns 2 for a currency outside that list
 */
export const currencyDigits = (code: string): number => {
  const currencies: Record<string, { decimal_digits: number }> =
    defaultCurrencies
  return currencies[code.toUpperCase()]?.decimal_digits ?? 2
}
