import { Badge, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { PairingRow, TreatmentPairingRow } from "./pairing-types"
import { usePairingLabels } from "./use-pairing-labels"

const PRODUCT_COLORS = {
  draft: "grey",
  proposed: "orange",
  rejected: "red",
} as const

const hasColor = (status: string): status is keyof typeof PRODUCT_COLORS =>
  status in PRODUCT_COLORS

/** Why shoppers may not see a paired product: it is excluded, or not published. */
export const PairingBadges = ({
  row,
}: {
  row: PairingRow & Pick<Partial<TreatmentPairingRow>, "product">
}) => {
  const { t } = useTranslation()
  const status = row.product?.status
  return (
    <>
      {row.excluded && (
        <Badge size="2xsmall" color="red">
          {t("treatmentBundles.pairings.excluded")}
        </Badge>
      )}
      {status !== undefined && hasColor(status) && (
        <StatusBadge color={PRODUCT_COLORS[status]}>
          {t(`products.productStatus.${status}`)}
        </StatusBadge>
      )}
    </>
  )
}

/** Variant, reason and timing of a pairing, or the reason of an exclusion, in small print. */
export const PairingDetails = ({
  row,
  prefix = [],
}: {
  row: PairingRow
  /** What to say first. */
  prefix?: string[]
}) => {
  const labels = usePairingLabels()
  const facts = [
    ...prefix,
    labels.variant(row),
    ...(row.excluded ? [] : [labels.timing(row), labels.reason(row)]),
  ].filter((fact) => fact !== "")
  const why = row.excluded ? row.exclusion_reason : row.rationale

  return (
    <>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {facts.join(" · ")}
      </Text>
      {why && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {why}
        </Text>
      )}
    </>
  )
}
