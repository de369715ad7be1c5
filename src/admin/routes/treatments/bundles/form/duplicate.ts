import { columnsOf } from "../../../../../modules/treatment-bundles/utils/bundle-columns"
import { needsAmount } from "../../../../../pricing/price-modes"
import type {
  AdminCreateTreatmentBundle,
  AdminTreatmentBundle,
} from "../../../../../types/http/admin"

const MAX_LENGTH = 255
const MAX_COPIES = 50

/** Handles that a copy may take, the nicest first. */
export const copyHandles = (handle: string): string[] =>
  Array.from({ length: MAX_COPIES }, (_, index) => {
    const suffix = index === 0 ? "-copy" : `-copy-${index + 1}`
    const stem = handle.slice(0, MAX_LENGTH - suffix.length).replace(/-+$/, "")
    return `${stem}${suffix}`
  })

/** A draft with the same slots, tiers and conditions. Ids stay behind: its rows are new. */
export const toCopy = (
  bundle: AdminTreatmentBundle,
  title: string,
  handle: string
): AdminCreateTreatmentBundle => ({
  treatment_id: bundle.treatment_id,
  ...columnsOf(bundle),
  title: title.slice(0, MAX_LENGTH),
  handle,
  status: "draft",
  rules: bundle.rules.map(({ attribute, operator, values }) => ({
    attribute,
    operator,
    values,
  })),
  slots: bundle.slots.map(({ role, quantity, required, items }) => ({
    role,
    quantity,
    required,
    items: items.map(({ product_id, variant_id }) => ({
      product_id,
      variant_id,
    })),
  })),
  tiers: bundle.tiers.map(({ min_slots, type, percentage, prices }) => ({
    min_slots,
    type,
    ...(!needsAmount(type)
      ? { percentage }
      : {
          prices: prices.map(({ amount, currency_code, rules }) => ({
            amount,
            currency_code,
            rules,
          })),
        }),
  })),
})
