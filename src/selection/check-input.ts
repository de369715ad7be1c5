import type { SelectionInput } from "./types"

/** Throws a RangeError that names the field when a number of the input makes no sense. */
export function checkInput({ slots, sets, alternates }: SelectionInput): void {
  slots.forEach(({ quantity }, index) =>
    checkInteger(`slots[${index}].quantity`, quantity, 1)
  )
  checkInteger("sets", sets ?? 1, 1)
  checkInteger("alternates", alternates ?? 0, 0)
}

function checkInteger(field: string, value: number, min: number): void {
  if (!Number.isSafeInteger(value) || value < min) {
    throw new RangeError(
      `${field} must be a whole number of at least ${min}, got ${value}`
    )
  }
}
