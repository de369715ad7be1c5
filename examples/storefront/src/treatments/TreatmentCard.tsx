import type {
  StoreRecommendedBundle,
  StoreTreatment,
} from "medusa-plugin-treatment-bundles/client"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useLabels } from "../i18n/use-labels"
import { useMoney } from "../lib/money"
import { Badge, Price, Skeleton } from "../ui"
import { TreatmentArt } from "./art/TreatmentArt"
import styles from "./TreatmentCard.module.css"

interface TreatmentCardProps {
  treatment: StoreTreatment
  /** The set; null when the store gave none, undefined while it is on its way. */
  bundle: StoreRecommendedBundle | null | undefined
}

const SetPrice = ({ bundle }: Pick<TreatmentCardProps, "bundle">) => {
  const { t } = useTranslation("treatments")
  const money = useMoney()
  if (bundle === undefined) {
    return <Skeleton width="12rem" />
  }
  if (!bundle?.bundle) {
    return <span>{t("list.only_single")}</span>
  }
  if (bundle.status === "unavailable") {
    return <span>{t("list.no_set")}</span>
  }
  const { currency_code: currency, price, items } = bundle
  return (
    <>
      <span>
        {t("list.set_of", { count: items.length })}
        <Price
          amount={price.total}
          currency={currency}
          className={styles.amount}
        />
      </span>
      {price.discount_total > 0 && (
        <Badge tone="accent" className={styles.saving}>
          {t("list.save", { amount: money(price.discount_total, currency) })}
        </Badge>
      )}
    </>
  )
}

/** A treatment in the list, with what its set costs. The whole card is its link. */
export const TreatmentCard = ({ treatment, bundle }: TreatmentCardProps) => {
  const { t } = useTranslation("treatments")
  const label = useLabels()
  return (
    <article className={styles.card}>
      <TreatmentArt handle={treatment.handle} className={styles.art} />
      <div className={styles.words}>
        <h2 className={styles.title}>
          <Link to={`/treatments/${treatment.handle}`}>{treatment.title}</Link>
        </h2>
        {treatment.subtitle && <p>{treatment.subtitle}</p>}
        {treatment.concerns.length > 0 && (
          <ul className={styles.concerns} aria-label={t("list.concerns")}>
            {treatment.concerns.map((concern) => (
              <li key={concern}>
                <Badge>{label.concern(concern)}</Badge>
              </li>
            ))}
          </ul>
        )}
        <p className={styles.price}>
          <SetPrice bundle={bundle} />
        </p>
      </div>
    </article>
  )
}

/** Keeps the place of a card. */
export const TreatmentCardSkeleton = () => (
  <div className={styles.card} aria-hidden="true">
    <Skeleton className={styles.art} height="auto" />
    <div className={styles.words}>
      <div className={styles.title}>
        <Skeleton width="70%" />
      </div>
      <Skeleton />
      <Skeleton width="60%" />
      <p className={styles.price}>
        <Skeleton width="12rem" />
      </p>
    </div>
  </div>
)
