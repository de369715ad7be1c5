import { useTranslation } from "react-i18next"
import type { TreatmentPairingRow } from "../../../../../components/pairings/pairing-types"
import { SortableList } from "../../../../../components/sortable-list/sortable-list"
import { usePairingActions } from "./pairing-actions"
import { PairingItem } from "./pairing-item"

interface PairingListProps {
  treatmentId: string
  /** Name of the role. */
  label: string
  rows: TreatmentPairingRow[]
  /** Number of rows of the role, those not shown among them. */
  total: number
}

/** Pairings of one role, to be put in order. */
export const PairingList = ({
  treatmentId,
  label,
  rows,
  total,
}: PairingListProps) => {
  const { t } = useTranslation()
  const { move, nameOf } = usePairingActions()

  const moveTo = (from: number, to: number) => {
    const [moved, target] = [rows[from], rows[to]]
    if (moved && target) {
      move(moved, target.rank)
    }
  }

  return (
    <SortableList
      label={t("treatmentBundles.pairings.listOf", { role: label })}
      className="divide-y"
      liftedClassName="shadow-elevation-card-hover relative z-10"
      rows={rows.map((row) => ({ id: row.id, name: nameOf(row) }))}
      total={total}
      rowAttributes={(index) => ({
        "data-pairing": rows[index]?.id,
        className: "bg-ui-bg-base flex items-center gap-x-3 px-6 py-3",
      })}
      onMove={moveTo}
    >
      {(index, handle) => {
        const row = rows[index]
        return (
          row && (
            <PairingItem
              treatmentId={treatmentId}
              row={row}
              handle={handle}
              total={total}
            />
          )
        )
      }}
    </SortableList>
  )
}
