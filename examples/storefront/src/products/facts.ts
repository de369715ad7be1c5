import type { HttpTypes } from "@medusajs/types"

/** What the shop knows of a product beyond Medusa's own fields; the merchant keeps it in metadata. */
export interface ProductFacts {
  role: string | undefined
  keyIngredients: string[]
  inci: string | undefined
  warnings: string | undefined
  /** Months of use after opening. */
  months: number | undefined
}

const text = (value: unknown) =>
  typeof value === "string" && value !== "" ? value : undefined

/** Facts from a product's metadata; what is missing or of another kind is left out. */
export const factsOf = ({
  metadata,
}: Pick<HttpTypes.StoreProduct, "metadata">): ProductFacts => {
  const {
    role,
    key_inci: key,
    full_inci: inci,
    warnings,
    pao_months: months,
  } = metadata ?? {}
  return {
    role: text(role),
    keyIngredients: Array.isArray(key)
      ? key.filter((name): name is string => typeof name === "string")
      : [],
    inci: text(inci),
    warnings: text(warnings),
    months: typeof months === "number" && months > 0 ? months : undefined,
  }
}

/** Few enough to say so. */
const FEW = 5

/** Whether a variant can be bought now, and how many are left when few are. */
export interface Stock {
  status: "in_stock" | "backorder" | "not_tracked" | "out_of_stock" | "no_price"
  canBuy: boolean
  few: number | undefined
}

/** Stock of a variant in the shop's channel. */
export const stockOf = (variant: HttpTypes.StoreProductVariant): Stock => {
  const left = variant.inventory_quantity ?? 0
  const sold = (status: Stock["status"]): Stock => ({
    status,
    canBuy: true,
    few: undefined,
  })
  if (variant.calculated_price?.calculated_amount == null) {
    return { status: "no_price", canBuy: false, few: undefined }
  }
  if (variant.manage_inventory === false) {
    return sold("not_tracked")
  }
  if (left > 0) {
    return { ...sold("in_stock"), few: left <= FEW ? left : undefined }
  }
  return variant.allow_backorder
    ? sold("backorder")
    : { status: "out_of_stock", canBuy: false, few: undefined }
}
