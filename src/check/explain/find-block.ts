import {compare, type Decimal, equals, isNegative, subtract, sum} from '../../model/arithmetic.ts'
import type {CellIdentity, FigureCell} from '../../model/relations/identities.ts'
import type {CellChange, LargeSlip} from './cause.ts'
import type {Trial} from './put-right.ts'

/** A block over more cells of a line than this is the line. */
const longestBlock = 10
/** Fewer changed cells are explained by themselves. */
const fewestChanged = 3

/** A line of parts and its total, of which neighbouring parts may stand one cell off. */
interface Strip {
  readonly label: string
  readonly total: FigureCell
  readonly parts: readonly FigureCell[]
  readonly isBroken: boolean
}

/**
 * Neighbouring lines of which the same stretch stands one cell beside its own, as where a block was pasted a row too low: each
 * such block that puts everything right. What it covered is what the totals still need.
 */
export function findBlocks(
  broken: readonly CellIdentity[],
  kept: readonly CellIdentity[],
  trials: () => Trial
): LargeSlip[] {
  const found: LargeSlip[] = []
  for (const lines of ['column', 'row'] as const) {
    const strips = stripsOf([...broken, ...kept], lines)
    const stretch = stretchOf(broken, strips, lines)
    if (!stretch) continue
    const totals = new Set(
      stripsOf([...broken, ...kept], lines === 'column' ? 'row' : 'column').map(({total}) => total.figure)
    )
    // A block takes in every line that does not add up.
    const wrong = strips.flatMap(({isBroken}, index) => (isBroken ? [index] : []))
    const [first = strips.length - 1, last = 0] = [wrong[0], wrong.at(-1)]
    for (const step of [1, -1] as const) {
      const shifts = strips.map(strip => shiftBack(strip, stretch, step))
      for (let from = 0; from <= first; from++) {
        const changes: CellChange[] = []
        const trial = trials()
        // Totals are not pasted without what they add up.
        let isOfTotals = true
        for (let to = from; to < strips.length; to++) {
          const shift = shifts[to]
          if (!shift) break
          changes.push(...shift)
          trial.make(shift)
          isOfTotals &&= shift.every(({cell}) => totals.has(cell.figure))
          if (to < last || changes.length < fewestChanged || isOfTotals || !trial.putsRight()) continue
          if (found.some(slip => isSame(changes, slip.changes))) continue
          found.push({changes: [...changes], slip: slipOf(strips, lines, from, to, stretch)})
        }
      }
    }
  }
  return found
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function stripsOf(identities: readonly CellIdentity[], lines: 'column' | 'row'): Strip[] {
  const strips = identities.flatMap(({relation, terms, line, holds}): Strip[] => {
    if (relation !== '=' || line.kind !== lines || terms.some(({sign}) => sign < 0)) return []
    const [left, right] = (['left', 'right'] as const).map(side => terms.filter(term => term.side === side))
    const [parts = [], totals = []] =
      (left?.length ?? 0) > (right?.length ?? 0) ? [left, right] : [right, left]
    const [total] = totals
    return total && totals.length === 1 && parts.length > 2
      ? [{label: line.label, total: total.cell, parts: parts.map(({cell}) => cell), isBroken: !holds}]
      : []
  })
  // Lines beside each other have parts in the same places; the first cells tell their order.
  return strips.sort((a, b) => startOf(a) - startOf(b))
}

function startOf({parts}: Strip): number {
  return parts[0]?.figure.span.start ?? 0
}

/** From the first to the last part that stands in a broken line across. */
function stretchOf(
  broken: readonly CellIdentity[],
  [strip]: readonly Strip[],
  lines: 'column' | 'row'
): Stretch | null {
  if (!strip) return null
  const across = new Set(broken.flatMap(({line}) => (line.kind === lines ? [] : [line.id])))
  const places = strip.parts.flatMap(({id}, index) =>
    across.has(lines === 'column' ? id.row : id.column) ? [index] : []
  )
  const [start, end] = [places[0] ?? 0, places.at(-1) ?? 0]
  return places.length > 1 && end - start < longestBlock ? {start, end} : null
}

/** The changes that move the stretch back; none where all are the same, null where the total leaves less than nothing. */
function shiftBack({parts, total}: Strip, {start, end}: Stretch, step: 1 | -1): CellChange[] | null {
  const stretch = parts.slice(start, end + 1)
  if (stretch.length !== end - start + 1) return null
  const values = stretch.map(({figure}) => figure.value)
  const known = step > 0 ? values.slice(1) : values.slice(0, -1)
  const others = parts.filter(part => !stretch.includes(part)).map(({figure}) => figure.value)
  const rest = subtract(total.figure.value, sum([...known, ...others]))
  if (isNegative(rest)) return null
  const meant: readonly Decimal[] = step > 0 ? [...known, rest] : [rest, ...known]
  return stretch.flatMap((cell, index) => {
    const expected = meant[index]
    return expected && !equals(expected, cell.figure.value) ? [{cell, expected}] : []
  })
}

function isSame(a: readonly CellChange[], b: readonly CellChange[]): boolean {
  return (
    a.length === b.length &&
    a.every(({cell, expected}) =>
      b.some(
        other =>
          other.cell.figure === cell.figure &&
          expected !== null &&
          other.expected !== null &&
          compare(other.expected, expected) === 0
      )
    )
  )
}

function slipOf(
  strips: readonly Strip[],
  lines: 'column' | 'row',
  from: number,
  to: number,
  {start}: Stretch
): LargeSlip['slip'] {
  const first = strips[from]?.parts[start]
  return {
    kind: 'shifted-block',
    lines,
    from: strips[from]?.label ?? '',
    to: strips[to]?.label ?? '',
    start: (lines === 'column' ? first?.rowLabel : first?.columnLabel) ?? ''
  }
}
