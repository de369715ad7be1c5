import type { StoreTreatment } from "medusa-plugin-treatment-bundles/client"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Card, Icon } from "../ui"
import styles from "./BeforeBooking.module.css"

/** The merchant's own words on who should ask first, and the treatment for those. */
export const BeforeBooking = ({ treatment }: { treatment: StoreTreatment }) => {
  const { t } = useTranslation("treatments")
  const { contraindications, alternative_treatment: alternative } = treatment
  if (!contraindications && !alternative) {
    return null
  }
  return (
    <section aria-labelledby="before">
      <Card className={styles.card}>
        <h2 id="before" className={styles.title}>
          {t("page.before")}
        </h2>
        {contraindications && (
          <>
            <p>{contraindications}</p>
            <p className={styles.ask}>
              <Icon name="info" />
              {t("page.ask")}
            </p>
          </>
        )}
        {alternative && (
          <p className={styles.alternative}>
            {t("page.alternative")}{" "}
            <Link to={`/treatments/${alternative.handle}`}>
              {t("page.alternative_link", { title: alternative.title })}
            </Link>
          </p>
        )}
      </Card>
    </section>
  )
}
