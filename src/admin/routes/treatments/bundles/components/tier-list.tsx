import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentBundleTier } from "../../../../../types/http/admin"
import { useTierText } from "./use-tier-text"

/** What the tiers of a bundle cost or take off, one line each. */
export const TierList = ({ tiers }: { tiers: AdminTreatmentBundleTier[] }) => {
  const { t } = useTranslation()
  const textOf = useTierText()

  if (tiers.length === 0) {
    return (
      <Text size="small" leading="compact" className="text-ui-fg-muted">
        {t("treatmentBundles.bundles.tierText.none")}
      </Text>
    )
  }
  return (
    <div className="flex flex-col gap-y-0.5">
      {tiers.map((tier) => (
        <Text key={tier.id} size="small" leading="compact">
          {textOf(tier)}
        </Text>
      ))}
    </div>
  )
}
