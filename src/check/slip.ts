import {compare, type Decimal, equals, print, subtract} from '../model/arithmetic.ts'
import type {CellIdentity, FigureCell} from '../model/identities.ts'
import type {TableSpec} from '../model/profile.ts'
import type {Wording} from '../source/wording.ts'
import type {Cause, CellChange} from './explain-identities.ts'

/** How the wrong figure likely came about. A guess: it helps to look in the right place and proves nothing. */
export type Slip =
  | {
      readonly kind:
        | 'total-left-at-zero'
        | 'swapped-digits'
        | 'dropped-digit'
        | 'added-digit'
        | 'doubled-digit'
    }
  | {readonly kind: 'wrong-digit' | 'stale-total' | 'split-number'}
  /** `count` cases stand in the line `from` and belong to the line `to`. */
  | {
      readonly kind: 'moved-case' | 'next-line' | 'exchanged-cells'
      readonly count: Decimal
      readonly lines: 'column' | 'row'
      readonly from: string
      readonly to: string
    }
  | {readonly kind: 'shifted-line'; readonly lines: 'column' | 'row'; readonly label: string}

/** Names the slip that fits the explanations of a cause; null where none does or they differ in it. */
export function nameSlip(cause: Cause, table: TableSpec): Slip | null {
  const [first, ...others] = cause.explanations
  if (!first) return null
  if (first.length === 1) {
    const named = cause.explanations.flatMap(([change]) =>
      change ? (slipInOneCell(change, cause.broken) ?? []) : []
    )
    if (others.length === 0) return named[0] ?? null
    return named.find(({kind}) => kind === 'total-left-at-zero') ?? null
  }
  const slips = cause.explanations.map(explanation => slipInSeveralCells(explanation, table))
  const [slip] = slips
  if (!slip || others.length === 0) return slip ?? null
  return commonMove(slips)
}

/**
 * The move that all explanations are variants of. A case moved between two lines can be put back in every line that
 * crosses them; in the line of totals that is a move the other way, so the more frequent direction is taken.
 */
function commonMove(slips: readonly (Slip | null)[]): Slip | null {
  const moves = slips.flatMap(slip => (slip && 'from' in slip ? [slip] : []))
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

/** A slip of the pen between two printed numbers of at least two digits. */
export function slipOfDigits(
  written: string,
  meant: string
): 'swapped-digits' | 'dropped-digit' | 'added-digit' | 'doubled-digit' | 'wrong-digit' | null {
  if (Math.max(written.length, meant.length) < 2 || written === '0' || meant === '0') return null
  if (written.length === meant.length) {
    const differing = [...written].flatMap((digit, index) => (digit === meant[index] ? [] : [index]))
    const [first, second] = differing
    if (differing.length === 1) return 'wrong-digit'
    const swapped =
      differing.length === 2 &&
      first !== undefined &&
      second === first + 1 &&
      written[first] === meant[second] &&
      written[second] === meant[first]
    return swapped ? 'swapped-digits' : null
  }
  if (written.length + 1 === meant.length) return extraDigit(meant, written) === null ? null : 'dropped-digit'
  if (written.length !== meant.length + 1) return null
  const extra = extraDigit(written, meant)
  if (extra === null) return null
  return written[extra] === written[extra - 1] || written[extra] === written[extra + 1]
    ? 'doubled-digit'
    : 'added-digit'
}

/** Where the longer text has one character more than the shorter one; null where they differ otherwise. */
function extraDigit(longer: string, shorter: string): number | null {
  let index = 0
  while (index < shorter.length && longer[index] === shorter[index]) index++
  return longer.slice(index + 1) === shorter.slice(index) ? index : null
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
    return {kind: 'split-number'}
  }
  const surplus = subtract(first.cell.figure.value, first.expected)
  const lack = subtract(second.expected, second.cell.figure.value)
  if (!equals(surplus, lack)) return null
  const [from, to, count] =
    compare(surplus, {units: 0n, scale: 0}) > 0
      ? [first.cell, second.cell, surplus]
      : [second.cell, first.cell, subtract({units: 0n, scale: 0}, surplus)]
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

/** The slip in a clerk's words, as a sentence. */
export function describeSlip(slip: Slip): Wording {
  switch (slip.kind) {
    case 'total-left-at-zero':
      return {
        zh: '有分项而总计为 0：总计未填。',
        en: 'There are parts and the total is 0: it was not filled in.'
      }
    case 'swapped-digits':
      return {zh: '疑为相邻两位数字颠倒。', en: 'Two digits are likely swapped.'}
    case 'dropped-digit':
      return {zh: '疑漏写了一位数字。', en: 'A digit is likely missing.'}
    case 'added-digit':
      return {zh: '疑多写了一位数字。', en: 'There is likely a digit too many.'}
    case 'doubled-digit':
      return {zh: '疑有一位数字重复。', en: 'A digit is likely doubled.'}
    case 'wrong-digit':
      return {zh: '疑有一位数字写错。', en: 'One digit is likely wrong.'}
    case 'stale-total':
      return {
        zh: '疑分项改过而总计没有随之更新。',
        en: 'The parts were likely changed and the total was not.'
      }
    case 'split-number':
      return {
        zh: '疑一个多位数被拆进了相邻两格（从 PDF 抽取时常见）。',
        en: 'One number is likely split over two neighbouring cells, as happens when text is extracted from a PDF.'
      }
    case 'moved-case':
    case 'exchanged-cells': {
      const count = print(slip.count)
      const [zh, en] = slip.lines === 'column' ? ['列', 'column'] : ['行', 'row']
      const isExchange = slip.kind === 'exchanged-cells'
      return {
        zh:
          `“${slip.from}”${zh}多 ${count}、“${slip.to}”${zh}少 ${count}：` +
          `疑有 ${count} 件应计入“${slip.to}”而归错了${zh}${isExchange ? '，或两格的数填反了' : ''}。`,
        en:
          `The ${en} “${slip.from}” has ${count} too many and “${slip.to}” ${count} too few: ` +
          `${count} was likely counted in the wrong ${en}${isExchange ? ', or the two figures are exchanged' : ''}.`
      }
    }
    case 'next-line': {
      const [zh, en] = slip.lines === 'column' ? ['列', 'column'] : ['行', 'row']
      return {
        zh: `疑归错了${zh}：“${slip.to}”${zh}的 ${print(slip.count)} 填到了相邻的“${slip.from}”${zh}。`,
        en: `The ${print(slip.count)} of the ${en} “${slip.to}” was likely written into “${slip.from}” beside it.`
      }
    }
    case 'shifted-line':
      return {
        zh: `疑“${slip.label}”${slip.lines === 'row' ? '一行' : '一列'}的数整体错开了一格。`,
        en: `The figures of the ${slip.lines} “${slip.label}” are likely shifted by one cell.`
      }
  }
}
