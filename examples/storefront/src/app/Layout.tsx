import { useTranslation } from "react-i18next"
import { Outlet, ScrollRestoration } from "react-router-dom"
import { useRegion } from "../lib/region/region-context"
import { ErrorState } from "../ui"
import { Footer } from "./Footer"
import { Header } from "./Header"
import styles from "./Layout.module.css"

/** What every page has: header, main part, footer. */
export const Layout = () => {
  const { t } = useTranslation("common")
  const { error, retry } = useRegion()
  return (
    <>
      <a href="#content" className={styles.skip}>
        {t("skip_to_content")}
      </a>
      <Header />
      <main id="content" tabIndex={-1} className={styles.main}>
        {error ? <ErrorState error={error} onRetry={retry} /> : <Outlet />}
      </main>
      <Footer />
      <ScrollRestoration />
    </>
  )
}
