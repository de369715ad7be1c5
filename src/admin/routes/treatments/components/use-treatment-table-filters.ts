import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminTreatment } from "../../../../types/http/admin"

const helper = createDataTableFilterHelper<AdminTreatment>()

/** Filters of the list of treatments. */
export const useTreatmentTableFilters = () => {
  const { t } = useTranslation()
  return useMemo(
    () => [
      helper.accessor("status", {
        type: "multiselect",
        label: t("fields.status"),
        searchable: false,
        options: (["draft", "published", "archived"] as const).map((value) => ({
          label: t(`treatmentBundles.common.status.${value}`),
          value,
        })),
      }),
    ],
    [t]
  )
}
