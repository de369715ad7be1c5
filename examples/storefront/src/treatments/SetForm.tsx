import type {
  StoreRecommendedBundle,
  StoreBundleItem,
} from "medusa-plugin-treatment-bundles/client"
import { useId, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useLabels } from "../i18n/use-labels"
import { useAddBundle } from "../lib/cart"
import { Notice } from "../ui"
import { purchasable, setItems, type Slot } from "./choice"
import styles from "./SetSection.module.css"
import { SetSummary } from "./SetSummary"
import { SlotCard } from "./SlotCard"
import type { SetChoice } from "./use-set-choice"
import { useSetWords } from "./words"

interface SetFormProps {
  set: SetChoice
  slots: Slot[]
  current: StoreRecommendedBundle
}

/** The set as a form: one choice per step, how many sets, into the cart. */
export const SetForm = ({ set, slots, current }: SetFormProps) => {
  const { t } = useTranslation("treatments")
  const label = useLabels()
  const words = useSetWords()
  const form = useId()
  const [quantity, setQuantity] = useState(1)
  const add = useAddBundle()
  // A second press may come before the page is drawn again.
  const isSent = useRef(false)
  const { bundle } = current
  const included = Object.keys(set.choice).length

  const submit = () => {
    if (!bundle || isSent.current) {
      return
    }
    isSent.current = true
    add.mutate(
      {
        bundle_id: bundle.id,
        quantity,
        // What is shown, and so what was priced.
        items: purchasable(setItems(current)).map(({ slot_id, variant }) => ({
          slot_id,
          variant_id: variant.id,
        })),
      },
      // Stock and offers may be others than shown.
      {
        onError: set.retry,
        onSettled: () => {
          isSent.current = false
        },
      }
    )
  }

  const isShown = ({ variant }: StoreBundleItem, slotId: string) =>
    set.isUpdating ? (set.choice[slotId] ?? variant.id) : variant.id

  return (
    <form
      id={form}
      className={styles.columns}
      aria-busy={set.isUpdating || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ol className={styles.slots}>
        {slots.map((slot, index) => (
          <li key={slot.id}>
            <SlotCard
              slot={slot}
              number={index + 1}
              currency={current.currency_code}
              isUpdating={set.isUpdating}
              isIncluded={
                set.isUpdating
                  ? slot.id in set.choice || !bundle
                  : slot.item !== undefined
              }
              canLeaveOut={bundle !== null && !slot.required && included > 1}
              canChoose={bundle !== null}
              variantId={
                slot.item ? isShown(slot.item, slot.id) : set.choice[slot.id]
              }
              onChoose={(variantId) => {
                add.reset()
                set.choose(slot.id, variantId)
              }}
            />
          </li>
        ))}
        {current.missing_slots.map(({ slot_id, role, reason }) => (
          <li key={slot_id}>
            <Notice tone="warning" announce="none">
              <p>
                <strong>
                  {t("missing.title", { role: label.role(role) })}
                </strong>
              </p>
              <p>{words.missing(reason)}</p>
            </Notice>
          </li>
        ))}
      </ol>
      <SetSummary
        set={current}
        isUpdating={set.isUpdating}
        quantity={quantity}
        onQuantity={setQuantity}
        add={add}
      />
    </form>
  )
}
