/**
 * Orders ids by UTF-16 code unit, independent of the locale of the machine.
 *
 * @returns negative, zero or positive, as `Array.prototype.sort` expects
 */
export const compareIds = (a: string, b: string): number =>
  Number(a > b) - Number(a < b)
