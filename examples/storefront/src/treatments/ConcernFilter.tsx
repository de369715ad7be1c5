import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useLabels } from "../i18n/use-labels"
import { Skeleton } from "../ui"
import styles from "./ConcernFilter.module.css"
import { useTreatments } from "./queries"

interface ConcernFilterProps {
  /** The concern that is chosen. */
  current: string | undefined
}

/** Links to the treatments for each concern that any treatment names. */
export const ConcernFilter = ({ current }: ConcernFilterProps) => {
  const { t } = useTranslation("treatments")
  const label = useLabels()
  const { data } = useTreatments()
  const concerns = new Set((data ?? []).flatMap(({ concerns: own }) => own))
  if (data && concerns.size === 0) {
    return null
  }
  const linkTo = (concern: string | undefined, words: string) => (
    <li key={concern ?? ""}>
      <Link
        to={concern ? `/treatments?concern=${concern}` : "/treatments"}
        className={styles.link}
        aria-current={concern === current ? "true" : undefined}
        preventScrollReset
      >
        {words}
      </Link>
    </li>
  )
  return (
    <nav aria-label={t("list.filter")}>
      <ul className={styles.list}>
        {data ? (
          <>
            {linkTo(undefined, t("list.all"))}
            {[...concerns].map((concern) =>
              linkTo(concern, label.concern(concern))
            )}
          </>
        ) : (
          <li className={styles.wide}>
            <Skeleton height="2.75rem" />
          </li>
        )}
      </ul>
    </nav>
  )
}
