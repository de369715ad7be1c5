import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, Navigate } from "react-router-dom"
import { PageHeading } from "../app/PageHeading"
import { useSettledCart } from "../cart/use-settled-cart"
import { setCartId } from "../lib/cart"
import { queryKeys } from "../lib/query-keys"
import { EmptyState, ErrorState, LinkButton } from "../ui"
import styles from "./Checkout.module.css"
import { CheckoutForm } from "./CheckoutForm"
import { CheckoutSkeleton } from "./CheckoutSkeleton"

/** Address, delivery and payment on one page, beside what is ordered. */
export const CheckoutPage = () => {
  const { t } = useTranslation("checkout")
  const client = useQueryClient()
  const { settled, error, retry } = useSettledCart()
  const [orderId, setOrderId] = useState<string>()

  if (orderId) {
    return <Navigate to={`/order/${orderId}`} replace />
  }

  const content = () => {
    if (error) {
      return <ErrorState error={error} onRetry={retry} />
    }
    if (!settled) {
      return <CheckoutSkeleton />
    }
    const { cart, bundles } = settled
    if (!cart?.items?.length) {
      return (
        <EmptyState
          icon="bag"
          title={t("empty.title")}
          action={<LinkButton to="/treatments">{t("empty.link")}</LinkButton>}
        >
          {t("empty.text")}
        </EmptyState>
      )
    }
    const { treatment_bundles } = bundles
    return (
      <CheckoutForm
        seen={{ cart, treatment_bundles }}
        onPlaced={(id) => {
          // Both at once, so that the empty cart is not shown on the way to the order.
          setOrderId(id)
          setCartId(null)
          client.removeQueries({ queryKey: queryKeys.carts })
        }}
      />
    )
  }

  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Link to="/cart" className={styles.back}>
          {t("back")}
        </Link>
        <PageHeading>{t("title")}</PageHeading>
      </div>
      {content()}
    </div>
  )
}
