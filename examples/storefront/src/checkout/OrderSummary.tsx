import type { HttpTypes } from "@medusajs/types"
import type { StoreCartBundle } from "medusa-plugin-treatment-bundles/client"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { groupLines, type LinePart } from "../cart/group-lines"
import { type CartLine, titleOf } from "../cart/plan-changes"
import { SaleSummary } from "../cart/SaleSummary"
import { codesOf, hasTaxLines, savingOf, totalsOf } from "../cart/totals"
import { useMinus } from "../cart/use-minus"
import { useTierText } from "../cart/use-tier-text"
import { useMoney } from "../lib/money"
import { Card } from "../ui"
import styles from "./OrderSummary.module.css"

interface OrderSummaryProps {
  cart: HttpTypes.StoreCart
  treatment_bundles: StoreCartBundle[]
}

/** What is about to be ordered, set by set, and what it costs. */
export const OrderSummary = ({
  cart,
  treatment_bundles,
}: OrderSummaryProps) => {
  const { t } = useTranslation("checkout")
  const money = useMoney()
  const minus = useMinus()
  const tiers = useTierText()
  const { currency_code: currency, items } = cart
  const { sets, loose } = useMemo(
    () => groupLines(items ?? [], treatment_bundles),
    [items, treatment_bundles]
  )
  const lines = (parts: LinePart<CartLine>[]) =>
    parts.map(({ line, quantity, list_total }) => (
      <li key={line.id} className={styles.line}>
        <span>
          {quantity} × {titleOf(line)}
          {line.variant_title && (
            <span className={styles.variant}> {line.variant_title}</span>
          )}
        </span>
        <span>{money(list_total, currency)}</span>
      </li>
    ))
  return (
    <Card className={styles.summary}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t("summary.title")}</h2>
        <Link to="/cart" className={styles.edit}>
          {t("summary.edit")}
        </Link>
      </div>
      {sets.map(({ key, bundle, parts }) => (
        <div key={key} className={styles.group}>
          <h3 className={styles.subtitle}>
            {bundle.bundle.title}
            {bundle.sets > 1 && ` ×${bundle.sets}`}
          </h3>
          <ul>{lines(parts)}</ul>
          <p className={styles.saving}>
            <span>
              {[tiers.badge(bundle.tier), tiers.percentage(bundle.tier)]
                .filter(Boolean)
                .join(" ")}
            </span>
            <span>{minus(bundle.price.discount_total, currency)}</span>
          </p>
        </div>
      ))}
      {loose.length > 0 && (
        <div className={styles.group}>
          {sets.length > 0 && (
            <h3 className={styles.subtitle}>{t("summary.single")}</h3>
          )}
          <ul>{lines(loose)}</ul>
        </div>
      )}
      <SaleSummary
        totals={totalsOf(cart, savingOf(treatment_bundles))}
        currency={currency}
        codes={codesOf(cart)}
        hasShipping={Boolean(cart.shipping_methods?.length)}
        hasTax={hasTaxLines(cart)}
      />
    </Card>
  )
}
