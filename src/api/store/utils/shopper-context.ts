import type {
  AuthenticatedMedusaRequest,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { refetchEntities, refetchEntity } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { ShopperContext } from "../../../catalogue/shopper-context"

interface ShopperQuery {
  region_id?: string
  currency_code?: string
  country_code?: string
}

interface LoadedRegion {
  id: string
  currency_code: string
  countries?: { iso_2: string }[]
}

const invalid = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.INVALID_DATA, message)

const loadRegion = async (
  req: MedusaStoreRequest,
  { region_id, currency_code, country_code }: ShopperQuery
): Promise<LoadedRegion | null> => {
  if (region_id === undefined) {
    return null
  }
  const region: LoadedRegion | undefined = await refetchEntity({
    entity: "region",
    idOrFilter: region_id,
    scope: req.scope,
    fields: [
      "id",
      "currency_code",
      ...(country_code === undefined ? [] : ["countries.iso_2"]),
    ],
    options: { cache: { enable: true } },
  })
  if (!region) {
    throw invalid(`region_id: region ${region_id} was not found`)
  }
  if (
    country_code !== undefined &&
    !region.countries?.some(({ iso_2 }) => iso_2 === country_code)
  ) {
    throw invalid(
      `country_code: ${country_code} is no country of region ${region_id}`
    )
  }
  if (currency_code !== undefined && currency_code !== region.currency_code) {
    throw invalid(
      `currency_code: region ${region_id} sells in ${region.currency_code}, not in ${currency_code}`
    )
  }
  return region
}

const loadCustomerGroupIds = async (
  req: MedusaStoreRequest
): Promise<string[]> => {
  const customerId = (req as AuthenticatedMedusaRequest).auth_context?.actor_id
  if (!customerId) {
    return []
  }
  const { data: groups } = await refetchEntities({
    entity: "customer_group",
    idOrFilter: { customers: { id: customerId } },
    scope: req.scope,
    fields: ["id"],
  })
  return groups.map(({ id }: { id: string }) => id)
}

/**
 * The shopper behind a store request: channels of the publishable key, region or currency of the
 * query, groups of the signed-in customer.
 *
 * @throws MedusaError `INVALID_DATA` that names `region_id`, `currency_code` or `country_code`
 */
export const shopperOfRequest = async (
  req: MedusaStoreRequest,
  query: ShopperQuery
): Promise<ShopperContext> => {
  if (query.region_id === undefined && query.currency_code === undefined) {
    throw invalid("region_id or currency_code is required")
  }
  const [region, customer_group_ids] = await Promise.all([
    loadRegion(req, query),
    loadCustomerGroupIds(req),
  ])
  return {
    sales_channel_ids: req.publishable_key_context.sales_channel_ids,
    region_id: region?.id ?? null,
    currency_code: region?.currency_code ?? query.currency_code ?? "",
    customer_group_ids,
    at: new Date(),
  }
}
