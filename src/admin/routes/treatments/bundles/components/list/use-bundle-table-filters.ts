import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentBundle } from "../../../../../../types/http/admin"
import { useTreatments } from "../../../../../hooks/api/treatments"

/** Most treatments that the filter offers. */
const MAX_TREATMENTS = 1000

const helper = createDataTableFilterHelper<AdminTreatmentBundle>()

/** Filters of the list of bundles. */
export const useBundleTableFilters = () => {
  const { t } = useTranslation()
  const { treatments = [] } = useTreatments({
    fields: "id,title",
    order: "title",
    limit: MAX_TREATMENTS,
  })

  return [
    helper.accessor("status", {
      type: "multiselect",
      label: t("fields.status"),
      options: (["draft", "active", "archived"] as const).map((status) => ({
        label: t(`treatmentBundles.common.status.${status}`),
        value: status,
      })),
    }),
    helper.accessor("treatment_id", {
      type: "multiselect",
      label: t("treatmentBundles.bundles.fields.treatment"),
      options: treatments.map(({ id, title }) => ({ label: title, value: id })),
    }),
  ]
}
