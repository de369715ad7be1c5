import { Badge, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminTreatmentBundleRedemption } from "../../../types/http/admin"
import { useFormats } from "../shopper-preview/use-formats"
import { RedeemedItem } from "./redeemed-item"
import { RedemptionTotals } from "./redemption-totals"

const STATUS_COLORS = {
  placed: "green",
  canceled: "red",
  returned: "orange",
} as const

/** Title of the bundle, with a link as long as there is something to link to. */
const BundleTitle = ({
  bundle,
}: Pick<AdminTreatmentBundleRedemption, "bundle">) => {
  const { t } = useTranslation()
  if (bundle === null) {
    return t("treatmentBundles.orders.deletedBundle")
  }
  if (bundle.deleted_at !== null) {
    return bundle.title
  }
  return (
    <Link
      to={`/treatments/bundles/${bundle.id}`}
      className="hover:text-ui-fg-subtle focus-visible:shadow-borders-focus rounded-sm underline underline-offset-2 outline-none"
    >
      {bundle.title}
    </Link>
  )
}

/** One bundle of an order: its sets, their items, and what they saved. */
export const Redemption = ({
  redemption,
}: {
  redemption: AdminTreatmentBundleRedemption
}) => {
  const { t } = useTranslation()
  const { percent } = useFormats()
  const { bundle, status, items, currency_code, list_total } = redemption
  const share =
    list_total > 0 ? (redemption.discount_total / list_total) * 100 : 0
  return (
    <article className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1.5">
        <div className="min-w-0 flex-[1_1_9rem]">
          <Text size="small" leading="compact" weight="plus">
            <BundleTitle bundle={bundle} />
          </Text>
          <Text size="small" className="text-ui-fg-subtle mt-0.5">
            {t("treatmentBundles.orders.sets", {
              count: redemption.sets,
              tier: redemption.min_slots,
              percent: percent(Math.round(share * 100) / 100),
            })}
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-1.5">
          {bundle !== null && bundle.deleted_at !== null && (
            <Badge size="2xsmall">{t("treatmentBundles.orders.deleted")}</Badge>
          )}
          <StatusBadge color={STATUS_COLORS[status]}>
            {t(`treatmentBundles.orders.status.${status}`)}
          </StatusBadge>
        </div>
      </div>
      <ul className="flex flex-col gap-y-2">
        {items.map((item) => (
          <RedeemedItem
            key={`${item.line_item_id} ${item.role ?? ""}`}
            item={item}
            currencyCode={currency_code}
          />
        ))}
      </ul>
      <RedemptionTotals redemption={redemption} />
    </article>
  )
}
