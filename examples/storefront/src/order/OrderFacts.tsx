import { useTranslation } from "react-i18next"
import { useLanguage } from "../i18n/use-language"
import { useMoney } from "../lib/money"
import { Icon } from "../ui"
import { groupItems } from "./group-items"
import styles from "./Order.module.css"
import type { PlacedOrder } from "./use-order"

interface OrderFactsProps {
  order: PlacedOrder
}

/** Number and date of an order, and what its sets saved. */
export const OrderFacts = ({ order }: OrderFactsProps) => {
  const { t } = useTranslation("order")
  const { locale } = useLanguage()
  const money = useMoney()
  const { saving } = groupItems(order.items ?? [])
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(
    new Date(order.created_at)
  )
  return (
    <>
      <p className={styles.number}>
        {t("number", { number: `#${order.display_id ?? ""}` })}
        <span className={styles.soft}> · {t("date", { date })}</span>
      </p>
      {order.email && (
        <p className={styles.soft}>
          {t("confirmation", { email: order.email })}
        </p>
      )}
      {saving > 0 && (
        <p className={styles.saved}>
          <Icon name="leaf" />
          {t("saved", { amount: money(saving, order.currency_code) })}
        </p>
      )}
    </>
  )
}
