import type { TreatmentPairingRow } from "../../../../../components/pairings/pairing-types"

/** Where a row of a role's list is to stand. */
export interface Move {
  id: string
  rank: number
}

/** One role with its pairings by rank. */
export interface RoleGroup {
  role: string
  rows: TreatmentPairingRow[]
}

/** The list after a move, as the server will order it. */
const moveRow = (
  rows: TreatmentPairingRow[],
  { id, rank }: Move
): TreatmentPairingRow[] => {
  const moved = rows.find((row) => row.id === id)
  if (!moved) {
    return rows
  }
  const others = rows.filter((row) => row !== moved)
  return [...others.slice(0, rank - 1), moved, ...others.slice(rank - 1)]
}

/**
 * Pairings by role: the store's roles in their order, also those without pairings, then roles that
 * the store has given up but pairings still have.
 */
export const groupByRole = (
  rows: TreatmentPairingRow[],
  roles: string[],
  moves: Move[]
): RoleGroup[] =>
  [...new Set([...roles, ...rows.map(({ role }) => role)])].map((role) => ({
    role,
    rows: moves
      .reduce(
        moveRow,
        rows.filter((row) => row.role === role)
      )
      .map((row, index) => ({ ...row, rank: index + 1 })),
  }))
