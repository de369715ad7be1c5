import type { StoreTreatment } from "medusa-plugin-treatment-bundles/client"
import { useTranslation } from "react-i18next"
import { useRecommendedBundles } from "./queries"
import { TreatmentCard, TreatmentCardSkeleton } from "./TreatmentCard"
import styles from "./TreatmentGrid.module.css"

const PLACES = 6

interface TreatmentGridProps {
  /** Undefined while they are on their way. */
  treatments: StoreTreatment[] | undefined
}

/** Treatments as cards, each with the price of its set. */
export const TreatmentGrid = ({ treatments }: TreatmentGridProps) => {
  const { t } = useTranslation("common")
  const bundles = useRecommendedBundles()
  if (!treatments) {
    return (
      <>
        <p className="visually-hidden" role="status">
          {t("loading")}
        </p>
        <div className={styles.grid}>
          {Array.from({ length: PLACES }, (_, index) => (
            <TreatmentCardSkeleton key={index} />
          ))}
        </div>
      </>
    )
  }
  return (
    <ul className={styles.grid}>
      {treatments.map((treatment) => (
        <li key={treatment.id}>
          <TreatmentCard
            treatment={treatment}
            bundle={
              bundles.isPending
                ? undefined
                : (bundles.data?.get(treatment.handle) ?? null)
            }
          />
        </li>
      ))}
    </ul>
  )
}
