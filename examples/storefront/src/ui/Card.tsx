import { type ComponentProps } from "react"
import styles from "./Card.module.css"
import { cx } from "./cx"

/** A sheet on the page that holds what belongs together. */
export const Card = ({ className, ...rest }: ComponentProps<"div">) => (
  <div {...rest} className={cx(styles.card, className)} />
)
