import { useTranslation } from "react-i18next"
import { Select } from "../ui"
import { useSetWords } from "./words"

const HOURS = [0, 6, 12, 24, 48, 72, 168]

interface HoursSelectProps {
  hours: number | undefined
  onChange: (hours: number | undefined) => void
}

/** How long ago the session was: then each product says whether it may be used by now. */
export const HoursSelect = ({ hours, onChange }: HoursSelectProps) => {
  const { t } = useTranslation("treatments")
  const words = useSetWords()
  return (
    <Select
      label={t("set.hours_label")}
      hint={t("set.hours_hint")}
      name="hours"
      value={hours === undefined ? "" : String(hours)}
      onChange={(event) => {
        const { value } = event.currentTarget
        onChange(value === "" ? undefined : Number(value))
      }}
    >
      <option value="">{t("hours.none")}</option>
      {HOURS.map((value) => (
        <option key={value} value={value}>
          {words.duration(value)}
        </option>
      ))}
    </Select>
  )
}
