import {add, compare, type Decimal, subtract} from '../../arithmetic.ts'
import type {Tally} from '../../facts/tally.ts'
import type {Figure} from '../../figure.ts'
import {hasRounding} from './grids/grid.ts'
import {type PrintedGrid, printed} from './table-percentages.ts'
import {totalLevel} from './totals/total-labels.ts'

/** More lines than this are not tried for how they run on. */
const mostLines = 12
const mostCases = 400
/** So unlikely, in bits, must it be that a line runs on by chance. */
const leastBits = 12

/** A figure of a line that runs on, the one before it and what comes on top; the first of a line may have none before it. */
interface Step {
  readonly now: Figure
  readonly parts: readonly Figure[]
  readonly sum: Decimal
  readonly holds: boolean
}

/**
 * What runs on along a line: each figure is the one before it and that of another line, as 累计 is by 当月 and one year's figure by
 * 增减. Nearly every step must bear it out.
 */
export function findRunningTotals(grid: PrintedGrid): Tally[] {
  const {rows, columns} = grid
  if (rows.length > mostLines || columns.length < 4 || columns.length > mostCases) return []
  const lines = [...rows.keys()].filter(row => rows[row]?.isAdditive)
  const cases = [...columns.keys()].filter(column => totalLevel(columns[column]?.label ?? '') === 0)
  const pairs = lines.length * (lines.length - 1)
  return lines.flatMap(running =>
    lines
      .filter(line => line !== running)
      .flatMap(line => judge(stepsOf(running, line, cases, grid), pairs, grid))
  )
}

function stepsOf(running: number, line: number, cases: readonly number[], {figureAt}: PrintedGrid): Step[] {
  const steps: Step[] = []
  let before: Figure | null = null
  for (const column of cases) {
    const now = figureAt(running, column)
    const more = figureAt(line, column)
    if (now && more && (before || steps.length === 0)) {
      const parts: Figure[] = before ? [before, more] : [more]
      const sum = before ? add(before.value, more.value) : more.value
      const holds = compare(sum, now.value) === 0
      // A line that began earlier says nothing of its first figure
      if (before || holds) steps.push({now, parts, sum, holds})
    }
    before = now
  }
  return steps
}

function judge(steps: readonly Step[], pairs: number, grid: PrintedGrid): Tally[] {
  const {isDoubted} = grid
  const held = steps.filter(({holds, parts}) => holds && parts.every(({value}) => value.units !== 0n))
  if (held.length < 2 || hasRounding(grid)) return []
  const bits = held.reduce((total, {parts}) => total + Math.log2(smallest(parts)), 0)
  const faults = steps.filter((step, index) => !step.holds && !isToldBefore(step, steps[index - 1]))
  if (bits < leastBits + Math.log2(pairs) || faults.length * 3 > held.length) return []
  return steps
    .filter(step => step.holds || faults.includes(step))
    .map(
      ({now, parts, sum, holds}): Tally => ({
        kind: 'parts',
        total: printed(now),
        parts: parts.map(printed),
        sum,
        settled: holds,
        certainty: holds || [now, ...parts].some(isDoubted) ? 'none' : 'proven',
        exceeding: [],
        overlaps: false
      })
    )
}

/** A figure that is wrong puts the next step out by as much the other way. */
function isToldBefore(step: Step, last: Step | undefined): boolean {
  if (!last || last.holds) return false
  const [one, other] = [last, step].map(({now, sum}) => subtract(now.value, sum)) as [Decimal, Decimal]
  return add(one, other).units === 0n
}

function smallest(parts: readonly Figure[]): number {
  const sizes = parts.map(({value: {units}}) => Math.abs(Number(units)))
  return Math.max(1, Math.min(...sizes))
}
