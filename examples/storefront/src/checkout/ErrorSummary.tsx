import { forwardRef } from "react"
import { useTranslation } from "react-i18next"
import styles from "./ErrorSummary.module.css"

/** A field that keeps the form from being sent. */
export interface FormProblem {
  /** Id of the field. */
  id: string
  text: string
}

interface ErrorSummaryProps {
  problems: FormProblem[]
}

/** Everything that is wrong with a form, each with a link to its field. Takes the focus. */
export const ErrorSummary = forwardRef<HTMLDivElement, ErrorSummaryProps>(
  function ErrorSummary({ problems }, ref) {
    const { t } = useTranslation("checkout")
    if (problems.length === 0) {
      return null
    }
    return (
      <div
        ref={ref}
        tabIndex={-1}
        role="alert"
        aria-labelledby="checkout-problems"
        className={styles.summary}
      >
        <h2 id="checkout-problems" className={styles.title}>
          {t("problems.title")}
        </h2>
        <ul className={styles.list}>
          {problems.map(({ id, text }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  const field = document.getElementById(id)
                  if (field) {
                    event.preventDefault()
                    field.focus()
                    field.scrollIntoView({ block: "center" })
                  }
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    )
  }
)
