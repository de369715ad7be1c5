import { Heading, StatusBadge, Text } from "@medusajs/ui"
import { type ReactNode, useId } from "react"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentBundleWarning } from "../../../types/http/admin"
import type {
  StoreBundleItem,
  StoreRecommendedBundle,
} from "../../../types/http/store"
import { useRoleLabel } from "../../lib/use-role-label"
import { BundleTotals } from "./bundle-totals"
import { BundleWarnings } from "./bundle-warnings"
import { MissingSlots } from "./missing-slots"
import { RecommendedItem } from "./recommended-item"
import { useFormats } from "./use-formats"
import { useSubstitutionText } from "./use-substitution-text"

const STATUS_COLORS = {
  complete: "green",
  partial: "orange",
  unavailable: "red",
} as const

interface RecommendedBundleCardProps {
  recommended_bundle: StoreRecommendedBundle
  /** Of a bundle's preview; see `AdminTreatmentBundleWarning`. */
  warnings?: readonly AdminTreatmentBundleWarning[]
  /** What can be done with an item, such as pretending that it is sold out. */
  renderItemAction?: (item: StoreBundleItem) => ReactNode
}

/** What would make the next tier apply, and which tier applies now. */
const TierLines = ({ tier, next_tier }: StoreRecommendedBundle) => {
  const { t } = useTranslation()
  const { list, percent } = useFormats()
  const roleLabel = useRoleLabel()
  const words = (of: NonNullable<typeof tier>) => ({
    percent: percent(of.percentage ?? 0),
    count: of.min_slots,
  })
  return (
    <>
      {tier && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t(`treatmentBundles.preview.tier.${tier.type}`, words(tier))}
        </Text>
      )}
      {next_tier && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t(`treatmentBundles.preview.nextTier.${next_tier.type}`, {
            ...words(next_tier),
            roles: list(next_tier.missing_roles.map(roleLabel)),
          })}
        </Text>
      )}
    </>
  )
}

/** The recommended bundle as a shopper would see it, and why it is this one. */
export const RecommendedBundleCard = ({
  recommended_bundle,
  warnings = [],
  renderItemAction,
}: RecommendedBundleCardProps) => {
  const { t } = useTranslation()
  const headingId = useId()
  const substitutionOf = useSubstitutionText(recommended_bundle.items)
  const { bundle, status, reason, items, missing_slots, max_sets } =
    recommended_bundle
  return (
    <article aria-labelledby={headingId} className="flex flex-col gap-y-3">
      <div className="bg-ui-bg-component shadow-elevation-card-rest overflow-hidden rounded-xl">
        <header className="flex flex-col gap-y-1 px-4 py-3">
          <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
            <Heading level="h3" id={headingId}>
              {bundle?.title ?? t("treatmentBundles.preview.noBundle")}
            </Heading>
            <StatusBadge color={STATUS_COLORS[status]}>
              {t(`treatmentBundles.preview.status.${status}`)}
            </StatusBadge>
          </div>
          {bundle?.description && (
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {bundle.description}
            </Text>
          )}
          {reason && (
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t(`treatmentBundles.preview.reason.${reason}`)}
            </Text>
          )}
        </header>
        {items.length > 0 && (
          <ul className="border-ui-border-base divide-ui-border-base divide-y border-t">
            {items.map((item) => (
              <RecommendedItem
                key={`${item.slot_id ?? item.role} ${item.variant.id}`}
                item={item}
                currencyCode={recommended_bundle.currency_code}
                substitution={substitutionOf(item)}
                action={renderItemAction?.(item)}
              />
            ))}
          </ul>
        )}
        {missing_slots.length > 0 && <MissingSlots slots={missing_slots} />}
        {items.length > 0 && (
          <BundleTotals recommended_bundle={recommended_bundle} />
        )}
        {status !== "unavailable" && (
          <footer className="border-ui-border-base flex flex-col gap-y-1 border-t px-4 py-3">
            <TierLines {...recommended_bundle} />
            {max_sets !== null && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("treatmentBundles.preview.maxSets", { count: max_sets })}
              </Text>
            )}
          </footer>
        )}
      </div>
      {warnings.length > 0 && (
        <BundleWarnings
          warnings={warnings}
          currencyCode={recommended_bundle.currency_code}
        />
      )}
    </article>
  )
}
