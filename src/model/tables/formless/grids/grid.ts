import type {Decimal} from '../../../arithmetic.ts'

/** The figures of a table without a form: by line and column, null where none can be read. */
export interface FigureGrid {
  readonly rows: readonly Axis[]
  readonly columns: readonly Axis[]
  readonly at: (row: number, column: number) => Decimal | null
  /** What stands where no figure can be read: a dash or nothing may stand for none; null where it is not known. */
  readonly gapAt?: (row: number, column: number) => Gap | null
  /** Whether whole numbers are rounded too, as amounts in thousands are, throughout the table. */
  readonly isRounded?: boolean
  /** Whether the columns are what was printed as rows. */
  readonly isTurned?: boolean
}

export type Gap = 'dash' | 'blank'

/** One row or column: its id, its label, and whether its figures can be added up at all. */
export interface Axis {
  readonly id: string
  readonly label: string
  readonly isAdditive: boolean
  /** Its figures or its unit suggest that it is no part of a sum: tried with and without. */
  readonly isDoubtful?: boolean
  /** Whether its whole numbers are rounded. */
  readonly isRounded?: boolean
  /** How deep its code puts it: 1 for 201, 2 for 20101; 0 or absent where there is none. */
  readonly level?: number
  /** What it counts in, where its label says so: 宗 in 合计（宗）. */
  readonly unit?: string | null
  /** How far its label is indented against the others, in steps. */
  readonly indent?: number
  /** The headings over a column, from the widest to its own. */
  readonly path?: readonly string[]
}

/** The same table with rows for columns. */
export function turn({
  rows,
  columns,
  at,
  gapAt,
  isRounded = false,
  isTurned = false
}: FigureGrid): FigureGrid {
  return {
    rows: columns,
    columns: rows,
    at: (row, column) => at(column, row),
    ...(gapAt ? {gapAt: (row: number, column: number) => gapAt(column, row)} : {}),
    isRounded,
    isTurned: !isTurned
  }
}

/** Whether a line has neither a figure nor anything that might stand for one: a heading of the lines below it. */
export function isHeadingLine(row: number, {columns, at, gapAt}: FigureGrid): boolean {
  return columns.every((_, column) => at(row, column) === null && gapAt?.(row, column) === 'blank')
}

/** Whether any whole number of a table may be rounded. */
export function hasRounding({isRounded = false, rows, columns}: FigureGrid): boolean {
  return isRounded || [...rows, ...columns].some(axis => axis.isRounded)
}
