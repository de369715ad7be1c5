import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { PageHeading } from "../app/PageHeading"
import { ErrorState, LinkButton } from "../ui"
import styles from "./Order.module.css"
import { OrderConfirmation } from "./OrderConfirmation"
import { OrderSkeleton } from "./OrderSkeleton"
import { useOrder } from "./use-order"

/** The confirmation of an order. Its address is all that is needed to see it again. */
export const OrderPage = () => {
  const { t } = useTranslation("order")
  const { id = "" } = useParams()
  const { data: order, error, refetch } = useOrder(id)

  if (order) {
    return <OrderConfirmation order={order} />
  }
  if (order === null) {
    return (
      <div className={styles.unknown}>
        <PageHeading>{t("unknown.title")}</PageHeading>
        <p>{t("unknown.text")}</p>
        <LinkButton to="/treatments">{t("unknown.link")}</LinkButton>
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <PageHeading>{t("title")}</PageHeading>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <OrderSkeleton />
      )}
    </div>
  )
}
