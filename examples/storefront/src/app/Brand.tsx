import { useTranslation } from "react-i18next"
import styles from "./Brand.module.css"

/** The shop's mark and name. */
export const Brand = () => {
  const { t } = useTranslation("common")
  return (
    <span className={styles.brand}>
      <svg viewBox="0 0 24 32" aria-hidden="true" className={styles.mark}>
        <circle cx="12" cy="11" r="6.5" />
        <path d="M12 1v30" />
      </svg>
      {t("brand")}
    </span>
  )
}
