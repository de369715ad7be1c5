import { type PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import { Icon } from "./Icon"
import { Notice } from "./Notice"
import styles from "./Outcome.module.css"

interface OutcomeProps {
  tone: "success" | "error"
  onClose: () => void
}

/**
 * How something went that the shopper just did. On a phone it floats over the foot of the screen:
 * it is seen wherever one is, and moves nothing.
 */
export const Outcome = ({
  tone,
  onClose,
  children,
}: PropsWithChildren<OutcomeProps>) => {
  const { t } = useTranslation("common")
  return (
    <div className={styles.outcome}>
      <Notice tone={tone} className={styles.notice}>
        {children}
      </Notice>
      <button type="button" className={styles.close} onClick={onClose}>
        <Icon name="close" />
        <span className="visually-hidden">{t("close")}</span>
      </button>
    </div>
  )
}
