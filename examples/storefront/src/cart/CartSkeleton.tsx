import { useTranslation } from "react-i18next"
import { Card, Skeleton } from "../ui"
import styles from "./CartPage.module.css"
import skeleton from "./CartSkeleton.module.css"

/** Keeps the place of a cart with one set of three while it is on its way. */
export const CartSkeleton = () => {
  const { t } = useTranslation("cart")
  return (
    <div className={styles.columns} role="status">
      <span className="visually-hidden">{t("loading")}</span>
      <Card className={skeleton.set}>
        <Skeleton width="60%" height="1.75rem" />
        {[1, 2, 3].map((row) => (
          <div key={row} className={skeleton.row}>
            <Skeleton height="4rem" />
            <Skeleton width="80%" height="3rem" />
            <Skeleton height="3rem" />
          </div>
        ))}
        <Skeleton height="5.5rem" />
        <Skeleton height="2.875rem" />
      </Card>
      <Card className={styles.aside}>
        <Skeleton width="40%" height="1.75rem" />
        <Skeleton height="4.5rem" />
        <Skeleton height="9rem" />
        <Skeleton height="3rem" />
      </Card>
    </div>
  )
}
