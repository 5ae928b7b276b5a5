import {add, compare, subtract, whole} from '../../arithmetic.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {PrintedNumber} from '../../facts/printed-number.ts'
import type {Figure} from '../../figure.ts'
import {type Bounded, canMake, isFarOff, printPercent, ratioOf} from '../../ratios.ts'
import {type FigureGrid, hasRounding, turn} from './grids/grid.ts'
import {totalLevel} from './totals/total-labels.ts'

/** More lines than this are not tried for what a percentage is taken from. */
const mostLines = 12
const mostCases = 400

/** What a line of percentages calls itself. */
const ofPercentages =
  /[%％‰]|占比|比重|比例|率$|率[（(]|增长|增幅|同比|\b(?:per ?cent(?:age)?|pct|share|proportion|rate|growth|change)\b/i

const ofRates = /[%％‰]|占比|比重|比例|率$|率[（(]|\b(?:per ?cent(?:age)?|pct|proportion|rate)\b/i

/** What follows another of its kind: 2022年, 3月, Q2, May. */
const period =
  /^\W{0,3}(?:(?:FY ?)?(?:19|20)\d\d|\d{1,2}月|[一二三四]季度|第[一二三四]季度|Q[1-4]|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\b)/i

/** A rate may be taken from anything; a share and a growth are what nearly every line of percentages shows. */
const leastBits = 10

/** A grid whose figures can be told. */
export interface PrintedGrid extends FigureGrid {
  readonly figureAt: (row: number, column: number) => Figure | null
  /** Whether an identity that does not hold already says that the figure may be wrong. */
  readonly isDoubted: (figure: Figure) => boolean
}

export function turnPrinted(grid: PrintedGrid): PrintedGrid {
  const {figureAt, isDoubted} = grid
  return {...turn(grid), figureAt: (row, column) => figureAt(column, row), isDoubted}
}

/** One way to take a percentage from two figures: the part and the whole, or now and before. */
interface Way {
  readonly kind: 'share' | 'growth'
  readonly of: (column: number) => readonly [Figure | null, Figure | null]
}

/**
 * The percentages that a table prints in lines of their own: the share of each part in a total, one line's share in another,
 * or its growth over another. The way is taken that nearly all of a line bears out; where none is, nothing is said.
 */
export function findTablePercentages(grid: PrintedGrid): Percentage[] {
  const found: Percentage[] = []
  if (grid.rows.length > mostLines || grid.columns.length > mostCases) return found
  const totals = new Set(grid.columns.flatMap(({label}, column) => (totalLevel(label) > 0 ? [column] : [])))
  for (const row of grid.rows.keys()) {
    if (!isOfPercentages(row, grid)) continue
    // What is 100% is the whole, whatever its name
    const wholes = grid.columns.flatMap((_, column) => (isWhole(row, column, grid) ? [column] : []))
    const ways = waysFor(row, new Set([...totals, ...wholes]), grid)
    const judged = ways.map(way => judge(row, way, ways.length, grid)).filter(one => one !== null)
    judged.sort((a, b) => b.held - a.held)
    found.push(...(judged[0]?.percentages ?? []))
  }
  return found
}

function isOfPercentages(row: number, {rows, columns, figureAt}: PrintedGrid): boolean {
  const figures = columns.flatMap((_, column) => figureAt(row, column) ?? [])
  if (figures.length < 3) return false
  return ofPercentages.test(rows[row]?.label ?? '') || figures.every(({unit}) => unit === '%')
}

function isWhole(row: number, column: number, {figureAt}: PrintedGrid): boolean {
  const value = figureAt(row, column)?.value
  return value !== undefined && compare(value, whole(100)) === 0
}

function waysFor(row: number, totals: ReadonlySet<number>, grid: PrintedGrid): Way[] {
  const ways: Way[] = []
  const {columns, figureAt} = grid
  const others = [...grid.rows.keys()].filter(other => other !== row && grid.rows[other]?.isAdditive)
  const isSeries = columns.filter(({label}) => period.test(label)).length * 2 > columns.length
  for (const line of others) {
    if (isSeries) {
      for (const back of [-1, 1])
        ways.push({kind: 'growth', of: column => [figureAt(line, column), figureAt(line, column + back)]})
    }
    for (const total of totals)
      ways.push({kind: 'share', of: column => [figureAt(line, column), figureAt(line, total)]})
    for (const other of others) {
      if (other === line) continue
      ways.push(
        {kind: 'share', of: column => [figureAt(line, column), figureAt(other, column)]},
        {kind: 'growth', of: column => [figureAt(line, column), figureAt(other, column)]}
      )
    }
  }
  return ways
}

interface Judged {
  readonly held: number
  readonly percentages: readonly Percentage[]
}

/** The percentages of a line in one way, or null where the line does not bear it out. */
function judge(row: number, {kind, of}: Way, ways: number, grid: PrintedGrid): Judged | null {
  const {columns, figureAt, isDoubted} = grid
  const isRounded = hasRounding(grid)
  const percentages: Percentage[] = []
  let held = 0
  let broken = 0
  let bits = 0
  for (const column of columns.keys()) {
    const figure = figureAt(row, column)
    const [one, other] = of(column)
    if (!figure || !one || !other || isOfRates(column, grid) || one.unit === '%' || other.unit === '%')
      continue
    const ratio = {kind, one: bounded(one, isRounded), other: bounded(other, isRounded)}
    const exact = ratioOf(ratio, figure.value.scale)
    if (!exact) continue
    const settled = canMake(ratio, figure.value)
    if (settled && exact.units !== 0n && compare(one.value, other.value) !== 0) {
      held++
      bits += Math.log2(100 * 10 ** figure.value.scale) - Math.log2(3)
    }
    if (!settled && ++broken > 1 + columns.length / 4) return null
    const isTold = [one, other].some(isDoubted)
    percentages.push({
      kind,
      figure: printed(figure),
      settled,
      certainty:
        settled || isTold ? 'none' : kind === 'growth' || isFarOff(figure.value, exact) ? 'proven' : 'likely',
      numbers: [printed(one), printed(other)],
      expected: settled ? null : printPercent(exact)
    })
  }
  if (held < 2 || broken * 2 > held || bits < leastBits + Math.log2(ways)) return null
  return {held, percentages}
}

/** 满意率（%） from 96.5 to 98.1: what rates have grown by is told in points. */
function isOfRates(column: number, {columns}: PrintedGrid): boolean {
  return ofRates.test(columns[column]?.label ?? '')
}

/** A figure with decimals, and a whole one of a table in thousands, is right to half of its last place. */
function bounded({value}: Figure, isRounded: boolean): Bounded {
  if (value.scale === 0 && !isRounded) return {value, low: value, high: value}
  const half = {units: 5n, scale: value.scale + 1}
  return {value, low: subtract(value, half), high: add(value, half)}
}

/** A figure of a table as findings in the prose have it. */
export function printed(figure: Figure): PrintedNumber {
  return {...figure, kind: figure.unit === '%' ? 'percentage' : 'quantity', hedge: null}
}
