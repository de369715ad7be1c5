import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Catalogue } from "./catalogue"
import { DEMO_REGIONS, DEMO_SHIPPING } from "./settings"

/** Spanish texts of one row. */
export interface RowTexts {
  /** Table as the Translation Module names it. */
  reference: string
  reference_id: string
  translations: Record<string, string>
}

/** A value that stands in texts and what it is in Spanish. */
type Dictionary = ReadonlyMap<string, string>

interface ProductRow {
  id: string
  handle: string
  options: {
    id: string
    title: string
    values: { id: string; value: string }[]
  }[]
  variants: { id: string; sku: string | null }[]
}

interface TreatmentRow {
  id: string
  handle: string
  aftercare_notes: { id: string; text: string }[]
}

interface PairingRow {
  id: string
  role: string
  product_id: string
  treatment: { handle: string }
}

/** Reads rows of one entity. */
type Read = <Row>(
  entity: string,
  fields: string[],
  filters?: Record<string, unknown>
) => Promise<Row[]>

/** The texts of one row, none when there is nothing to say. */
const textsOf = (
  reference: string,
  reference_id: string,
  translations: Record<string, string> | undefined
): RowTexts[] =>
  translations === undefined ? [] : [{ reference, reference_id, translations }]

/** One text of a row that a dictionary may know. */
const fromDictionary = (
  reference: string,
  id: string,
  field: string,
  spanish: string | undefined
): RowTexts[] =>
  textsOf(
    reference,
    id,
    spanish === undefined ? undefined : { [field]: spanish }
  )

const byHandle = <T extends { handle: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.handle, item]))

const productTexts = async (
  read: Read,
  { products }: Catalogue
): Promise<RowTexts[]> => {
  const known = byHandle(products)
  const titles = new Map(
    products.flatMap(({ variants }) =>
      variants.map(({ sku, translations }) => [sku, translations?.es])
    )
  )
  const sizes: Dictionary = new Map(
    products.flatMap(({ variants }) =>
      variants.flatMap(({ title, translations }) =>
        translations ? [[title, translations.es.title] as const] : []
      )
    )
  )
  const rows = await read<ProductRow>(
    "product",
    [
      "id",
      "handle",
      "options.id",
      "options.title",
      "options.values.id",
      "options.values.value",
      "variants.id",
      "variants.sku",
    ],
    { handle: [...known.keys()] }
  )
  return rows.flatMap(({ id, handle, options, variants }) => {
    const product = known.get(handle)
    if (!product) {
      return []
    }
    const { option_title, ...texts } = product.translations.es
    return [
      ...textsOf("product", id, texts),
      ...variants.flatMap(({ id: variantId, sku }) =>
        textsOf("product_variant", variantId, titles.get(sku ?? ""))
      ),
      ...options
        .filter(({ title }) => title === product.option_title)
        .flatMap((option) => [
          ...textsOf("product_option", option.id, { title: option_title }),
          ...option.values.flatMap(({ id: valueId, value }) =>
            fromDictionary(
              "product_option_value",
              valueId,
              "value",
              sizes.get(value)
            )
          ),
        ]),
    ]
  })
}

const treatmentTexts = async (
  read: Read,
  { treatments }: Catalogue
): Promise<RowTexts[]> => {
  const known = byHandle(treatments)
  const rows = await read<TreatmentRow>(
    "facial_treatment",
    ["id", "handle", "aftercare_notes.id", "aftercare_notes.text"],
    { handle: [...known.keys()] }
  )
  return rows.flatMap(({ id, handle, aftercare_notes }) => {
    const treatment = known.get(handle)
    if (!treatment) {
      return []
    }
    const { aftercare, ...texts } = treatment.translations.es
    // By text: a note that was changed since is another note.
    const notes: Dictionary = new Map(
      treatment.aftercare.map(({ text }, index) => [
        text,
        aftercare[index] ?? text,
      ])
    )
    return [
      ...textsOf("facial_treatment", id, texts),
      ...aftercare_notes.flatMap(({ id: noteId, text }) =>
        fromDictionary(
          "treatment_aftercare_note",
          noteId,
          "text",
          notes.get(text)
        )
      ),
    ]
  })
}

const pairingTexts = async (
  read: Read,
  { pairings, products }: Catalogue
): Promise<RowTexts[]> => {
  const keyOf = (...parts: string[]) => parts.join(" ")
  const reasons: Dictionary = new Map(
    pairings
      .filter(({ rationale_es }) => rationale_es !== "")
      .map(({ treatment, role, product, rationale_es }) => [
        keyOf(treatment, role, product),
        rationale_es,
      ])
  )
  const shopProducts = await read<{ id: string; handle: string }>(
    "product",
    ["id", "handle"],
    { handle: products.map(({ handle }) => handle) }
  )
  const known = byHandle(products)
  const prefixes: Dictionary = new Map(
    shopProducts.map(({ id, handle }) => [
      id,
      known.get(handle)?.sku_prefix ?? "",
    ])
  )
  const rows = await read<PairingRow>(
    "treatment_pairing",
    ["id", "role", "product_id", "treatment.handle"],
    { product_id: [...prefixes.keys()] }
  )
  return rows.flatMap(({ id, role, product_id, treatment }) =>
    fromDictionary(
      "treatment_pairing",
      id,
      "rationale",
      reasons.get(keyOf(treatment.handle, role, prefixes.get(product_id) ?? ""))
    )
  )
}

const bundleTexts = async (
  read: Read,
  { bundles }: Catalogue
): Promise<RowTexts[]> => {
  const known = byHandle(bundles)
  const rows = await read<{ id: string; handle: string }>(
    "treatment_bundle",
    ["id", "handle"],
    { handle: [...known.keys()] }
  )
  return rows.flatMap(({ id, handle }) =>
    textsOf("treatment_bundle", id, known.get(handle)?.translations.es)
  )
}

const checkoutTexts = async (read: Read): Promise<RowTexts[]> => {
  const regions: Dictionary = new Map(
    DEMO_REGIONS.map(({ name, name_es }) => [name, name_es])
  )
  const [shopRegions, shippingOptions] = await Promise.all([
    read<{ id: string; name: string }>("region", ["id", "name"], {
      name: [...regions.keys()],
    }),
    read<{ id: string; type: { id: string } }>(
      "shipping_option",
      ["id", "type.id"],
      { name: DEMO_SHIPPING.name }
    ),
  ])
  return [
    ...shopRegions.flatMap(({ id, name }) =>
      fromDictionary("region", id, "name", regions.get(name))
    ),
    ...shippingOptions.flatMap(({ id, type }) => [
      ...textsOf("shipping_option", id, { name: DEMO_SHIPPING.name_es }),
      ...textsOf("shipping_option_type", type.id, DEMO_SHIPPING.type_es),
    ]),
  ]
}

/**
 * Spanish texts of the rows that the shop has: products, their sizes, treatments with their notes,
 * pairings, bundles, regions and delivery. Rows that the catalogue does not know have none.
 */
export const readSpanishTexts = async (
  container: MedusaContainer,
  catalogue: Catalogue
): Promise<RowTexts[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const read: Read = async <Row>(
    entity: string,
    fields: string[],
    filters?: Record<string, unknown>
  ) => {
    const { data } = await query.graph({ entity, fields, filters })
    return data as unknown as Row[]
  }
  const texts = await Promise.all([
    productTexts(read, catalogue),
    treatmentTexts(read, catalogue),
    pairingTexts(read, catalogue),
    bundleTexts(read, catalogue),
    checkoutTexts(read),
  ])
  return texts.flat()
}
