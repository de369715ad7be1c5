import type { HttpTypes } from "@medusajs/types"
import { useTranslation } from "react-i18next"
import { cx, Price } from "../ui"
import { stockOf } from "./facts"
import styles from "./Variant.module.css"

interface VariantProps {
  variant: HttpTypes.StoreProductVariant
}

/** Price of a variant in the shopper's region. */
export const VariantPrice = ({ variant }: VariantProps) => {
  const { t } = useTranslation("products")
  const { calculated_amount: amount, currency_code: currency } =
    variant.calculated_price ?? {}
  return amount == null || currency == null ? (
    <span className={styles.none}>{t("no_price")}</span>
  ) : (
    <Price amount={amount} currency={currency} className={styles.price} />
  )
}

/** Stock of a variant in words. */
export const VariantStock = ({ variant }: VariantProps) => {
  const { t } = useTranslation("products")
  const common = useTranslation("common")
  const { status, canBuy, few } = stockOf(variant)
  if (status === "no_price") {
    return null
  }
  return (
    <span className={cx(styles.stock, !canBuy && styles.out)}>
      {few === undefined
        ? common.t(`stock.${status}`)
        : t("left", { count: few })}
    </span>
  )
}
