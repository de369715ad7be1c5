import { useId } from "react"
import { useTranslation } from "react-i18next"
import { Badge, Button, Card, Price } from "../ui"
import type { LinePart, SetGroup } from "./group-lines"
import { LineRow } from "./LineRow"
import type { CartLine } from "./plan-changes"
import { QuantityForm } from "./QuantityForm"
import styles from "./SetGroupCard.module.css"
import { useMinus } from "./use-minus"
import { useTierText } from "./use-tier-text"

interface SetGroupCardProps {
  group: SetGroup<CartLine>
  currency: string
  /** Key of the request under way. */
  busy: string | null
  onSets: (sets: number) => void
  onRemove: () => void
  onRemovePart: (part: LinePart<CartLine>) => void
}

/** The sets of one bundle at one tier: what they are made of, and what they save. */
export const SetGroupCard = ({
  group: { key, bundle, parts },
  currency,
  busy,
  onSets,
  onRemove,
  onRemovePart,
}: SetGroupCardProps) => {
  const { t } = useTranslation("cart")
  const minus = useMinus()
  const tiers = useTierText()
  const id = useId()
  const { title } = bundle.bundle
  const percentage = tiers.percentage(bundle.tier)
  const roles = new Map(
    bundle.items.map(({ line_item_id, role }) => [line_item_id, role])
  )
  return (
    <Card role="group" aria-labelledby={id} className={styles.card}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
          {bundle.sets > 1 && (
            <>
              {" "}
              <span className={styles.times}>×{bundle.sets}</span>
            </>
          )}
        </h2>
        <p className={styles.badges}>
          <Badge>{tiers.badge(bundle.tier)}</Badge>{" "}
          {percentage && <Badge tone="accent">{percentage}</Badge>}
        </p>
      </div>
      <ul aria-label={t("set.items_label")}>
        {parts.map((part) => (
          <LineRow
            key={part.line.id}
            part={part}
            currency={currency}
            role={roles.get(part.line.id)}
            isBusy={busy === `remove:${part.line.id}`}
            onRemove={() => {
              onRemovePart(part)
            }}
          />
        ))}
      </ul>
      <dl className={styles.sums}>
        <div>
          <dt>{t("set.list")}</dt>
          <dd>
            <Price amount={bundle.price.list_total} currency={currency} />
          </dd>
        </div>
        <div className={styles.saving}>
          <dt>{t("set.saving")}</dt>
          <dd>{minus(bundle.price.discount_total, currency)}</dd>
        </div>
        <div className={styles.total}>
          <dt>{t("set.total")}</dt>
          <dd>
            <Price amount={bundle.price.total} currency={currency} />
          </dd>
        </div>
      </dl>
      <div className={styles.actions}>
        <span className={styles.label} aria-hidden="true">
          {t("set.sets_label")}
        </span>
        <QuantityForm
          label={t("set.quantity_label", { title })}
          value={bundle.sets}
          isBusy={busy === `sets:${key}`}
          onChange={onSets}
        />
        <Button
          type="button"
          variant="quiet"
          className={styles.remove}
          busy={busy === `remove:${key}`}
          aria-label={t("set.remove_label", { title })}
          onClick={onRemove}
        >
          {t("set.remove")}
        </Button>
      </div>
    </Card>
  )
}
