/** Sign-in of the demo shop's admin. Never use it anywhere else. */
export const DEMO_ADMIN = {
  email: "admin@lumen-and-needle.example",
  password: "needle-and-lumen",
}

/** Language of the demo shop's own texts, and the one that they are translated into. */
export const DEMO_LOCALES = { source: "en-US", spanish: "es-ES" } as const

/** Regions of the demo shop, one per currency of the catalogue. Tax rates are illustrative. */
export const DEMO_REGIONS = [
  {
    name: "Europe",
    name_es: "Europa",
    currency_code: "eur",
    countries: ["de", "es", "fr"],
    tax_rate: 19,
  },
  {
    name: "United States",
    name_es: "Estados Unidos",
    currency_code: "usd",
    countries: ["us"],
    tax_rate: 8,
  },
  {
    name: "Japan",
    name_es: "Japón",
    currency_code: "jpy",
    countries: ["jp"],
    tax_rate: 10,
  },
  {
    name: "Kuwait",
    name_es: "Kuwait",
    currency_code: "kwd",
    countries: ["kw"],
    tax_rate: 0,
  },
]

/** The one shipping option. */
export const DEMO_SHIPPING = {
  name: "Standard delivery",
  name_es: "Envío estándar",
  type: {
    label: "Standard",
    description: "Delivered in 2 to 3 days.",
    code: "standard",
  },
  type_es: {
    label: "Estándar",
    description: "Entrega en 2 o 3 días.",
  },
}

/** Flat price of the one shipping option, in major units by currency. */
export const DEMO_SHIPPING_PRICES: Record<string, number> = {
  eur: 4.9,
  usd: 5.9,
  jpy: 600,
  kwd: 1.5,
}
