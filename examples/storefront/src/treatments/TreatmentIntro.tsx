import type { StoreTreatment } from "medusa-plugin-treatment-bundles/client"
import { useTranslation } from "react-i18next"
import { Breadcrumb } from "../app/Breadcrumb"
import { PageHeading } from "../app/PageHeading"
import { useLabels } from "../i18n/use-labels"
import { Badge, LinkButton } from "../ui"
import { TreatmentArt } from "./art/TreatmentArt"
import styles from "./TreatmentIntro.module.css"

/** What a treatment is. */
export const TreatmentIntro = ({
  treatment,
}: {
  treatment: StoreTreatment
}) => {
  const { t } = useTranslation("treatments")
  const label = useLabels()
  const { title, subtitle, description, course, concerns, handle } = treatment
  return (
    <section className={styles.intro}>
      <div className={styles.words}>
        <Breadcrumb to="/treatments">{t("page.breadcrumb")}</Breadcrumb>
        <PageHeading>{title}</PageHeading>
        {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        {description && <p className={styles.text}>{description}</p>}
        <dl className={styles.facts}>
          {concerns.length > 0 && (
            <>
              <dt>{t("page.concerns")}</dt>
              <dd className={styles.concerns}>
                {concerns.map((concern) => (
                  <Badge key={concern}>{label.concern(concern)}</Badge>
                ))}
              </dd>
            </>
          )}
          {course && (
            <>
              <dt>{t("page.course")}</dt>
              <dd>{course}</dd>
            </>
          )}
        </dl>
        <p>
          <LinkButton to="#set" variant="secondary">
            {t("page.to_set")}
          </LinkButton>
        </p>
      </div>
      <TreatmentArt handle={handle} className={styles.art} />
    </section>
  )
}
