import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Skeleton } from "@medusajs/ui"
import { useParams, useSearchParams } from "react-router-dom"
import { LoadError } from "../../../../components/load-error"
import { FocusModalHeader } from "../../../../components/modal-header"
import { ALL_PAIRINGS } from "../../../../components/pairings/pairing-types"
import { useTreatmentPairings } from "../../../../hooks/api/pairings"
import { AddProductsHeading } from "./components/add-products-heading"
import { AddProductsForm } from "./components/add-products-form"

const AddProductsPage = () => {
  const { id = "" } = useParams()
  const [search] = useSearchParams()
  const list = useTreatmentPairings(id, ALL_PAIRINGS)

  return (
    <RouteFocusModal prev={`/treatments/${id}`}>
      {list.pairings ? (
        <AddProductsForm
          treatmentId={id}
          role={search.get("role") ?? ""}
          pairings={list.pairings}
        />
      ) : (
        <>
          <FocusModalHeader />
          <RouteFocusModal.Body className="flex flex-col gap-y-6 p-6">
            <AddProductsHeading />
            {list.isError ? (
              <LoadError
                error={list.error}
                onRetry={() => void list.refetch()}
              />
            ) : (
              <Skeleton className="h-40 w-full" />
            )}
          </RouteFocusModal.Body>
        </>
      )}
    </RouteFocusModal>
  )
}

export default AddProductsPage
