import {compare, type Decimal, subtract, sum, zero} from '../arithmetic.ts'
import type {IdentitySpec} from '../profile.ts'
import {foldLabel} from './match-label.ts'

/** The figures of a table without a form: by line and column, null where none can be read. */
export interface FigureGrid {
  readonly rows: readonly Axis[]
  readonly columns: readonly Axis[]
  readonly at: (row: number, column: number) => Decimal | null
}

/** One row or column: its id, its label, and whether its figures can be added up at all. */
export interface Axis {
  readonly id: string
  readonly label: string
  readonly isAdditive: boolean
}

/** A larger table is data, not a table with a total that a person wrote. */
const mostLines = 400

/** More lines than this after 其中 are not taken for its details. */
const mostDetails = 12

const totalWords: readonly (readonly [RegExp, number])[] = [
  [/^(?:小计|分计|subtotals?)$|小计$|subtotal$/, 1],
  [/^(?:合计|共计|总数|totals?|sum|overall)$|(?:合计|共计)$/, 2],
  [/^(?:总计|grandtotals?|合计总计)$|总计$/, 3]
]
const plainTotal = /^(?:合计|共计|总计|小计|总数|(?:grand|sub)?totals?)$/
/** 其中 and what English says for it: part of the line above, so that adding it would count it twice. */
const ofWhich = /^\s*(?:其中|含[:：]|包括|of which|including|incl\.)/i

/** What is taken away and not added, and what is picked out of a longer list. */
const notParts = /支出|费用|成本|减|扣|排名|名次|前十|expen|cost|less|minus|deduct|refund|rank|top/i

/** How high a total stands: 1 for 小计, 2 for 合计, 3 for 总计; 0 for what is none. */
export function totalLevel(label: string): number {
  const folded = foldLabel(label)
  return totalWords.find(([pattern]) => pattern.test(folded))?.[1] ?? 0
}

/**
 * Finds what the totals of a table claim. A total can be meant in several ways (of the lines above, of the subtotals, of
 * the lines below): the one that holds most often is taken, and none where none holds, unless the table leaves no choice.
 */
export function findTotals(grid: FigureGrid): IdentitySpec[] {
  if (grid.rows.length > mostLines || grid.columns.length > mostLines) return []
  const turned: FigureGrid = {
    rows: grid.columns,
    columns: grid.rows,
    at: (row, column) => grid.at(column, row)
  }
  return [...totalsAlong(grid, 'column'), ...totalsAlong(turned, 'row')]
}

function totalsAlong(grid: FigureGrid, forEvery: 'column' | 'row'): IdentitySpec[] {
  const levels = grid.rows.map(({label}) => totalLevel(label))
  const identities: IdentitySpec[] = []
  for (const [total, level] of levels.entries()) {
    if (level === 0 || !grid.rows[total]?.isAdditive) continue
    const readings = partsOf(total, level, levels, grid)
    const reading = bestReading(total, readings, grid)
    if (!reading) continue
    const id = (index: number) => grid.rows[index]?.id ?? ''
    identities.push({
      equation: `${reading.parts.map(id).join(' + ')} = ${id(total)}`,
      forEvery,
      only: reading.columns.map(column => grid.columns[column]?.id ?? ''),
      severity: 'error'
    })
  }
  return identities
}

/** The sets of lines that a total can be meant to add up, without repetition. */
function partsOf(total: number, level: number, levels: readonly number[], grid: FigureGrid): number[][] {
  const isLeaf = (index: number) => levels[index] === 0 && grid.rows[index]?.isAdditive === true
  const isWithin = (index: number) => ofWhich.test(grid.rows[index]?.label ?? '')
  const range = (from: number, to: number) =>
    Array.from({length: Math.max(0, to - from)}, (_, offset) => from + offset)
  const readings: number[][] = []
  const propose = (indexes: readonly number[]) => {
    const leaves = indexes.filter(isLeaf)
    readings.push(
      leaves.filter(index => !isWithin(index)),
      ...withoutDetails(leaves, isWithin)
    )
    const lower = indexes.filter(index => (levels[index] ?? 0) > 0 && (levels[index] ?? 0) < level)
    if (lower.length === 0) return
    const last = lower.at(-1) ?? 0
    readings.push(lower, [...lower, ...leaves.filter(index => index > last && !isWithin(index))])
  }
  const above = range(0, total)
  const previous = above.filter(index => (levels[index] ?? 0) >= level).at(-1)
  const nearest = above.filter(index => (levels[index] ?? 0) > 0).at(-1)
  propose(above)
  if (previous !== undefined) propose(range(previous + 1, total))
  if (nearest !== undefined) propose(range(nearest + 1, total))
  // Statistical tables print the total first.
  if (above.every(index => !isLeaf(index))) {
    const below = range(total + 1, levels.length)
    const next = below.find(index => (levels[index] ?? 0) >= level) ?? levels.length
    propose(range(total + 1, next))
  }
  const seen = new Set<string>()
  return readings.filter(parts => {
    const key = parts.join()
    if (parts.length < 2 || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Without 其中 and the lines after it that may belong to it too: one, two … or all of them. */
function withoutDetails(leaves: readonly number[], isWithin: (index: number) => boolean): number[][] {
  const first = leaves.findIndex(isWithin)
  if (first === -1) return [[...leaves]]
  const most = Math.min(leaves.length - first, mostDetails)
  return Array.from({length: most}, (_, extra) =>
    leaves.filter((index, at) => at < first || (at > first + extra && !isWithin(index)))
  )
}

interface Reading {
  readonly parts: readonly number[]
  /** Columns in which every figure is there. */
  readonly columns: readonly number[]
  readonly held: number
}

function bestReading(total: number, readings: readonly number[][], grid: FigureGrid): Reading | null {
  const tried = readings
    .map(parts => tryReading(total, parts, grid))
    .filter(({columns}) => columns.length > 0)
  tried.sort(
    (a, b) => b.held - a.held || b.columns.length - a.columns.length || b.parts.length - a.parts.length
  )
  const [best] = tried
  if (!best) return null
  const broken = best.columns.length - best.held
  // A total printed first may be of more than the lines that follow (收到 10，其中办结 6), so that it needs more proof.
  const isFirst = best.parts.every(part => part > total)
  if (best.held > 0) return best.held >= broken * (isFirst ? 3 : 1) ? best : null
  const label = foldLabel(grid.rows[total]?.label ?? '')
  const labels = [...best.parts.map(part => grid.rows[part]), ...grid.columns].map(axis => axis?.label ?? '')
  const isPlain =
    tried.length === 1 &&
    !isFirst &&
    best.columns.length === 1 &&
    plainTotal.test(label) &&
    !labels.some(text => notParts.test(text))
  return isPlain ? best : null
}

function tryReading(total: number, parts: readonly number[], grid: FigureGrid): Reading {
  const columns: number[] = []
  let held = 0
  for (const [column, axis] of grid.columns.entries()) {
    if (!axis.isAdditive) continue
    const whole = grid.at(total, column)
    const figures = parts.map(part => grid.at(part, column))
    if (whole === null || figures.some(figure => figure === null)) continue
    const difference = subtract(sum(figures.filter(figure => figure !== null)), whole)
    if (difference.units !== 0n && isRounding(difference, [whole, ...figures])) continue
    columns.push(column)
    if (difference.units === 0n) held++
  }
  return {parts, columns, held}
}

/** Parts rounded one by one need not add up to the rounded whole: each may be half a last digit off. */
function isRounding(difference: Decimal, figures: readonly (Decimal | null)[]): boolean {
  const scale = Math.max(...figures.map(figure => figure?.scale ?? 0))
  if (scale === 0) return false
  const allowed: Decimal = {units: BigInt(figures.length * 5), scale: scale + 1}
  const size = difference.units < 0n ? subtract(zero, difference) : difference
  return compare(size, allowed) <= 0
}
