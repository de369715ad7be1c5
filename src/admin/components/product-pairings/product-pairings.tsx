import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import {
  useBatchProductPairings,
  useProductPairings,
} from "../../hooks/api/pairings"
import { LoadError } from "../load-error"
import { columnsOf } from "../pairings/pairing-bodies"
import { ALL_PAIRINGS, type ProductPairingRow } from "../pairings/pairing-types"
import { useRemovePairings } from "../pairings/use-remove-pairings"
import { PairingDrawer } from "./pairing-drawer"
import { ProductPairingActions } from "./product-pairing-actions"
import { PairingRows } from "./pairing-rows"

const NEW = "new"

/** Treatments that a product pairs with, to be added, changed and removed in place. */
export const ProductPairings = ({ productId }: { productId: string }) => {
  const { t } = useTranslation()
  const addButton = useRef<HTMLButtonElement>(null)
  /** Id of the pairing in the drawer, or `NEW`. */
  const [edited, setEdited] = useState<string>()
  const list = useProductPairings(productId, ALL_PAIRINGS)
  const all: ProductPairingRow[] = list.pairings ?? []
  const { mutateAsync } = useBatchProductPairings(productId)
  const { hidden, removePairings } = useRemovePairings<ProductPairingRow>({
    remove: async (ids) => await mutateAsync({ delete: ids }),
    recreate: async (rows) =>
      await mutateAsync({
        create: rows.map((row) => ({
          ...columnsOf(row),
          treatment_id: row.treatment_id,
        })),
      }),
    nameOf: (row) => row.treatment.title,
  })

  if (list.isError) {
    return <LoadError error={list.error} onRetry={() => void list.refetch()} />
  }

  const remove = (row: ProductPairingRow) => {
    // The menu that asked for the removal goes with its row.
    requestAnimationFrame(() => addButton.current?.focus())
    void removePairings([row])
  }

  const rows = all
    .filter(({ id }) => !hidden.has(id))
    .sort((a, b) => a.treatment.title.localeCompare(b.treatment.title))
  const row = rows.find(({ id }) => id === edited)

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">
          {t("treatmentBundles.pairings.widget.title")}
        </Heading>
        <Button
          ref={addButton}
          size="small"
          variant="secondary"
          type="button"
          className="shrink-0"
          onClick={() => setEdited(NEW)}
        >
          {t("treatmentBundles.pairings.widget.add")}
        </Button>
      </div>
      {list.isPending && <Skeleton className="mx-6 my-4 h-9" />}
      {list.isSuccess && rows.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("treatmentBundles.pairings.widget.empty")}
        </Text>
      )}
      {rows.length > 0 && (
        <PairingRows
          rows={rows}
          actionsOf={(shown) => (
            <ProductPairingActions
              row={shown}
              onEdit={() => setEdited(shown.id)}
              onRemove={() => remove(shown)}
            />
          )}
        />
      )}
      {(edited === NEW || row) && (
        <PairingDrawer
          productId={productId}
          row={row}
          usedReasons={all.flatMap(({ reason_code }) => reason_code ?? [])}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Container>
  )
}
