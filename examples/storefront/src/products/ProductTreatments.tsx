import type { HttpTypes } from "@medusajs/types"
import type {
  StorePairedTreatment,
  StoreRecommendedBundle,
} from "medusa-plugin-treatment-bundles/client"
import { useTranslation } from "react-i18next"
import { useRecommendedBundles } from "../treatments/queries"
import { EmptyState, ErrorState, Skeleton } from "../ui"
import { PairedTreatment } from "./PairedTreatment"
import styles from "./ProductTreatments.module.css"
import { ProductSet } from "./ProductSet"
import { usePairedTreatments } from "./queries"

/** A treatment once, even when the product pairs with it in several roles. */
const once = (treatments: StorePairedTreatment[]) => [
  ...new Map(treatments.map((each) => [each.id, each])).values(),
]

interface SetsProps {
  product: HttpTypes.StoreProduct
  treatments: StorePairedTreatment[]
  bundles: Map<string, StoreRecommendedBundle> | undefined
}

const Sets = ({ product, treatments, bundles }: SetsProps) => {
  const { t } = useTranslation("products")
  const sets = treatments.flatMap((treatment) => {
    const set = bundles?.get(treatment.handle)
    const isIn =
      set?.bundle != null &&
      set.status !== "unavailable" &&
      set.items.some((item) => item.product.id === product.id)
    return isIn ? [{ treatment, set }] : []
  })
  if (sets.length === 0) {
    return null
  }
  return (
    <section aria-labelledby="sets" className={styles.section}>
      <h2 id="sets">{t("sets.title")}</h2>
      <ul className={styles.grid}>
        {sets.map(({ treatment, set }) => (
          <li key={treatment.id}>
            <ProductSet
              treatment={treatment}
              set={set}
              productId={product.id}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The sets a product is in, and the treatments it pairs with. */
export const ProductTreatments = ({
  product,
}: {
  product: HttpTypes.StoreProduct
}) => {
  const { t } = useTranslation("products")
  const { data, error, refetch } = usePairedTreatments(product.id)
  const treatments = once(data ?? [])
  const bundles = useRecommendedBundles(treatments.map(({ handle }) => handle))
  if (error && !data) {
    return <ErrorState error={error} onRetry={() => void refetch()} />
  }
  // Together: a set that came after the treatments would push them down.
  if (!data || (bundles.isPending && data.length > 0)) {
    return (
      <div className={styles.loading}>
        <Skeleton height="24rem" />
      </div>
    )
  }
  if (treatments.length === 0) {
    return <EmptyState title={t("pairs.none")} />
  }
  return (
    <>
      <Sets product={product} treatments={treatments} bundles={bundles.data} />
      <section aria-labelledby="pairs" className={styles.section}>
        <div>
          <h2 id="pairs">{t("pairs.title")}</h2>
          <p className={styles.lead}>{t("pairs.text")}</p>
        </div>
        <ul className={styles.list}>
          {treatments.map((treatment) => (
            <li key={treatment.id}>
              <PairedTreatment treatment={treatment} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
