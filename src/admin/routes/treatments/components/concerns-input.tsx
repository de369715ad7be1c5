import { XMarkMini } from "@medusajs/icons"
import { Badge, toast } from "@medusajs/ui"
import {
  forwardRef,
  type KeyboardEvent,
  useImperativeHandle,
  useRef,
  useState,
} from "react"
import { useTranslation } from "react-i18next"
import {
  concernLabel,
  MAX_CONCERNS,
  toConcernCode,
} from "../../../lib/concerns"

interface ConcernsInputProps {
  /** Codes such as `fine_lines`. */
  value: string[]
  onChange: (value: string[]) => void
  onBlur?: () => void
  /** From the form's control. */
  id?: string
  "aria-labelledby"?: string
  "aria-describedby"?: string
  "aria-invalid"?: boolean
}

const COMMIT_KEYS: readonly string[] = ["Enter", ","]

/** Takes concerns as a merchant says them, one after the other, and keeps their codes. */
export const ConcernsInput = forwardRef<HTMLInputElement, ConcernsInputProps>(
  ({ value, onChange, onBlur, ...control }, ref) => {
    const { t } = useTranslation()
    const input = useRef<HTMLInputElement>(null)
    useImperativeHandle(ref, () => input.current as HTMLInputElement)
    const [text, setText] = useState("")

    const add = () => {
      const codes = text
        .split(",")
        .filter((part) => part.trim() !== "")
        .map(toConcernCode)
      if (codes.includes("")) {
        toast.error(t("treatmentBundles.treatments.fields.concernsInvalid"))
        return
      }
      const next = [...new Set([...value, ...codes])]
      if (next.length > MAX_CONCERNS) {
        toast.error(
          t("treatmentBundles.treatments.fields.concernsFull", {
            count: MAX_CONCERNS,
          })
        )
        return
      }
      if (next.length > value.length) {
        onChange(next)
      }
      setText("")
    }

    const remove = (code: string) => {
      onChange(value.filter((each) => each !== code))
      input.current?.focus()
    }

    const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.ctrlKey || event.metaKey) {
        return
      }
      const last = value.at(-1)
      if (COMMIT_KEYS.includes(event.key)) {
        event.preventDefault()
        add()
      } else if (event.key === "Backspace" && text === "" && last) {
        remove(last)
      }
    }

    return (
      <div className="shadow-borders-base bg-ui-bg-field hover:bg-ui-bg-field-hover transition-fg focus-within:shadow-borders-interactive-with-active flex min-h-8 flex-wrap items-center gap-1 rounded-md px-2 py-1.5">
        <ul className="contents">
          {value.map((code) => (
            <li key={code} className="flex">
              <Badge size="2xsmall" className="gap-x-0.5 pr-1">
                {concernLabel(code)}
                <button
                  type="button"
                  className="text-ui-fg-subtle focus-visible:shadow-borders-focus rounded outline-none"
                  aria-label={t(
                    "treatmentBundles.treatments.fields.removeConcern",
                    { concern: concernLabel(code) }
                  )}
                  onClick={() => remove(code)}
                >
                  <XMarkMini />
                </button>
              </Badge>
            </li>
          ))}
        </ul>
        <input
          {...control}
          ref={input}
          value={text}
          autoComplete="off"
          maxLength={255}
          className="caret-ui-fg-base text-ui-fg-base txt-compact-small min-w-24 flex-1 appearance-none bg-transparent outline-none"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            add()
            onBlur?.()
          }}
        />
      </div>
    )
  }
)
ConcernsInput.displayName = "ConcernsInput"
