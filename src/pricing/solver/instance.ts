import type { Packing } from "./packing"

/** A column as the solver works on it. */
export interface InstanceColumn {
  /** Position in the packing. */
  origin: number
  /** Value and tie in one number; see {@link toInstance}. */
  weight: number
  /** Rows it uses, and how much of each. */
  rows: readonly number[]
  amounts: readonly number[]
  /** Most copies that fit by themselves, at least 1. */
  most: number
}

/** Columns that may be used, and rows they must keep. */
export interface Program {
  /** Right-hand side of each row. */
  capacities: readonly number[]
  columns: readonly InstanceColumn[]
}

/** A packing in the numbers of the solver: rows are resources, weights are single numbers. */
export interface Instance extends Program {
  /** Resource of each row. */
  resources: readonly number[]
  /** A weight is `value × scale + tie`. */
  scale: number
}

const LARGEST = 2 ** 53

/**
 * Puts value and tie of each column into one number, `value × scale + tie`, where the scale is
 * more than twice any difference that ties can make. Where such numbers pass 2^53 they are rounded;
 * the bounds of `provenBound` allow for that, so that values are still told apart and ties may not be.
 * Rows that no packing can overdraw are left out, and of rows that every column uses alike the
 * scarcest stays.
 */
export const toInstance = ({ capacities, columns }: Packing): Instance => {
  const scale = 2 * tieRange({ capacities, columns }) + 2
  const fitting = columns.flatMap(({ value, tie, uses }, origin) => {
    let most = LARGEST
    for (const { resource, amount } of uses) {
      most = Math.min(most, Math.floor((capacities[resource] ?? 0) / amount))
    }
    return most > 0 ? [{ origin, weight: value * scale + tie, uses, most }] : []
  })

  const users = capacities.map((): number[] => [])
  const wanted = capacities.map(() => 0)
  fitting.forEach(({ uses, most }, position) =>
    uses.forEach(({ resource, amount }) => {
      users[resource]?.push(position, amount)
      wanted[resource] = (wanted[resource] ?? 0) + amount * most
    })
  )
  const scarcest = new Map<string, number>()
  capacities.forEach((capacity, resource) => {
    const key = (users[resource] ?? []).join()
    const known = scarcest.get(key)
    if (key && (known === undefined || capacity < (capacities[known] ?? 0))) {
      scarcest.set(key, resource)
    }
  })
  const kept = [...scarcest.values()].sort((a, b) => a - b)
  const row_of = new Map(kept.map((resource, row) => [resource, row]))

  return {
    capacities: kept.map((resource) => capacities[resource] ?? 0),
    resources: kept,
    columns: fitting.map(({ uses, ...column }) => {
      const own = uses.filter(({ resource }) => row_of.has(resource))
      return {
        ...column,
        rows: own.map(({ resource }) => row_of.get(resource) ?? 0),
        amounts: own.map(({ amount }) => amount),
      }
    }),
    scale,
  }
}

/** At least the difference between the ties of any two packings. */
const tieRange = ({ capacities, columns }: Packing): number => {
  const most = capacities.map(() => 0)
  const least = capacities.map(() => 0)
  for (const { tie, uses } of columns) {
    const amounts = uses.reduce((sum, { amount }) => sum + amount, 0)
    for (const { resource } of uses) {
      most[resource] = Math.max(most[resource] ?? 0, tie / amounts)
      least[resource] = Math.min(least[resource] ?? 0, tie / amounts)
    }
  }
  return Math.ceil(
    capacities.reduce(
      (sum, capacity, resource) =>
        sum + capacity * ((most[resource] ?? 0) - (least[resource] ?? 0)),
      0
    )
  )
}

/** Weight of a packing of an instance. */
export const totalWeight = (
  { columns }: Pick<Instance, "columns">,
  times: ArrayLike<number>
): number => {
  let total = 0
  for (let at = 0; at < columns.length; at++) {
    total += (columns[at]?.weight ?? 0) * (times[at] ?? 0)
  }
  return total
}
