import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TreatmentPairingRow } from "../../../../../components/pairings/pairing-types"
import { showUndoToast } from "../../../../../components/pairings/undo-toast"
import { useRefusal } from "../../../../../components/pairings/use-refusal"
import { useBatchTreatmentPairings } from "../../../../../hooks/api/pairings"
import type { Move } from "./move-row"

/** Toasts about the order replace each other: only the last move can be taken back. */
const TOAST = "pairing-order"

/**
 * Moves pairings within their role. A move shows at once and is dropped when the server refuses it;
 * moves that follow each other quickly reach the server one by one.
 */
export const useMovePairing = (treatmentId: string) => {
  const { t } = useTranslation()
  const refuse = useRefusal()
  const [moves, setMoves] = useState<Move[]>([])
  const { mutateAsync } = useBatchTreatmentPairings(treatmentId, {
    scope: { id: `order-of-pairings-${treatmentId}` },
  })

  const save = async (move: Move): Promise<boolean> => {
    setMoves((before) => [...before, move])
    try {
      await mutateAsync({ update: [move] })
      return true
    } catch (error) {
      refuse(error)
      return false
    } finally {
      setMoves((before) => before.filter((other) => other !== move))
    }
  }

  const movePairing = async (row: TreatmentPairingRow, rank: number) => {
    if (!(await save({ id: row.id, rank }))) {
      return
    }
    showUndoToast(
      t("treatmentBundles.pairings.moved", {
        name: row.product?.title ?? row.product_id,
        rank,
      }),
      {
        id: TOAST,
        undo: t("actions.undo"),
        onUndo: () =>
          void save({ id: row.id, rank: row.rank }).then((isSaved) => {
            if (isSaved) {
              toast.success(t("treatmentBundles.pairings.orderRestored"))
            }
          }),
      }
    )
  }

  return { moves, movePairing }
}
