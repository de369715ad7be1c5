import { createContext, useContext } from "react"
import type { TreatmentPairingRow } from "../../../../../components/pairings/pairing-types"

/** What can be done to the rows of the section. */
export interface PairingActions {
  nameOf: (row: TreatmentPairingRow) => string
  selected: ReadonlySet<string>
  select: (id: string, isSelected: boolean) => void
  move: (row: TreatmentPairingRow, rank: number) => void
  remove: (row: TreatmentPairingRow) => void
}

/** Given by the section to its rows. */
export const PairingActionsContext = createContext<PairingActions | null>(null)

/** Actions of the section around a row. */
export const usePairingActions = (): PairingActions => {
  const actions = useContext(PairingActionsContext)
  if (!actions) {
    throw new Error("A row of pairings needs a PairingActionsContext around it")
  }
  return actions
}
