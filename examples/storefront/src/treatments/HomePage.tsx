import { useTranslation } from "react-i18next"
import { PageHeading } from "../app/PageHeading"
import { ErrorState, LinkButton, ProductImage } from "../ui"
import { TreatmentArt } from "./art/TreatmentArt"
import styles from "./HomePage.module.css"
import { useTreatments } from "./queries"
import { TreatmentGrid } from "./TreatmentGrid"

const STEPS = ["treatment", "set", "saving"] as const

/** What the picture of the first screen shows. */
const PICTURES = [
  { handle: "collagen-cream", role: "collagen" },
  { handle: "hyaluronic-serum", role: "hyaluronic_acid" },
  { handle: "tone-serum", role: "anti_spot" },
] as const

/** The first page: what the shop is, how a set works, all treatments. */
export const HomePage = () => {
  const { t } = useTranslation("treatments")
  const common = useTranslation("common")
  const { data, error, refetch } = useTreatments()
  return (
    <>
      <section className={styles.hero}>
        <div className={styles.words}>
          <PageHeading title={common.t("tagline")}>
            {t("hero.title")}
          </PageHeading>
          <p className={styles.lead}>{t("hero.text")}</p>
          <p>
            <LinkButton to="#treatments">{t("list.show_all")}</LinkButton>
          </p>
        </div>
        <div className={styles.picture} aria-hidden="true">
          <TreatmentArt handle="acupuncture" className={styles.art} />
          <div className={styles.products}>
            {PICTURES.map(({ handle, role }) => (
              <ProductImage
                key={handle}
                handle={handle}
                role={role}
                title={common.t(`roles.${role}`)}
              />
            ))}
          </div>
        </div>
      </section>
      <section aria-labelledby="how" className={styles.how}>
        <h2 id="how" className="visually-hidden">
          {t("hero.how")}
        </h2>
        <ol className={styles.steps}>
          {STEPS.map((step, index) => (
            <li key={step} className={styles.step}>
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <h3>{t(`hero.steps.${step}.title`)}</h3>
                <p>{t(`hero.steps.${step}.text`)}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="treatments" className={styles.list}>
        <h2 id="treatments">{t("title")}</h2>
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <TreatmentGrid treatments={data} />
        )}
      </section>
    </>
  )
}
