import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useProductPairings } from "../../hooks/api/pairings"
import { LoadError } from "../load-error"
import { ALL_PAIRINGS, type ProductPairingRow } from "../pairings/pairing-types"
import { PairingRows } from "./pairing-rows"

interface VariantPairingsProps {
  productId: string
  variantId: string
}

/** Treatments whose pairings cover the variant, because they pin it or take all variants. */
export const VariantPairings = ({
  productId,
  variantId,
}: VariantPairingsProps) => {
  const { t } = useTranslation()
  const list = useProductPairings(productId, ALL_PAIRINGS)
  const all: ProductPairingRow[] = list.pairings ?? []
  const rows = all.filter(
    ({ variant_id }) => variant_id === null || variant_id === variantId
  )

  if (list.isError) {
    return <LoadError error={list.error} onRetry={() => void list.refetch()} />
  }

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">
          {t("treatmentBundles.pairings.widget.title")}
        </Heading>
      </div>
      {list.isPending && <Skeleton className="mx-6 my-4 h-9" />}
      {list.isSuccess && rows.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("treatmentBundles.pairings.widget.emptyVariant")}
        </Text>
      )}
      {rows.length > 0 && <PairingRows rows={rows} />}
    </Container>
  )
}
