import {add, compare, type Decimal, subtract, toNumber, whole, zero} from '../../../arithmetic.ts'
import {slipOfDigits} from '../../../digit-slip.ts'
import type {IdentitySpec} from '../../../profile.ts'
import type {FigureGrid} from '../grids/grid.ts'
import {isPlainTotal} from './total-labels.ts'
import type {ReadColumn, Reading} from './try-reading.ts'

type Severity = IdentitySpec['severity']

/** A total further off than this part of itself is more likely to be meant in another way. */
export const farOff = 0.2
/** A slip of a digit in a shorter number is no evidence: nearly every number has one nearby. */
const fewestDigits = 3

const hundred = whole(100)

/**
 * Whether a figure lies among its parts where an average or a rate would: it has decimals where what holds has none, or is
 * no more than a hundred.
 */
export function isBetween(total: number, one: ReadColumn, {columns}: Reading, grid: FigureGrid): boolean {
  const figure = grid.at(total, one.column)
  if (!figure) return false
  const parts = figuresOf(one, grid).filter(({units}) => units !== 0n)
  if (parts.length < 2) return false
  const isSum = columns.some(({holds, nonZero}) => holds && nonZero > 1)
  if (isSum && !grid.columns[one.column]?.isDoubtful && isLongSlip(figure, one, parts)) return false
  if (!parts.some(part => compare(part, figure) >= 0) || !parts.some(part => compare(part, figure) <= 0))
    return false
  if (grid.columns[one.column]?.isDoubtful) return true
  if (parts.some(({units}) => units < 0n)) return false
  if (parts.length === one.present.length && [figure, ...parts].every(value => compare(value, hundred) <= 0))
    return true
  const scale = Math.max(figure.scale, ...parts.map(part => part.scale))
  const held = columns.filter(({holds, nonZero}) => holds && nonZero > 1)
  return scale > 0 && !held.some(({column}) => (grid.at(total, column)?.scale ?? 0) > 0)
}

/** A stock stands at the end of a year as it stood at the end of its last quarter. */
export function isRepeated(total: number, {column, present, nonZero}: ReadColumn, {at}: FigureGrid): boolean {
  const figure = at(total, column)
  const ends = [present[0], present.at(-1)].map(part => (part === undefined ? null : at(part, column)))
  return nonZero > 2 && figure !== null && ends.some(end => end !== null && compare(end, figure) === 0)
}

interface Single {
  readonly first: Reading
  readonly natural: readonly Reading[]
  readonly label: string
  readonly grid: FigureGrid
}

/**
 * How sure a total is wrong that has one column only and that nothing but its name makes a total: its error must be a slip of
 * the pen, a line that was left out, or small; and it is no error where the lines could be meant in several ways.
 */
export function singleProof(
  total: number,
  one: ReadColumn,
  {first, natural, label, grid}: Single
): Severity | null {
  const figure = grid.at(total, one.column)
  if (!figure || one.nonZero < 2 || one.gap !== null) return null
  const parts = figuresOf(one, grid)
  const sum = subtract(figure, one.difference)
  const isPlain = isPlainTotal(label)
  const isSlip = isSlipOf(figure, sum) || parts.some(part => isSlipOf(part, add(part, one.difference)))
  if (!isPlain) return isSlip && toNumber(sum) >= 1000 ? 'warning' : null
  const isLine = parts.some(part => compare(absolute(part), absolute(one.difference)) === 0)
  const isNear = Math.abs(toNumber(one.difference)) <= farOff * Math.abs(toNumber(figure))
  const isProduct = parts.length === 2 && isProductOf(parts, figure)
  if (isProduct || grid.rows[total]?.isDoubtful) return null
  if (isShifted(parts)) return 'warning'
  if (!isSlip && !isLine && !isNear) return null
  const isFirst = first.parts.every(part => part > total)
  const isOpen =
    natural.length > 1 ||
    isFirst ||
    grid.rows.some(({isDoubtful}, row) => isDoubtful && first.parts.includes(row))
  return isOpen ? 'warning' : 'error'
}

/** A total that is wrong in every column by the same line, or by a digit in each: a person did not bring it up to date. */
export function staleProof(total: number, reading: Reading, grid: FigureGrid): Severity | null {
  const {parts} = reading
  const columns = reading.columns.filter(
    one => !isRepeated(total, one, grid) && !grid.columns[one.column]?.isDoubtful
  )
  const broken = columns.filter(({holds}) => !holds)
  if (broken.length < 2) return null
  const isLine = parts.some(part => {
    const isBy = (sign: 1n | -1n) =>
      columns.every(({column, difference}) => {
        const {units, scale} = grid.at(part, column) ?? zero
        return compare({units: sign * units, scale}, difference) === 0
      })
    return isBy(1n) || isBy(-1n)
  })
  if (isLine) return 'warning'
  const isSlip = broken.every(one => {
    const figure = grid.at(total, one.column)
    return figure !== null && isSlipOf(figure, subtract(figure, one.difference))
  })
  return isSlip && broken.length === columns.length ? 'warning' : null
}

/** Whether one part is what all the others come to: the total stands in its place. */
function isShifted(parts: readonly Decimal[]): boolean {
  if (parts.length < 4) return false
  const sum = parts.reduce((all, part) => add(all, part))
  return parts.some(part => toNumber(part) >= 1000 && compare(add(part, part), sum) === 0)
}

function isProductOf([one, other]: readonly Decimal[], figure: Decimal): boolean {
  if (!one || !other) return false
  const product = toNumber(one) * toNumber(other)
  return Math.abs(product - toNumber(figure)) <= 0.01 * Math.abs(product)
}

function figuresOf({column, present}: ReadColumn, {at}: FigureGrid): Decimal[] {
  return present.flatMap(part => at(part, column) ?? [])
}

function isSlipOf(written: Decimal, meant: Decimal): boolean {
  if (meant.units <= 0n || written.units <= 0n) return false
  const scale = Math.max(written.scale, meant.scale)
  const [one, other] = [written, meant].map(
    value => `${value.units * 10n ** BigInt(scale - value.scale)}`
  ) as [string, string]
  return Math.max(one.length, other.length) >= fewestDigits && slipOfDigits(one, other) !== null
}

/** Whether one slip in a number of four digits or more makes the sum, which no average is. */
function isLongSlip(figure: Decimal, {difference}: ReadColumn, parts: readonly Decimal[]): boolean {
  const pairs = [[figure, subtract(figure, difference)], ...parts.map(part => [part, add(part, difference)])]
  return (pairs as [Decimal, Decimal][]).some(
    ([written, meant]) => meant.units >= 1000n && isSlipOf(written, meant)
  )
}

function absolute(value: Decimal): Decimal {
  return value.units < 0n ? {units: -value.units, scale: value.scale} : value
}
