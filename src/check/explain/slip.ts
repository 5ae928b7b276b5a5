import {add, compare, equals, parseDecimal, print, subtract, zero} from '../../model/arithmetic.ts'
import {slipOfDigits} from '../../model/digit-slip.ts'
import type {TableSpec} from '../../model/profile.ts'
import type {CellIdentity, FigureCell} from '../../model/relations/identities.ts'
import type {Cause, CellChange, Slip} from './cause.ts'

/** Names the slip that fits the explanations of a cause; null where none does or they differ in it. */
export function nameSlip(cause: Cause, table: TableSpec): Slip | null {
  const [first, ...others] = cause.explanations
  if (cause.slip) return cause.slip
  const empty = slipOfEmptyLines(cause)
  if (empty || !first) return empty
  if (first.length === 1) {
    const named = cause.explanations.flatMap(([change]) =>
      change ? (slipInOneCell(change, cause.broken) ?? []) : []
    )
    if (others.length === 0) return named[0] ?? null
    return named.find(({kind}) => kind === 'total-left-at-zero') ?? splitNumber(cause.broken, table)
  }
  const slips = cause.explanations.map(
    explanation => slipInSeveralCells(explanation, table) ?? shortShift(explanation, cause.broken)
  )
  const [slip] = slips
  if (!slip || others.length === 0) return slip ?? null
  return commonMove(slips)
}

/**
 * The move that all explanations are variants of. A case moved between two lines can be put back in every line that
 * crosses them; in the line of totals that is a move the other way, so the more frequent direction is taken.
 */
function commonMove(slips: readonly (Slip | null)[]): Slip | null {
  const moves = slips.flatMap(slip => (slip && 'count' in slip ? [slip] : []))
  const [first] = moves
  if (!first || moves.length !== slips.length) return null
  const ends = [first.from, first.to]
  if (
    !moves.every(
      ({from, to, count}) => ends.includes(from) && ends.includes(to) && equals(count, first.count)
    )
  ) {
    return null
  }
  const back = moves.filter(({from}) => from !== first.from)
  const [representative = first] = back.length * 2 > moves.length ? back : moves
  return {...representative, kind: 'moved-case'}
}

/** Totals of which nothing but zeros were filled in, or that stand over nothing but zeros. */
function slipOfEmptyLines({broken, explanations}: Cause): Slip | null {
  const isEmptyTotal = ({cell}: CellChange) =>
    cell.figure.value.units === 0n && broken.some(identity => isTotalOf(identity, cell))
  if (explanations.length === 1 && explanations[0]?.every(isEmptyTotal)) return {kind: 'total-left-at-zero'}
  const isOverZeros = (identity: CellIdentity) => {
    const {terms, constants} = identity
    const filled = terms.filter(({cell}) => cell.figure.value.units !== 0n)
    const [total] = filled
    const isAlone = filled.length === 1 && constants.left === 0 && constants.right === 0
    return isAlone && total !== undefined && isTotalOf(identity, total.cell)
  }
  return explanations.length !== 1 && broken.every(isOverZeros) ? {kind: 'parts-left-at-zero'} : null
}

/**
 * Two neighbouring parts that make the sum right when they are read as one number: 1 and 2 where the total needs 12.
 * Only one such pair counts, for any two digits are the halves of some number.
 */
function splitNumber(broken: readonly CellIdentity[], table: TableSpec): Slip | null {
  const [identity, another] = broken
  if (!identity || another || identity.relation !== '=') return null
  const difference = subtract(identity.right, identity.left)
  const pairs = identity.terms.flatMap((term, index) => {
    const next = identity.terms[index + 1]
    if (!next || next.side !== term.side || term.sign < 0 || next.sign < 0) return []
    const [first, second] = [term.cell, next.cell]
    const texts = [print(first.figure.value), print(second.figure.value)] as const
    if (texts.includes('0') || !areNeighbours(first, second, table)) return []
    const joined = parseDecimal(texts.join(''))
    if (!joined) return []
    const more = subtract(joined, add(first.figure.value, second.figure.value))
    const wanted = term.side === 'left' ? difference : subtract(zero, difference)
    return equals(more, wanted) ? [[first.figure.text, second.figure.text] as const] : []
  })
  const [pair, second] = pairs
  return pair && !second ? {kind: 'split-number', texts: pair} : null
}

function slipInOneCell({cell, expected}: CellChange, broken: readonly CellIdentity[]): Slip | null {
  if (!expected) return null
  const isTotal = broken.some(identity => isTotalOf(identity, cell))
  const written = print(cell.figure.value)
  const meant = print(expected)
  if (isTotal && written === '0') return {kind: 'total-left-at-zero'}
  const kind = slipOfDigits(written, meant)
  if (kind) return {kind}
  return isTotal ? {kind: 'stale-total'} : null
}

/** Whether the cell stands alone on one side of an equation, and what it adds up on the other. */
function isTotalOf({relation, terms}: CellIdentity, cell: FigureCell): boolean {
  const own = terms.find(term => term.cell === cell)
  return (
    relation === '=' &&
    own !== undefined &&
    terms.filter(({side}) => side === own.side).length === 1 &&
    terms.length > 2
  )
}

function slipInSeveralCells(changes: readonly CellChange[], table: TableSpec): Slip | null {
  const [first, second] = changes
  if (!first || !second) return null
  if (changes.length === 2) return slipInTwoCells(first, second, table)
  return shiftOf(changes, table)
}

function slipInTwoCells(first: CellChange, second: CellChange, table: TableSpec): Slip | null {
  if (!first.expected || !second.expected) return null
  const lines = sharedLine(first.cell, second.cell)
  if (!lines) return null
  const beside = areNeighbours(first.cell, second.cell, table)
  const texts = [print(first.cell.figure.value), print(second.cell.figure.value)] as const
  const meant = [print(first.expected), print(second.expected)] as const
  if (
    beside &&
    lines === 'column' &&
    !texts.includes('0') &&
    [...meant].sort().join(' ') === `0 ${texts.join('')}`
  ) {
    return {kind: 'split-number', texts: [first.cell.figure.text, second.cell.figure.text]}
  }
  const surplus = subtract(first.cell.figure.value, first.expected)
  const lack = subtract(second.expected, second.cell.figure.value)
  if (!equals(surplus, lack)) return null
  const [from, to, count] =
    compare(surplus, zero) > 0
      ? [first.cell, second.cell, surplus]
      : [second.cell, first.cell, subtract(zero, surplus)]
  const exchanged = texts[0] === meant[1] && texts[1] === meant[0]
  const label = (cell: FigureCell) => (lines === 'column' ? cell.columnLabel : cell.rowLabel)
  const move = {count, lines, from: label(from), to: label(to)}
  if (!exchanged || print(count) === '1') return {kind: 'moved-case', ...move}
  if (!texts.includes('0')) return {kind: 'exchanged-cells', ...move}
  return {kind: beside ? 'next-line' : 'moved-case', ...move}
}

/** Which kind of line the two cells are in different ones of: two columns of one row, or two rows of one column. */
function sharedLine(a: FigureCell, b: FigureCell): 'column' | 'row' | null {
  if (a.id.row === b.id.row) return 'column'
  return a.id.column === b.id.column ? 'row' : null
}

function areNeighbours(a: FigureCell, b: FigureCell, {rows, columns}: TableSpec): boolean {
  const distance = (specs: readonly {readonly id: string}[], one: string, other: string) =>
    Math.abs(specs.findIndex(({id}) => id === one) - specs.findIndex(({id}) => id === other))
  return distance(rows, a.id.row, b.id.row) + distance(columns, a.id.column, b.id.column) === 1
}

/** Three or more cells of one line that each hold what belongs into the cell beside them, all on the same side. */
function shiftOf(changes: readonly CellChange[], {rows, columns}: TableSpec): Slip | null {
  const [first] = changes
  if (!first) return null
  const inRow = changes.every(({cell}) => cell.id.row === first.cell.id.row)
  const inColumn = changes.every(({cell}) => cell.id.column === first.cell.id.column)
  if (!inRow && !inColumn) return null
  const specs = inRow ? columns : rows
  const ordered = changes
    .map(change => ({
      ...change,
      index: specs.findIndex(({id}) => id === (inRow ? change.cell.id.column : change.cell.id.row))
    }))
    .sort((a, b) => a.index - b.index)
  for (const step of [1, -1]) {
    const fits = ordered.every(({expected, index}) => {
      const beside = ordered.find(other => other.index === index + step)
      const isEnd = index === (step > 0 ? ordered.at(-1)?.index : ordered[0]?.index)
      return isEnd || (beside && expected && equals(beside.cell.figure.value, expected))
    })
    if (fits) {
      const {cell} = first
      return {
        kind: 'shifted-line',
        lines: inRow ? 'row' : 'column',
        label: inRow ? cell.rowLabel : cell.columnLabel
      }
    }
  }
  return null
}

/**
 * Two cells of a line between whose ends every figure stands one cell beside its own: 8 2 0 where 8 8 2 is meant. With what
 * stands before the first, at least two figures must have moved.
 */
function shortShift(changes: readonly CellChange[], broken: readonly CellIdentity[]): Slip | null {
  const [one, other] = changes
  const lines = one && other && sharedLine(one.cell, other.cell)
  if (!lines || changes.length !== 2) return null
  const along = lines === 'column' ? 'row' : 'column'
  const {line, terms} = broken.find(({line}) => line.kind === along && line.id === one.cell.id[along]) ?? {}
  const total = terms?.find(({side}) => terms.filter(term => term.side === side).length === 1)
  const cells = terms?.filter(term => term !== total).map(({cell}) => cell)
  const places = changes.map(({cell}) => cells?.findIndex(({figure}) => figure === cell.figure) ?? -1)
  if (!line || !cells || places.includes(-1)) return null
  const meantOf = (cell: FigureCell) =>
    changes.find(change => change.cell.figure === cell.figure)?.expected ?? cell.figure.value
  const [from, to] = [Math.min(...places), Math.max(...places)]
  for (const step of [1, -1]) {
    const moved = cells.filter((cell, index) => {
      const beside = cells[index + step]
      const isMoved = beside !== undefined && equals(meantOf(cell), beside.figure.value)
      return index >= from && index <= to && isMoved && beside.figure.value.units !== 0n
    })
    if (moved.length >= fewestMoved && moved.length >= to - from)
      return {kind: 'shifted-line', lines: along, label: line.label}
  }
  return null
}

/** One figure beside its own place may be so by chance. */
const fewestMoved = 2
