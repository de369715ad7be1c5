import type {
  StorePairedTreatment,
  StoreRecommendedBundle,
} from "medusa-plugin-treatment-bundles/client"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useLanguage } from "../i18n/use-language"
import { useMoney } from "../lib/money"
import { Badge, Card, Price, ProductImage } from "../ui"
import styles from "./ProductSet.module.css"

interface ProductSetProps {
  treatment: StorePairedTreatment
  set: StoreRecommendedBundle
  productId: string
}

/** A set that the product belongs to, what it costs and saves. The whole card is its link. */
export const ProductSet = ({ treatment, set, productId }: ProductSetProps) => {
  const { t } = useTranslation("products")
  const { language } = useLanguage()
  const money = useMoney()
  const others = set.items.filter(({ product }) => product.id !== productId)
  return (
    <Card className={styles.card}>
      <div className={styles.images}>
        {set.items.map(({ product, role }) => (
          <ProductImage
            key={product.id}
            handle={product.handle}
            title={product.title}
            thumbnail={product.thumbnail}
            role={role}
          />
        ))}
      </div>
      <h3 className={styles.title}>
        <Link to={`/treatments/${treatment.handle}#set`}>
          {set.bundle?.title}
        </Link>
      </h3>
      {others.length > 0 && (
        <p className={styles.with}>
          {t("sets.with", {
            products: new Intl.ListFormat(language).format(
              others.map(({ product }) => product.title)
            ),
          })}
        </p>
      )}
      <p className={styles.price}>
        <span>{t("sets.total")}</span>
        <Price amount={set.price.total} currency={set.currency_code} />
        {set.price.discount_total > 0 && (
          <Badge tone="accent">
            {t("sets.save", {
              amount: money(set.price.discount_total, set.currency_code),
            })}
          </Badge>
        )}
      </p>
    </Card>
  )
}
