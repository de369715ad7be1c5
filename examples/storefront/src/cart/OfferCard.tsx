import type {
  StoreCartOffer,
  StoreCartOfferMissing,
} from "medusa-plugin-treatment-bundles/client"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { useLabels } from "../i18n/use-labels"
import { useLanguage } from "../i18n/use-language"
import { useMoney } from "../lib/money"
import { Button, ProductImage, Select } from "../ui"
import type { CartRequest } from "./cart-news"
import styles from "./OfferCard.module.css"
import { offerKey, planOffer } from "./plan-changes"
import { useTierText } from "./use-tier-text"

interface OfferCardProps {
  offer: StoreCartOffer
  currency: string
  /** Key of the request under way. */
  busy: string | null
  onAdd: (request: CartRequest) => void
}

const chosenOf = (
  { missing }: StoreCartOffer,
  choice: Readonly<Record<string, string>>
) =>
  missing.flatMap((slot) => {
    const candidate =
      slot.candidates.find(
        ({ variant }) => variant.id === choice[slot.slot_id]
      ) ?? slot.candidates[0]
    return candidate ? [{ slot, candidate, quantity: slot.quantity }] : []
  })

/** One set that could be completed: what is missing, as the shopper likes it, added in one go. */
export const OfferCard = ({ offer, currency, busy, onAdd }: OfferCardProps) => {
  const { t } = useTranslation("cart")
  const { locale } = useLanguage()
  const labels = useLabels()
  const money = useMoney()
  const tier = useTierText().name(offer.tier)
  const [choice, setChoice] = useState<Record<string, string>>({})
  const chosen = chosenOf(offer, choice)
  const key = offerKey(offer)

  // The store says what the first choices save; for others it does once they are in the cart.
  const isQuoted = chosen.every(
    ({ slot, candidate }) => candidate === slot.candidates[0]
  )
  const [first] = chosen
  const product = chosen.length === 1 ? first?.candidate.product.title : null
  const heading = () => {
    if (!isQuoted) {
      return product
        ? t("offers.other_choice", { product, tier })
        : t("offers.other_choice_many", { tier })
    }
    const amount = money(offer.saving, currency)
    return product
      ? t("offers.one", { product, amount })
      : t("offers.many", { count: chosen.length, amount })
  }
  const list = (titles: string[]) =>
    new Intl.ListFormat(locale, { type: "conjunction" }).format(titles)
  const priceOf = (
    { price }: StoreCartOfferMissing["candidates"][number],
    quantity: number
  ) =>
    quantity > 1
      ? t("offers.units", {
          count: quantity,
          price: money(price.list_unit, currency),
        })
      : money(price.list_unit, currency)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAdd(planOffer(key, chosen, list))
  }

  return (
    <form className={styles.card} onSubmit={submit}>
      <div className={styles.head}>
        <h3 className={styles.title}>{heading()}</h3>
        <p className={styles.text}>
          {t("offers.result", { title: offer.bundle.title, tier })}
          {!isQuoted && ` ${t("offers.saving_later")}`}
        </p>
      </div>
      <ul className={styles.slots}>
        {chosen.map(({ slot, candidate }) => (
          <li key={slot.slot_id} className={styles.slot}>
            <ProductImage
              handle={candidate.product.handle}
              title={candidate.product.title}
              thumbnail={candidate.product.thumbnail}
              role={slot.role}
            />
            <div className={styles.choice}>
              {slot.candidates.length > 1 ? (
                <Select
                  name={slot.slot_id}
                  label={labels.role(slot.role)}
                  value={candidate.variant.id}
                  onChange={(event) => {
                    const { value } = event.currentTarget
                    setChoice((old) => ({ ...old, [slot.slot_id]: value }))
                  }}
                >
                  {slot.candidates.map((option) => (
                    <option key={option.variant.id} value={option.variant.id}>
                      {t("offers.choice", {
                        product: option.product.title,
                        variant: option.variant.title,
                        price: priceOf(option, slot.quantity),
                      })}
                    </option>
                  ))}
                </Select>
              ) : (
                <p className={styles.product}>{candidate.product.title}</p>
              )}
              <p className={styles.text}>
                {t("offers.variant", {
                  variant: candidate.variant.title,
                  price: priceOf(candidate, slot.quantity),
                })}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Button variant="secondary" busy={busy === key}>
        {t("offers.add")}
      </Button>
    </form>
  )
}
