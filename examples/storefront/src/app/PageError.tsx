import { useTranslation } from "react-i18next"
import { Button } from "../ui"
import styles from "./Message.module.css"
import { PageHeading } from "./PageHeading"

/** Stands in for a page that broke while it was drawn. */
export const PageError = () => {
  const { t } = useTranslation("common")
  return (
    <div className={styles.message}>
      <PageHeading>{t("error.title")}</PageHeading>
      <p role="alert">{t("error.page")}</p>
      <Button
        type="button"
        onClick={() => {
          window.location.reload()
        }}
      >
        {t("error.reload")}
      </Button>
    </div>
  )
}
