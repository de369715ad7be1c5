import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useSetChangeWords } from "../cart/use-news-words"
import { useMoney } from "../lib/money"
import styles from "./PriceChangeNotice.module.css"
import type { PriceChange } from "./price-change"

interface PriceChangeNoticeProps {
  change: PriceChange
}

/** Says that the cart costs something else than what was confirmed, and why. Takes the focus. */
export const PriceChangeNotice = ({ change }: PriceChangeNoticeProps) => {
  const { t } = useTranslation("checkout")
  const money = useMoney()
  const setWords = useSetChangeWords()
  const box = useRef<HTMLDivElement>(null)
  const { currency_code: currency } = change

  useEffect(() => {
    box.current?.focus()
  }, [change])

  const reasons = [
    ...change.sets.map((set) => setWords(set, currency)),
    ...change.unit_prices.map(({ title, before, after }) =>
      t("changed.unit_price", {
        title,
        before: money(before, currency),
        after: money(after, currency),
      })
    ),
  ]
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="checkout-price-changed"
      className={styles.box}
    >
      <h2 id="checkout-price-changed" className={styles.title}>
        {t("changed.title")}
      </h2>
      <p>{t("changed.text")}</p>
      <dl className={styles.totals}>
        <div>
          <dt>{t("changed.before")}</dt>
          <dd>{money(change.previous_total, currency)}</dd>
        </div>
        <div className={styles.now}>
          <dt>{t("changed.after")}</dt>
          <dd>{money(change.total, currency)}</dd>
        </div>
      </dl>
      <h3 className={styles.subtitle}>{t("changed.reasons")}</h3>
      <ul className={styles.reasons}>
        {(reasons.length > 0 ? reasons : [t("changed.other")]).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  )
}
