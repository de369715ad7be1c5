import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Button, cx, Icon } from "../ui"
import type { CartNews } from "./cart-news"
import styles from "./CartNewsBar.module.css"
import { useNewsWords } from "./use-news-words"

interface CartNewsBarProps {
  news: CartNews | null
  isBusy: boolean
  onUndo: (news: CartNews) => void
  onDismiss: () => void
}

/**
 * Tells what a change came to, and offers the way back. It lies over the lower edge of the window,
 * so nothing moves when it comes, and stays until the shopper closes it or changes something else.
 */
export const CartNewsBar = ({
  news,
  isBusy,
  onUndo,
  onDismiss,
}: CartNewsBarProps) => {
  const { t } = useTranslation("cart")
  const say = useNewsWords()
  const box = useRef<HTMLDivElement>(null)
  const id = news?.id
  const takesFocus = news?.takes_focus

  useEffect(() => {
    const isLost = document.activeElement === document.body
    if (id !== undefined && (takesFocus || isLost)) {
      box.current?.focus({ preventScroll: true })
    }
  }, [id, takesFocus])

  const isError = news?.error !== undefined
  return (
    <section aria-label={t("news.label")} className={styles.place}>
      <div role={isError ? "alert" : "status"} className={styles.region}>
        {news && (
          <div
            ref={box}
            tabIndex={-1}
            className={cx(styles.bar, isError && styles.error)}
          >
            <Icon name={isError ? "alert" : "check"} className={styles.icon} />
            <div className={styles.words}>
              {say(news).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
            <div className={cx(styles.actions, news.undo && styles.below)}>
              {news.undo && (
                <Button
                  type="button"
                  variant="quiet"
                  className={styles.action}
                  busy={isBusy}
                  onClick={() => {
                    onUndo(news)
                  }}
                >
                  {news.undo.type === "add_items"
                    ? t("news.undo")
                    : t("news.undo_add")}
                </Button>
              )}
              <Button
                type="button"
                variant="quiet"
                className={styles.action}
                aria-label={t("news.close")}
                onClick={onDismiss}
              >
                <Icon name="close" />
              </Button>
            </div>
          </div>
        )}
      </div>
    </section>
  )
}
