import {add, compare, type Decimal, subtract, toNumber, zero} from '../../../arithmetic.ts'
import type {FigureGrid, Gap} from '../grids/grid.ts'

/** Lines that may be the parts of a total; those of `minus` are taken away. */
export interface Parts {
  readonly parts: readonly number[]
  readonly minus: ReadonlySet<number>
}

/** Some lines as the parts of another, and the columns in which all of them have a figure, or a gap that may stand for none. */
export interface Reading extends Parts {
  readonly columns: readonly ReadColumn[]
  /** In how many columns they make it, and two of them or more are not zero: what proves something. */
  readonly held: number
  readonly broken: number
  /** In how many rounding explains the difference. */
  readonly eased: number
  /** How unlikely it is that they make it by chance. */
  readonly bits: number
}

export interface ReadColumn {
  readonly column: number
  /** The parts that have a figure. */
  readonly present: readonly number[]
  readonly gap: Gap | null
  readonly holds: boolean
  /** The total less its parts. */
  readonly difference: Decimal
  /** How many parts are not zero. */
  readonly nonZero: number
}

export const none: ReadonlySet<number> = new Set()

/** In which columns the parts make the total, and in which they do not; where rounding explains a difference, it is neither. */
export function tryReading(total: number, parts: Parts, grid: FigureGrid): Reading {
  const columns: ReadColumn[] = []
  const counts = {held: 0, broken: 0, eased: 0, bits: 0}
  for (const column of grid.columns.keys()) {
    const read = readAt(column, total, parts, grid)
    if (!read) continue
    if (read === 'eased') counts.eased++
    else {
      columns.push(read)
      if (!read.holds) counts.broken++
      else if (read.nonZero > 1) {
        counts.held++
        counts.bits += bitsOf(read, column, grid)
      }
    }
  }
  return {...parts, columns, ...counts}
}

/** Whether the parts make the total in some column and miss it in none. */
export function makesThroughout(total: number, parts: Parts, grid: FigureGrid): boolean {
  let isHeld = false
  for (const column of grid.columns.keys()) {
    const read = readAt(column, total, parts, grid)
    if (!read || read === 'eased') continue
    if (!read.holds) return false
    isHeld ||= read.nonZero > 1
  }
  return isHeld
}

function readAt(column: number, total: number, parts: Parts, grid: FigureGrid): ReadColumn | 'eased' | null {
  const axis = grid.columns[column]
  const whole = axis?.isAdditive ? grid.at(total, column) : null
  if (whole === null) return null
  const isRounded = Boolean(grid.isRounded || axis?.isRounded || grid.rows[total]?.isRounded)
  return readColumn(column, whole, parts, {...grid, isRounded})
}

function readColumn(
  column: number,
  whole: Decimal,
  {parts, minus}: Parts,
  grid: FigureGrid
): ReadColumn | 'eased' | null {
  const present: number[] = []
  const figures: Decimal[] = []
  let sum = zero
  let nonZero = 0
  let gap: Gap | null = null
  for (const part of parts) {
    const value = grid.at(part, column)
    if (value === null) {
      const own = grid.gapAt?.(part, column) ?? null
      if (own === null) return null
      if (own === 'blank' || gap === null) gap = own
      continue
    }
    present.push(part)
    figures.push(value)
    if (value.units !== 0n) nonZero++
    sum = minus.has(part) ? subtract(sum, value) : add(sum, value)
  }
  if (present.length === 0) return null
  const difference = subtract(whole, sum)
  const holds = difference.units === 0n
  if (!holds && isRounding(difference, [whole, ...figures], grid)) return 'eased'
  return {column, present, gap, holds, difference, nonZero}
}

/** What the parts besides the largest come to, as the number of binary digits. */
function bitsOf({present}: ReadColumn, column: number, {at, isRounded = false}: FigureGrid): number {
  const figures = present.flatMap(part => at(part, column) ?? [])
  const scale = Math.max(...figures.map(figure => figure.scale))
  const sizes = figures.map(figure => Math.abs(toNumber(figure)) * 10 ** scale).sort((a, b) => b - a)
  const rest = sizes.slice(1).reduce((sum, size) => sum + size, 0)
  const isExact = scale === 0 && !isRounded
  return Math.log2(1 + rest / (isExact ? 1 : figures.length + 1))
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
