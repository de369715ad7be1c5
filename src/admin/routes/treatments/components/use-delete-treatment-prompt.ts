import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  AdminTreatment,
  AdminTreatmentBundleListResponse,
  AdminTreatmentPairingListResponse,
} from "../../../../types/http/admin"
import { useDeleteTreatment } from "../../../hooks/api/treatments"
import { sdk } from "../../../lib/sdk"
import { showServerError } from "../../../lib/server-errors"
import { useSingleRun } from "../../../lib/use-single-run"

/** Bundles that are named; more are counted. */
const NAMED_BUNDLES = 5

/** Counts what a treatment takes along when it is deleted, as it stands now. */
const loadDependents = async (id: string) => {
  const [{ count: pairings }, { count: bundles, treatment_bundles: named }] =
    await Promise.all([
      sdk.client.fetch<AdminTreatmentPairingListResponse>(
        `/admin/treatments/${id}/pairings`,
        { query: { limit: 1 } }
      ),
      sdk.client.fetch<AdminTreatmentBundleListResponse>(
        "/admin/treatment-bundles",
        { query: { treatment_id: id, limit: NAMED_BUNDLES } }
      ),
    ])
  return { pairings, bundles, titles: named.map(({ title }) => title) }
}

/**
 * Deletes a treatment once the merchant has read what goes along and has agreed.
 *
 * @param onDeleted called after the deletion
 */
export const useDeleteTreatmentPrompt = (
  { id, title }: AdminTreatment,
  onDeleted?: () => void
) => {
  const { t, i18n } = useTranslation()
  const prompt = usePrompt()
  const { mutateAsync } = useDeleteTreatment(id)
  const text = (key: string, values?: Record<string, unknown>) =>
    t(`treatmentBundles.treatments.delete.${key}`, values)

  const describe = ({
    pairings,
    bundles,
    titles,
  }: Awaited<ReturnType<typeof loadDependents>>) => {
    const more = bundles - titles.length
    const list = new Intl.ListFormat(i18n.language).format([
      ...titles.map((each) => text("quoted", { title: each })),
      ...(more > 0 ? [text("more", { count: more })] : []),
    ])
    return [
      text("intro", { title }),
      ...(pairings > 0 ? [text("pairings", { count: pairings })] : []),
      ...(bundles > 0
        ? [text("bundles", { count: bundles, list }), text("carts")]
        : []),
    ].join(" ")
  }

  return useSingleRun(async () => {
    try {
      const agreed = await prompt({
        title: t("general.areYouSure"),
        description: describe(await loadDependents(id)),
        confirmText: t("actions.delete"),
        cancelText: t("actions.cancel"),
      })
      if (!agreed) {
        return
      }
      await mutateAsync()
      toast.success(text("done", { title }))
      onDeleted?.()
    } catch (error) {
      showServerError(error)
    }
  })
}
