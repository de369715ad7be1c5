/** A column of a linear program: its weight and its cells by row. */
export interface ProgramColumn {
  weight: number
  rows: readonly number[]
  cells: readonly number[]
}
