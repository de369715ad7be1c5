import { LayoutComposer } from "@medusajs/dashboard/components"
import { FetchError } from "@medusajs/js-sdk"
import { useEffect } from "react"
import {
  type UIMatch,
  useLoaderData,
  useParams,
  useRevalidator,
} from "react-router-dom"
import type { AdminTreatmentResponse } from "../../../../types/http/admin"
import { HealthSection } from "../../../components/health/health-section"
import { LoadError } from "../../../components/load-error"
import { TreatmentPreviewSection } from "../../../components/shopper-preview/treatment-preview-section"
import { useTreatment } from "../../../hooks/api/treatments"
import { loadTreatment } from "../../../lib/load-treatment"
import { TreatmentBundlesSection } from "../bundles/components/treatment-bundles-section"
import { AftercareSection } from "./components/aftercare-section"
import { PairingsSection } from "./components/pairings/pairings-section"
import { TreatmentCrumb } from "./components/treatment-crumb"
import { TreatmentGeneralSection } from "./components/treatment-general-section"
import { TreatmentNotFound } from "./components/treatment-not-found"
import { TreatmentSkeleton } from "./components/treatment-skeleton"

type Loaded = AdminTreatmentResponse | null

const TreatmentDetailPage = () => {
  const { id = "" } = useParams()
  const loaded = useLoaderData<Loaded>()
  const { revalidate } = useRevalidator()
  const { treatment, isError, error, refetch } = useTreatment(id, {
    initialData: loaded?.treatment.id === id ? loaded : undefined,
  })

  // The title of the window comes from what was loaded with the page.
  const renamed =
    treatment !== undefined &&
    loaded?.treatment.id === id &&
    loaded.treatment.title !== treatment.title
  useEffect(() => {
    if (renamed) {
      void revalidate()
    }
  }, [renamed, revalidate])

  if (isError) {
    return error instanceof FetchError && error.status === 404 ? (
      <TreatmentNotFound />
    ) : (
      <LoadError error={error} onRetry={() => void refetch()} />
    )
  }
  if (!treatment) {
    return <TreatmentSkeleton />
  }
  return (
    <LayoutComposer
      widgetsZonePrefix="treatment.details"
      preferredLayoutId="core:two-column"
      data={treatment}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="TreatmentGeneralSection">
              <TreatmentGeneralSection treatment={treatment} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PairingsSection">
              <PairingsSection treatment={treatment} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="TreatmentBundlesSection">
              <TreatmentBundlesSection treatment={treatment} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="AftercareSection">
              <AftercareSection treatment={treatment} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="HealthSection">
              <HealthSection treatmentId={treatment.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="TreatmentPreviewSection">
              <TreatmentPreviewSection treatment={treatment} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export const loader = loadTreatment

export const handle = {
  breadcrumb: (match: UIMatch<Loaded>) =>
    match.loaderData ? <TreatmentCrumb match={match} /> : null,
  seo: (match: UIMatch<Loaded>) => ({
    title: match.loaderData?.treatment.title,
  }),
}

export default TreatmentDetailPage
