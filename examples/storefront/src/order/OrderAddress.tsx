import type { HttpTypes } from "@medusajs/types"
import { useTranslation } from "react-i18next"
import { useLanguage } from "../i18n/use-language"
import { Card } from "../ui"
import styles from "./Order.module.css"

interface OrderAddressProps {
  order: HttpTypes.StoreOrder
}

/** Where an order goes, how it comes there, and how it is paid. */
export const OrderAddress = ({ order }: OrderAddressProps) => {
  const { t } = useTranslation("order")
  const { locale } = useLanguage()
  const address = order.shipping_address
  const country = address?.country_code?.toUpperCase()
  const lines = address
    ? [
        [address.first_name, address.last_name],
        [address.address_1],
        [address.address_2],
        [address.postal_code, address.city],
        [address.province],
        [
          country &&
            new Intl.DisplayNames(locale, { type: "region" }).of(country),
        ],
      ].map((parts) => parts.filter(Boolean).join(" "))
    : []
  return (
    <Card>
      <dl className={styles.facts_list}>
        {address && (
          <div>
            <dt>{t("address")}</dt>
            <dd>
              <address className={styles.address}>
                {lines.filter(Boolean).map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </address>
            </dd>
          </div>
        )}
        {order.shipping_methods?.map(({ id, name }) => (
          <div key={id}>
            <dt>{t("delivery")}</dt>
            <dd>{name}</dd>
          </div>
        ))}
        <div>
          <dt>{t("payment")}</dt>
          <dd>{t("payment_manual")}</dd>
        </div>
      </dl>
    </Card>
  )
}
