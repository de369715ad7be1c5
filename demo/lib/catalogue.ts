import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "csv-parse/sync"

/** Amounts in major units by currency code. */
export type Amounts = Record<string, number>

/** The same texts in other languages, by language code. */
export interface Translated<Texts> {
  translations: { es: Texts }
}

/** A size of a product. */
export interface CatalogueVariant {
  sku: string
  title: string
  prices: Amounts
  manage_inventory: boolean
  allow_backorder: boolean
  /** Units by key of the stock location. */
  stock: Record<string, number>
  /** Only where a word stands in the title. */
  translations?: { es: { title: string } }
}

/** A product of the demo shop. */
export interface CatalogueProduct extends Translated<{
  title: string
  subtitle: string
  description: string
  option_title: string
}> {
  sku_prefix: string
  handle: string
  title: string
  subtitle: string
  description: string
  status: "draft" | "published"
  role: string
  concerns: string[]
  skin_types: string[]
  routine_step: string
  time_of_day: string[]
  key_inci: string[]
  full_inci: string
  flags: string[]
  pao_months: number | null
  warnings: string
  sales_channels: string[]
  option_title: string
  variants: CatalogueVariant[]
}

/** `products.json`. */
export interface ProductCatalogue {
  brand: string
  currencies: Record<string, { decimals: number; tax_inclusive: boolean }>
  stock_locations: { key: string; name: string }[]
  sales_channels: { key: string; name: string; stock_location: string }[]
  products: CatalogueProduct[]
}

/** A treatment of the demo clinic. */
export interface CatalogueTreatment extends Translated<{
  title: string
  subtitle: string
  description: string
  course: string
  contraindications: string
  /** In the order of the notes. */
  aftercare: string[]
}> {
  rank: number
  handle: string
  status: "draft" | "published" | "archived"
  title: string
  subtitle: string
  description: string
  concerns: string[]
  skin_types: string[]
  lead_role: string
  course: { text: string } | null
  aftercare: { phase: string; hours: number; text: string }[]
  contraindications: string | null
  alternative_treatment: string | null
}

/** A row of `pairings.csv`; empty cells are empty strings. */
export interface CataloguePairing {
  treatment: string
  role: string
  rank: string
  product: string
  variant: string
  phase: string
  min_hours_after: string
  reason_code: string
  rationale_en: string
  rationale_es: string
  excluded: string
  exclusion_reason: string
}

/** A bundle of the demo shop. */
export interface CatalogueBundle extends Translated<{
  title: string
  description: string
}> {
  handle: string
  treatment: string
  rank: number
  title: string
  description: string
  status: "draft" | "active" | "archived"
  slots: {
    rank: number
    role: string
    required: boolean
    quantity: number
    items: { sku: string }[]
  }[]
  tiers: {
    min_slots: number
    type: "percentage" | "amount_off" | "fixed_price"
    percentage?: number
    prices?: { currency_code: string; amount: number }[]
  }[]
}

const FOLDER = join(__dirname, "..", "catalogue")

const readJson = <T>(file: string): T =>
  JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as T

/** Everything the demo shop sells and treats, as it stands in `demo/catalogue`. */
export const readCatalogue = () => ({
  ...readJson<ProductCatalogue>("products.json"),
  ...readJson<{ treatments: CatalogueTreatment[] }>("treatments.json"),
  ...readJson<{ bundles: CatalogueBundle[] }>("bundles.json"),
  pairings: parse(readFileSync(join(FOLDER, "pairings.csv"), "utf8"), {
    columns: true,
    skip_empty_lines: true,
  }) as CataloguePairing[],
})

/** The catalogue. */
export type Catalogue = ReturnType<typeof readCatalogue>
