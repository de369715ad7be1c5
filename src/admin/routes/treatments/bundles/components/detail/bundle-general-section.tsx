import { SectionRow } from "@medusajs/dashboard/components"
import { Button, Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import type { AdminTreatmentBundle } from "../../../../../../types/http/admin"
import { StatusBadge } from "../../../../../components/status-badge"
import { BundleActionMenu } from "../bundle-action-menu"
import { RuleText } from "../rule-text"
import { useBundleActions } from "../use-bundle-actions"
import { WindowText } from "../window-text"

/** What a bundle is, and under which conditions it is offered. */
export const BundleGeneralSection = ({
  bundle,
}: {
  bundle: AdminTreatmentBundle
}) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { setStatus, isPending } = useBundleActions(bundle)

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading>{bundle.title}</Heading>
        <div className="flex items-center gap-x-3">
          <StatusBadge status={bundle.status} />
          {bundle.status !== "active" && (
            <Button
              size="small"
              variant="secondary"
              type="button"
              isLoading={isPending}
              onClick={() => void setStatus("active")}
            >
              {t("treatmentBundles.bundles.actions.activate")}
            </Button>
          )}
          <BundleActionMenu
            bundle={bundle}
            onDeleted={() =>
              void navigate("/treatments/bundles", { replace: true })
            }
          />
        </div>
      </div>
      <SectionRow title={t("fields.handle")} value={`/${bundle.handle}`} />
      <SectionRow
        title={t("treatmentBundles.bundles.fields.treatment")}
        value={
          bundle.treatment && (
            <Link
              to={`/treatments/${bundle.treatment.id}`}
              className="text-ui-fg-base hover:text-ui-fg-subtle underline underline-offset-2"
            >
              {bundle.treatment.title}
            </Link>
          )
        }
      />
      <SectionRow title={t("fields.description")} value={bundle.description} />
      <SectionRow
        title={t("treatmentBundles.bundles.fields.rank")}
        value={String(bundle.rank)}
      />
      <SectionRow
        title={t("treatmentBundles.bundles.fields.window")}
        value={<WindowText bundle={bundle} />}
      />
      <SectionRow
        title={t("treatmentBundles.bundles.fields.rules")}
        value={<RuleText rules={bundle.rules} />}
      />
      <SectionRow
        title={t("treatmentBundles.bundles.fields.promotions")}
        value={t(
          `treatmentBundles.bundles.promotions.${bundle.promotions}.hint`
        )}
      />
      <SectionRow
        title={t("treatmentBundles.bundles.fields.stockPolicy")}
        value={t(
          `treatmentBundles.bundles.stockPolicy.${bundle.stock_policy}.hint`
        )}
      />
      <SectionRow
        title={t("treatmentBundles.bundles.fields.maxSets")}
        value={
          bundle.max_sets_per_cart === null
            ? t("treatmentBundles.bundles.fields.maxSetsNone")
            : String(bundle.max_sets_per_cart)
        }
      />
    </Container>
  )
}
