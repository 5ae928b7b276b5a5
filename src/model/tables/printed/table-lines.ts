import {gridOf, type Passage, type Table} from '../../../read/tree.ts'
import type {CellPrint} from './printed-table.ts'

/** A printed cell as one line of a table shows it. */
export interface Entry extends CellPrint {
  /** Position among the cells of the table; a table turned on its side keeps it. */
  readonly cell: number
  /** First column of the grid, and how many it covers; in a list the position in the line. */
  readonly column: number
  readonly width: number
  /** False where the cell began on an earlier line. */
  readonly isOwn: boolean
}

/** One line of a table: its cells from left to right, a merged one once. */
export interface Line {
  readonly entries: readonly Entry[]
  /** The entries that are words: every form looks at them. */
  readonly words: readonly Entry[]
  /** Whether a figure or a dash stands in it, even one from an earlier line. */
  readonly hasValues: boolean
  /** Position of the first figure that begins in this line, or -1. */
  readonly firstFigure: number
  /** A list has no columns: the labels of a heading stand in the line of the first row below it. */
  readonly isList: boolean
}

/** The heading of a column of line numbers. */
export const lineNumber = /^(?:序 {0,2}号|行 {0,2}[次号]|(?:指标)?代 {0,2}码|编 {0,2}号|栏次)$/

/** The lines of a table as printed, and of the same table turned on its side. */
export function tableLines(table: Table, contents: readonly CellPrint[]): Line[] {
  return table.layout === 'list' ? listLines(contents) : gridLines(table, positionsIn(table), contents)
}

export function turnedLines(table: Table, contents: readonly CellPrint[]): Line[] {
  return gridLines(transpose(table), positionsIn(table), contents)
}

/** A table turned on its side has other cells with the same passages. */
function positionsIn({cells}: Table): ReadonlyMap<Passage, number> {
  return new Map(cells.map(({passage}, position) => [passage, position]))
}

function gridLines(
  table: Table,
  positions: ReadonlyMap<Passage, number>,
  contents: readonly CellPrint[]
): Line[] {
  // Columns of line numbers, which are no figures of the table
  const numbered = new Set<number>()
  return gridOf(table).map((places, row) => {
    const entries: Entry[] = []
    for (let column = 0; column < places.length; column++) {
      const cell = places[column]
      const position = cell ? positions.get(cell.passage) : undefined
      const content = position === undefined ? undefined : contents[position]
      if (!cell || !content || position === undefined || entries.at(-1)?.cell === position) continue
      if (content.reading === 'figure' && numbered.has(column)) continue
      if (content.reading === 'words' && content.text.length < 6 && lineNumber.test(content.text))
        numbered.add(column)
      const width = Math.max(1, Math.min(cell.column + cell.columnSpan, table.columnCount) - column)
      entries.push(createEntry(content, position, column, width, cell.row === row))
    }
    return createLine(entries, false)
  })
}

function createEntry(
  {text, reading}: CellPrint,
  cell: number,
  column: number,
  width: number,
  isOwn: boolean
): Entry {
  return {cell, reading, text, column, width, isOwn}
}

export function createLine(entries: readonly Entry[], isList: boolean): Line {
  const words: Entry[] = []
  let hasValues = false
  let firstFigure = -1
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index] as Entry
    if (entry.reading === 'words') words.push(entry)
    else if (entry.reading !== 'blank') hasValues = true
    if (firstFigure === -1 && entry.isOwn && entry.reading === 'figure') firstFigure = index
  }
  return {entries, words, hasValues, firstFigure, isList}
}

// 信息内容 | 本年制发件数 | … | 规章 | 1 | 0 | 4     one line: labels, then what stands in their cells
// 行政规范性文件 | 2 | 0 | 5                         the next one begins where words follow them
function listLines(contents: readonly CellPrint[]): Line[] {
  const lines: Line[] = []
  let entries: Entry[] = []
  const close = () => {
    if (entries.length > 0) lines.push(createLine(entries, true))
    entries = []
  }
  for (const [position, content] of contents.entries()) {
    if (content.reading === 'words' && entries.length > 0 && entries.at(-1)?.reading !== 'words') close()
    entries.push(createEntry(content, position, entries.length, 1, true))
  }
  close()
  return lines
}

/** The same table with rows for columns. */
function transpose(table: Table): Table {
  return {
    ...table,
    rowCount: table.columnCount,
    columnCount: table.rowCount,
    cells: table.cells
      .map(cell => ({
        ...cell,
        row: cell.column,
        column: cell.row,
        rowSpan: cell.columnSpan,
        columnSpan: cell.rowSpan
      }))
      .sort((a, b) => a.row - b.row || a.column - b.column)
  }
}
