import {compare, type Decimal, subtract, sum, zero} from '../../arithmetic.ts'

/** The figures of a table without a form: by line and column, null where none can be read. */
export interface FigureGrid {
  readonly rows: readonly Axis[]
  readonly columns: readonly Axis[]
  readonly at: (row: number, column: number) => Decimal | null
  /** What stands where no figure can be read: a dash or nothing may stand for none; null for anything else. */
  readonly gapAt?: (row: number, column: number) => Gap | null
  /** Whether whole numbers are rounded too, as amounts in thousands are. */
  readonly isRounded?: boolean
}

export type Gap = 'dash' | 'blank'

/** One row or column: its id, its label, and whether its figures can be added up at all. */
export interface Axis {
  readonly id: string
  readonly label: string
  readonly isAdditive: boolean
  /** How deep its code puts it: 1 for 201, 2 for 20101; 0 or absent where there is none. */
  readonly level?: number
}

/** The same table with rows for columns. */
export function turn({rows, columns, at, gapAt, isRounded = false}: FigureGrid): FigureGrid {
  return {
    rows: columns,
    columns: rows,
    at: (row, column) => at(column, row),
    ...(gapAt ? {gapAt: (row: number, column: number) => gapAt(column, row)} : {}),
    isRounded
  }
}

/** Some lines as the parts of another, and the columns in which all of them have a figure, or a gap that may stand for none. */
export interface Reading {
  readonly parts: readonly number[]
  readonly columns: readonly ReadColumn[]
  readonly held: number
}

export interface ReadColumn {
  readonly column: number
  /** The parts that have a figure. */
  readonly present: readonly number[]
  readonly gap: Gap | null
  readonly holds: boolean
}

/** In which columns the parts make the total, and in which they do not; where rounding explains a difference, it is neither. */
export function tryReading(total: number, parts: readonly number[], grid: FigureGrid): Reading {
  const columns: ReadColumn[] = []
  let held = 0
  for (const [column, axis] of grid.columns.entries()) {
    const whole = axis.isAdditive ? grid.at(total, column) : null
    if (whole === null) continue
    const present = parts.filter(part => grid.at(part, column) !== null)
    const gap = present.length < parts.length ? gapIn(parts, column, grid) : null
    if (present.length === 0 || (present.length < parts.length && gap === null)) continue
    const figures = present.flatMap(part => grid.at(part, column) ?? [])
    const difference = subtract(sum(figures), whole)
    const holds = difference.units === 0n
    if (!holds && (isRounding(difference, [whole, ...figures], grid) || isAverage(whole, figures))) continue
    columns.push({column, present, gap, holds})
    if (holds) held++
  }
  return {parts, columns, held}
}

/** What stands for the parts that have no figure; null where one of them may have been left out. */
function gapIn(parts: readonly number[], column: number, {at, gapAt}: FigureGrid): Gap | null {
  let gap: Gap | null = null
  for (const part of parts) {
    if (at(part, column) !== null) continue
    const own = gapAt?.(part, column) ?? null
    if (own === null) return null
    if (own === 'blank' || gap === null) gap = own
  }
  return gap
}

/** 2.70, 2.80 and 2.60 beside 2.68: no sum is less than one of its parts. */
function isAverage(whole: Decimal, parts: readonly Decimal[]): boolean {
  if (whole.scale === 0 || parts.some(({units}) => units < 0n)) return false
  return parts.some(part => compare(part, whole) > 0) && parts.some(part => compare(part, whole) < 0)
}

export function hasFigure(row: number, {columns, at}: FigureGrid): boolean {
  return columns.some((_, column) => at(row, column) !== null)
}

/** Parts rounded one by one need not add up to the rounded whole: each may be half a last digit off. */
function isRounding(
  difference: Decimal,
  figures: readonly Decimal[],
  {isRounded = false}: FigureGrid
): boolean {
  const scale = Math.max(...figures.map(figure => figure.scale))
  if (scale === 0 && !isRounded) return false
  const allowed: Decimal = {units: BigInt(figures.length * 5), scale: scale + 1}
  const size = difference.units < 0n ? subtract(zero, difference) : difference
  return compare(size, allowed) <= 0
}
