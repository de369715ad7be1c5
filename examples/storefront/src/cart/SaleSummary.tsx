import { useTranslation } from "react-i18next"
import { useMoney } from "../lib/money"
import styles from "./SaleSummary.module.css"
import type { SaleTotals } from "./totals"
import { useMinus } from "./use-minus"

interface SaleSummaryProps {
  totals: SaleTotals
  currency: string
  /** Promotion codes that apply. */
  codes?: string[]
  /** Whether a way of delivery is chosen. */
  hasShipping: boolean
  /** Whether the store knows the tax already. */
  hasTax: boolean
}

/** From the list prices to the total. Every amount is the store's. */
export const SaleSummary = ({
  totals,
  currency,
  codes = [],
  hasShipping,
  hasTax,
}: SaleSummaryProps) => {
  const { t } = useTranslation("cart")
  const money = useMoney()
  const minus = useMinus()
  const amount = (value: number) => money(value, currency)
  return (
    <dl className={styles.rows}>
      <div>
        <dt>{t("totals.list")}</dt>
        <dd>{amount(totals.list_total)}</dd>
      </div>
      {totals.bundle_saving > 0 && (
        <div className={styles.saving}>
          <dt>{t("totals.bundle_saving")}</dt>
          <dd>{minus(totals.bundle_saving, currency)}</dd>
        </div>
      )}
      {totals.promotion_saving > 0 && (
        <div className={styles.saving}>
          <dt>
            {codes.length > 0
              ? t("totals.promotion_codes", { codes: codes.join(", ") })
              : t("totals.promotion")}
          </dt>
          <dd>{minus(totals.promotion_saving, currency)}</dd>
        </div>
      )}
      <div>
        <dt>{t("totals.shipping")}</dt>
        <dd>
          {hasShipping ? amount(totals.shipping_total) : t("totals.later")}
        </dd>
      </div>
      {!totals.is_tax_inclusive && (
        <div>
          <dt>{t("totals.tax")}</dt>
          <dd>{hasTax ? amount(totals.tax_total) : t("totals.tax_later")}</dd>
        </div>
      )}
      <div className={styles.total}>
        <dt>{t("totals.total")}</dt>
        <dd aria-live="polite">{amount(totals.total)}</dd>
      </div>
      {totals.is_tax_inclusive && (
        <div className={styles.tax}>
          <dt>{t("totals.tax_included")}</dt>
          <dd>{hasTax && amount(totals.tax_total)}</dd>
        </div>
      )}
    </dl>
  )
}
