import { type PropsWithChildren } from "react"
import { cx } from "./cx"
import { Icon, type IconName } from "./Icon"
import styles from "./Notice.module.css"

const ICONS = {
  info: "info",
  success: "check",
  warning: "alert",
  error: "alert",
} as const satisfies Record<string, IconName>

interface NoticeProps {
  tone?: keyof typeof ICONS
  /**
   * Read out when it appears: `status` when it can wait, `alert` when it cannot. `none` for
   * what stands there from the beginning.
   */
  announce?: "status" | "alert" | "none"
  className?: string
}

/** Something the shopper should know. */
export const Notice = ({
  tone = "info",
  announce = tone === "error" ? "alert" : "status",
  className,
  children,
}: PropsWithChildren<NoticeProps>) => (
  <div
    role={announce === "none" ? undefined : announce}
    className={cx(styles.notice, styles[tone], className)}
  >
    <Icon name={ICONS[tone]} className={styles.icon} />
    <div className={styles.words}>{children}</div>
  </div>
)
