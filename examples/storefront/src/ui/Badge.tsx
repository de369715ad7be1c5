import { type PropsWithChildren } from "react"
import styles from "./Badge.module.css"
import { cx } from "./cx"

interface BadgeProps {
  tone?: "neutral" | "accent" | "warning"
  className?: string
}

/** A word or two that mark something. */
export const Badge = ({
  tone = "neutral",
  className,
  children,
}: PropsWithChildren<BadgeProps>) => (
  <span className={cx(styles.badge, styles[tone], className)}>{children}</span>
)
