import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { LoadError } from "../../../../../components/load-error"
import { DrawerHeader } from "../../../../../components/modal-header"
import {
  ALL_PAIRINGS,
  type TreatmentPairingRow,
} from "../../../../../components/pairings/pairing-types"
import { useTreatmentPairings } from "../../../../../hooks/api/pairings"
import { EditPairingForm } from "../../components/pairings/edit-pairing-form"

const EditPairingPage = () => {
  const { t } = useTranslation()
  const { id = "", pairing_id = "" } = useParams()
  const list = useTreatmentPairings(id, ALL_PAIRINGS)
  const rows: TreatmentPairingRow[] = list.pairings ?? []
  const row = rows.find((pairing) => pairing.id === pairing_id)

  return (
    <RouteDrawer prev={`/treatments/${id}`}>
      <DrawerHeader>
        <RouteDrawer.Title asChild>
          <Heading>{t("treatmentBundles.pairings.edit")}</Heading>
        </RouteDrawer.Title>
        {row?.product && (
          <Text size="small" className="text-ui-fg-subtle">
            {row.product.title}
          </Text>
        )}
      </DrawerHeader>
      {list.isPending && (
        <RouteDrawer.Body>
          <Skeleton className="h-40 w-full" />
        </RouteDrawer.Body>
      )}
      {list.isError && (
        <RouteDrawer.Body>
          <LoadError error={list.error} onRetry={() => void list.refetch()} />
        </RouteDrawer.Body>
      )}
      {list.isSuccess && !row && (
        <RouteDrawer.Body>
          <Text size="small" role="alert">
            {t("treatmentBundles.pairings.gone")}
          </Text>
        </RouteDrawer.Body>
      )}
      {row && (
        <EditPairingForm
          key={row.id}
          treatmentId={id}
          row={row}
          usedReasons={rows.flatMap(({ reason_code }) => reason_code ?? [])}
        />
      )}
    </RouteDrawer>
  )
}

export default EditPairingPage
