import { useTranslation } from "react-i18next"
import type { AdminTreatmentPairing } from "../../../types/http/admin"
import type { PairingRow } from "./pairing-types"

/** Reasons that are offered beside those in use. The demo catalogue uses the same codes. */
export const COMMON_REASONS = [
  "daily_firmness_look",
  "daily_hydration",
  "daily_even_tone",
  "comfort_after_session",
  "sun_protection",
  "gentle_cleanse",
  "eye_area_care",
  "overnight_care",
  "sensitive_alternative",
  "vegan_alternative",
]

/** Sentences about pairings. */
export const usePairingLabels = () => {
  const { t } = useTranslation()

  const reasonCode = (code: string): string =>
    t(`treatmentBundles.pairings.reasons.${code}`, {
      defaultValue:
        code.charAt(0).toUpperCase() + code.slice(1).replace(/_/g, " "),
    })

  const reason = ({
    reason_code,
  }: Pick<AdminTreatmentPairing, "reason_code">): string =>
    reason_code === null ? "" : reasonCode(reason_code)

  const timing = ({
    phase,
    min_hours_after,
  }: Pick<AdminTreatmentPairing, "phase" | "min_hours_after">): string =>
    [
      ...(phase ? [t(`treatmentBundles.common.phases.${phase}`)] : []),
      ...(min_hours_after
        ? [
            t("treatmentBundles.pairings.usableFrom", {
              hours: t("treatmentBundles.common.hours", {
                count: min_hours_after,
              }),
            }),
          ]
        : []),
    ].join(" · ")

  const variant = ({ variant_id, product_variant }: PairingRow): string => {
    if (variant_id === null) {
      return t("treatmentBundles.pairings.allVariants")
    }
    return product_variant
      ? [product_variant.title, product_variant.sku].filter(Boolean).join(" · ")
      : t("treatmentBundles.pairings.variantGone")
  }

  return { reason, reasonCode, timing, variant }
}
