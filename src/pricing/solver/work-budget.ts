/**
 * Work that a call may still do, counted and never timed, so that the same input always gets the same
 * answer. One unit is about what it takes to change one cell of a tableau: a few nanoseconds.
 */
export class WorkBudget {
  private left_: number

  /** @param units whole units of work */
  constructor(units: number) {
    this.left_ = units
  }

  /** Units left; below zero when the last step cost more than there was. */
  get left(): number {
    return this.left_
  }

  /** Whether nothing is left. */
  get is_spent(): boolean {
    return this.left_ <= 0
  }

  /** Takes units away; the last step may take more than is left. */
  spend(units: number): void {
    this.left_ -= units
  }

  /** A budget of its own with at most so many of these units; {@link settle} takes what it used. */
  part(most: number): WorkBudget {
    return new WorkBudget(Math.max(0, Math.min(most, this.left_)))
  }

  /**
   * Takes away what a part has used.
   *
   * @param part a budget that began with `units`
   */
  settle(part: WorkBudget, units: number): void {
    this.spend(units - part.left)
  }
}
