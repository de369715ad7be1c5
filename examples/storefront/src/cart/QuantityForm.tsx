import { type FormEvent, useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Icon } from "../ui"
import styles from "./QuantityForm.module.css"

const MAX = 99
/** How long further presses are waited for before the cart is asked, in milliseconds. */
const PAUSE = 400

interface QuantityFormProps {
  /** Names the field, such as "Quantity of the serum". */
  label: string
  value: number
  isBusy: boolean
  onChange: (value: number) => void
}

const isQuantity = (value: number) =>
  Number.isInteger(value) && value >= 1 && value <= MAX

/** A number with a button for one more and one fewer. The field can be typed into and sent. */
export const QuantityForm = ({
  label,
  value,
  isBusy,
  onChange,
}: QuantityFormProps) => {
  const { t } = useTranslation("cart")
  const [text, setText] = useState(String(value))
  const timer = useRef<number>()

  useEffect(() => {
    setText(String(value))
  }, [value, isBusy])

  useEffect(() => () => window.clearTimeout(timer.current), [])

  const send = (wanted: number) => {
    window.clearTimeout(timer.current)
    if (!isQuantity(wanted)) {
      setText(String(value))
    } else if (wanted !== value && !isBusy) {
      onChange(wanted)
    }
  }

  const step = (by: number) => {
    const wanted = Number(text) + by
    if (isBusy || !isQuantity(wanted)) {
      return
    }
    setText(String(wanted))
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      send(wanted)
    }, PAUSE)
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(Number(text))
  }

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={submit}
      aria-busy={isBusy || undefined}
    >
      <button
        type="button"
        className={styles.step}
        aria-label={`${t("quantity.less")}: ${label}`}
        aria-disabled={Number(text) <= 1 || isBusy || undefined}
        onClick={() => {
          step(-1)
        }}
      >
        <Icon name="minus" />
      </button>
      <input
        className={styles.input}
        type="number"
        inputMode="numeric"
        min={1}
        max={MAX}
        step={1}
        name="quantity"
        aria-label={label}
        value={text}
        readOnly={isBusy}
        onChange={(event) => {
          setText(event.currentTarget.value)
        }}
        onBlur={(event) => {
          // A press on a button of this form goes on from what was typed.
          if (!event.currentTarget.form?.contains(event.relatedTarget)) {
            send(Number(text))
          }
        }}
      />
      <button
        type="button"
        className={styles.step}
        aria-label={`${t("quantity.more")}: ${label}`}
        aria-disabled={Number(text) >= MAX || isBusy || undefined}
        onClick={() => {
          step(1)
        }}
      >
        <Icon name="plus" />
      </button>
    </form>
  )
}
