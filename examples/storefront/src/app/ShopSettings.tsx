import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { isLanguage, LANGUAGES } from "../i18n"
import { useLanguage } from "../i18n/use-language"
import { useChangeLanguage, useChangeRegion } from "../lib/cart"
import { useRegion } from "../lib/region/region-context"
import { cx } from "../ui"
import { SettingsNews } from "./SettingsNews"
import styles from "./ShopSettings.module.css"

/** Region with its currency, and language. A choice applies at once, to the cart as well. */
export const ShopSettings = () => {
  const { t } = useTranslation("common")
  const { language } = useLanguage()
  const { regions, region } = useRegion()
  const changeRegion = useChangeRegion()
  const select = useRef<HTMLSelectElement>(null)
  const changeLanguage = useChangeLanguage()
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      <label className={styles.field}>
        <span className="visually-hidden">{t("settings.region")}</span>
        <select
          ref={select}
          name="region"
          className={cx(styles.select, styles.region)}
          value={
            (changeRegion.isPending ? changeRegion.variables : region?.id) ?? ""
          }
          aria-busy={changeRegion.isPending || undefined}
          onChange={(event) => {
            changeRegion.mutate(event.currentTarget.value)
          }}
        >
          {regions.map(({ id, name, currency_code }) => (
            <option key={id} value={id}>
              {`${name} · ${currency_code.toUpperCase()}`}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        <span className="visually-hidden">{t("settings.language")}</span>
        <select
          name="language"
          className={styles.select}
          value={language}
          onChange={(event) => {
            const { value } = event.currentTarget
            if (isLanguage(value)) {
              changeLanguage.mutate(value)
            }
          }}
        >
          {LANGUAGES.map((code) => (
            <option key={code} value={code} lang={code}>
              {t(`languages.${code}`)}
            </option>
          ))}
        </select>
      </label>
      <SettingsNews
        lostCodes={changeRegion.data ?? []}
        hasFailed={changeRegion.isError}
        onClose={() => {
          changeRegion.reset()
          // The button that had the focus is gone.
          select.current?.focus({ preventScroll: true })
        }}
      />
    </form>
  )
}
