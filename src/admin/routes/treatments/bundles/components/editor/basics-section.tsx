import { Combobox, Form, HandleInput } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { Hint, Input, Label } from "@medusajs/ui"
import { useId } from "react"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentListResponse } from "../../../../../../types/http/admin"
import { OptionalLabel } from "../../../../../components/optional-label"
import { treatmentKeys } from "../../../../../lib/query-keys"
import { sdk } from "../../../../../lib/sdk"
import type { BundleFormValues } from "../../form/values"
import { TextField } from "./fields"
import { Section } from "./section"

const TreatmentField = () => {
  const { t } = useTranslation()
  const { control, getValues } = useFormContext<BundleFormValues>()
  const treatments = useComboboxData({
    queryKey: treatmentKeys.list({ combobox: true }),
    queryFn: async (query) =>
      await sdk.client.fetch<AdminTreatmentListResponse>("/admin/treatments", {
        query: { ...query, fields: "id,title" },
      }),
    getOptions: (page) =>
      page.treatments.map(({ id, title }) => ({ value: id, label: title })),
    defaultValue: getValues("treatment_id") || undefined,
  })

  return (
    <Form.Field
      control={control}
      name="treatment_id"
      render={({ field }) => (
        <Form.Item>
          <Form.Label>
            {t("treatmentBundles.bundles.fields.treatment")}
          </Form.Label>
          <Form.Control>
            <Combobox
              {...field}
              options={treatments.options}
              searchValue={treatments.searchValue}
              onSearchValueChange={treatments.onSearchValueChange}
              fetchNextPage={() => void treatments.fetchNextPage()}
              isFetchingNextPage={treatments.isFetchingNextPage}
            />
          </Form.Control>
          <Form.Hint>
            {t("treatmentBundles.bundles.fields.treatmentHint")}
          </Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

const FixedTreatment = ({ title }: { title: string }) => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {t("treatmentBundles.bundles.fields.treatment")}
      </Label>
      <Input id={id} aria-describedby={`${id}-hint`} disabled value={title} />
      <Hint id={`${id}-hint`}>
        {t("treatmentBundles.bundles.fields.treatmentFixed")}
      </Hint>
    </div>
  )
}

const HandleField = ({ isNew }: { isNew: boolean }) => {
  const { t } = useTranslation()
  const { control } = useFormContext<BundleFormValues>()
  const HandleLabel = isNew ? OptionalLabel : Form.Label
  return (
    <Form.Field
      control={control}
      name="handle"
      render={({ field }) => (
        <Form.Item>
          <HandleLabel
            tooltip={t("treatmentBundles.bundles.fields.handleHint")}
          >
            {t("fields.handle")}
          </HandleLabel>
          <Form.Control>
            <HandleInput autoComplete="off" {...field} />
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

interface BasicsSectionProps {
  isNew: boolean
  /** Of a saved bundle, which stays with its treatment. */
  treatmentTitle?: string
}

/** What the bundle is called and which treatment it belongs to. */
export const BasicsSection = ({
  isNew,
  treatmentTitle,
}: BasicsSectionProps) => {
  const { t } = useTranslation()
  return (
    <Section title={t("treatmentBundles.bundles.sections.basics")}>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <TextField name="title" label={t("fields.title")} />
        <HandleField isNew={isNew} />
      </div>
      {treatmentTitle === undefined ? (
        <TreatmentField />
      ) : (
        <FixedTreatment title={treatmentTitle} />
      )}
      <TextField
        name="description"
        label={t("fields.description")}
        hint={t("treatmentBundles.bundles.fields.descriptionHint")}
        optional
        multiline
      />
    </Section>
  )
}
