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
  const mosts = columns.map(({ uses }) => {
    let most = LARGEST
    for (const { resource, amount } of uses) {
      most = Math.min(most, Math.floor((capacities[resource] ?? 0) / amount))
    }
    return most
  })

  const users = capacities.map((): number[] => [])
  columns.forEach(({ uses }, origin) => {
    if ((mosts[origin] ?? 0) > 0) {
      for (const { resource, amount } of uses) {
        users[resource]?.push(origin, amount)
      }
    }
  })
  const resources = scarcestOfEach(capacities, users)
  const row_of = new Int32Array(capacities.length).fill(-1)
  resources.forEach((resource, row) => {
    row_of[resource] = row
  })

  const fitting: InstanceColumn[] = []
  columns.forEach(({ value, tie, uses }, origin) => {
    const most = mosts[origin] ?? 0
    if (most > 0) {
      const rows: number[] = []
      const amounts: number[] = []
      for (const { resource, amount } of uses) {
        const row = row_of[resource] ?? -1
        if (row >= 0) {
          rows.push(row)
          amounts.push(amount)
        }
      }
      fitting.push({ origin, weight: value * scale + tie, rows, amounts, most })
    }
  })
  return {
    capacities: resources.map((resource) => capacities[resource] ?? 0),
    resources,
    columns: fitting,
    scale,
  }
}

/**
 * Of the resources that the same columns use alike, the scarcest.
 *
 * @param users columns of each resource, and how much of it each of them uses
 */
const scarcestOfEach = (
  capacities: readonly number[],
  users: readonly (readonly number[])[]
): number[] => {
  const alike = new Map<number, number[]>()
  users.forEach((own, resource) => {
    if (own.length === 0) {
      return
    }
    const sum = own.reduce((total, value) => (total * 31 + value) | 0, 0)
    const others = alike.get(sum) ?? []
    const same = others.findIndex((other) => isSame(users[other] ?? [], own))
    if (same < 0) {
      alike.set(sum, [...others, resource])
    } else if (
      (capacities[resource] ?? 0) < (capacities[others[same] ?? 0] ?? 0)
    ) {
      others[same] = resource
    }
  })
  return [...alike.values()].flat().sort((a, b) => a - b)
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at])

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
