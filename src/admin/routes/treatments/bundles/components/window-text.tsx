import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentBundle } from "../../../../../types/http/admin"

/** When a bundle is offered, in plain words. */
export const WindowText = ({
  bundle: { starts_at, ends_at },
}: {
  bundle: Pick<AdminTreatmentBundle, "starts_at" | "ends_at">
}) => {
  const { t } = useTranslation()
  const { getFullDate } = useDate()
  const dateOf = (moment: string) =>
    getFullDate({ date: moment, includeTime: true }).trim()
  const now = Date.now()

  const line = () => {
    if (ends_at !== null && Date.parse(ends_at) <= now) {
      return t("treatmentBundles.bundles.window.ended", {
        date: dateOf(ends_at),
      })
    }
    if (starts_at !== null && Date.parse(starts_at) > now) {
      return ends_at === null
        ? t("treatmentBundles.bundles.window.startsOn", {
            date: dateOf(starts_at),
          })
        : t("treatmentBundles.bundles.window.fromTo", {
            from: dateOf(starts_at),
            to: dateOf(ends_at),
          })
    }
    return ends_at === null
      ? t("treatmentBundles.bundles.window.always")
      : t("treatmentBundles.bundles.window.endsOn", { date: dateOf(ends_at) })
  }

  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle">
      {line()}
    </Text>
  )
}
