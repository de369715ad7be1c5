import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { codeOf, isBusy, isTransient, statusOf } from "../lib/errors"
import { Notice } from "../ui"

/** Words for a refused order, as a key of the translations. */
const keyOf = (error: unknown) => {
  if (codeOf(error) === "insufficient_inventory") {
    return "insufficient_inventory"
  }
  if (isBusy(error)) {
    return "busy"
  }
  if (statusOf(error) === null) {
    return "offline"
  }
  return isTransient(error) ? "other" : "rejected"
}

interface OrderRefusedProps {
  error: unknown
  isPaymentRefused: boolean
}

/** Says why an order was not placed, and what to do. */
export const OrderRefused = ({
  error,
  isPaymentRefused,
}: OrderRefusedProps) => {
  const { t } = useTranslation("checkout")
  if (!error && !isPaymentRefused) {
    return null
  }
  const key = isPaymentRefused ? "payment" : keyOf(error)
  return (
    <Notice tone="error">
      <p>{t(`error.${key}`)}</p>
      {key === "insufficient_inventory" && (
        <p>
          <Link to="/cart">{t("error.insufficient_inventory_link")}</Link>
        </p>
      )}
    </Notice>
  )
}
