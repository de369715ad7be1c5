import { useTranslation } from "react-i18next"
import { Brand } from "./Brand"
import styles from "./Footer.module.css"

/** Who sells here, and what the texts are not. */
export const Footer = () => {
  const { t } = useTranslation("common")
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <Brand />
        <p>{t("footer.advice")}</p>
        <p>{t("footer.note", { brand: t("brand") })}</p>
      </div>
    </footer>
  )
}
