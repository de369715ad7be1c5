import { useTranslation } from "react-i18next"
import { Card, Skeleton } from "../ui"
import styles from "./Order.module.css"

/** Keeps the place of an order while it is on its way. */
export const OrderSkeleton = () => {
  const { t } = useTranslation("order")
  return (
    <div role="status" className={styles.page}>
      <span className="visually-hidden">{t("loading")}</span>
      <Skeleton width="20rem" height="5rem" />
      <div className={styles.columns}>
        <Card>
          <Skeleton height="22rem" />
        </Card>
        <Card>
          <Skeleton height="12rem" />
        </Card>
      </div>
    </div>
  )
}
