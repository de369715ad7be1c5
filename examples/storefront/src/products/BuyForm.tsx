import type { HttpTypes } from "@medusajs/types"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useAddItem } from "../lib/cart"
import { isBusy, statusOf } from "../lib/errors"
import { Button, Outcome, RadioCard, Select } from "../ui"
import styles from "./BuyForm.module.css"
import { stockOf } from "./facts"
import { VariantPrice, VariantStock } from "./Variant"

const MOST = 10

const byRank = (variants: HttpTypes.StoreProductVariant[]) =>
  [...variants].sort(
    (a, b) => (a.variant_rank ?? Infinity) - (b.variant_rank ?? Infinity)
  )

const reasonOf = (error: unknown) => {
  if (isBusy(error)) {
    return "busy"
  }
  // Core gives no code; what it refuses of a variant that is shown with its price is the stock.
  return statusOf(error) === 400 ? "insufficient_inventory" : "other"
}

interface AddedProps {
  title: string
  add: ReturnType<typeof useAddItem>
}

const Added = ({ title, add }: AddedProps) => {
  const { t } = useTranslation("products")
  if (add.error) {
    return (
      <Outcome tone="error" onClose={add.reset}>
        <p>{t(`errors.${reasonOf(add.error)}`)}</p>
      </Outcome>
    )
  }
  return add.isSuccess ? (
    <Outcome tone="success" onClose={add.reset}>
      <p>{t("added", { title })}</p>
      <p>
        <Link to="/cart">{t("to_cart")}</Link>
      </p>
    </Outcome>
  ) : null
}

/** Sizes with price and stock, how many, into the cart. */
export const BuyForm = ({ product }: { product: HttpTypes.StoreProduct }) => {
  const { t } = useTranslation("products")
  const common = useTranslation("common")
  const [chosen, setChosen] = useState<string | undefined>()
  const [quantity, setQuantity] = useState(1)
  const add = useAddItem()
  // A second press may come before the page is drawn again.
  const isSent = useRef(false)
  const variants = byRank(product.variants ?? [])
  const variant =
    variants.find(({ id }) => id === chosen) ??
    variants.find((each) => stockOf(each).canBuy) ??
    variants[0]
  const stock = variant && stockOf(variant)
  const left =
    stock?.status === "in_stock" ? (variant?.inventory_quantity ?? MOST) : MOST
  const most = Math.max(1, Math.min(MOST, left))
  const wanted = Math.min(quantity, most)
  const canBuy = stock?.canBuy ?? false
  const isTaxInclusive =
    variant?.calculated_price?.is_calculated_price_tax_inclusive
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (variant && canBuy && !isSent.current) {
          isSent.current = true
          add.mutate(
            { variant_id: variant.id, quantity: wanted },
            {
              onSettled: () => {
                isSent.current = false
              },
            }
          )
        }
      }}
    >
      <fieldset className={styles.variants}>
        <legend className={styles.legend}>
          {t(variants.length > 1 ? "variants" : "one_variant")}
        </legend>
        {variants.map((each) => (
          <RadioCard
            key={each.id}
            name="variant"
            value={each.id}
            checked={each.id === variant?.id}
            onChange={() => {
              add.reset()
              setChosen(each.id)
            }}
            aside={<VariantPrice variant={each} />}
          >
            {each.title}
            <VariantStock variant={each} />
          </RadioCard>
        ))}
      </fieldset>
      {canBuy && (
        <p className={styles.tax}>
          {common.t(
            isTaxInclusive ? "price.includes_tax" : "price.excludes_tax"
          )}
        </p>
      )}
      <div className={styles.buy}>
        <Select
          label={t("quantity")}
          hideLabel
          name="quantity"
          value={wanted}
          disabled={!canBuy}
          onChange={(event) => {
            setQuantity(Number(event.currentTarget.value))
          }}
        >
          {Array.from({ length: most }, (_, index) => (
            <option key={index} value={index + 1}>
              {index + 1}
            </option>
          ))}
        </Select>
        <Button wide busy={add.isPending} disabled={!canBuy}>
          {t(canBuy ? "add" : "sold_out")}
        </Button>
      </div>
      <Added title={product.title} add={add} />
    </form>
  )
}
