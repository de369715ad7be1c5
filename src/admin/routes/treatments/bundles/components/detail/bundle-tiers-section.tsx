import { NoRecords } from "@medusajs/dashboard/components"
import { getLocaleAmount } from "@medusajs/dashboard/lib"
import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  AdminTreatmentBundle,
  AdminTreatmentBundlePrice,
  AdminTreatmentBundleTier,
} from "../../../../../../types/http/admin"
import { useRuleNames } from "../rule-names"
import { useTierText } from "../use-tier-text"

const AmountTable = ({ tier }: { tier: AdminTreatmentBundleTier }) => {
  const { t } = useTranslation()
  const nameOf = useRuleNames(
    tier.prices.flatMap(({ rules }) => [
      ...(rules.region_id
        ? [{ attribute: "region_id" as const, values: [rules.region_id] }]
        : []),
      ...(rules["customer.groups.id"]
        ? [
            {
              attribute: "customer.groups.id" as const,
              values: [rules["customer.groups.id"]],
            },
          ]
        : []),
    ])
  )
  const placeOf = ({ rules }: AdminTreatmentBundlePrice) =>
    [rules.region_id, rules["customer.groups.id"]]
      .flatMap((id) => (id === undefined ? [] : [nameOf(id)]))
      .join(" · ") || t("treatmentBundles.bundles.amounts.everywhere")

  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("fields.currency")}</Table.HeaderCell>
          <Table.HeaderCell>
            {t("treatmentBundles.bundles.amounts.where")}
          </Table.HeaderCell>
          <Table.HeaderCell className="text-right">
            {t("fields.amount")}
          </Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {tier.prices.map((price) => (
          <Table.Row key={price.id}>
            <Table.Cell>{price.currency_code.toUpperCase()}</Table.Cell>
            <Table.Cell>{placeOf(price)}</Table.Cell>
            <Table.Cell className="text-right">
              {getLocaleAmount(price.amount, price.currency_code)}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

/** What a bundle costs, by the number of filled slots. */
export const BundleTiersSection = ({
  bundle,
}: {
  bundle: AdminTreatmentBundle
}) => {
  const { t } = useTranslation()
  const textOf = useTierText()
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">
          {t("treatmentBundles.bundles.tiers.title")}
        </Heading>
      </div>
      {bundle.tiers.length === 0 && (
        <NoRecords
          title={t("treatmentBundles.bundles.tierText.none")}
          message={t("treatmentBundles.bundles.tiers.empty")}
          action={{
            to: `/treatments/bundles/${bundle.id}/edit`,
            label: t("actions.edit"),
          }}
        />
      )}
      {bundle.tiers.map((tier) => (
        <div key={tier.id}>
          <div className="grid grid-cols-1 gap-2 px-6 py-4 md:grid-cols-2 md:gap-4">
            <Text size="small" weight="plus" leading="compact">
              {textOf(tier)}
            </Text>
            <Text size="small" leading="compact" className="text-ui-fg-subtle">
              {t(`treatmentBundles.bundles.tiers.meaning.${tier.type}`, {
                count: tier.min_slots,
              })}
            </Text>
          </div>
          {tier.prices.length > 0 && <AmountTable tier={tier} />}
        </div>
      ))}
    </Container>
  )
}
