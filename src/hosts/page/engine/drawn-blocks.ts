import type {Report} from '../../../model/report.ts'
import type {ReportTable} from '../../../model/report-table.ts'
import {type Block, type Cell, emptyPassage, Passage, type Table} from '../../../read/tree.ts'
import {contains, type Span} from '../../../source/span.ts'

/** The blocks of a draft as they are drawn: a table of one cell a line becomes the grid that was understood. */
export function drawnBlocks({tree, tables}: Report): readonly Block[] {
  return tree.blocks.flatMap((block): Block[] => {
    if (block.kind === 'paragraph' || block.layout === 'grid') return [block]
    const own = tables.filter(table => overlap(table.span, block.span))
    return own.length === 0 ? [block] : own.map(table => gridOfForm(table, block))
  })
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** Labels are the form's own; figures stand for the cells in which they are printed. */
function gridOfForm({spec, cells, span}: ReportTable, {cells: printed}: Table): Table {
  const {rows, columns} = spec
  const at = new Map(cells.map(cell => [`${cell.id.row} ${cell.id.column}`, cell]))
  const label = (text: string, row: number, column: number): Cell => ({
    span: {start: -1, end: -1},
    passage: new Passage(text, -1, []),
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    docx: null
  })
  const head = columns.map((column, index) => label(column.label, 0, index + 1))
  const body = rows.flatMap((row, index) => [
    label(row.label, index + 1, 0),
    ...columns.map((column, place): Cell => {
      const cell = at.get(`${row.id} ${column.id}`)
      const source = cell && printed.find(each => contains(each.span, cell.span))
      return {
        span: source?.span ?? {start: -1, end: -1},
        passage: source?.passage ?? emptyPassage(-1),
        row: index + 1,
        column: place + 1,
        rowSpan: 1,
        columnSpan: 1,
        docx: source?.docx ?? null
      }
    })
  ])
  return {
    kind: 'table',
    span,
    layout: 'grid',
    rowCount: rows.length + 1,
    columnCount: columns.length + 1,
    cells: [label('', 0, 0), ...head, ...body]
  }
}
