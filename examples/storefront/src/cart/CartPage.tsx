import { useState } from "react"
import { useTranslation } from "react-i18next"
import { PageHeading } from "../app/PageHeading"
import { EmptyState, ErrorState, LinkButton } from "../ui"
import { CartContent } from "./CartContent"
import { CartNewsBar } from "./CartNewsBar"
import styles from "./CartPage.module.css"
import { CartSkeleton } from "./CartSkeleton"
import { ConfirmDialog, type Question } from "./ConfirmDialog"
import { useCartChanges } from "./use-cart-changes"
import { useSettledCart } from "./use-settled-cart"

/** The cart: sets, single items, offers, promotion code and the sum of it all. */
export const CartPage = () => {
  const { t } = useTranslation("cart")
  const { settled, error, retry } = useSettledCart()
  const changes = useCartChanges(settled)
  const [question, setQuestion] = useState<Question | null>(null)

  const content = () => {
    if (error) {
      return <ErrorState error={error} onRetry={retry} />
    }
    if (!settled) {
      return <CartSkeleton />
    }
    if (!settled.cart?.items?.length) {
      return (
        <EmptyState
          icon="bag"
          title={t("empty.title")}
          action={<LinkButton to="/treatments">{t("empty.link")}</LinkButton>}
        >
          {t("empty.text")}
        </EmptyState>
      )
    }
    return (
      <CartContent
        cart={settled.cart}
        bundles={settled.bundles}
        changes={changes}
        onAsk={setQuestion}
      />
    )
  }

  return (
    <div className={styles.page}>
      <PageHeading>{t("title")}</PageHeading>
      {content()}
      <CartNewsBar
        news={changes.news}
        isBusy={changes.busy === "undo"}
        onDismiss={() => {
          changes.dismiss()
          document.querySelector("h1")?.focus({ preventScroll: true })
        }}
        onUndo={({ undo }) => {
          if (undo) {
            void changes.request({
              key: "undo",
              change: undo,
              said: { what: "restored" },
              takes_focus: true,
            })
          }
        }}
      />
      {question && (
        <ConfirmDialog
          question={question}
          onClose={() => {
            setQuestion(null)
          }}
        />
      )}
    </div>
  )
}
