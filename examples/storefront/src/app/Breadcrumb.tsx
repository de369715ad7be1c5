import { type PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Icon } from "../ui"
import styles from "./Breadcrumb.module.css"

/** The way back to the list that a page belongs to. */
export const Breadcrumb = ({
  to,
  children,
}: PropsWithChildren<{ to: string }>) => {
  const { t } = useTranslation("common")
  return (
    <nav aria-label={t("nav.breadcrumb")}>
      <Link to={to} className={styles.link}>
        <Icon name="arrow" className={styles.icon} />
        {children}
      </Link>
    </nav>
  )
}
