import type { CatalogueFacts } from "./product-facts"

/** Stock less what the shopper's cart holds already. Backorders and unmanaged variants hold none. */
export const withoutHeldUnits = (
  facts: CatalogueFacts,
  held: readonly { variant_id: string; quantity: number }[]
): CatalogueFacts => {
  const stock = { ...facts.stock }
  const variants = new Map(
    [...facts.products.values()].flatMap((product) =>
      product.variants.map((variant) => [variant.id, variant] as const)
    )
  )
  for (const { variant_id, quantity } of held) {
    const variant = variants.get(variant_id)
    if (variant?.manage_inventory && !variant.allow_backorder) {
      for (const {
        inventory_item_id,
        required_quantity,
      } of variant.inventory) {
        stock[inventory_item_id] =
          (stock[inventory_item_id] ?? 0) - required_quantity * quantity
      }
    }
  }
  return { ...facts, stock }
}

/** The same catalogue with some variants sold out, for "pretend this is sold out". */
export const withoutStock = (
  facts: CatalogueFacts,
  variantIds: readonly string[]
): CatalogueFacts => ({
  ...facts,
  products: new Map(
    [...facts.products].map(([id, product]) => [
      id,
      {
        ...product,
        variants: product.variants.map((variant) =>
          variantIds.includes(variant.id)
            ? {
                ...variant,
                manage_inventory: true,
                allow_backorder: false,
                inventory: [],
              }
            : variant
        ),
      },
    ])
  ),
})
