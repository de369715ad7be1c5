import type { HttpTypes } from "@medusajs/types"
import type { StoreCartBundlesResponse } from "medusa-plugin-treatment-bundles/client"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useMoney } from "../lib/money"
import { Card, LinkButton } from "../ui"
import styles from "./CartPage.module.css"
import type { Question } from "./ConfirmDialog"
import { groupLines, type LinePart, type SetGroup } from "./group-lines"
import { LooseItems } from "./LooseItems"
import { Offers } from "./Offers"
import {
  type CartLine,
  planQuantity,
  planRemoveGroup,
  planRemovePart,
  planSets,
  titleOf,
} from "./plan-changes"
import { PromotionCode } from "./PromotionCode"
import { SaleSummary } from "./SaleSummary"
import { SetGroupCard } from "./SetGroupCard"
import { codesOf, hasTaxLines, savingOf, totalsOf } from "./totals"
import type { CartChanges } from "./use-cart-changes"

interface CartContentProps {
  cart: HttpTypes.StoreCart
  bundles: StoreCartBundlesResponse
  changes: CartChanges
  /** Asks before a removal that costs. */
  onAsk: (question: Question) => void
}

/** A cart that holds something. */
export const CartContent = ({
  cart,
  bundles: { treatment_bundles, offers, removals },
  changes: { busy, request },
  onAsk,
}: CartContentProps) => {
  const { t } = useTranslation("cart")
  const money = useMoney()
  const { currency_code: currency, items } = cart
  const { sets, loose } = useMemo(
    () => groupLines(items ?? [], treatment_bundles),
    [items, treatment_bundles]
  )
  const totals = totalsOf(cart, savingOf(treatment_bundles))
  const codes = codesOf(cart)

  const removePart = (part: LinePart<CartLine>, isInSet: boolean) => {
    const lost = removals?.find(
      ({ line_item_id }) => line_item_id === part.line.id
    )?.saving_lost
    const remove = () => void request(planRemovePart(part))
    if (!isInSet || lost === undefined) {
      remove()
      return
    }
    const amount = money(lost, currency)
    onAsk({
      title: t("confirm.line_title", { title: titleOf(part.line) }),
      // The store says it for the whole line; a part of it costs that at most.
      text: part.is_whole_line
        ? t("confirm.line_text", { amount })
        : t("confirm.line_text_at_most", { amount }),
      onYes: remove,
    })
  }

  const removeGroup = (group: SetGroup<CartLine>) => {
    onAsk({
      title: t("confirm.set_title"),
      text: t("confirm.set_text", {
        count: group.parts.reduce((sum, { quantity }) => sum + quantity, 0),
        amount: money(group.bundle.price.discount_total, currency),
      }),
      onYes: () => void request(planRemoveGroup(group, sets)),
    })
  }

  return (
    <div className={styles.columns}>
      <div className={styles.lines}>
        {sets.map((group) => (
          <SetGroupCard
            key={group.key}
            group={group}
            currency={currency}
            busy={busy}
            onSets={(wanted) => void request(planSets(group, sets, wanted))}
            onRemove={() => {
              removeGroup(group)
            }}
            onRemovePart={(part) => {
              removePart(part, true)
            }}
          />
        ))}
        {loose.length > 0 && (
          <LooseItems
            parts={loose}
            hasSets={sets.length > 0}
            currency={currency}
            busy={busy}
            onQuantity={(part, wanted) =>
              void request(planQuantity(part, wanted))
            }
            onRemove={(part) => {
              removePart(part, false)
            }}
          />
        )}
        <Offers
          offers={offers}
          currency={currency}
          busy={busy}
          onAdd={(plan) => void request(plan)}
        />
      </div>
      <Card className={styles.aside}>
        <h2 className={styles.title}>{t("totals.title")}</h2>
        <PromotionCode codes={codes} busy={busy} request={request} />
        <SaleSummary
          totals={totals}
          currency={currency}
          codes={codes}
          hasShipping={Boolean(cart.shipping_methods?.length)}
          hasTax={hasTaxLines(cart)}
        />
        <LinkButton to="/checkout" wide>
          {t("checkout")}
        </LinkButton>
        <Link to="/treatments" className={styles.more}>
          {t("keep_shopping")}
        </Link>
      </Card>
    </div>
  )
}
