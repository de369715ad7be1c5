import { LayoutComposer } from "@medusajs/dashboard/components"
import { type UIMatch, useParams } from "react-router-dom"
import { HealthSection } from "../../../../components/health/health-section"
import { LoadError } from "../../../../components/load-error"
import { useBundle } from "../../../../hooks/api/bundles"
import { BundleGeneralSection } from "../components/detail/bundle-general-section"
import { BundleNotFound } from "../components/detail/bundle-not-found"
import { BundlePreviewSection } from "../components/detail/bundle-preview-section"
import { BundleSkeleton } from "../components/detail/bundle-skeleton"
import { BundleSlotsSection } from "../components/detail/bundle-slots-section"
import { BundleTiersSection } from "../components/detail/bundle-tiers-section"

const BundlePage = () => {
  const { id = "" } = useParams()
  const { treatment_bundle, isPending, isError, error, refetch } = useBundle(id)

  if (isPending) {
    return <BundleSkeleton />
  }
  if (isError) {
    return error.status === 404 ? (
      <BundleNotFound />
    ) : (
      <LoadError error={error} onRetry={() => void refetch()} />
    )
  }
  if (!treatment_bundle) {
    return null
  }

  const bundle = treatment_bundle
  return (
    <LayoutComposer
      widgetsZonePrefix="treatment_bundle.details"
      preferredLayoutId="core:two-column"
      data={bundle}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="BundleGeneralSection">
              <BundleGeneralSection bundle={bundle} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BundleSlotsSection">
              <BundleSlotsSection bundle={bundle} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BundleTiersSection">
              <BundleTiersSection bundle={bundle} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="BundleHealthSection">
              <HealthSection
                treatmentId={bundle.treatment_id}
                bundleId={bundle.id}
              />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BundlePreviewSection">
              <BundlePreviewSection bundle={bundle} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const Breadcrumb = ({ id }: { id: string }) => {
  const { treatment_bundle } = useBundle(id)
  return treatment_bundle ? <span>{treatment_bundle.title}</span> : null
}

export const handle = {
  breadcrumb: (match?: UIMatch) => <Breadcrumb id={match?.params.id ?? ""} />,
}

export default BundlePage
