import {type FigureGrid, isHeadingLine} from '../grids/grid.ts'
import type {Division} from './details.ts'
import {mostDetails} from './details.ts'
import {isBesides, isMarkedBelow, isTakenAway, isWithin, levelOf} from './line-marks.ts'
import {foldedEnd, nestedSums} from './nested-sums.ts'
import {totalLevel, totalOfKind} from './total-labels.ts'
import {none, type Parts} from './try-reading.ts'

/** A set of lines that a total can be meant to add up. */
export interface Proposal extends Parts {
  /** Whether the table's layout says so. What does not only clears a total, and does not accuse it. */
  readonly isNatural: boolean
}

/** More lines than this are not tried for what only the figures could tell. */
const mostTried = 40
const mostRun = 12
const mostExtents = 200

/** What is known of a table's lines before any total is read. */
export interface Structure {
  readonly grid: FigureGrid
  /** How high each line stands as a total. */
  readonly totals: readonly number[]
  readonly isHeading: readonly boolean[]
  readonly numbers: readonly number[]
  /** Lines that divide others. */
  readonly details: ReadonlySet<number>
}

export function structureOf(grid: FigureGrid, divisions: readonly Division[]): Structure {
  return {
    grid,
    totals: grid.rows.map(({label, path}) => (totalOfKind(path) === null ? totalLevel(label) : 2)),
    isHeading: grid.rows.map((_, row) => isHeadingLine(row, grid)),
    numbers: grid.rows.map(levelOf),
    details: new Set(divisions.flatMap(({reading}) => reading.parts))
  }
}

/** The sets of lines that a total can be meant to add up, the likeliest first, without repetition. */
export function proposalsFor(total: number, structure: Structure): Proposal[] {
  const {grid, totals} = structure
  const found = new Map<string, Proposal>()
  const propose = (parts: readonly number[], isNatural: boolean, minus: ReadonlySet<number> = none) => {
    const key = `${parts.join()} ${[...minus].join()}`
    if (parts.length > 1 && !found.has(key)) found.set(key, {parts, minus, isNatural})
  }
  const kind = totalOfKind(grid.rows[total]?.path)
  if (kind !== null) {
    const same = grid.rows.flatMap((axis, row) =>
      row !== total && totalOfKindIn(axis.path) === kind ? [row] : []
    )
    propose(same, true)
  }
  const natural: number[][] = []
  for (const range of rangesFor(total, structure)) natural.push(...selectionsIn(range, total, structure))
  for (const parts of natural) {
    const less = new Set(parts.filter(part => isTakenAway(grid.rows[part]?.label ?? '')))
    if (less.size > 0 && less.size < parts.length) propose(parts, true, less)
    propose(parts, true)
    const unit = grid.rows[total]?.unit
    if (unit)
      propose(
        parts.filter(part => (grid.rows[part]?.unit ?? unit) === unit),
        true
      )
    const sure = parts.filter(part => !grid.rows[part]?.isDoubtful)
    if (sure.length < parts.length) propose(sure, true)
  }
  const level = totals[total] ?? 0
  for (const parts of natural.slice(0, 6)) {
    if (parts.length > mostTried) continue
    for (const other of unlikely(parts, total, level, structure)) propose(other.parts, false, other.minus)
  }
  return [...found.values()]
}

function totalOfKindIn(path: readonly string[] | undefined): string | null {
  return path && path.length > 1 ? foldedEnd(path) : null
}

/** The stretches of lines that a total can close or, where it stands first, open. */
function rangesFor(total: number, {grid, totals, isHeading}: Structure): number[][] {
  const count = totals.length
  const level = totals[total] ?? 0
  const stretch = (from: number, to: number) =>
    Array.from({length: Math.max(0, to - from)}, (_, offset) => from + offset)
  const before = (is: (row: number) => boolean) => {
    for (let row = total - 1; row >= 0; row--) if (is(row)) return row + 1
    return 0
  }
  const after = (is: (row: number) => boolean) => {
    for (let row = total + 1; row < count; row++) if (is(row)) return row
    return count
  }
  const ends = [
    (row: number) => (totals[row] ?? 0) >= level,
    (row: number) => (totals[row] ?? 0) > 0,
    (row: number) => isHeading[row] === true && !isWithin(grid.rows[row]?.label ?? '')
  ]
  const above = [...ends.map(before), 0].map(from => stretch(from, total))
  const below = [...ends.map(after), count].map(to => stretch(total + 1, to))
  const hasLines = (rows: readonly number[]) => rows.some(row => totals[row] === 0 && !isHeading[row])
  // Statistical tables print the total first.
  return above[1] && hasLines(above[1]) ? [...above, ...below] : [...below, ...above]
}

/** What of a stretch a total can add up: its subtotals, the lines of the highest level, all of them. */
function selectionsIn(range: readonly number[], total: number, structure: Structure): number[][] {
  const {grid, totals, isHeading, numbers, details} = structure
  const label = (row: number) => grid.rows[row]?.label ?? ''
  const level = totals[total] ?? 0
  const lines = range.filter(row => totals[row] === 0 && grid.rows[row]?.isAdditive && !isHeading[row])
  const lower = range.filter(row => (totals[row] ?? 0) > 0 && (totals[row] ?? 0) < level)
  const anyTotals = range.filter(row => (totals[row] ?? 0) > 0)
  const selections: number[][] = []
  for (const subtotals of [lower, anyTotals]) {
    if (subtotals.length === 0) continue
    const last = subtotals.at(-1) ?? 0
    const loose = lines.filter(row => row > last && !details.has(row) && !isWithin(label(row)))
    selections.push(
      subtotals,
      [...subtotals, ...loose],
      [...subtotals, ...loose.filter(row => numbers[row] === 0)]
    )
  }
  const outer = lines.filter(row => !details.has(row) && !isWithin(label(row)))
  const numbered = outer.filter(row => (numbers[row] ?? 0) > 0)
  const highest = Math.min(...numbered.map(row => numbers[row] ?? 0))
  const unmarked = outer.filter(row => {
    const axis = grid.rows[row]
    return axis && !isMarkedBelow(axis)
  })
  const isMixed = new Set(numbered.map(row => numbers[row])).size > 1
  const ofHighest = numbered.filter(row => numbers[row] === highest)
  const level0 = outer.filter(row => (numbers[row] ?? 0) === 0)
  if (isMixed || (numbered.length > 0 && numbered.length < outer.length && highest <= 4))
    selections.push(ofHighest)
  if (unmarked.length < outer.length) {
    selections.push(
      unmarked,
      unmarked.filter(row => (numbers[row] ?? 0) === 0 || numbers[row] === highest)
    )
  }
  if (numbered.length > 0) selections.push(level0)
  const besides = outer.filter(row => !isBesides(label(row)))
  selections.push(besides, outer, ...withoutNamed(range, lines, structure), ofHighest, lines)
  return selections.filter(({length}) => length > 1)
}

/** Without 其中 and the lines after it that may belong to it too: one, two … or all of them. */
function withoutNamed(
  range: readonly number[],
  lines: readonly number[],
  {grid, isHeading, numbers, totals, details}: Structure
): number[][] {
  const named = range.filter(row => isWithin(grid.rows[row]?.label ?? ''))
  if (named.length === 0) return []
  const most = named.map(first => {
    const isEnd = (row: number) =>
      (numbers[row] ?? 0) > 0 || (totals[row] ?? 0) > 0 || isHeading[row] || named.includes(row)
    const end = range.find(row => row > first && isEnd(row)) ?? (range.at(-1) ?? first) + 1
    // What is known to make the line above is all that belongs to it.
    return details.has(first) ? 0 : Math.min(end - first - 1, mostDetails)
  })
  const without = (extras: readonly number[]) =>
    lines.filter(
      row =>
        !details.has(row) &&
        !named.some((first, index) => row >= first && row <= first + (extras[index] ?? 0))
    )
  // 其中 without figures of its own: what follows makes the line before it.
  return [
    ...extents(most).map(without),
    nestedSums.outer(
      lines.filter(row => !named.includes(row)),
      grid
    )
  ]
}

/** How many lines each of several 其中 may take: every combination where there are few, else the same for all. */
function extents(most: readonly number[]): number[][] {
  const combinations = most.reduce((count, each) => count * (each + 1), 1)
  if (combinations > mostExtents)
    return Array.from({length: Math.max(...most) + 1}, (_, extra) => most.map(each => Math.min(each, extra)))
  return most.reduce<number[][]>(
    (lists, each) => lists.flatMap(list => Array.from({length: each + 1}, (_, extra) => [...list, extra])),
    [[]]
  )
}

/** What only the figures could tell: a run next to the total, sums without a name among the lines, something taken away. */
function unlikely(
  parts: readonly number[],
  total: number,
  level: number,
  {grid, totals}: Structure
): Parts[] {
  const found: Parts[] = []
  const add = (lines: readonly number[], minus: ReadonlySet<number> = none) =>
    found.push({parts: lines, minus})
  add(nestedSums.outer(parts, grid))
  add(nestedSums.inner(parts, grid))
  const isBelow = (parts[0] ?? 0) > total
  for (let count = 2; count <= mostRun && count < parts.length; count++)
    add(isBelow ? parts.slice(0, count) : parts.slice(-count))
  if (level < 3) {
    const gone = parts.filter(part => isBesides(grid.rows[part]?.label ?? '') || grid.rows[part]?.isDoubtful)
    if (gone.length > 0) add(parts.filter(part => !gone.includes(part)))
  }
  // Income less expenditure; a column that is counted in something else.
  for (const [index, part] of parts.entries()) {
    if (parts.length <= mostRun && (totals[part] ?? 0) === 0) add(parts, new Set([part]))
    if (index > 1 && parts.length <= mostRun) add(parts, new Set(parts.slice(index - 1)))
    if (grid.isTurned) add(parts.filter(other => other !== part))
  }
  if (parts.length > 2 && parts.length <= mostRun) add(parts, new Set(parts.slice(1)))
  return found
}
