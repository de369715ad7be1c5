import type {
  AdminBatchTreatmentPairings,
  AdminBatchTreatmentPairingsResponse,
  AdminTreatmentPairingListResponse,
  AdminTreatmentPairingWithProduct,
} from "../../../src/types"
import { adminApi } from "./store"

/** A product of the catalogue, as far as its pairings are concerned. */
export interface CatalogueProduct {
  id: string
  title: string
  variants: { id: string; title: string; sku: string }[]
}

/** The product with a title. */
export const productOf = async (title: string): Promise<CatalogueProduct> => {
  const api = await adminApi()
  const { products } = await api.get<{ products: CatalogueProduct[] }>(
    `/admin/products?title=${encodeURIComponent(title)}&fields=id,title,variants.id,variants.title,variants.sku`
  )
  const [product] = products
  if (!product || products.length > 1) {
    throw new Error(`There is not one product with the title ${title}.`)
  }
  return product
}

/** The variant of a product with a SKU. */
export const variantOf = async (
  title: string,
  sku: string
): Promise<{ id: string; title: string }> => {
  const { variants } = await productOf(title)
  const variant = variants.find((other) => other.sku === sku)
  if (!variant) {
    throw new Error(`${title} has no variant ${sku}.`)
  }
  return variant
}

/** Changes pairings behind the back of whoever looks at them. */
export const batchPairings = async (
  treatmentId: string,
  batch: AdminBatchTreatmentPairings
): Promise<void> => {
  const api = await adminApi()
  await api.post<AdminBatchTreatmentPairingsResponse>(
    `/admin/treatments/${treatmentId}/pairings`,
    batch
  )
}

/** Pairs products with a treatment in one role, in the order given. */
export const pair = async (
  treatmentId: string,
  role: string,
  titles: string[],
  columns: { rationale?: string; min_hours_after?: number } = {}
): Promise<void> => {
  const products = await Promise.all(titles.map(productOf))
  await batchPairings(treatmentId, {
    create: products.map(({ id }) => ({ ...columns, product_id: id, role })),
  })
}

/** Pairings of a treatment as the server has them, by role and rank. */
export const storedPairings = async (
  treatmentId: string
): Promise<AdminTreatmentPairingWithProduct[]> => {
  const api = await adminApi()
  const { pairings } = await api.get<AdminTreatmentPairingListResponse>(
    `/admin/treatments/${treatmentId}/pairings?limit=1000`
  )
  return pairings
}

/** Rank and product of every pairing of a role, as the server has them. */
export const storedOrder = async (
  treatmentId: string,
  role: string
): Promise<string[]> => {
  const pairings = await storedPairings(treatmentId)
  return pairings
    .filter((pairing) => pairing.role === role)
    .map(({ rank, product }) => `${rank} ${product?.title}`)
}
