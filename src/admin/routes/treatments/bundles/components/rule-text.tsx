import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentBundleRule } from "../../../../../types/http/admin"
import { ruleTextKey, useRuleNames } from "./rule-names"

/** Who is offered a bundle, in plain words. */
export const RuleText = ({ rules }: { rules: AdminTreatmentBundleRule[] }) => {
  const { t, i18n } = useTranslation()
  const nameOf = useRuleNames(rules)

  if (rules.length === 0) {
    return (
      <Text size="small" leading="compact">
        {t("treatmentBundles.bundles.rules.none")}
      </Text>
    )
  }
  const list = new Intl.ListFormat(i18n.language, { type: "disjunction" })
  return (
    <ul className="flex flex-col gap-y-1">
      {rules.map(({ id, attribute, operator, values }) => (
        <li key={id}>
          <Text size="small" leading="compact">
            {t(
              `treatmentBundles.bundles.rules.${operator === "ne" ? "notIn" : "in"}`,
              {
                subject: t(
                  `treatmentBundles.bundles.rules.attributes.${ruleTextKey(attribute)}`
                ),
                names: list.format(values.map(nameOf)),
              }
            )}
          </Text>
        </li>
      ))}
    </ul>
  )
}
