import { useQueries } from "@tanstack/react-query"
import type { AdminTreatmentBundleRule } from "../../../../../types/http/admin"
import { sdk } from "../../../../lib/sdk"

/** What a condition is about. */
export type RuleAttribute = AdminTreatmentBundleRule["attribute"]

export const RULE_ATTRIBUTES: readonly RuleAttribute[] = [
  "sales_channel_id",
  "region_id",
  "customer.groups.id",
]

/** Key of an attribute's texts: a point in a key would be read as a path. */
export const ruleTextKey = (attribute: RuleAttribute): string =>
  attribute.replace(/\./g, "_")

interface NamedPage {
  rows: { id: string; name: string }[]
  count: number
  offset: number
  limit: number
}

type NamedQuery = {
  q?: string
  id?: string | string[]
  limit?: number
  offset?: number
}

/** Reads a page of what an attribute can be compared with. */
export const listNamed = async (
  attribute: RuleAttribute,
  query: NamedQuery
): Promise<NamedPage> => {
  const asked = { ...query, fields: "id,name" }
  switch (attribute) {
    case "sales_channel_id": {
      const { sales_channels, ...page } =
        await sdk.admin.salesChannel.list(asked)
      return { ...page, rows: sales_channels }
    }
    case "region_id": {
      const { regions, ...page } = await sdk.admin.region.list(asked)
      return { ...page, rows: regions }
    }
    case "customer.groups.id": {
      const { customer_groups, ...page } =
        await sdk.admin.customerGroup.list(asked)
      return {
        ...page,
        rows: customer_groups.map(({ id, name }) => ({ id, name: name ?? id })),
      }
    }
  }
}

/** Key in the query cache of everything that names an attribute's values. */
export const namedKey = (attribute: RuleAttribute) =>
  ["treatment-bundles-plugin", "named", attribute] as const

/** Names what conditions compare with, by id. What is gone keeps its id for a name. */
export const useRuleNames = (
  rules: readonly { attribute: RuleAttribute; values: string[] }[]
): ((id: string) => string) => {
  const results = useQueries({
    queries: RULE_ATTRIBUTES.map((attribute) => {
      const ids = [
        ...new Set(
          rules
            .filter((rule) => rule.attribute === attribute)
            .flatMap(({ values }) => values)
        ),
      ].sort()
      return {
        queryKey: [...namedKey(attribute), { id: ids }],
        queryFn: async () =>
          await listNamed(attribute, { id: ids, limit: ids.length }),
        enabled: ids.length > 0,
      }
    }),
  })
  const names = new Map(
    results.flatMap(({ data }) =>
      (data?.rows ?? []).map(({ id, name }) => [id, name] as const)
    )
  )
  return (id) => names.get(id) ?? id
}
