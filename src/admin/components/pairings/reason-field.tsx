import { Combobox, Form } from "@medusajs/dashboard/components"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { OptionalLabel } from "../optional-label"
import { NO_VALUE, type PairingValues } from "./pairing-schema"
import { COMMON_REASONS, usePairingLabels } from "./use-pairing-labels"

/** What a merchant types, as the code that it is stored as: "Dry skin" becomes `dry_skin`. */
const codeOf = (text: string): string =>
  text
    .trim()
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[\s-]+/g, "_")

// The box offers to take what was typed only when it is told what to do then; `onChange` does it.
const takeTyped = () => undefined

/** Short reason of a pairing: one that is in use, or a new one. */
export const ReasonField = ({ used }: { used: string[] }) => {
  const { t } = useTranslation()
  const { control } = useFormContext<PairingValues>()
  const labels = usePairingLabels()
  return (
    <Form.Field
      control={control}
      name="reason_code"
      render={({ field: { onChange, value, ...field } }) => (
        <Form.Item>
          <OptionalLabel>
            {t("treatmentBundles.pairings.fields.reason")}
          </OptionalLabel>
          <Form.Control>
            <Combobox
              {...field}
              value={value === "" ? NO_VALUE : value}
              options={[
                {
                  value: NO_VALUE,
                  label: t("treatmentBundles.pairings.noReason"),
                },
                ...[...new Set([value, ...used, ...COMMON_REASONS])]
                  .filter((code) => code !== "")
                  .map((code) => ({
                    value: code,
                    label: labels.reasonCode(code),
                  })),
              ]}
              onChange={(chosen) =>
                onChange(
                  chosen === undefined || chosen === NO_VALUE
                    ? ""
                    : codeOf(chosen)
                )
              }
              onCreateOption={takeTyped}
              shouldAlwaysShowCreateOption
            />
          </Form.Control>
          <Form.Hint>{t("treatmentBundles.pairings.reasonHint")}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
