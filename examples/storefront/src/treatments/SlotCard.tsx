import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useLabels } from "../i18n/use-labels"
import { useMoney } from "../lib/money"
import { Badge, cx, Icon, Notice, Price, ProductImage } from "../ui"
import { optionsOf, type Slot } from "./choice"
import styles from "./SlotCard.module.css"
import { SlotOptions } from "./SlotOptions"
import { SlotTiming } from "./SlotTiming"
import { useSetWords } from "./words"

interface SlotCardProps {
  slot: Slot
  number: number
  currency: string
  /** The price on the card is the earlier one. */
  isUpdating: boolean
  isIncluded: boolean
  /** The shopper may switch the step off. */
  canLeaveOut: boolean
  canChoose: boolean
  variantId: string | undefined
  /** Null leaves the step out. */
  onChoose: (variantId: string | null) => void
}

/** One step of the set: the product, why, from when on, its price, and other choices. */
export const SlotCard = ({
  slot,
  number,
  currency,
  isUpdating,
  isIncluded,
  canLeaveOut,
  canChoose,
  variantId,
  onChoose,
}: SlotCardProps) => {
  const { t } = useTranslation("treatments")
  const common = useTranslation("common")
  const money = useMoney()
  const label = useLabels()
  const words = useSetWords()
  const shown = slot.item ?? slot.recommended
  if (!shown) {
    return null
  }
  const { product, variant, quantity, reason, price, availability } = shown
  const options = optionsOf(slot.recommended, slot.item)
  const substituted = isIncluded && shown.selection.substituted_from
  return (
    <article className={cx(styles.card, !isIncluded && styles.out)}>
      <ProductImage
        handle={product.handle}
        title={product.title}
        thumbnail={product.thumbnail}
        role={slot.role}
        className={styles.image}
      />
      <div className={styles.words}>
        <p className={styles.role}>
          {label.role(slot.role)}
          {!slot.required && canChoose && <Badge>{t("set.optional")}</Badge>}
        </p>
        <h3 className={styles.title}>
          <Link to={`/products/${product.handle}`}>{product.title}</Link>
        </h3>
        <p className={styles.variant}>
          {quantity > 1 && `${t("set.quantity", { count: quantity })} `}
          {variant.title}
        </p>
      </div>
      <p className={cx(styles.price, isUpdating && styles.dim)}>
        {!availability.purchasable ? (
          <Badge tone="warning">{common.t("stock.out_of_stock")}</Badge>
        ) : isIncluded ? (
          <>
            <Price amount={price.total} currency={currency} />
            <span className={styles.singly}>
              {price.discount_total > 0 &&
                t("set.singly", { price: money(price.list_total, currency) })}
            </span>
          </>
        ) : (
          <span className={styles.singly}>
            {t("set.singly", { price: money(price.list_total, currency) })}
          </span>
        )}
      </p>
      <div className={styles.more}>
        {isIncluded ? (
          <>
            {reason?.text && <p>{reason.text}</p>}
            <SlotTiming timing={shown.timing} />
            {substituted && (
              <Notice tone="info" announce="none">
                {words.replaced(substituted.reason)}
              </Notice>
            )}
          </>
        ) : (
          <p>{t("set.left_out")}</p>
        )}
      </div>
      {canChoose && isIncluded && options.length > 1 && (
        <SlotOptions
          name={`step-${number}`}
          role={slot.role}
          options={options}
          currency={currency}
          variantId={variantId}
          onChoose={onChoose}
        />
      )}
      {(canLeaveOut || !isIncluded) && (
        <label className={styles.include}>
          <input
            type="checkbox"
            name={`include-${number}`}
            checked={isIncluded}
            onChange={(event) => {
              onChoose(
                event.currentTarget.checked ? (variantId ?? variant.id) : null
              )
            }}
          />
          <span className={styles.box} aria-hidden="true">
            <Icon name="check" />
          </span>
          {t("set.include")}
        </label>
      )}
    </article>
  )
}
