import {compare, whole as wholeNumber, zero} from '../../../arithmetic.ts'
import type {IdentitySpec} from '../../../profile.ts'
import {isMarkedBelow, isWithin} from './line-marks.ts'
import type {Structure} from './readings.ts'

/** What may be smaller than a part of it: a change, and what is left of two amounts. */
const isNet =
  /净|增减|增长|变动|变化|差额|差异|结余|余额|盈余|利润|损益|盈亏|\b(?:net|change|variance|difference|balance|surplus|deficit|profit|loss)\b/i

const hundred = wholeNumber(100)

/** How the columns of a line of which another is a part bear that out. */
interface Bound {
  readonly columns: readonly number[]
  readonly held: number
  readonly broken: number
}

/**
 * 其中：电话 8 below 来访 3: a part cannot be more than what it is a part of. The whole is the line that it follows, and
 * other columns must bear out that it is one.
 *
 * @param added The columns that some total adds up: others may hold averages or rates.
 */
export function findBounds(
  structure: Structure,
  forEvery: IdentitySpec['forEvery'],
  added: ReadonlySet<string>
): IdentitySpec[] {
  const {grid, details} = structure
  return grid.rows.flatMap(({id}, part): IdentitySpec[] => {
    const whole = wholeOf(part, structure)
    if (whole === null) return []
    const {columns, held, broken} = boundOf(part, whole, structure, added)
    if (columns.length === 0 || (broken > 0 && (held === 0 || broken * 2 > held + 1))) return []
    // What divides the line with others has been claimed as their sum.
    if (broken === 0 && details.has(part)) return []
    return [
      {
        equation: `${id} <= ${grid.rows[whole]?.id}`,
        forEvery,
        only: columns.map(column => grid.columns[column]?.id ?? ''),
        severity: held > 1 ? 'error' : 'warning'
      }
    ]
  })
}

/** The line that 其中 follows. After the last line of a table it may speak of them all: then there is none. */
function wholeOf(part: number, {grid, totals, isHeading}: Structure): number | null {
  const {rows} = grid
  const label = (row: number) => rows[row]?.label ?? ''
  if (!isWithin(label(part)) || !rows[part]?.isAdditive) return null
  let whole = part - 1
  while (whole >= 0 && isWithin(label(whole))) whole--
  const axis = rows[whole]
  if (!axis?.isAdditive || isHeading[whole] || isNet.test(axis.label)) return null
  if ((axis.unit ?? null) !== (rows[part]?.unit ?? null)) return null
  if (isMarkedBelow(axis)) return null
  if ((totals[whole] ?? 0) > 0) return whole
  const next = rows.findIndex((other, row) => row > part && !isWithin(other.label) && !isMarkedBelow(other))
  return next < 0 || (totals[next] ?? 0) > 0 ? null : whole
}

function boundOf(part: number, whole: number, {grid}: Structure, added: ReadonlySet<string>): Bound {
  const columns: number[] = []
  let held = 0
  let broken = 0
  for (const [column, {id, isAdditive, isDoubtful}] of grid.columns.entries()) {
    const [less, more] = [grid.at(part, column), grid.at(whole, column)]
    if (!isAdditive || isDoubtful || !less || !more) continue
    if (!added.has(id) && compare(less, hundred) <= 0) continue
    if (compare(less, zero) < 0 || compare(more, zero) < 0) return {columns: [], held: 0, broken: 0}
    columns.push(column)
    if (compare(less, more) > 0) broken++
    else if (less.units !== 0n) held++
  }
  return {columns, held, broken}
}
