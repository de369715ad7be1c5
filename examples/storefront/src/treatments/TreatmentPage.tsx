import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { NotFoundPage } from "../app/NotFoundPage"
import { statusOf } from "../lib/errors"
import { ErrorState, Skeleton } from "../ui"
import { Aftercare } from "./Aftercare"
import { BeforeBooking } from "./BeforeBooking"
import { useTreatment } from "./queries"
import { SetSection } from "./SetSection"
import { TreatmentIntro } from "./TreatmentIntro"
import styles from "./TreatmentPage.module.css"

const Treatment = ({ handle }: { handle: string }) => {
  const { t } = useTranslation("common")
  const { data: treatment, error, refetch } = useTreatment(handle)
  if (statusOf(error) === 404) {
    return <NotFoundPage />
  }
  if (error && !treatment) {
    return <ErrorState error={error} onRetry={() => void refetch()} />
  }
  if (!treatment) {
    return (
      <div className={styles.loading}>
        <p className="visually-hidden" role="status">
          {t("loading")}
        </p>
        <Skeleton width="60%" height="3rem" />
        <Skeleton height="12rem" />
        <Skeleton height="24rem" />
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <TreatmentIntro treatment={treatment} />
      <SetSection treatment={treatment} />
      <div className={styles.care}>
        <Aftercare notes={treatment.aftercare} />
        <BeforeBooking treatment={treatment} />
      </div>
    </div>
  )
}

/** A treatment: what it is, its home-care set, the days after, what to mind before. */
export const TreatmentPage = () => {
  const { handle = "" } = useParams()
  // The key: a choice made for one treatment is none for another.
  return <Treatment key={handle} handle={handle} />
}
