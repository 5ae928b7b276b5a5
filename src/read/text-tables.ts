import {findCellLists} from './cell-lists.ts'
import {isDashText, isFigureText} from './cell-text.ts'
import {isBlank, type Line} from './line.ts'
import {slicePassage, spanOf} from './passage.ts'
import {ReadError} from './read-error.ts'
import type {Cell, Passage, Table} from './tree.ts'

/**
 * Finds the tables that a draft prints without markup: lines with pipes, with tabs, with columns set by spaces, and one
 * cell a line. What is no table stays a line.
 */
export function findTextTables(items: readonly (Line | Table)[]): (Line | Table)[] {
  return findCellLists(findPipeTables(items))
}

/** `||||`: the end of a row, and the cells that a merged one covers. */
const rowMark = /^\|{1,200}$/

type PipeLine =
  | {readonly kind: 'mark'; readonly line: Line}
  | {readonly kind: 'cells'; readonly line: Line; readonly cells: readonly Passage[]}

// 行政许可 |      one cell a line,
// 0 |            a line of pipes at the end of a row
// ||
function findPipeTables(items: readonly (Line | Table)[]): (Line | Table)[] {
  const result: (Line | Table)[] = []
  let run: PipeLine[] = []
  let gap: Line[] = []
  const close = () => {
    result.push(...tableOrLines(run), ...gap)
    run = []
    gap = []
  }
  for (const item of items) {
    const pipes = item.kind === 'line' && item.heading === null ? readPipes(item) : null
    if (pipes) {
      run.push(pipes)
      gap = []
    } else if (item.kind === 'line' && isBlank(item) && run.length > 0) {
      gap.push(item)
    } else {
      close()
      result.push(item)
    }
  }
  close()
  return result
}

function readPipes(line: Line): PipeLine | null {
  const {text} = line.passage
  if (text === '' || (!text.endsWith('|') && !text.startsWith('|'))) return null
  const indented = line.span.start < spanOf(line.passage).start
  if (rowMark.test(text) && !(text.length === 1 && indented)) return {kind: 'mark', line}
  return {kind: 'cells', line, cells: splitCells(line.passage)}
}

function splitCells(passage: Passage): Passage[] {
  const {text} = passage
  const cells: Passage[] = []
  let from = text.startsWith('|') && text.length > 1 ? 1 : 0
  for (let index = from; index <= text.length; index++) {
    if (index < text.length && text[index] !== '|') continue
    if (index === text.length && from === index) break
    let start = from
    let end = index
    while (start < end && text.slice(start, start + 1).trim() === '') start++
    while (end > start && text.slice(end - 1, end).trim() === '') end--
    cells.push(slicePassage(passage, start, end))
    from = index + 1
  }
  return cells
}

function tableOrLines(run: readonly PipeLine[]): (Line | Table)[] {
  const cells = run.flatMap(entry => (entry.kind === 'cells' ? entry.cells : []))
  if (!looksLikeTable(cells)) {
    // A page laid out in a table: its cells are paragraphs.
    return run.flatMap(entry =>
      entry.kind === 'mark'
        ? []
        : entry.cells
            .filter(({text}) => text !== '')
            .map(passage => ({...entry.line, passage, span: spanOf(passage)}))
    )
  }
  return [listTable(run)]
}

function looksLikeTable(cells: readonly Passage[]): boolean {
  const printed = cells.filter(({text}) => text !== '')
  if (printed.length < 3) return false
  const short = printed.filter(({text}) => text.length <= 40).length
  const figures = printed.filter(({text}) => isFigureText(text) || isDashText(text)).length
  return short * 2 >= printed.length && (figures > 0 || printed.length >= 6)
}

function listTable(run: readonly PipeLine[]): Table {
  const cells: Cell[] = []
  let row = 0
  let column = 0
  const endRow = () => {
    if (column > 0) row++
    column = 0
  }
  // Without marks nothing tells which cells made a row.
  const hasRows = run.some(entry => entry.kind === 'mark' || entry.cells.length > 1)
  const isRagged = run.some(entry => entry.kind === 'mark' || entry.cells.length < 2)
  for (const entry of run) {
    if (entry.kind === 'mark') {
      endRow()
      continue
    }
    for (const passage of entry.cells) {
      const span = spanOf(passage)
      cells.push({span, passage, row, column, rowSpan: 1, columnSpan: 1, docx: null})
      column++
    }
    if (entry.cells.length > 1 || !hasRows) endRow()
  }
  endRow()
  return tableOf(isRagged ? 'list' : 'grid', cells)
}

/** Rows times columns of one table; a statutory one has 250. */
const largestGrid = 2_000_000

export function tooManyCells(): ReadError {
  return new ReadError('beyond-limits', {
    zh: `有一张表超过 ${largestGrid} 格，不像是报告里的表，未予检查`,
    en: `a table has more than ${largestGrid} cells; the file was not checked`
  })
}

export function tableOf(layout: Table['layout'], cells: readonly Cell[]): Table {
  let start = Infinity
  let end = 0
  let rowCount = 0
  let columnCount = 0
  for (const cell of cells) {
    start = Math.min(start, cell.span.start)
    end = Math.max(end, cell.span.end)
    rowCount = Math.max(rowCount, cell.row + cell.rowSpan)
    columnCount = Math.max(columnCount, cell.column + cell.columnSpan)
  }
  if (rowCount * columnCount > largestGrid) throw tooManyCells()
  return {kind: 'table', span: {start, end}, layout, rowCount, columnCount, cells}
}
