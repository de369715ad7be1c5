import { toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type {
  AdminTreatmentBundle,
  AdminTreatmentBundleStatus,
} from "../../../../../types/http/admin"
import {
  type BundleImpact,
  readBundleImpact,
} from "../../../../hooks/api/bundle-impact"
import {
  useCreateBundle,
  useDeleteBundle,
  useUpdateBundle,
} from "../../../../hooks/api/bundles"
import { isStale, showServerError } from "../../../../lib/server-errors"
import { useSingleRun } from "../../../../lib/use-single-run"
import { copyHandles, toCopy } from "../form/duplicate"
import { findFreeHandle } from "./find-free-handle"

/**
 * What can be done with a saved bundle, wherever it is shown. Says how it went as a toast.
 *
 * @param onDeleted called after the deletion
 */
export const useBundleActions = (
  bundle: AdminTreatmentBundle,
  onDeleted?: () => void
) => {
  const { t } = useTranslation()
  const prompt = usePrompt()
  const navigate = useNavigate()
  const create = useCreateBundle()
  const update = useUpdateBundle(bundle.id)
  const remove = useDeleteBundle(bundle.id)
  const [isReading, setIsReading] = useState(false)

  const describe = (impact: BundleImpact): string =>
    [
      t("treatmentBundles.bundles.delete.gone", { title: bundle.title }),
      impact.order_count > 0
        ? t("treatmentBundles.bundles.delete.orders", {
            count: impact.order_count,
          })
        : t("treatmentBundles.bundles.delete.noOrders"),
      t("treatmentBundles.bundles.delete.carts"),
      ...(impact.is_last_active
        ? [
            t("treatmentBundles.bundles.delete.lastActive", {
              treatment: bundle.treatment?.title ?? "",
            }),
          ]
        : []),
    ].join(" ")

  const setStatus = useSingleRun(async (status: AdminTreatmentBundleStatus) => {
    try {
      await update.mutateAsync({
        status,
        expected_updated_at: bundle.updated_at,
      })
      toast.success(
        t(`treatmentBundles.bundles.toast.${status}`, { title: bundle.title })
      )
    } catch (error) {
      if (isStale(error)) {
        toast.error(t("treatmentBundles.bundles.toast.stale"))
      } else {
        showServerError(error)
      }
    }
  })

  const duplicate = useSingleRun(async () => {
    try {
      const handle = await findFreeHandle(copyHandles(bundle.handle))
      const title = t("treatmentBundles.bundles.copyOf", {
        title: bundle.title,
      })
      const { treatment_bundle } = await create.mutateAsync(
        toCopy(bundle, title, handle)
      )
      toast.success(
        t("treatmentBundles.bundles.toast.duplicated", { title: bundle.title })
      )
      void navigate(`/treatments/bundles/${treatment_bundle.id}`)
    } catch (error) {
      showServerError(error)
    }
  })

  /** Asks first. */
  const destroy = useSingleRun(async (): Promise<void> => {
    setIsReading(true)
    try {
      const impact = await readBundleImpact(bundle)
      setIsReading(false)
      const isConfirmed = await prompt({
        title: t("general.areYouSure"),
        description: describe(impact),
        confirmText: t("actions.delete"),
        cancelText: t("actions.cancel"),
      })
      if (!isConfirmed) {
        return
      }
      await remove.mutateAsync()
      toast.success(
        t("treatmentBundles.bundles.toast.deleted", { title: bundle.title })
      )
      onDeleted?.()
    } catch (error) {
      showServerError(error)
    } finally {
      setIsReading(false)
    }
  })

  return {
    setStatus,
    duplicate,
    destroy,
    isPending:
      isReading || create.isPending || update.isPending || remove.isPending,
  }
}
