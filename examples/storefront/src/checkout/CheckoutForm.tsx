import { type FormEvent, useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useMoney } from "../lib/money"
import { Button, ErrorState } from "../ui"
import { AddressFields, fieldId } from "./AddressFields"
import styles from "./Checkout.module.css"
import { PaymentChoice, ShippingChoice } from "./Choices"
import { ErrorSummary, type FormProblem } from "./ErrorSummary"
import { CHECKOUT_FIELDS, type CheckoutField, trimValues } from "./fields"
import { OrderRefused } from "./OrderRefused"
import { OrderSummary } from "./OrderSummary"
import { PriceChangeNotice } from "./PriceChangeNotice"
import { useCheckoutForm } from "./use-checkout-form"
import { type Confirmed, usePlaceOrder } from "./use-place-order"

interface CheckoutFormProps {
  /** The cart and its sets, as the summary shows them. */
  seen: Confirmed
  onPlaced: (orderId: string) => void
}

/** Address, delivery, payment, what is ordered, and the button that orders it. */
export const CheckoutForm = ({ seen, onPlaced }: CheckoutFormProps) => {
  const { t } = useTranslation("checkout")
  const money = useMoney()
  const form = useCheckoutForm(seen.cart)
  const place = usePlaceOrder()
  const [attempts, setAttempts] = useState(0)
  // A second press comes before the page is drawn again.
  const isSent = useRef(false)
  const summary = useRef<HTMLDivElement>(null)
  const { cart } = seen

  const words = (field: CheckoutField): string | undefined => {
    const problem = attempts > 0 ? form.problems[field] : undefined
    return problem && t(`problems.${problem}`, { field: t(`fields.${field}`) })
  }
  const texts = Object.fromEntries(
    CHECKOUT_FIELDS.map((field) => [field, words(field)])
  ) as Partial<Record<CheckoutField, string>>
  const shipping =
    attempts > 0 && !form.hasShipping ? t("problems.shipping") : undefined
  const payment =
    attempts > 0 && !form.hasPayment ? t("problems.payment") : undefined
  const problems: FormProblem[] = [
    ...CHECKOUT_FIELDS.map((field) => ({
      id: fieldId(field),
      text: texts[field],
    })),
    { id: fieldId("shipping_option"), text: shipping },
    { id: fieldId("payment_provider"), text: payment },
  ].flatMap(({ id, text }) => (text ? [{ id, text }] : []))

  useEffect(() => {
    if (attempts > 0) {
      summary.current?.focus()
    }
  }, [attempts])

  const isValid =
    Object.keys(form.problems).length === 0 &&
    form.hasShipping &&
    form.hasPayment

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isSent.current) {
      return
    }
    if (!isValid) {
      setAttempts((count) => count + 1)
      return
    }
    isSent.current = true
    place.mutate(
      {
        values: trimValues(form.values),
        option_id: form.optionId,
        provider_id: form.providerId,
        seen,
      },
      {
        onSuccess: (placed) => {
          if (placed.type === "order") {
            onPlaced(placed.order_id)
          }
        },
        onSettled: () => {
          isSent.current = false
        },
      }
    )
  }

  if (form.error && !form.options) {
    return <ErrorState error={form.error} />
  }
  const change =
    place.data?.type === "price_changed" ? place.data.change : undefined
  const total = money(cart.total, cart.currency_code)
  return (
    <form noValidate className={styles.columns} onSubmit={submit}>
      <div className={styles.form}>
        <ErrorSummary ref={summary} problems={problems} />
        <AddressFields
          values={form.values}
          problems={texts}
          countries={form.countries}
          onChange={form.setValue}
        />
        <ShippingChoice
          options={form.options}
          currency={cart.currency_code}
          value={form.optionId}
          problem={shipping}
          onChange={form.chooseOption}
        />
        <PaymentChoice
          providers={form.providers}
          value={form.providerId}
          problem={payment}
          onChange={form.setProviderId}
        />
      </div>
      <div className={styles.aside}>
        <OrderSummary {...seen} />
      </div>
      <div className={styles.end}>
        {change && <PriceChangeNotice change={change} />}
        <OrderRefused
          error={place.error}
          isPaymentRefused={place.data?.type === "payment_refused"}
        />
        {/* A press counts while the cart still changes too: the order waits for the change, and a
            total that nobody saw is asked about. */}
        <Button wide busy={place.isPending} disabled={!form.isLoaded}>
          {change ? t("changed.confirm", { total }) : t("place_for", { total })}
        </Button>
        <p className={styles.terms}>{t("terms")}</p>
        <p role="status" className="visually-hidden">
          {place.isPending && t("placing")}
        </p>
      </div>
    </form>
  )
}
