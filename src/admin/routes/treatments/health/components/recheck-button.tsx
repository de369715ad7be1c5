import { ArrowPath } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface RecheckButtonProps {
  /** Milliseconds since 1970; 0: not yet. */
  checkedAt: number
  isChecking: boolean
  onCheck: () => void
}

/** Checks again, and says when that was last done. */
export const RecheckButton = ({
  checkedAt,
  isChecking,
  onCheck,
}: RecheckButtonProps) => {
  const { t, i18n } = useTranslation()
  const time = new Intl.DateTimeFormat(i18n.resolvedLanguage, {
    timeStyle: "medium",
  })
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        isLoading={isChecking}
        onClick={onCheck}
      >
        <ArrowPath />
        {t("treatmentBundles.health.recheck")}
      </Button>
      <Text
        size="small"
        role="status"
        className="text-ui-fg-subtle tabular-nums"
      >
        {isChecking && t("treatmentBundles.health.checking")}
        {!isChecking &&
          checkedAt > 0 &&
          t("treatmentBundles.health.checkedAt", {
            time: time.format(checkedAt),
          })}
      </Text>
    </>
  )
}
