import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentPairing } from "../../../types/http/admin"
import { useRefusal } from "./use-refusal"
import { showUndoToast } from "./undo-toast"

interface RemovePairingsOptions<Row> {
  remove: (ids: string[]) => Promise<unknown>
  /** Writes removed rows anew, as they stood. */
  recreate: (rows: Row[]) => Promise<unknown>
  /** Names a row in the toast. */
  nameOf: (row: Row) => string
}

/**
 * Removes pairings at once: the rows are hidden before the server answers, come back when it
 * refuses, and the toast takes the removal back.
 */
export const useRemovePairings = <Row extends AdminTreatmentPairing>({
  remove,
  recreate,
  nameOf,
}: RemovePairingsOptions<Row>) => {
  const { t } = useTranslation()
  const refuse = useRefusal()
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())

  const undo = async (rows: Row[]) => {
    try {
      await recreate(rows)
      toast.success(
        t("treatmentBundles.pairings.restored", { count: rows.length })
      )
    } catch (error) {
      refuse(error)
    }
  }

  const removePairings = async (rows: Row[]) => {
    const ids = rows.map(({ id }) => id)
    setHidden((before) => new Set([...before, ...ids]))
    try {
      await remove(ids)
      const [first] = rows
      showUndoToast(
        rows.length === 1 && first
          ? t("treatmentBundles.pairings.removedOne", { name: nameOf(first) })
          : t("treatmentBundles.pairings.removed", { count: rows.length }),
        { undo: t("actions.undo"), onUndo: () => void undo(rows) }
      )
    } catch (error) {
      refuse(error)
    } finally {
      setHidden(
        (before) => new Set([...before].filter((id) => !ids.includes(id)))
      )
    }
  }

  return { hidden, removePairings }
}
