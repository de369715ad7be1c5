import type { StoreBundleItem } from "medusa-plugin-treatment-bundles/client"
import { useTranslation } from "react-i18next"
import { Icon } from "../ui"
import styles from "./SlotTiming.module.css"
import { useSetWords } from "./words"

type SlotTimingProps = Pick<StoreBundleItem, "timing">

/** From when on a product may be used; with the time of the session, whether that is now. */
export const SlotTiming = ({ timing }: SlotTimingProps) => {
  const { t } = useTranslation("treatments")
  const words = useSetWords()
  const { usable_from_hours: hours, usable_now: isNow } = timing
  const from = words.usableFrom(hours)
  if (from === null) {
    return null
  }
  const state = isNow === undefined ? "from" : isNow ? "now" : "later"
  return (
    <p className={styles.timing} data-state={state}>
      <Icon name={isNow ? "check" : "clock"} />
      {state === "from" && from}
      {state === "now" && t("set.usable_now")}
      {state === "later" && t("set.usable_later", { count: hours ?? 0 })}
    </p>
  )
}
