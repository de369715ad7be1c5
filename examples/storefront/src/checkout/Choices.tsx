import type { HttpTypes } from "@medusajs/types"
import { useTranslation } from "react-i18next"
import { Notice, Price, RadioCard, Skeleton } from "../ui"
import { fieldId } from "./AddressFields"
import styles from "./Checkout.module.css"

interface ShippingChoiceProps {
  /** Undefined while they are on their way. */
  options: HttpTypes.StoreCartShippingOption[] | undefined
  currency: string
  value: string
  problem?: string
  onChange: (id: string) => void
}

/** How the order comes to the shopper. */
export const ShippingChoice = ({
  options,
  currency,
  value,
  problem,
  onChange,
}: ShippingChoiceProps) => {
  const { t } = useTranslation("checkout")
  return (
    <fieldset
      className={styles.section}
      aria-describedby={problem && "checkout-shipping-problem"}
    >
      <legend className={styles.legend}>{t("sections.shipping")}</legend>
      {problem && (
        <p id="checkout-shipping-problem" className={styles.problem}>
          {problem}
        </p>
      )}
      {!options && (
        <p role="status">
          <span className="visually-hidden">{t("shipping.loading")}</span>
          <Skeleton height="3.75rem" />
        </p>
      )}
      {options?.length === 0 && (
        <Notice tone="warning">{t("shipping.none")}</Notice>
      )}
      {options?.map(({ id, name, amount, type }, index) => (
        <RadioCard
          key={id}
          id={index === 0 ? fieldId("shipping_option") : undefined}
          name="shipping_option"
          value={id}
          required
          checked={value === id}
          onChange={() => {
            onChange(id)
          }}
          aside={<Price amount={amount} currency={currency} />}
        >
          <span className={styles.choice}>{name}</span>
          {type.description && (
            <span className={styles.hint}>{type.description}</span>
          )}
        </RadioCard>
      ))}
    </fieldset>
  )
}

interface PaymentChoiceProps {
  /** Undefined while they are on their way. */
  providers: readonly string[] | undefined
  value: string
  problem?: string
  onChange: (id: string) => void
}

/** How the shopper pays. */
export const PaymentChoice = ({
  providers,
  value,
  problem,
  onChange,
}: PaymentChoiceProps) => {
  const { t } = useTranslation("checkout")
  return (
    <fieldset
      className={styles.section}
      aria-describedby={problem && "checkout-payment-problem"}
    >
      <legend className={styles.legend}>{t("sections.payment")}</legend>
      {problem && (
        <p id="checkout-payment-problem" className={styles.problem}>
          {problem}
        </p>
      )}
      {!providers && <Skeleton height="3.75rem" />}
      {providers?.length === 0 && (
        <Notice tone="warning">{t("payment.none")}</Notice>
      )}
      {providers?.map((id, index) => (
        <RadioCard
          key={id}
          id={index === 0 ? fieldId("payment_provider") : undefined}
          name="payment_provider"
          value={id}
          required
          checked={value === id}
          onChange={() => {
            onChange(id)
          }}
        >
          <span className={styles.choice}>{t("payment.system_default")}</span>
          <span className={styles.hint}>
            {t("payment.system_default_text")}
          </span>
        </RadioCard>
      ))}
    </fieldset>
  )
}
