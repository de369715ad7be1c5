import { useProducts } from "@medusajs/dashboard/hooks"

/** Names products and their variants. */
export const useProductNames = (ids: string[]) => {
  const asked = [...new Set(ids)].sort()
  const { products = [], isPending } = useProducts(
    {
      id: asked,
      fields: "id,title,thumbnail,status,variants.id,variants.title",
      limit: Math.max(1, asked.length),
    },
    { enabled: asked.length > 0 }
  )
  const byId = new Map(products.map((product) => [product.id, product]))
  return { productOf: (id: string) => byId.get(id), isPending }
}
