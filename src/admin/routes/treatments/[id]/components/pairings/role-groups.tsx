import { CommandBar } from "@medusajs/ui"
import { useMemo, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { columnsOf } from "../../../../../components/pairings/pairing-bodies"
import type { TreatmentPairingRow } from "../../../../../components/pairings/pairing-types"
import { useRemovePairings } from "../../../../../components/pairings/use-remove-pairings"
import { useBatchTreatmentPairings } from "../../../../../hooks/api/pairings"
import { focusAfterRemoval } from "./focus-after-removal"
import { groupByRole } from "./move-row"
import { PairingActionsContext } from "./pairing-actions"
import { RoleGroup } from "./role-group"
import { useMovePairing } from "./use-move-pairing"

const nameOf = (row: TreatmentPairingRow): string =>
  row.product?.title ?? row.product_id

interface RoleGroupsProps {
  treatmentId: string
  rows: TreatmentPairingRow[]
  roles: string[]
}

/** The pairings of a treatment by role, to be put in order, edited and removed. */
export const RoleGroups = ({ treatmentId, rows, roles }: RoleGroupsProps) => {
  const { t } = useTranslation()
  const container = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const { mutateAsync } = useBatchTreatmentPairings(treatmentId)
  const { moves, movePairing } = useMovePairing(treatmentId)
  const { hidden, removePairings } = useRemovePairings<TreatmentPairingRow>({
    remove: async (ids) => await mutateAsync({ delete: ids }),
    recreate: async (removed) =>
      await mutateAsync({
        create: removed.map((row) => ({
          ...columnsOf(row),
          product_id: row.product_id,
        })),
      }),
    nameOf,
  })

  const groups = useMemo(
    () =>
      groupByRole(
        rows.filter(({ id }) => !hidden.has(id)),
        roles,
        moves
      ),
    [rows, roles, hidden, moves]
  )
  const shown = groups.flatMap((group) => group.rows)
  const chosen = shown.filter(({ id }) => selected.has(id))

  const remove = (removed: TreatmentPairingRow[]) => {
    focusAfterRemoval(container.current, removed, shown)
    setSelected(new Set())
    void removePairings(removed)
  }

  /** The bar stands in a dialog of Medusa's, which has no name of its own. */
  const nameDialog = (bar: HTMLDivElement | null) =>
    bar
      ?.closest("[role=dialog]")
      ?.setAttribute("aria-label", t("general.selected"))

  const select = (id: string, isSelected: boolean) =>
    setSelected((before) => {
      const after = new Set(before)
      if (isSelected) {
        after.add(id)
      } else {
        after.delete(id)
      }
      return after
    })

  return (
    <PairingActionsContext.Provider
      value={{
        nameOf,
        selected,
        select,
        move: (row, rank) => void movePairing(row, rank),
        remove: (row) => remove([row]),
      }}
    >
      <div ref={container} className="divide-y">
        {groups.map(({ role, rows: ofRole }) => (
          <RoleGroup
            key={role}
            treatmentId={treatmentId}
            role={role}
            rows={ofRole}
          />
        ))}
      </div>
      <CommandBar open={chosen.length > 0} disableAutoFocus>
        <CommandBar.Bar ref={nameDialog}>
          <CommandBar.Value>
            {t("general.countSelected", { count: chosen.length })}
          </CommandBar.Value>
          <CommandBar.Seperator />
          <CommandBar.Command
            action={() => remove(chosen)}
            label={t("actions.remove")}
            shortcut="r"
          />
        </CommandBar.Bar>
      </CommandBar>
    </PairingActionsContext.Provider>
  )
}
