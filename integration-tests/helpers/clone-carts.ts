import type { IndependentDatabase } from "./independent-database"

/** Tables of a cart that is ready to be completed, and how their rows belong to cart `$1`. */
const TABLES: [table: string, where: string][] = [
  [
    "cart_address",
    "id IN (SELECT shipping_address_id FROM cart WHERE id = $1 UNION SELECT billing_address_id FROM cart WHERE id = $1)",
  ],
  ["cart", "id = $1"],
  ["cart_line_item", "cart_id = $1"],
  [
    "cart_line_item_tax_line",
    "item_id IN (SELECT id FROM cart_line_item WHERE cart_id = $1)",
  ],
  [
    "cart_line_item_adjustment",
    "item_id IN (SELECT id FROM cart_line_item WHERE cart_id = $1)",
  ],
  ["cart_shipping_method", "cart_id = $1"],
  [
    "cart_shipping_method_tax_line",
    "shipping_method_id IN (SELECT id FROM cart_shipping_method WHERE cart_id = $1)",
  ],
  [
    "payment_collection",
    "id IN (SELECT payment_collection_id FROM cart_payment_collection WHERE cart_id = $1)",
  ],
  [
    "payment_session",
    "payment_collection_id IN (SELECT payment_collection_id FROM cart_payment_collection WHERE cart_id = $1)",
  ],
  ["cart_payment_collection", "cart_id = $1"],
]

/**
 * Copies a cart that is ready to be completed, row by row, so that a test of many checkouts does
 * not spend its time on filling carts. Customer, region and channel stay the same.
 *
 * @returns ids of the copies
 */
export const cloneCarts = async (
  database: IndependentDatabase,
  cartId: string,
  copies: number
): Promise<string[]> => {
  const rows = await Promise.all(
    TABLES.map(async ([table, where]) => ({
      table,
      found: await database.query<{ id: string; row: string }>(
        `SELECT id, row_to_json(t)::text AS row FROM "${table}" t WHERE deleted_at IS NULL AND ${where}`,
        [cartId]
      ),
    }))
  )
  const ids = rows.flatMap(({ found }) => found.map(({ id }) => id))
  const copyOf = (id: string, copy: number) => `${id}_${copy}`
  for (const { table, found } of rows) {
    const copied = Array.from({ length: copies }, (_, copy) =>
      found.map(({ row }) =>
        ids.reduce(
          (text, id) => text.replaceAll(`"${id}"`, `"${copyOf(id, copy)}"`),
          row
        )
      )
    ).flat()
    await database.query(
      `INSERT INTO "${table}" SELECT (jsonb_populate_record(NULL::"${table}", row)).*
        FROM jsonb_array_elements($1::jsonb) AS row`,
      [`[${copied.join(",")}]`]
    )
  }
  return Array.from({ length: copies }, (_, copy) => copyOf(cartId, copy))
}
