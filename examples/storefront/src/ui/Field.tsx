import { type ComponentProps, type ReactNode, useId } from "react"
import { cx } from "./cx"
import styles from "./Field.module.css"

interface Words {
  label: string
  hint?: ReactNode
  /** What is wrong with the value, in words. */
  error?: ReactNode
  /** The label is for screen readers only. */
  hideLabel?: boolean
}

const useWords = ({ label, hint, error, hideLabel }: Words, id?: string) => {
  const made = useId()
  const own = id ?? made
  const hintId = `${own}-hint`
  const errorId = `${own}-error`
  return {
    control: {
      id: own,
      "aria-describedby":
        cx(hint ? hintId : null, error ? errorId : null) || undefined,
      "aria-invalid": error ? true : undefined,
    },
    before: (
      <label
        htmlFor={own}
        className={hideLabel ? "visually-hidden" : styles.label}
      >
        {label}
      </label>
    ),
    after: (
      <>
        {hint && (
          <p id={hintId} className={styles.hint}>
            {hint}
          </p>
        )}
        {error && (
          <p id={errorId} className={styles.error}>
            {error}
          </p>
        )}
      </>
    ),
  }
}

/** A labelled input. */
export const Field = ({
  label,
  hint,
  error,
  hideLabel,
  className,
  id,
  ...rest
}: Words & ComponentProps<"input">) => {
  const words = useWords({ label, hint, error, hideLabel }, id)
  return (
    <div className={cx(styles.field, className)}>
      {words.before}
      <input {...rest} {...words.control} className={styles.control} />
      {words.after}
    </div>
  )
}

/** A labelled choice from a list. */
export const Select = ({
  label,
  hint,
  error,
  hideLabel,
  className,
  id,
  children,
  ...rest
}: Words & ComponentProps<"select">) => {
  const words = useWords({ label, hint, error, hideLabel }, id)
  return (
    <div className={cx(styles.field, className)}>
      {words.before}
      <select
        {...rest}
        {...words.control}
        className={cx(styles.control, styles.select)}
      >
        {children}
      </select>
      {words.after}
    </div>
  )
}
