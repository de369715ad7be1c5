import type { StoreCartOffer } from "medusa-plugin-treatment-bundles/client"
import { useTranslation } from "react-i18next"
import type { CartRequest } from "./cart-news"
import { OfferCard } from "./OfferCard"
import styles from "./Offers.module.css"
import { nearestFirst, offerKey } from "./plan-changes"

/** How many offers are open from the start. */
const OPEN = 2

interface OffersProps {
  offers: StoreCartOffer[]
  currency: string
  /** Key of the request under way. */
  busy: string | null
  onAdd: (request: CartRequest) => void
}

/** What would complete a set, and what that would save. What takes least comes first. */
export const Offers = ({ offers, ...rest }: OffersProps) => {
  const { t } = useTranslation("cart")
  if (offers.length === 0) {
    return null
  }
  const cards = (shown: StoreCartOffer[]) =>
    shown.map((offer) => (
      <li key={offerKey(offer)}>
        <OfferCard offer={offer} {...rest} />
      </li>
    ))
  const sorted = nearestFirst(offers)
  const more = sorted.slice(OPEN)
  return (
    <section className={styles.offers}>
      <h2 className={styles.title}>{t("offers.title")}</h2>
      <ul className={styles.list}>{cards(sorted.slice(0, OPEN))}</ul>
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{t("offers.more", { count: more.length })}</summary>
          <ul className={styles.list}>{cards(more)}</ul>
        </details>
      )}
    </section>
  )
}
