import { Form } from "@medusajs/dashboard/components"
import { Input, Select, Textarea } from "@medusajs/ui"
import { useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { OptionalLabel } from "../optional-label"
import { useRoles } from "../../hooks/api/roles"
import { useRoleLabel } from "../../lib/use-role-label"
import { ExclusionFields } from "./exclusion-fields"
import { NO_VALUE, PHASES, type PairingValues } from "./pairing-schema"
import { ReasonField } from "./reason-field"
import { VariantField } from "./variant-field"

/** Role of a pairing. */
export const RoleField = () => {
  const { t } = useTranslation()
  const { control } = useFormContext<PairingValues>()
  const { roles } = useRoles()
  const labelOf = useRoleLabel()
  return (
    <Form.Field
      control={control}
      name="role"
      render={({ field: { onChange, ref, ...field } }) => (
        <Form.Item>
          <Form.Label>{t("treatmentBundles.pairings.fields.role")}</Form.Label>
          <Select {...field} onValueChange={onChange}>
            <Form.Control>
              <Select.Trigger
                ref={ref}
                className="[--fg-muted:var(--fg-subtle)]"
              >
                <Select.Value
                  placeholder={t("treatmentBundles.pairings.chooseRole")}
                />
              </Select.Trigger>
            </Form.Control>
            <Select.Content>
              {roles.map((role) => (
                <Select.Item key={role} value={role}>
                  {labelOf(role)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

/** When a product is used. */
export const TimingFields = () => {
  const { t } = useTranslation()
  const { control } = useFormContext<PairingValues>()
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <Form.Field
        control={control}
        name="phase"
        render={({ field: { onChange, ref, ...field } }) => (
          <Form.Item>
            <OptionalLabel>
              {t("treatmentBundles.pairings.fields.phase")}
            </OptionalLabel>
            <Select {...field} onValueChange={onChange}>
              <Form.Control>
                <Select.Trigger ref={ref}>
                  <Select.Value />
                </Select.Trigger>
              </Form.Control>
              <Select.Content>
                <Select.Item value={NO_VALUE}>
                  {t("treatmentBundles.pairings.anyTime")}
                </Select.Item>
                {PHASES.map((phase) => (
                  <Select.Item key={phase} value={phase}>
                    {t(`treatmentBundles.common.phases.${phase}`)}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      <Form.Field
        control={control}
        name="min_hours_after"
        render={({ field }) => (
          <Form.Item>
            <OptionalLabel>
              {t("treatmentBundles.pairings.fields.hours")}
            </OptionalLabel>
            <Form.Control>
              <Input {...field} type="number" inputMode="numeric" min={0} />
            </Form.Control>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
    </div>
  )
}

const RationaleField = () => {
  const { t } = useTranslation()
  const { control } = useFormContext<PairingValues>()
  return (
    <Form.Field
      control={control}
      name="rationale"
      render={({ field }) => (
        <Form.Item>
          <OptionalLabel>
            {t("treatmentBundles.pairings.fields.rationale")}
          </OptionalLabel>
          <Form.Control>
            <Textarea {...field} rows={3} />
          </Form.Control>
          <Form.Hint>{t("treatmentBundles.pairings.rationaleHint")}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

interface PairingFieldsProps {
  productId: string
  /** Reason codes in use beside this pairing. */
  usedReasons: string[]
}

/** Everything that is said of a pairing, beside its two ends. An exclusion says why, and no more. */
export const PairingFields = ({
  productId,
  usedReasons,
}: PairingFieldsProps) => {
  const excluded = useWatch<PairingValues, "excluded">({ name: "excluded" })
  return (
    <>
      <RoleField />
      <VariantField productId={productId} />
      <ExclusionFields />
      {!excluded && (
        <>
          <TimingFields />
          <ReasonField used={usedReasons} />
          <RationaleField />
        </>
      )}
    </>
  )
}
