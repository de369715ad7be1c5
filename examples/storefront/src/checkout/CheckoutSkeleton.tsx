import { useTranslation } from "react-i18next"
import { Card, Skeleton } from "../ui"
import styles from "./Checkout.module.css"

/** Heights of the form's parts, from the e-mail address to the button. */
const HEIGHTS = ["8rem", "34rem", "6rem", "6rem", "5rem"]

/** Keeps the place of the form and the summary while the cart is on its way. */
export const CheckoutSkeleton = () => {
  const { t } = useTranslation("cart")
  return (
    <div className={styles.columns} role="status">
      <span className="visually-hidden">{t("loading")}</span>
      <div className={styles.form}>
        {HEIGHTS.map((height, index) => (
          <Skeleton key={index} height={height} />
        ))}
      </div>
      <Card className={styles.aside}>
        <Skeleton height="24rem" />
      </Card>
    </div>
  )
}
