import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { SaleSummary } from "../cart/SaleSummary"
import { codesOf, hasTaxLines, totalsOf } from "../cart/totals"
import { useMinus } from "../cart/use-minus"
import { Card, LinkButton } from "../ui"
import { Aftercare } from "./Aftercare"
import { groupItems } from "./group-items"
import styles from "./Order.module.css"
import { OrderAddress } from "./OrderAddress"
import { OrderItem } from "./OrderItem"
import { type PlacedOrder, useBoughtTreatments } from "./use-order"

interface OrderConfirmationProps {
  order: PlacedOrder
}

/** What was ordered, set by set, what it cost, and what comes next. */
export const OrderConfirmation = ({ order }: OrderConfirmationProps) => {
  const { t } = useTranslation("order")
  const minus = useMinus()
  const { currency_code: currency } = order
  const { sets, loose, saving } = useMemo(
    () => groupItems(order.items ?? []),
    [order.items]
  )
  const bought = useBoughtTreatments(
    order.region_id ?? undefined,
    sets.map(({ bundle_id }) => bundle_id)
  )
  // An order keeps the title its set was sold under, in the store's own language.
  const titles = new Map(
    bought.data?.map(({ bundle_id, bundle_title }) => [bundle_id, bundle_title])
  )
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <Card>
          <h2 className={styles.title}>{t("items")}</h2>
          {sets.map((set) => (
            <section key={set.bundle_id} className={styles.group}>
              <h3 className={styles.subtitle}>
                {titles.get(set.bundle_id) ?? set.title}
              </h3>
              <ul>
                {set.items.map(({ item, list_total, discount_total }) => (
                  <OrderItem
                    key={item.id}
                    item={item}
                    list_total={list_total}
                    discount_total={discount_total}
                    currency={currency}
                  />
                ))}
              </ul>
              <p className={styles.saving}>
                <span>{t("set_saving")}</span>
                <span>{minus(set.saving, currency)}</span>
              </p>
            </section>
          ))}
          {loose.length > 0 && (
            <section className={styles.group}>
              {sets.length > 0 && (
                <h3 className={styles.subtitle}>{t("single")}</h3>
              )}
              <ul>
                {loose.map((item) => (
                  <OrderItem
                    key={item.id}
                    item={item}
                    list_total={item.unit_price * item.quantity}
                    discount_total={0}
                    currency={currency}
                  />
                ))}
              </ul>
            </section>
          )}
        </Card>
        <Aftercare treatments={bought.data} isLoading={bought.isLoading} />
      </div>
      <div className={styles.aside}>
        <Card className={styles.summary}>
          <h2 className={styles.title}>{t("summary")}</h2>
          <SaleSummary
            totals={totalsOf(order, saving)}
            currency={currency}
            codes={codesOf(order)}
            hasShipping
            hasTax={hasTaxLines(order)}
          />
        </Card>
        <OrderAddress order={order} />
        <LinkButton to="/treatments" variant="secondary" wide>
          {t("continue")}
        </LinkButton>
      </div>
    </div>
  )
}
