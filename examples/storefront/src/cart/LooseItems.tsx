import { useId } from "react"
import { useTranslation } from "react-i18next"
import { Card } from "../ui"
import type { LinePart } from "./group-lines"
import { LineRow } from "./LineRow"
import styles from "./LooseItems.module.css"
import { type CartLine, titleOf } from "./plan-changes"
import { QuantityForm } from "./QuantityForm"

interface LooseItemsProps {
  parts: LinePart<CartLine>[]
  /** Whether sets stand beside it. */
  hasSets: boolean
  currency: string
  /** Key of the request under way. */
  busy: string | null
  onQuantity: (part: LinePart<CartLine>, quantity: number) => void
  onRemove: (part: LinePart<CartLine>) => void
}

/** Units that belong to no set. */
export const LooseItems = ({
  parts,
  hasSets,
  currency,
  busy,
  onQuantity,
  onRemove,
}: LooseItemsProps) => {
  const { t } = useTranslation("cart")
  const id = useId()
  return (
    <Card role="group" aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {hasSets ? t("loose.title") : t("loose.title_alone")}
      </h2>
      <ul>
        {parts.map((part) => (
          <LineRow
            key={part.line.id}
            part={part}
            currency={currency}
            isBusy={busy === `remove:${part.line.id}`}
            onRemove={() => {
              onRemove(part)
            }}
          >
            <QuantityForm
              label={t("line.quantity_label", { title: titleOf(part.line) })}
              value={part.quantity}
              isBusy={busy === `quantity:${part.line.id}`}
              onChange={(quantity) => {
                onQuantity(part, quantity)
              }}
            />
          </LineRow>
        ))}
      </ul>
    </Card>
  )
}
