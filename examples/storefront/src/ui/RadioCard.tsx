import { type ComponentProps, type ReactNode } from "react"
import { cx } from "./cx"
import styles from "./RadioCard.module.css"

type RadioCardProps = Omit<ComponentProps<"input">, "type"> & {
  /** The choice in words; it names the radio button. */
  children: ReactNode
  /** Stands at the end of the row, such as a price. */
  aside?: ReactNode
  /** Stands before the words, such as a picture. */
  picture?: ReactNode
}

/** One of several choices, as large as a thumb. A real radio button of its form. */
export const RadioCard = ({
  children,
  aside,
  picture,
  className,
  ...rest
}: RadioCardProps) => (
  <label className={cx(styles.card, className)}>
    <input {...rest} type="radio" className={styles.input} />
    <span className={styles.mark} aria-hidden="true" />
    {picture && <span className={styles.picture}>{picture}</span>}
    <span className={styles.words}>{children}</span>
    {aside && <span className={styles.aside}>{aside}</span>}
  </label>
)
