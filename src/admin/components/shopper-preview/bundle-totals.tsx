import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { StoreRecommendedBundle } from "../../../types/http/store"
import { useFormats } from "./use-formats"

interface BundleTotalsProps {
  recommended_bundle: StoreRecommendedBundle
}

interface TotalRowProps {
  label: string
  value: string
  isTotal?: boolean
}

const TotalRow = ({ label, value, isTotal = false }: TotalRowProps) => (
  <div
    className={
      isTotal
        ? "flex items-baseline justify-between gap-x-4"
        : "text-ui-fg-subtle flex items-baseline justify-between gap-x-4"
    }
  >
    <dt>
      <Text
        as="span"
        size="small"
        leading="compact"
        weight={isTotal ? "plus" : "regular"}
      >
        {label}
      </Text>
    </dt>
    <dd>
      <Text
        as="span"
        size="small"
        leading="compact"
        weight={isTotal ? "plus" : "regular"}
        className="tabular-nums"
      >
        {value}
      </Text>
    </dd>
  </div>
)

/** List price, saving and total of the set. */
export const BundleTotals = ({ recommended_bundle }: BundleTotalsProps) => {
  const { t } = useTranslation()
  const { money, percent } = useFormats()
  const { price, currency_code, is_tax_inclusive } = recommended_bundle
  const hasSaving = price.discount_total > 0
  return (
    <dl className="border-ui-border-base flex flex-col gap-y-2 border-t px-4 py-3">
      {hasSaving && (
        <>
          <TotalRow
            label={t("treatmentBundles.preview.listPrice")}
            value={money(price.list_total, currency_code)}
          />
          <TotalRow
            label={t("treatmentBundles.preview.saving", {
              percent: percent(price.discount_percentage),
            })}
            value={money(-price.discount_total, currency_code)}
          />
        </>
      )}
      <TotalRow
        isTotal
        label={t(
          is_tax_inclusive
            ? "treatmentBundles.preview.totalWithTax"
            : "treatmentBundles.preview.totalWithoutTax"
        )}
        value={money(price.total, currency_code)}
      />
    </dl>
  )
}
