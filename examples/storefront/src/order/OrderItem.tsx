import type { HttpTypes } from "@medusajs/types"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useMinus } from "../cart/use-minus"
import { useMoney } from "../lib/money"
import styles from "./Order.module.css"

interface OrderItemProps {
  item: HttpTypes.StoreOrderLineItem
  list_total: number
  discount_total: number
  currency: string
}

/** An item of an order at its list price, with what its set took off. */
export const OrderItem = ({
  item,
  list_total,
  discount_total,
  currency,
}: OrderItemProps) => {
  const { t } = useTranslation("order")
  const money = useMoney()
  const minus = useMinus()
  const title = item.product_title ?? item.title
  return (
    <li className={styles.item}>
      <div>
        <p className={styles.name}>
          {item.product_handle ? (
            <Link to={`/products/${item.product_handle}`}>{title}</Link>
          ) : (
            title
          )}
        </p>
        <p className={styles.facts}>
          {[
            item.variant_title,
            t("each", {
              count: item.quantity,
              price: money(item.unit_price, currency),
            }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <div className={styles.price}>
        <p>{money(list_total, currency)}</p>
        {discount_total > 0 && (
          <p className={styles.off}>
            {t("off", { amount: minus(discount_total, currency) })}
          </p>
        )}
      </div>
    </li>
  )
}
