import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentBundleWarning } from "../../../types/http/admin"
import { useFormats } from "./use-formats"

interface BundleWarningsProps {
  warnings: readonly AdminTreatmentBundleWarning[]
  currencyCode: string
}

/** What a merchant may not want about a tier, in plain words. */
export const BundleWarnings = ({
  warnings,
  currencyCode,
}: BundleWarningsProps) => {
  const { t } = useTranslation()
  const { money } = useFormats()
  const amount = (value: number | undefined) =>
    value === undefined ? "" : money(value, currencyCode)
  return (
    <ul className="flex flex-col gap-y-2">
      {warnings.map(
        ({ code, message, tier_id, min_slots, set, smaller_set }) => (
          <li key={`${tier_id} ${code} ${set?.slots ?? ""}`}>
            <Alert variant="warning">
              {t(`treatmentBundles.preview.warning.${code}`, {
                defaultValue: message,
                tier: min_slots,
                currency: currencyCode.toUpperCase(),
                slots: set?.slots ?? min_slots,
                list: amount(set?.list_total),
                total: amount(set?.total),
                saving: amount(set?.discount_total),
                smaller: smaller_set?.slots ?? 0,
                smallerTotal: amount(smaller_set?.total),
                smallerSaving: amount(smaller_set?.discount_total),
              })}
            </Alert>
          </li>
        )
      )}
    </ul>
  )
}
