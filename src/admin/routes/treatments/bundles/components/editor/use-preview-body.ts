import { useEffect, useMemo, useState } from "react"
import { type Control, useWatch } from "react-hook-form"
import type { z } from "zod"
import type { AdminPreviewUnsavedTreatmentBundle } from "../../../../../../types/http/admin"
import { toBody } from "../../form/to-body"
import type { BundleFormValues } from "../../form/values"

/** Milliseconds of rest after which the preview follows the form. */
const REST = 400

interface PreviewBodyOptions {
  control: Control<BundleFormValues>
  schema: z.ZodType<BundleFormValues, BundleFormValues>
  /** Of the bundle that the form will replace. */
  bundleId?: string
  regionId: string | undefined
  /** Stands for a title that is not written yet: it does not change the price. */
  untitled: string
}

/** The form as a preview asks for it, once typing rests; null while the form is incomplete. */
export const usePreviewBody = ({
  control,
  schema,
  bundleId,
  regionId,
  untitled,
}: PreviewBodyOptions): AdminPreviewUnsavedTreatmentBundle | null => {
  const current = useWatch({ control }) as BundleFormValues
  const [rested, setRested] = useState(current)

  useEffect(() => {
    const timer = setTimeout(() => setRested(current), REST)
    return () => clearTimeout(timer)
  }, [current])

  return useMemo(() => {
    const titled = { ...rested, title: rested.title?.trim() || untitled }
    const parsed = schema.safeParse(titled)
    return parsed.success && regionId !== undefined
      ? {
          treatment_bundle: {
            ...toBody(parsed.data, "active"),
            ...(bundleId !== undefined && { id: bundleId }),
          },
          region_id: regionId,
        }
      : null
  }, [rested, schema, bundleId, regionId, untitled])
}
