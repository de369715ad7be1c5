import { useTranslation } from "react-i18next"
import { Link, NavLink } from "react-router-dom"
import { useCartCount } from "../lib/cart"
import { Icon } from "../ui"
import { Brand } from "./Brand"
import styles from "./Header.module.css"
import { ShopSettings } from "./ShopSettings"

/** Name, navigation, cart, and the choice of region and language. */
export const Header = () => {
  const { t } = useTranslation("common")
  const count = useCartCount()
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link
          to="/"
          className={styles.brand}
          aria-label={t("nav.home", { brand: t("brand") })}
        >
          <Brand />
        </Link>
        <nav aria-label={t("nav.label")} className={styles.nav}>
          <NavLink to="/treatments" className={styles.link}>
            {t("nav.treatments")}
          </NavLink>
          <NavLink to="/cart" className={styles.link}>
            <Icon name="bag" />
            <span>{`${t("nav.cart")} `}</span>
            <span className={styles.count} data-empty={count === 0}>
              {count}
              <span className="visually-hidden">
                {` ${t("nav.items", { count })}`}
              </span>
            </span>
          </NavLink>
        </nav>
        <ShopSettings />
      </div>
    </header>
  )
}
