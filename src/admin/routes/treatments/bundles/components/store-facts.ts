import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../../../lib/sdk"
import type { StoreFacts } from "../form/values"

/** Most regions that a grid of amounts shows; prices of others are kept. */
const MAX_REGIONS = 1000

const readStoreFacts = async (): Promise<StoreFacts> => {
  const [{ stores }, { regions }] = await Promise.all([
    sdk.admin.store.list({
      fields: "*supported_currencies,*supported_currencies.currency",
    }),
    sdk.admin.region.list({
      fields: "id,name,currency_code",
      order: "name",
      limit: MAX_REGIONS,
    }),
  ])
  const currencies = [...(stores[0]?.supported_currencies ?? [])]
    .sort((a, b) => Number(b.is_default) - Number(a.is_default))
    .map(({ currency_code, currency }) => ({
      code: currency_code,
      digits: currency.decimal_digits,
    }))

  return {
    currencies,
    regions: regions.map(({ id, name, currency_code }) => ({
      id,
      name,
      currency_code,
    })),
  }
}

/** Currencies and regions of the store. */
export const useStoreFacts = () => {
  const { data, ...rest } = useQuery({
    queryKey: ["treatment-bundles-plugin", "store-facts"],
    queryFn: readStoreFacts,
  })
  return { facts: data, ...rest }
}
