/** Sign-in of the demo shop's admin. Never use it anywhere else. */
export const DEMO_ADMIN = {
  email: "admin@lumen-and-needle.example",
  password: "needle-and-lumen",
}

/** Regions of the demo shop, one per currency of the catalogue. Tax rates are illustrative. */
export const DEMO_REGIONS = [
  {
    name: "Europe",
    currency_code: "eur",
    countries: ["de", "es", "fr"],
    tax_rate: 19,
  },
  {
    name: "United States",
    currency_code: "usd",
    countries: ["us"],
    tax_rate: 8,
  },
  { name: "Japan", currency_code: "jpy", countries: ["jp"], tax_rate: 10 },
  { name: "Kuwait", currency_code: "kwd", countries: ["kw"], tax_rate: 0 },
]

/** Flat price of the one shipping option, in major units by currency. */
export const DEMO_SHIPPING_PRICES: Record<string, number> = {
  eur: 4.9,
  usd: 5.9,
  jpy: 600,
  kwd: 1.5,
}
