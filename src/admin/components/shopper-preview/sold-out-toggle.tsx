import { Button, Switch, Text } from "@medusajs/ui"
import { XMarkMini } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { StoreBundleItem } from "../../../types/http/store"
import { itemLabel, type PreviewContext } from "./use-preview-context"

interface SoldOutToggleProps {
  item: StoreBundleItem
  context: PreviewContext
}

/** Pretends that an item is sold out, or that it is available again. */
export const SoldOutToggle = ({ item, context }: SoldOutToggleProps) => {
  const { t } = useTranslation()
  const isPretended = context.soldOut.some(
    ({ variant_id }) => variant_id === item.variant.id
  )
  return (
    <div className="flex items-center gap-x-2">
      <Text as="span" size="xsmall" className="text-ui-fg-subtle" aria-hidden>
        {t("treatmentBundles.preview.soldOut.pretend")}
      </Text>
      <Switch
        className="shrink-0"
        size="small"
        checked={isPretended}
        aria-label={t("treatmentBundles.preview.soldOut.pretendLabel", {
          item: itemLabel(item),
        })}
        onCheckedChange={() => context.toggleSoldOut(item)}
      />
    </div>
  )
}

/** What is pretended to be sold out, each with a way back, and one for all. */
export const SoldOutList = ({ context }: { context: PreviewContext }) => {
  const { t } = useTranslation()
  if (context.soldOut.length === 0) {
    return null
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
        {t("treatmentBundles.preview.soldOut.list")}
      </Text>
      <ul className="contents">
        {context.soldOut.map(({ variant_id, label }) => (
          <li key={variant_id} className="min-w-0">
            <button
              type="button"
              aria-label={t("treatmentBundles.preview.soldOut.undoLabel", {
                item: label,
              })}
              onClick={() => context.restoreStock(variant_id)}
              className="bg-ui-tag-neutral-bg text-ui-tag-neutral-text border-ui-tag-neutral-border hover:bg-ui-tag-neutral-bg-hover txt-compact-xsmall focus-visible:shadow-borders-focus flex max-w-full items-center gap-x-1 rounded-md border py-0.5 pe-1 ps-1.5 outline-none"
            >
              <span className="truncate">{label}</span>
              <XMarkMini className="shrink-0" />
            </button>
          </li>
        ))}
      </ul>
      <Button
        type="button"
        size="small"
        variant="transparent"
        onClick={() => context.restoreStock()}
      >
        {t("treatmentBundles.preview.soldOut.reset")}
      </Button>
    </div>
  )
}
