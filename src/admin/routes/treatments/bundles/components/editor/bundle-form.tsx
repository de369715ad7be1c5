import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { UseFormReturn } from "react-hook-form"
import type { z } from "zod"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentBundleStatus } from "../../../../../../types/http/admin"
import { FocusModalHeader } from "../../../../../components/modal-header"
import type { BundleFormValues, StoreFacts } from "../../form/values"
import { BasicsSection } from "./basics-section"
import { EditorForm } from "./editor-form"
import { LivePreview } from "./live-preview"
import { RulesSection } from "./rules-section"
import { SaveButtons } from "./save-buttons"
import { SlotsSection } from "./slots-section"
import { TermsSection } from "./terms-section"
import { TiersSection } from "./tiers-section"

interface BundleFormProps {
  form: UseFormReturn<BundleFormValues>
  schema: z.ZodType<BundleFormValues, BundleFormValues>
  facts: StoreFacts
  roles: string[]
  title: string
  description: string
  /** Of a saved bundle. */
  saved?: {
    id: string
    status: AdminTreatmentBundleStatus
    treatmentTitle: string
  }
  /** Stands above the fields. */
  notice?: ReactNode
  isPending: boolean
  onSave: (
    values: BundleFormValues,
    status: AdminTreatmentBundleStatus
  ) => Promise<void>
}

/** The form of a bundle, with what a shopper would see beside it. */
export const BundleForm = ({
  form,
  schema,
  facts,
  roles,
  title,
  description,
  saved,
  notice,
  isPending,
  onSave,
}: BundleFormProps) => {
  const { t } = useTranslation()
  const status = saved?.status ?? "draft"
  const save = (next: AdminTreatmentBundleStatus) =>
    form.handleSubmit(async (values) => await onSave(values, next))

  return (
    <RouteFocusModal.Form form={form}>
      <EditorForm label={title} onSubmit={() => void save(status)()}>
        <FocusModalHeader />
        <RouteFocusModal.Body className="flex min-h-0 flex-1 flex-col overflow-y-auto lg:flex-row lg:overflow-hidden">
          <div className="flex flex-1 flex-col items-center lg:overflow-y-auto">
            <div className="flex w-full max-w-[760px] flex-col gap-y-10 px-6 py-10 md:px-8">
              <div>
                <RouteFocusModal.Title asChild>
                  <Heading level="h1">{title}</Heading>
                </RouteFocusModal.Title>
                <RouteFocusModal.Description asChild>
                  <Text size="small" className="text-ui-fg-subtle">
                    {description}
                  </Text>
                </RouteFocusModal.Description>
              </div>
              {notice}
              <BasicsSection
                isNew={saved === undefined}
                treatmentTitle={saved?.treatmentTitle}
              />
              <SlotsSection roles={roles} facts={facts} />
              <TiersSection facts={facts} />
              <TermsSection />
              <RulesSection />
            </div>
          </div>
          <LivePreview facts={facts} schema={schema} bundleId={saved?.id} />
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <div className="flex items-center justify-end gap-x-2">
            <RouteFocusModal.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("actions.cancel")}
              </Button>
            </RouteFocusModal.Close>
            <SaveButtons
              status={saved?.status}
              isPending={isPending}
              onSave={(next) => void save(next)()}
            />
          </div>
        </RouteFocusModal.Footer>
      </EditorForm>
    </RouteFocusModal.Form>
  )
}
