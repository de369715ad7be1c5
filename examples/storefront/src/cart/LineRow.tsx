import { type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useLabels } from "../i18n/use-labels"
import { useMoney } from "../lib/money"
import { Button, cx, ProductImage } from "../ui"
import type { LinePart } from "./group-lines"
import styles from "./LineRow.module.css"
import { type CartLine, titleOf } from "./plan-changes"
import { useMinus } from "./use-minus"

interface LineRowProps {
  part: LinePart<CartLine>
  currency: string
  /** What the product contributes to its set. */
  role?: string
  isBusy?: boolean
  onRemove?: () => void
  /** Stands below the words, such as a field for the quantity. */
  children?: ReactNode
}

/** Units of a product in one place of the cart, with their list price and what the set takes off. */
export const LineRow = ({
  part,
  currency,
  role,
  isBusy,
  onRemove,
  children,
}: LineRowProps) => {
  const { t } = useTranslation("cart")
  const labels = useLabels()
  const money = useMoney()
  const minus = useMinus()
  const { line, quantity, list_total, discount_total } = part
  const title = titleOf(line)
  return (
    <li className={styles.row}>
      <ProductImage
        handle={line.product_handle ?? line.id}
        title={title}
        thumbnail={line.thumbnail}
        role={role}
        className={styles.picture}
      />
      <div className={styles.words}>
        <p className={styles.title}>
          {line.product_handle ? (
            <Link to={`/products/${line.product_handle}`}>{title}</Link>
          ) : (
            title
          )}
        </p>
        <p className={styles.facts}>
          {[line.variant_title, role && labels.role(role)]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {quantity > 1 && (
          <p className={styles.facts}>
            {t("line.each", {
              count: quantity,
              price: money(line.unit_price, currency),
            })}
          </p>
        )}
        {discount_total > 0 && (
          <p className={styles.off}>
            {t("set.off", { amount: minus(discount_total, currency) })}
          </p>
        )}
      </div>
      <p className={styles.price}>{money(list_total, currency)}</p>
      {(children ?? onRemove) && (
        <div className={cx(styles.actions, !children && styles.beside)}>
          {children}
          {onRemove && (
            <Button
              type="button"
              variant="quiet"
              className={styles.remove}
              busy={isBusy}
              aria-label={
                line.variant_title
                  ? t("line.remove_label", {
                      title,
                      variant: line.variant_title,
                    })
                  : t("line.remove_label_plain", { title })
              }
              onClick={onRemove}
            >
              {t("line.remove")}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
