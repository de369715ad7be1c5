import { useTranslation } from "react-i18next"
import { useLabels } from "../i18n/use-labels"
import { Icon, Price, ProductImage, RadioCard } from "../ui"
import type { SlotOption } from "./choice"
import styles from "./SlotOptions.module.css"

interface SlotOptionsProps {
  /** Name of the choice in its form. */
  name: string
  role: string
  options: SlotOption[]
  currency: string
  variantId: string | undefined
  onChoose: (variantId: string) => void
}

/** Other sizes and products for a step, at list price. */
export const SlotOptions = ({
  name,
  role,
  options,
  currency,
  variantId,
  onChoose,
}: SlotOptionsProps) => {
  const { t } = useTranslation("treatments")
  const common = useTranslation("common")
  const label = useLabels()
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>
        {t("set.choose", { count: options.length - 1 })}
        <Icon name="chevron" className={styles.chevron} />
      </summary>
      <fieldset className={styles.options}>
        <legend className="visually-hidden">
          {t("set.choose_legend", { role: label.role(role) })}
        </legend>
        {options.map(({ product, variant, availability, price }) => (
          <RadioCard
            key={variant.id}
            name={name}
            value={variant.id}
            checked={variant.id === variantId}
            disabled={!availability.purchasable}
            onChange={() => {
              onChoose(variant.id)
            }}
            picture={
              <ProductImage
                handle={product.handle}
                title={product.title}
                thumbnail={product.thumbnail}
                role={role}
              />
            }
            aside={
              availability.purchasable ? (
                <Price amount={price.list_total} currency={currency} />
              ) : (
                common.t("stock.out_of_stock")
              )
            }
          >
            {product.title}
            <span className={styles.variant}>{variant.title}</span>
          </RadioCard>
        ))}
      </fieldset>
    </details>
  )
}
