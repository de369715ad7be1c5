import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { bundleSchema } from "../../form/schema"
import type { StoreFacts } from "../../form/values"

/** The form's schema, with messages in the merchant's language. */
export const useBundleSchema = (facts: StoreFacts, isNew: boolean) => {
  const { t } = useTranslation()
  return useMemo(
    () =>
      bundleSchema(
        (key, params) =>
          t(`treatmentBundles.bundles.errors.${key}`, { ...params }),
        facts,
        isNew
      ),
    [t, facts, isNew]
  )
}
