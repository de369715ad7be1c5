import type { StoreRecommendedBundle } from "medusa-plugin-treatment-bundles/client"
import { useTranslation } from "react-i18next"
import type { useAddBundle } from "../lib/cart"
import { Button, Card, cx, Notice, Price, Select } from "../ui"
import { AddedNotice } from "./AddedNotice"
import { purchasable, setItems } from "./choice"
import { NextTierHint } from "./NextTierHint"
import styles from "./SetSummary.module.css"
import { useSetWords } from "./words"

const MOST_SETS = 5

interface SetSummaryProps {
  set: StoreRecommendedBundle
  /** The amounts are the earlier ones. */
  isUpdating: boolean
  quantity: number
  onQuantity: (quantity: number) => void
  add: ReturnType<typeof useAddBundle>
}

/** What the set costs and saves, how many of it, and the button that takes it. */
export const SetSummary = ({
  set,
  isUpdating,
  quantity,
  onQuantity,
  add,
}: SetSummaryProps) => {
  const { t } = useTranslation("treatments")
  const common = useTranslation("common")
  const words = useSetWords()
  const { price, currency_code: currency, bundle, status } = set
  const canBuy = bundle !== null && status !== "unavailable"
  const count = bundle ? purchasable(setItems(set)).length : set.items.length
  const sets = Math.max(1, Math.min(MOST_SETS, set.max_sets ?? MOST_SETS))
  return (
    <Card className={styles.card}>
      <h3 className={styles.title}>{t("summary.title")}</h3>
      <p className={styles.count}>{t("summary.items", { count })}</p>
      {!canBuy && (
        <Notice tone="warning" announce="none">
          <p>
            <strong>{t("unavailable.title")}</strong>
          </p>
          <p>{words.unavailable(set.reason)}</p>
        </Notice>
      )}
      <dl className={cx(styles.sums, isUpdating && styles.dim)}>
        <div className={styles.row}>
          <dt>{t("summary.list")}</dt>
          <dd>
            <Price amount={price.list_total} currency={currency} />
          </dd>
        </div>
        {canBuy && (
          <>
            <div className={cx(styles.row, styles.saving)}>
              <dt>
                {t("summary.saving_percent", {
                  percentage: words.percent(price.discount_percentage),
                })}
              </dt>
              <dd>
                <Price amount={price.discount_total} currency={currency} />
              </dd>
            </div>
            <div className={cx(styles.row, styles.total)}>
              <dt>
                {quantity > 1 ? t("summary.per_set") : t("summary.total")}
              </dt>
              <dd>
                <Price amount={price.total} currency={currency} />
              </dd>
            </div>
          </>
        )}
      </dl>
      <p className={styles.tax}>
        {set.is_tax_inclusive
          ? common.t("price.includes_tax")
          : common.t("price.excludes_tax")}
      </p>
      <NextTierHint set={set} />
      {canBuy && (
        <Select
          label={t("summary.sets")}
          name="quantity"
          value={Math.min(quantity, sets)}
          onChange={(event) => {
            onQuantity(Number(event.currentTarget.value))
          }}
        >
          {Array.from({ length: sets }, (_, index) => (
            <option key={index} value={index + 1}>
              {index + 1}
            </option>
          ))}
        </Select>
      )}
      <Button wide busy={add.isPending} disabled={!canBuy || isUpdating}>
        {canBuy ? t("summary.add") : t("summary.unavailable")}
      </Button>
      <p className="visually-hidden" role="status">
        {isUpdating && t("summary.updating")}
      </p>
      <AddedNotice title={bundle?.title ?? ""} add={add} />
    </Card>
  )
}
