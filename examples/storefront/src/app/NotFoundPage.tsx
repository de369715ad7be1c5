import { useTranslation } from "react-i18next"
import { LinkButton } from "../ui"
import styles from "./Message.module.css"
import { PageHeading } from "./PageHeading"

/** For an address that leads nowhere, and for what the store does not offer (any more). */
export const NotFoundPage = () => {
  const { t } = useTranslation("common")
  return (
    <div className={styles.message}>
      <PageHeading>{t("not_found.title")}</PageHeading>
      <p>{t("not_found.text")}</p>
      <LinkButton to="/treatments">{t("not_found.link")}</LinkButton>
    </div>
  )
}
