/** Stands for no choice at all. */
export const NONE = -1

/** Copies of columns, each with what was chosen before it. */
export class Choices {
  private readonly positions_: Int32Array
  private readonly copies_: Float64Array
  private readonly before_: Int32Array
  private count_ = 0

  /** Copies by which one packing is ahead of another, by column; all zero in between. */
  private readonly lead_: Float64Array

  /**
   * @param room how many choices come at most
   * @param columns how many columns there are
   */
  constructor(room: number, columns: number) {
    this.lead_ = new Float64Array(columns)
    this.positions_ = new Int32Array(room)
    this.copies_ = new Float64Array(room)
    this.before_ = new Int32Array(room)
  }

  /** @returns the number of the new choice */
  add(position: number, copies: number, before: number): number {
    const at = this.count_++
    this.positions_[at] = position
    this.copies_[at] = copies
    this.before_[at] = before
    return at
  }

  /** Calls back for a choice and all before it. */
  forEach(
    choice: number,
    callback: (position: number, copies: number) => void
  ): void {
    for (let at = choice; at !== NONE; at = this.before_[at] ?? NONE) {
      callback(this.positions_[at] ?? 0, this.copies_[at] ?? 0)
    }
  }

  /** Whether of two packings the first uses more of the first column in which they differ. */
  isFirst(choice: number, other: number): boolean {
    const lead = this.lead_
    this.forEach(choice, (position, copies) => (lead[position] = copies))
    this.forEach(other, (position, copies) => {
      lead[position] = (lead[position] ?? 0) - copies
    })
    let first = lead.length
    const look = (position: number): void => {
      if (position < first && lead[position] !== 0) {
        first = position
      }
    }
    this.forEach(choice, look)
    this.forEach(other, look)
    const is_first = (lead[first] ?? 0) > 0
    const clear = (position: number): void => {
      lead[position] = 0
    }
    this.forEach(choice, clear)
    this.forEach(other, clear)
    return is_first
  }
}

/** The best way to each state: a hash table with open addressing, as no more states come than it has room for. */
export class KnownStates {
  readonly weights: Float64Array
  readonly choices: Int32Array
  /** The two numbers of each state, of which the second is above zero. */
  private readonly keys_: Float64Array
  private readonly high_keys_: Float64Array
  private readonly mask_: number

  constructor(states: number) {
    const room = 2 ** Math.ceil(Math.log2(2 * states + 2))
    this.mask_ = room - 1
    this.keys_ = new Float64Array(room)
    this.high_keys_ = new Float64Array(room)
    this.weights = new Float64Array(room)
    this.choices = new Int32Array(room)
  }

  /** The place of a state, or where it would be. */
  find(key: number, high: number): number {
    let at = mixed(mixed(key) ^ high, Math.floor(high / 2 ** 32))
    at = (at ^ (at >>> 15)) & this.mask_
    while (
      this.has(at) &&
      (this.keys_[at] !== key || this.high_keys_[at] !== high)
    ) {
      at = (at + 1) & this.mask_
    }
    return at
  }

  has(at: number): boolean {
    return this.high_keys_[at] !== 0
  }

  set(
    at: number,
    key: number,
    high: number,
    weight: number,
    choice: number
  ): void {
    this.keys_[at] = key
    this.high_keys_[at] = high
    this.weights[at] = weight
    this.choices[at] = choice
  }
}

/** Spreads the bits of a number (the multipliers are those of MurmurHash3). */
const mixed = (value: number, high = Math.floor(value / 2 ** 32)): number =>
  Math.imul((value >>> 0) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)
