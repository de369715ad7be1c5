/** All rows of a query as one JSON value, in their order. */
export const asJson = (query: string): string =>
  `(SELECT COALESCE(json_agg(row_to_json(found)), '[]'::json) FROM (${query}) found)`
