import {tooManyCells} from '../beyond-limits.ts'
import {spanOf} from '../passage.ts'
import type {Cell, Passage, Table} from '../tree.ts'

/** Rows times columns of one table; a statutory one has 250. */
const largestGrid = 400_000

/** The table that some cells, in reading order, make. */
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
  if (rowCount * columnCount > largestGrid) throw tooManyCells(largestGrid)
  return {kind: 'table', span: {start, end}, layout, rowCount, columnCount, cells}
}

/** A cell that covers one place of the grid. */
export function gridCell(passage: Passage, row: number, column: number): Cell {
  return {span: spanOf(passage), passage, row, column, rowSpan: 1, columnSpan: 1, docx: null}
}
