import { Thumbnail } from "@medusajs/dashboard/components"
import type { HttpTypes } from "@medusajs/framework/types"
import { XMark } from "@medusajs/icons"
import { IconButton, Select, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { ItemValues } from "../../form/values"

/** Stands for "any variant": a select cannot hold null. */
const ANY = "any"

interface SlotItemRowProps {
  handle: ReactNode
  item: ItemValues | undefined
  /** Undefined while it is loaded, or when it is gone. */
  product: HttpTypes.AdminProduct | undefined
  onVariant: (id: string | null) => void
  onRemove: () => void
}

/** A product picked for a slot, and which of its variants. */
export const SlotItemRow = ({
  handle,
  item,
  product,
  onVariant,
  onRemove,
}: SlotItemRowProps) => {
  const { t } = useTranslation()
  const title = product?.title ?? item?.product_id ?? ""
  return (
    <div className="bg-ui-bg-base shadow-elevation-card-rest flex items-center gap-x-2 rounded-md p-2">
      {handle}
      <Thumbnail src={product?.thumbnail} size="small" />
      <Text size="small" className="min-w-0 flex-1 truncate" title={title}>
        {title}
      </Text>
      <div className="w-36 shrink-0">
        <Select
          size="small"
          value={item?.variant_id ?? ANY}
          onValueChange={(value) => onVariant(value === ANY ? null : value)}
        >
          <Select.Trigger
            aria-label={t("treatmentBundles.bundles.slots.variantOf", {
              title,
            })}
          >
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={ANY}>
              {t("treatmentBundles.bundles.slots.anyVariant")}
            </Select.Item>
            {product?.variants?.map((variant) => (
              <Select.Item key={variant.id} value={variant.id}>
                {variant.title}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <IconButton
        size="small"
        variant="transparent"
        type="button"
        aria-label={t("treatmentBundles.bundles.slots.removeItem", { title })}
        onClick={onRemove}
      >
        <XMark className="text-ui-fg-muted" />
      </IconButton>
    </div>
  )
}
