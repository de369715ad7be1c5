import type { ActionGroup } from "@medusajs/dashboard/components"
import { GlobeEurope } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { useTranslationsEnabled } from "../hooks/api/translations"

/** Rows of this plugin whose texts Medusa's editor of translations can edit. */
export type TranslatedEntity =
  | "facial_treatment"
  | "treatment_aftercare_note"
  | "treatment_pairing"
  | "treatment_bundle"

/**
 * Actions that open Medusa's own editor for the translations of a row; undefined while the store's
 * Translation Module is off, and where there is no row: the editor would show all of the kind.
 *
 * @param id one row, or several of the same kind
 */
export const useTranslateAction = (
  entity: TranslatedEntity,
  id: string | readonly string[]
): ActionGroup | undefined => {
  const { t } = useTranslation()
  const isEnabled = useTranslationsEnabled()
  const ids = [id].flat()
  if (!isEnabled || ids.length === 0) {
    return undefined
  }
  const query = new URLSearchParams([
    ["reference", entity],
    ...ids.map((each) => ["reference_id", each]),
  ])
  return {
    actions: [
      {
        icon: <GlobeEurope />,
        label: t("treatmentBundles.common.translate"),
        to: `/settings/translations/edit?${query.toString()}`,
      },
    ],
  }
}
