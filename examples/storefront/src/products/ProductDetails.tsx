import { useTranslation } from "react-i18next"
import { Badge, Icon, Notice } from "../ui"
import type { ProductFacts } from "./facts"
import styles from "./ProductDetails.module.css"

/** Ingredients and what to mind. */
export const ProductDetails = ({ facts }: { facts: ProductFacts }) => {
  const { t } = useTranslation("products")
  const { keyIngredients, inci, warnings, months } = facts
  if (keyIngredients.length === 0 && !inci && !warnings && !months) {
    return null
  }
  // Medusa translates no metadata: ingredients have international names, warnings are English.
  return (
    <section aria-labelledby="details" className={styles.details}>
      <h2 id="details">{t("details.title")}</h2>
      {keyIngredients.length > 0 && (
        <div className={styles.part}>
          <h3>{t("details.key")}</h3>
          <ul className={styles.list}>
            {keyIngredients.map((name) => (
              <li key={name}>
                <Badge>{name}</Badge>
              </li>
            ))}
          </ul>
        </div>
      )}
      {months !== undefined && (
        <div className={styles.part}>
          <h3>{t("details.pao")}</h3>
          <p>{t("details.pao_months", { count: months })}</p>
        </div>
      )}
      {warnings && (
        <div className={styles.part}>
          <h3>{t("details.warnings")}</h3>
          <Notice tone="warning" announce="none">
            <p lang="en">{warnings}</p>
          </Notice>
        </div>
      )}
      {inci && (
        <details className={styles.inci}>
          <summary>
            {t("details.inci")}
            <Icon name="chevron" />
          </summary>
          <p lang="la">{inci}</p>
        </details>
      )}
    </section>
  )
}
