import { useEffect, useId, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Button } from "../ui"
import styles from "./ConfirmDialog.module.css"

/** A question that is asked before something is lost. */
export interface Question {
  title: string
  text: string
  onYes: () => void
}

interface ConfirmDialogProps {
  question: Question
  onClose: () => void
}

/** Asks before a removal that costs. The browser keeps the focus inside and gives it back. */
export const ConfirmDialog = ({ question, onClose }: ConfirmDialogProps) => {
  const { t } = useTranslation("cart")
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    if (!dialog.current?.open) {
      dialog.current?.showModal()
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClose={onClose}
    >
      <form method="dialog" className={styles.form}>
        <h2 id={`${id}-title`} className={styles.title}>
          {question.title}
        </h2>
        <p id={`${id}-text`}>{question.text}</p>
        <div className={styles.actions}>
          <Button variant="secondary">{t("confirm.no")}</Button>
          <Button onClick={question.onYes}>{t("confirm.yes")}</Button>
        </div>
      </form>
    </dialog>
  )
}
