import type {ColumnSpec, RowSpec, TableSpec} from '../profile.ts'
import {rememberFor} from '../remember.ts'
import type {ReportTable, TableCell} from '../report-table.ts'

/** The rows and columns of a form by their ids. */
const layoutOf = rememberFor(({rows, columns}: TableSpec) => ({
  rows: new Map(rows.map(({id}, index) => [id, index])),
  columns: new Map(columns.map(({id}, index) => [id, index]))
}))

/** Where a cell stands in a form whose cells are counted row after row; -1 where the form has no such cell. */
export function placeOf(spec: TableSpec, row: string, column: string): number {
  const {rows, columns} = layoutOf(spec)
  return placeIn(rows.get(row), columns.get(column), columns.size)
}

function placeIn(row: number | undefined, column: number | undefined, width: number): number {
  return row === undefined || column === undefined ? -1 : row * width + column
}

/** The cells of a table by their place in its form. */
export function cellGrid({spec, cells}: ReportTable): readonly (TableCell | undefined)[] {
  const {rows, columns} = layoutOf(spec)
  const grid = new Array<TableCell | undefined>(rows.size * columns.size).fill(undefined)
  for (const cell of cells) {
    const place = placeIn(rows.get(cell.id.row), columns.get(cell.id.column), columns.size)
    if (place >= 0) grid[place] ??= cell
  }
  return grid
}

export function findCell({cells}: ReportTable, row: string, column: string): TableCell | null {
  return cells.find(({id}) => id.row === row && id.column === column) ?? null
}

export type Quantity = ColumnSpec['quantity']

/** What stands at a place of a form: what its row says, else its column. */
export function quantityAt(place: number, {rows, columns}: TableSpec): Quantity {
  const column = columns[place % columns.length]?.quantity ?? 'count'
  return rows[Math.floor(place / columns.length)]?.quantity ?? column
}

export function quantityOf({id}: TableCell, {spec}: ReportTable): Quantity {
  return quantityAt(placeOf(spec, id.row, id.column), spec)
}

export function columnOf({id}: TableCell, {spec}: ReportTable): ColumnSpec | null {
  return spec.columns[layoutOf(spec).columns.get(id.column) ?? -1] ?? null
}

/** The rows of the form that the table should print and does not. */
export function missingRows({spec, labels}: ReportTable): RowSpec[] {
  const printed = new Set<string | null>()
  for (const {row} of labels) printed.add(row)
  return spec.rows.filter(({id, required}) => required && !printed.has(id))
}
