import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { PageHeading } from "../app/PageHeading"
import { EmptyState, ErrorState, LinkButton } from "../ui"
import { ConcernFilter } from "./ConcernFilter"
import { useTreatments } from "./queries"
import { TreatmentGrid } from "./TreatmentGrid"
import styles from "./TreatmentsPage.module.css"

const Treatments = ({ concern }: { concern: string | undefined }) => {
  const { t } = useTranslation("treatments")
  const { data, error, refetch } = useTreatments(concern)
  if (error && !data) {
    return <ErrorState error={error} onRetry={() => void refetch()} />
  }
  if (data?.length === 0) {
    return concern ? (
      <EmptyState
        title={t("list.none_title")}
        action={
          <LinkButton to="/treatments" variant="secondary">
            {t("list.show_all")}
          </LinkButton>
        }
      >
        {t("list.none_text")}
      </EmptyState>
    ) : (
      <EmptyState title={t("list.empty_title")}>
        {t("list.empty_text")}
      </EmptyState>
    )
  }
  return <TreatmentGrid treatments={data} />
}

/** All treatments, or those for one concern. */
export const TreatmentsPage = () => {
  const { t } = useTranslation("treatments")
  const [search] = useSearchParams()
  const concern = search.get("concern") ?? undefined
  return (
    <div className={styles.page}>
      <div className={styles.intro}>
        <PageHeading>{t("title")}</PageHeading>
        <p className={styles.lead}>{t("list.text")}</p>
      </div>
      <ConcernFilter current={concern} />
      <Treatments concern={concern} />
    </div>
  )
}
