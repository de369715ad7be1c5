import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { PageHeading } from "../app/PageHeading"
import { ErrorState, LinkButton } from "../ui"
import styles from "./Order.module.css"
import { OrderConfirmation } from "./OrderConfirmation"
import { OrderFacts } from "./OrderFacts"
import { OrderSkeleton } from "./OrderSkeleton"
import { useOrder } from "./use-order"

/** The confirmation of an order. Its address is all that is needed to see it again. */
export const OrderPage = () => {
  const { t } = useTranslation("order")
  const { id = "" } = useParams()
  const { data: order, error, refetch } = useOrder(id)

  const heading = () => {
    if (order) {
      return t("thanks")
    }
    return order === null ? t("unknown.title") : t("title")
  }

  const content = () => {
    if (order) {
      return <OrderConfirmation order={order} />
    }
    if (order === null) {
      return (
        <div className={styles.unknown}>
          <p>{t("unknown.text")}</p>
          <LinkButton to="/treatments">{t("unknown.link")}</LinkButton>
        </div>
      )
    }
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <OrderSkeleton />
    )
  }

  return (
    <div className={styles.page}>
      {/* One heading for every state: it has the focus when the order arrives. */}
      <header className={styles.head}>
        <PageHeading>{heading()}</PageHeading>
        {order && <OrderFacts order={order} />}
      </header>
      {content()}
    </div>
  )
}
