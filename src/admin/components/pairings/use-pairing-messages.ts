import { useTranslation } from "react-i18next"
import { MAX_HOURS, type PairingMessages } from "./pairing-schema"

/** What the form of a pairing says of bad input. */
export const usePairingMessages = (): PairingMessages => {
  const { t } = useTranslation()
  return {
    required: t("treatmentBundles.pairings.required"),
    hours: t("treatmentBundles.pairings.hoursInvalid", { max: MAX_HOURS }),
    reason: t("treatmentBundles.pairings.reasonInvalid"),
  }
}
