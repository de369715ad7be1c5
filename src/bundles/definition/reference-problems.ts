import type { BundleWrite, StoredBundle } from "../../types/bundle-write"
import { decimalsOf } from "../../utils/decimals"
import { ErrorCodes } from "../../utils/error-codes"
import { type BundleProblem, contradiction } from "./problem"

/** What the store knows of the things a bundle refers to. */
export interface KnownReferences {
  roles: readonly string[]
  treatment_ids: readonly string[]
  product_ids: readonly string[]
  variants: readonly { id: string; product_id: string | null }[]
  currencies: readonly { code: string; decimal_digits: number }[]
}

const findSlotProblems = (
  bundle: BundleWrite,
  known: KnownReferences
): BundleProblem[] => {
  const products = new Set(known.product_ids)
  const productOf = new Map(
    known.variants.map((variant) => [variant.id, variant.product_id])
  )

  return bundle.slots.flatMap((slot, slotIndex): BundleProblem[] => [
    ...(known.roles.includes(slot.role)
      ? []
      : [
          {
            code: ErrorCodes.UNKNOWN_ROLE,
            message: `slots[${slotIndex}].role: ${slot.role} is not one of ${known.roles.join(", ")}`,
          },
        ]),
    ...slot.items.flatMap(
      ({ product_id, variant_id }, index): BundleProblem[] => {
        const field = `slots[${slotIndex}].items[${index}]`

        if (!products.has(product_id)) {
          return [
            {
              code: ErrorCodes.PRODUCT_NOT_FOUND,
              message: `${field}.product_id: product ${product_id} does not exist`,
            },
          ]
        }
        return variant_id === null || productOf.get(variant_id) === product_id
          ? []
          : [
              {
                code: ErrorCodes.VARIANT_NOT_FOUND,
                message: `${field}.variant_id: variant ${variant_id} does not exist in product ${product_id}`,
              },
            ]
      }
    ),
  ])
}

const findPriceProblems = (
  bundle: BundleWrite,
  known: KnownReferences
): BundleProblem[] => {
  const digitsOf = new Map(
    known.currencies.map(({ code, decimal_digits }) => [code, decimal_digits])
  )

  return bundle.tiers.flatMap((tier, tierIndex) =>
    tier.prices.flatMap(({ amount, currency_code }, index): BundleProblem[] => {
      const field = `tiers[${tierIndex}].prices[${index}]`
      const digits = digitsOf.get(currency_code)

      if (digits === undefined) {
        return [
          {
            code: ErrorCodes.UNKNOWN_CURRENCY,
            message: `${field}.currency_code: the store does not know ${currency_code}`,
          },
        ]
      }
      return decimalsOf(amount) > digits
        ? [
            contradiction(
              `${field}.amount`,
              `${amount} has more than the ${digits} decimals of ${currency_code}`
            ),
          ]
        : []
    })
  )
}

/** Everything a bundle refers to that the store does not know. */
export const findUnknownReferences = (
  bundle: BundleWrite,
  known: KnownReferences
): BundleProblem[] => [
  ...(known.treatment_ids.includes(bundle.treatment_id)
    ? []
    : [
        {
          code: ErrorCodes.TREATMENT_NOT_FOUND,
          message: `treatment_id: treatment ${bundle.treatment_id} does not exist`,
        },
      ]),
  ...findSlotProblems(bundle, known),
  ...findPriceProblems(bundle, known),
]

/**
 * Adds what the bundle refers to already, so that a product or role that went away since
 * does not stand in the way of an unrelated change.
 */
export const withStoredReferences = (
  known: KnownReferences,
  stored?: StoredBundle
): KnownReferences => {
  const items = stored?.slots.flatMap((slot) => slot.items) ?? []
  const prices = stored?.tiers.flatMap((tier) => tier.prices) ?? []
  const codes = new Set(known.currencies.map(({ code }) => code))

  return {
    roles: [
      ...new Set([
        ...known.roles,
        ...(stored?.slots.map((slot) => slot.role) ?? []),
      ]),
    ],
    treatment_ids: [
      ...known.treatment_ids,
      ...(stored ? [stored.treatment_id] : []),
    ],
    product_ids: [
      ...known.product_ids,
      ...items.map((item) => item.product_id),
    ],
    variants: [
      ...known.variants,
      ...items.flatMap(({ variant_id, product_id }) =>
        variant_id === null ? [] : [{ id: variant_id, product_id }]
      ),
    ],
    currencies: [
      ...known.currencies,
      ...prices
        .filter(({ currency_code }) => !codes.has(currency_code))
        .map(({ amount, currency_code }) => ({
          code: currency_code,
          decimal_digits: decimalsOf(amount),
        })),
    ],
  }
}
