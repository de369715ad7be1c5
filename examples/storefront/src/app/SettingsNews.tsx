import { useTranslation } from "react-i18next"
import { useLanguage } from "../i18n/use-language"
import { Icon, Notice } from "../ui"
import styles from "./SettingsNews.module.css"

interface SettingsNewsProps {
  /** Promotion codes that the cart lost by the change. */
  lostCodes: string[]
  hasFailed: boolean
  onClose: () => void
}

/** What a change of region came to, when the shopper should know. Nothing moves when it comes. */
export const SettingsNews = ({
  lostCodes,
  hasFailed,
  onClose,
}: SettingsNewsProps) => {
  const { t } = useTranslation("common")
  const { locale } = useLanguage()
  if (!hasFailed && lostCodes.length === 0) {
    return null
  }
  const codes = new Intl.ListFormat(locale).format(lostCodes)
  return (
    <div className={styles.place}>
      <div className={styles.box}>
        <Notice
          tone={hasFailed ? "error" : "warning"}
          announce="alert"
          className={styles.notice}
        >
          {hasFailed
            ? t("settings.failed")
            : t("settings.codes_lost", { count: lostCodes.length, codes })}
        </Notice>
        <button type="button" className={styles.close} onClick={onClose}>
          <Icon name="close" />
          <span className="visually-hidden">{t("close")}</span>
        </button>
      </div>
    </div>
  )
}
