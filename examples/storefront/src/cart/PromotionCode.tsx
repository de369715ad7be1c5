import { type FormEvent, useId, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Button, Field, Icon } from "../ui"
import { CodeRefusedError } from "./apply-change"
import type { CartChanges } from "./use-cart-changes"
import styles from "./PromotionCode.module.css"

interface PromotionCodeProps {
  /** Codes that the cart holds. */
  codes: string[]
  busy: string | null
  request: CartChanges["request"]
}

const KEY = "code"

/** A field for a promotion code, and the codes that apply. */
export const PromotionCode = ({ codes, busy, request }: PromotionCodeProps) => {
  const { t } = useTranslation("cart")
  const [code, setCode] = useState("")
  const [refusal, setRefusal] = useState<
    { reason: "unknown" | "no_effect"; code: string } | { reason: "empty" }
  >()
  const form = useRef<HTMLFormElement>(null)
  const id = useId()

  const refuse = (reason: typeof refusal) => {
    setRefusal(reason)
    form.current?.querySelector("input")?.focus()
  }

  const apply = async () => {
    const wanted = code.trim()
    if (wanted === "") {
      refuse({ reason: "empty" })
      return
    }
    try {
      const isDone = await request({
        key: KEY,
        change: { type: "add_code", code: wanted },
        said: { what: "code_added", code: wanted },
      })
      setRefusal(undefined)
      setCode(isDone ? "" : code)
    } catch (error) {
      if (!(error instanceof CodeRefusedError)) {
        throw error
      }
      refuse(error)
    }
  }

  const words = () => {
    if (!refusal) {
      return undefined
    }
    return refusal.reason === "empty"
      ? t("code.empty")
      : t(`code.${refusal.reason}`, { code: refusal.code })
  }

  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.title}>
        {t("code.title")}
      </h2>
      <form
        ref={form}
        noValidate
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void apply()
        }}
      >
        <Field
          label={t("code.label")}
          hideLabel
          name="code"
          className={styles.field}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={100}
          value={code}
          error={words()}
          onChange={(event) => {
            setCode(event.currentTarget.value)
            setRefusal(undefined)
          }}
        />
        <Button variant="secondary" busy={busy === KEY}>
          {t("code.apply")}
        </Button>
      </form>
      {codes.length > 0 && (
        <ul aria-label={t("code.applied")} className={styles.codes}>
          {codes.map((applied) => (
            <li key={applied} className={styles.code}>
              <Icon name="tag" />
              <span>{applied}</span>
              <Button
                type="button"
                variant="quiet"
                busy={busy === `code:${applied}`}
                aria-label={t("code.remove_label", { code: applied })}
                onClick={() =>
                  void request({
                    key: `code:${applied}`,
                    change: { type: "remove_code", code: applied },
                    said: { what: "code_removed", code: applied },
                    undo: { type: "add_code", code: applied },
                    takes_focus: true,
                  })
                }
              >
                {t("code.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
