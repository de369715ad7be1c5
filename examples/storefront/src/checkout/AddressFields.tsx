import { useTranslation } from "react-i18next"
import { useLanguage } from "../i18n/use-language"
import { Field, Select } from "../ui"
import styles from "./Checkout.module.css"
import {
  type CheckoutField,
  type CheckoutValues,
  OPTIONAL_FIELDS,
} from "./fields"

/** Id of a field's control; the error summary links to it. */
export const fieldId = (field: string): string => `checkout-${field}`

type TextField = Exclude<CheckoutField, "country_code">

const AUTOCOMPLETE: Record<CheckoutField, string> = {
  email: "email",
  first_name: "shipping given-name",
  last_name: "shipping family-name",
  address_1: "shipping address-line1",
  address_2: "shipping address-line2",
  postal_code: "shipping postal-code",
  city: "shipping address-level2",
  province: "shipping address-level1",
  country_code: "shipping country",
  phone: "shipping tel",
}

const TYPES: Partial<Record<TextField, string>> = {
  email: "email",
  phone: "tel",
}

interface AddressFieldsProps {
  values: CheckoutValues
  /** What is wrong, in words. */
  problems: Partial<Record<CheckoutField, string>>
  /** Codes of the region's countries. */
  countries: string[]
  onChange: (field: CheckoutField, value: string) => void
}

/** Who gets the order, and where. */
export const AddressFields = ({
  values,
  problems,
  countries,
  onChange,
}: AddressFieldsProps) => {
  const { t } = useTranslation("checkout")
  const { locale } = useLanguage()
  const names = new Intl.DisplayNames(locale, { type: "region" })

  const common = (field: CheckoutField) => ({
    id: fieldId(field),
    name: field,
    label: OPTIONAL_FIELDS.includes(field)
      ? `${t(`fields.${field}`)} (${t("optional")})`
      : t(`fields.${field}`),
    autoComplete: AUTOCOMPLETE[field],
    required: !OPTIONAL_FIELDS.includes(field),
    value: values[field],
    error: problems[field],
  })

  const text = (
    field: TextField,
    extra?: { className?: string; hint?: string }
  ) => (
    <Field
      {...common(field)}
      {...extra}
      type={TYPES[field] ?? "text"}
      onChange={(event) => {
        onChange(field, event.currentTarget.value)
      }}
    />
  )

  return (
    <>
      <fieldset className={styles.section}>
        <legend className={styles.legend}>{t("sections.contact")}</legend>
        {text("email", { hint: t("hints.email") })}
      </fieldset>
      <fieldset className={styles.section}>
        <legend className={styles.legend}>{t("sections.address")}</legend>
        <div className={styles.fields}>
          {text("first_name")}
          {text("last_name")}
          {text("address_1", { className: styles.wide })}
          {text("address_2", { className: styles.wide })}
          {text("postal_code")}
          {text("city")}
          <Select
            {...common("country_code")}
            onChange={(event) => {
              onChange("country_code", event.currentTarget.value)
            }}
          >
            <option value="" disabled>
              {t("choose_country")}
            </option>
            {countries.map((code) => (
              <option key={code} value={code}>
                {names.of(code.toUpperCase()) ?? code.toUpperCase()}
              </option>
            ))}
          </Select>
          {text("province")}
          {text("phone", { className: styles.wide, hint: t("hints.phone") })}
        </div>
      </fieldset>
    </>
  )
}
