import { type ComponentProps, type PropsWithChildren } from "react"
import { Link, type LinkProps } from "react-router-dom"
import styles from "./Button.module.css"
import { cx } from "./cx"

interface Look {
  /** `primary`: the one thing to do here. `secondary`: another. `quiet`: a small aside. */
  variant?: "primary" | "secondary" | "quiet"
  /** Takes the whole width. */
  wide?: boolean
}

const classOf = (
  { variant = "primary", wide }: Look,
  className?: string
): string => cx(styles.button, styles[variant], wide && styles.wide, className)

type ButtonProps = Look &
  Omit<ComponentProps<"button">, "disabled"> & {
    /** A request is under way: the button keeps its size and focus, and does nothing. */
    busy?: boolean
    disabled?: boolean
  }

/** A button. Sends its form unless `type` says otherwise. */
export const Button = ({
  variant,
  wide,
  busy = false,
  disabled = false,
  className,
  type = "submit",
  onClick,
  children,
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={type}
    className={classOf({ variant, wide }, className)}
    // Not `disabled`: that would take the focus away from who just pressed it.
    aria-disabled={busy || disabled || undefined}
    aria-busy={busy || undefined}
    onClick={(event) => {
      // The second press of a double click sends nothing: who makes one wants it once.
      const isRepeated = type === "submit" && event.detail > 1
      if (busy || disabled || isRepeated) {
        event.preventDefault()
        return
      }
      onClick?.(event)
    }}
  >
    <span className={cx(styles.label, busy && styles.hidden)}>{children}</span>
    {busy && <span className={styles.spinner} aria-hidden="true" />}
  </button>
)

/** A link that looks like a button. */
export const LinkButton = ({
  variant,
  wide,
  className,
  children,
  ...rest
}: PropsWithChildren<Look & LinkProps>) => (
  <Link {...rest} className={classOf({ variant, wide }, className)}>
    <span className={styles.label}>{children}</span>
  </Link>
)
