import {type Decimal, equals, isNegative, subtract, sum} from '../../model/arithmetic.ts'
import type {CellIdentity, FigureCell} from '../../model/relations/identities.ts'
import type {CellChange, LargeSlip, Slip} from './cause.ts'
import {findBlocks} from './find-block.ts'
import {prepareTrials, type Trial} from './put-right.ts'

/** Fewer parts with something in them say nothing about a shift. */
const leastFigures = 2

/** A case moved to the cell beside changes two. */
const fewestShifted = 3

/** The slips of one kind that put every identity right, though each takes more cells than are searched for. */
export function findSlips(broken: readonly CellIdentity[], kept: readonly CellIdentity[]): LargeSlip[] {
  const trials = prepareTrials(broken, kept)
  const empty = findEmptyTotals(broken, trials)
  if (empty) return [empty]
  const shifts = findShifts([...broken, ...kept], trials)
  return shifts.length > 0 ? shifts : findBlocks(broken, kept, trials)
}

/** Totals that were all left at zero, most often a whole row of them. */
function findEmptyTotals(broken: readonly CellIdentity[], trials: () => Trial): LargeSlip | null {
  const totals = new Map<FigureCell['figure'], CellChange>()
  for (const {relation, terms, left, right} of broken) {
    for (const side of ['left', 'right'] as const) {
      const [total, another] = terms.filter(term => term.side === side)
      if (relation !== '=' || !total || another || total.cell.figure.value.units !== 0n) continue
      totals.set(total.cell.figure, {cell: total.cell, expected: side === 'left' ? right : left})
    }
  }
  const changes = [...totals.values()]
  return trials().make(changes).putsRight() ? {changes, slip: {kind: 'total-left-at-zero'}} : null
}

/**
 * The rows and columns in which every figure stands one cell beside its own, so that shifting them back puts every identity
 * right. What fell off the end is what the total still needs.
 */
function findShifts(identities: readonly CellIdentity[], trials: () => Trial): LargeSlip[] {
  return identities.flatMap(identity =>
    shiftsOf(identity)
      .map(changes => changes.filter(({cell, expected}) => expected && !equals(expected, cell.figure.value)))
      .filter(changes => changes.length >= fewestShifted && trials().make(changes).putsRight())
      .map(changes => ({changes, slip: slipOf(identity)}))
  )
}

function slipOf({line}: CellIdentity): Slip {
  // An identity for every row adds up along the row, and its line is that row.
  return {kind: 'shifted-line', lines: line.kind, label: line.label}
}

/** The line as it would be with its parts, or its parts and total, moved back by one cell in either direction. */
function shiftsOf({relation, terms}: CellIdentity): CellChange[][] {
  if (relation !== '=') return []
  const [left, right] = (['left', 'right'] as const).map(side => terms.filter(term => term.side === side))
  const [parts = [], totals = []] = (left?.length ?? 0) > (right?.length ?? 0) ? [left, right] : [right, left]
  const [total] = totals
  if (!total || totals.length > 1 || [total, ...parts].some(({sign}) => sign < 0)) return []
  const cells = parts.map(({cell}) => cell)
  if (cells.filter(({figure}) => figure.value.units !== 0n).length < leastFigures) return []
  const values = cells.map(({figure}) => figure.value)
  const whole = total.cell.figure.value
  const shifted: (Decimal[] | null)[] = [
    // Everything stands one cell too late: the last part fell off, or stands in the total and pushed that off.
    withRest(values.slice(1), whole, 'end'),
    // Everything stands one cell too early.
    withRest(values.slice(0, -1), whole, 'start')
  ]
  const ofParts = shifted.flatMap(list => (list ? [changesTo(cells, list)] : []))
  const late = [...values.slice(1), whole]
  return [...ofParts, changesTo([...cells, total.cell], [...late, sum(late)])]
}

/** The parts with the one that is missing at an end, so that they make the total. */
function withRest(known: readonly Decimal[], whole: Decimal, end: 'start' | 'end'): Decimal[] | null {
  const rest = subtract(whole, sum(known))
  if (isNegative(rest)) return null
  return end === 'end' ? [...known, rest] : [rest, ...known]
}

function changesTo(cells: readonly FigureCell[], values: readonly Decimal[]): CellChange[] {
  return cells.map((cell, index) => ({cell, expected: values[index] ?? null}))
}
