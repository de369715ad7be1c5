import type { StoreRecommendedBundle } from "medusa-plugin-treatment-bundles/client"
import { useTranslation } from "react-i18next"
import { useLabels } from "../i18n/use-labels"
import { Icon } from "../ui"
import styles from "./NextTierHint.module.css"
import { useSetWords } from "./words"

interface NextTierHintProps {
  tier: StoreRecommendedBundle["next_tier"]
}

/** What would save more; nothing when the set saves most already. */
export const NextTierHint = ({ tier }: NextTierHintProps) => {
  const { t } = useTranslation("treatments")
  const label = useLabels()
  const words = useSetWords()
  if (!tier || tier.missing_roles.length === 0) {
    return null
  }
  const roles = words.list(tier.missing_roles.map((role) => label.role(role)))
  return (
    <p className={styles.hint}>
      <Icon name="tag" />
      {tier.percentage === undefined
        ? t("summary.next_other", { roles })
        : t("summary.next_percentage", { roles, percentage: tier.percentage })}
    </p>
  )
}
