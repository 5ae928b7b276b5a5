import {hasOrdinal, isDashText, isFigureText} from './cell-text.ts'
import {isBlank, type Line} from './line.ts'

/** Where a table stands in a run of lines, and how many of them make a row. */
export interface FullGrid {
  readonly from: number
  readonly to: number
  readonly width: number
  /**
   * Whether empty lines tell its rows, and each of its columns of figures has a heading. Where all rows print as many cells, empty
   * lines are no more than distances.
   */
  readonly isCertain: boolean
}

/** A label with a number is one of a row: 一、本年新收 */
export type Kind = 'figure' | 'label' | 'numbered' | 'blank'

/** Figures that follow each other without a line between. */
interface Figures {
  readonly start: number
  readonly end: number
}

const widestRow = 40
/** So many stretches of figures are looked at for the width. */
const compared = 6
/** The rows of a heading, or of labels alone, that may stand between rows of figures. */
const mostRowsOfLabels = 4
/** A table of a single row is told by as many figures as only a wide table has. */
const fewestInSingleRow = 5

/**
 * Finds the first table, from a line on, that was printed one cell a line with an empty line for every blank cell and for every
 * place that a merged cell covers, as word processors write plain text: then all rows have as many lines, and the figures stand in the same columns.
 *
 *     第二十条第（六）项 · · | 信息内容 处理决定数量 · | 行政处罚 12 · | 行政强制 3 ·
 */
export function findFullGrid(kinds: readonly Kind[], begin: number): FullGrid | null {
  for (let at = begin; at < kinds.length; ) {
    const stretches = findFigures(kinds, at)
    const [first] = stretches
    if (!first) return null
    let best: FullGrid | null = null
    for (const {start, end} of stretches) {
      for (const width of widthsFrom(stretches, end - start)) {
        for (let edge = end, isBlankEnd = true; isBlankEnd; edge++) {
          const grid = gridAt(kinds, begin, first.start, edge, width, edge - start)
          if (grid && (best === null || isBetter(grid, best))) best = grid
          isBlankEnd = kinds[edge] === 'blank' && edge + 1 - start < width
        }
      }
    }
    if (best) return best
    at = first.end
  }
  return null
}

/** Of two tables that reach as far, the one whose rows begin later: its blank columns are the last, and labels open its rows. */
function isBetter(grid: FullGrid, other: FullGrid): boolean {
  if (grid.isCertain !== other.isCertain) return grid.isCertain
  return grid.to > other.to || (grid.to === other.to && grid.from > other.from)
}

export function kindOf(line: Line): Kind {
  if (isBlank(line)) return 'blank'
  const {text} = line.passage
  if (isFigureText(text) || isDashText(text)) return 'figure'
  return hasOrdinal(text) ? 'numbered' : 'label'
}

function isLabel(kind: Kind | undefined): boolean {
  return kind === 'label' || kind === 'numbered'
}

/** Whether the label of a row stands behind words of another: then the rows do not begin here. */
function isShifted(kinds: readonly Kind[], from: number, width: number): boolean {
  let hasWords = false
  for (let at = from; at < from + width; at++) {
    if (kinds[at] === 'label') hasWords = true
    else if (kinds[at] === 'numbered' && hasWords) return true
  }
  return false
}

function findFigures(kinds: readonly Kind[], from: number): Figures[] {
  const found: Figures[] = []
  for (let start = kinds.indexOf('figure', from); start !== -1 && found.length < compared; ) {
    let end = start + 1
    while (kinds[end] === 'figure') end++
    found.push({start, end})
    start = kinds.indexOf('figure', end)
  }
  return found
}

/** How wide rows may be that hold so many figures: as far as two rows lie apart, or nothing but the figures. */
function widthsFrom(stretches: readonly Figures[], figures: number): Set<number> {
  const widths = new Set<number>()
  for (const [index, {start}] of stretches.entries()) {
    for (const next of stretches.slice(index + 1)) {
      const width = next.start - start
      if (width > figures && width <= widestRow) widths.add(width)
    }
  }
  if (figures >= fewestInSingleRow && figures <= widestRow) widths.add(figures)
  return widths
}

/** The table whose rows end where `edge` lies, and in whose last columns alone figures stand; null where the lines are no such table. */
function gridAt(
  kinds: readonly Kind[],
  begin: number,
  firstFigure: number,
  edge: number,
  width: number,
  figures: number
): FullGrid | null {
  const labels = width - figures
  const first = firstFigure - ((((firstFigure - edge) % width) + width) % width)
  let from = first
  const isLabels = (row: number) =>
    row >= begin && isRowOfLabels(kinds, row, width) && !isShifted(kinds, row, width)
  while (first - from < mostRowsOfLabels * width && isLabels(from - width)) from -= width
  if (first < begin || (labels === 0 && kinds[first - 1] === 'numbered')) return null
  let to = first
  let rows = 0
  for (let row = first; row + width <= kinds.length && row - to <= mostRowsOfLabels * width; row += width) {
    if (isRowOfLabels(kinds, row, width)) continue
    if (!isRowOfFigures(kinds, row, labels, width)) break
    if (isShifted(kinds, row, width)) return null
    to = row + width
    rows++
  }
  if (rows < (labels === 0 ? 1 : 2)) return null
  const isCertain =
    isHeaded(kinds, from, to, width) &&
    !hasEvenRows(kinds, from, to, width) &&
    countLabelsBefore(kinds, begin, from) < 2
  return {from, to, width, isCertain}
}

/** Labels right above the first row: several are a part of the heading, which then has not a line for every place. */
function countLabelsBefore(kinds: readonly Kind[], begin: number, from: number): number {
  let count = 0
  while (from - count > begin && isLabel(kinds[from - count - 1])) count++
  return count
}

function isRowOfLabels(kinds: readonly Kind[], from: number, width: number): boolean {
  let isEmpty = true
  for (let at = from; at < from + width; at++) {
    if (kinds[at] === 'figure') return false
    if (isLabel(kinds[at])) isEmpty = false
  }
  return !isEmpty
}

function isRowOfFigures(kinds: readonly Kind[], from: number, labels: number, width: number): boolean {
  let isLabelled = labels === 0
  for (let column = 0; column < width; column++) {
    const kind = kinds[from + column]
    if (column < labels ? kind === 'figure' : isLabel(kind)) return false
    if (isLabel(kind)) isLabelled = true
  }
  return isLabelled
}

/** Whether every column that holds figures has a heading. */
function isHeaded(kinds: readonly Kind[], from: number, to: number, width: number): boolean {
  const headed = new Set<number>()
  const filled = new Set<number>()
  for (let row = from; row < to; row += width) {
    const isHeading = isRowOfLabels(kinds, row, width)
    for (let column = 0; column < width; column++) {
      const kind = kinds[row + column]
      if (kind === 'figure') filled.add(column)
      else if (isLabel(kind) && isHeading) headed.add(column)
    }
  }
  for (const column of filled) if (!headed.has(column)) return false
  return true
}

function hasEvenRows(kinds: readonly Kind[], from: number, to: number, width: number): boolean {
  const printed = (row: number) => kinds.slice(row, row + width).filter(kind => kind !== 'blank').length
  const expected = printed(from)
  for (let row = from + width; row < to; row += width) if (printed(row) !== expected) return false
  return true
}
