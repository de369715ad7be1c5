import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { useAddBundle } from "../lib/cart"
import { codeOf, isBusy } from "../lib/errors"
import { Outcome } from "../ui"

const CODES = [
  "variant_not_eligible",
  "bundle_unavailable",
  "insufficient_inventory",
] as const

const reasonOf = (error: unknown) => {
  const code = codeOf(error)
  return (
    CODES.find((known) => known === code) ?? (isBusy(error) ? "busy" : "other")
  )
}

interface AddedNoticeProps {
  title: string
  add: Pick<ReturnType<typeof useAddBundle>, "error" | "isSuccess" | "reset">
}

/** How adding to the cart went, with the way to the cart. */
export const AddedNotice = ({ title, add }: AddedNoticeProps) => {
  const { t } = useTranslation("treatments")
  if (add.error) {
    return (
      <Outcome tone="error" onClose={add.reset}>
        <p>{t(`errors.${reasonOf(add.error)}`)}</p>
      </Outcome>
    )
  }
  if (!add.isSuccess) {
    return null
  }
  return (
    <Outcome tone="success" onClose={add.reset}>
      <p>{t("summary.added", { title })}</p>
      <p>
        <Link to="/cart">{t("summary.to_cart")}</Link>
      </p>
    </Outcome>
  )
}
