import type { StoreRecommendedBundle } from "medusa-plugin-treatment-bundles/client"
import { useTranslation } from "react-i18next"
import { useLabels } from "../i18n/use-labels"
import { Icon } from "../ui"
import styles from "./NextTierHint.module.css"
import { useSetWords } from "./words"

interface NextTierHintProps {
  set: Pick<StoreRecommendedBundle, "next_tier" | "missing_slots">
}

/** What would save more; nothing when the set saves most already. */
export const NextTierHint = ({ set }: NextTierHintProps) => {
  const { t } = useTranslation("treatments")
  const label = useLabels()
  const words = useSetWords()
  const { next_tier: tier, missing_slots: missing } = set
  // What the store has nothing for is no way to save.
  const isOutOfReach = tier?.missing_roles.some((role) =>
    missing.some((slot) => slot.role === role)
  )
  if (!tier || tier.missing_roles.length === 0 || isOutOfReach) {
    return null
  }
  const roles = words.list(tier.missing_roles.map((role) => label.role(role)))
  return (
    <p className={styles.hint}>
      <Icon name="tag" />
      {tier.percentage === undefined
        ? t("summary.next_other", { roles })
        : t("summary.next_percentage", {
            roles,
            percentage: words.percent(tier.percentage),
          })}
    </p>
  )
}
