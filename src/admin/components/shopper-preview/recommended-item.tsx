import { InformationCircleSolid } from "@medusajs/icons"
import { Thumbnail } from "@medusajs/dashboard/components"
import { Badge, StatusBadge, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { StoreBundleItem } from "../../../types/http/store"
import { useRoleLabel } from "../../lib/use-role-label"
import { ItemPrice } from "./item-price"

const AVAILABILITY_COLORS = {
  in_stock: "green",
  backorder: "orange",
  out_of_stock: "red",
} as const

interface RecommendedItemProps {
  item: StoreBundleItem
  currencyCode: string
  /** What this item replaces and why, in a sentence. */
  substitution?: string
  action?: ReactNode
}

/** When the product is used and from when on, in words; empty when the merchant states neither. */
const useTiming = ({ timing }: StoreBundleItem): string[] => {
  const { t } = useTranslation()
  const hours = timing.usable_from_hours
  return [
    timing.phase && t(`treatmentBundles.common.phases.${timing.phase}`),
    hours !== null &&
      hours > 0 &&
      t("treatmentBundles.preview.usableFrom", { count: hours }),
  ].filter((part): part is string => typeof part === "string")
}

/** One product of the set, as a shopper would read it. */
export const RecommendedItem = ({
  item,
  currencyCode,
  substitution,
  action,
}: RecommendedItemProps) => {
  const { t } = useTranslation()
  const roleLabel = useRoleLabel()
  const timing = useTiming(item)
  return (
    <li className="flex items-start gap-x-3 px-4 py-3">
      <Thumbnail src={item.product.thumbnail} alt="" />
      <div className="flex min-w-0 flex-1 flex-col gap-y-1.5">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <div className="min-w-0 flex-[1_1_9rem]">
            <Text size="small" leading="compact" weight="plus">
              {item.product.title}
            </Text>
            <Text
              size="small"
              leading="compact"
              className="text-ui-fg-subtle mt-0.5"
            >
              {item.quantity > 1
                ? t("treatmentBundles.preview.quantity", {
                    quantity: item.quantity,
                    variant: item.variant.title,
                  })
                : item.variant.title}
            </Text>
          </div>
          <ItemPrice item={item} currencyCode={currencyCode} />
        </div>
        {item.reason?.text && (
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {item.reason.text}
          </Text>
        )}
        {timing.length > 0 && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {timing.join(" · ")}
          </Text>
        )}
        {substitution && (
          <div className="text-ui-fg-subtle flex items-start gap-x-1.5">
            <InformationCircleSolid className="text-ui-tag-blue-icon mt-0.5 shrink-0" />
            <Text size="small" className="text-pretty">
              {substitution}
            </Text>
          </div>
        )}
        <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1.5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge size="2xsmall" className="whitespace-nowrap">
              {roleLabel(item.role)}
            </Badge>
            <StatusBadge color={AVAILABILITY_COLORS[item.availability.status]}>
              {t(
                `treatmentBundles.preview.availability.${item.availability.status}`
              )}
            </StatusBadge>
          </div>
          {action}
        </div>
      </div>
    </li>
  )
}
