import { type PropsWithChildren, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { statusOf } from "../lib/errors"
import { Button } from "./Button"
import { Icon, type IconName } from "./Icon"
import styles from "./States.module.css"

interface EmptyStateProps {
  icon?: IconName
  title: string
  /** What to do instead, as links or buttons. */
  action?: ReactNode
}

/** Says that there is nothing here, and where to go. */
export const EmptyState = ({
  icon = "leaf",
  title,
  action,
  children,
}: PropsWithChildren<EmptyStateProps>) => (
  <div className={styles.state}>
    <Icon name={icon} className={styles.icon} />
    <h2 className={styles.title}>{title}</h2>
    {children && <div className={styles.text}>{children}</div>}
    {action}
  </div>
)

interface ErrorStateProps {
  error: unknown
  onRetry?: () => void
}

/** Says that something could not be loaded, and offers to try again. */
export const ErrorState = ({ error, onRetry }: ErrorStateProps) => {
  const { t } = useTranslation("common")
  return (
    <div className={styles.state} role="alert">
      <Icon name="alert" className={styles.icon} />
      <h2 className={styles.title}>{t("error.title")}</h2>
      <p className={styles.text}>
        {statusOf(error) === null ? t("error.offline") : t("error.text")}
      </p>
      {onRetry && (
        <Button type="button" variant="secondary" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </div>
  )
}
