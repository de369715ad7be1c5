import type { BundleColumns } from "../../../types/definitions"

/** What a new bundle has where nothing else is said. */
export const NEW_BUNDLE: Omit<BundleColumns<string>, "handle" | "title"> = {
  description: null,
  status: "draft",
  rank: 1,
  starts_at: null,
  ends_at: null,
  promotions: "stack",
  stock_policy: "substitute",
  max_sets_per_cart: null,
}

/** The columns of a bundle that a merchant writes; reads, writes and answers list them from here. */
export const BUNDLE_COLUMNS = [
  "handle",
  "title",
  ...Object.keys(NEW_BUNDLE),
] as (keyof BundleColumns<string>)[]

/** Those of a bundle's own columns that are given. */
export const columnsOf = (
  given: Partial<BundleColumns<string>>
): Partial<BundleColumns<string>> =>
  Object.fromEntries(
    BUNDLE_COLUMNS.flatMap((column) =>
      given[column] === undefined ? [] : [[column, given[column]]]
    )
  )
