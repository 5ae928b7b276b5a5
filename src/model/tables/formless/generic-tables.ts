import type {Cell, Table} from '../../../read/tree.ts'
import {isNegative, isWhole} from '../../arithmetic.ts'
import type {PlacedTable} from '../../chapters/outline.ts'
import type {Section} from '../../chapters/section.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {Tally} from '../../facts/tally.ts'
import type {Figure} from '../../figure.ts'
import type {IdentitySpec, TableSpec} from '../../profile.ts'
import {cellGrid} from '../../relations/cell-grid.ts'
import {identitiesOf} from '../../relations/identities.ts'
import type {ReportTable, TableCell} from '../../report-table.ts'
import {readContents} from '../printed/printed-table.ts'
import {type CellContent, cellFigure, readAccount} from '../printed/read-cell.ts'
import {tableLines} from '../printed/table-lines.ts'
import {type FigureGrid, type Gap, turn} from './grid.ts'
import {codeLevels, gridLabels, yearlike} from './grid-labels.ts'
import {gridOfList} from './list-grid.ts'
import {findRelations} from './relations.ts'
import {findRunningTotals} from './running-totals.ts'
import {findTablePercentages, type PrintedGrid, turnPrinted} from './table-percentages.ts'
import type {TablesRead} from './tables-read.ts'
import {findTotals} from './totals.ts'

/** Names the tables, rows and columns of a report without a form by position, and derives what its totals claim. */
export function readGenericTables(placed: readonly PlacedTable[]): TablesRead {
  const tables: ReportTable[] = []
  const otherTables: Table[] = []
  const percentages: Percentage[] = []
  const tallies: Tally[] = []
  for (const {table, section} of placed) {
    const read = readGenericTable(table, section, `table-${tables.length + 1}`)
    if (!read) {
      otherTables.push(table)
      continue
    }
    tables.push(read.table)
    const grid = printedGrid(read.table, read.grid)
    const turned = turnPrinted(grid)
    percentages.push(...findTablePercentages(turned), ...findTablePercentages(grid))
    tallies.push(...findRunningTotals(turned), ...findRunningTotals(grid))
  }
  return {tables, otherTables, unreadable: [], percentages, tallies}
}

/** The grid with its figures as printed, and what its identities say against them. */
function printedGrid(table: ReportTable, grid: FigureGrid): PrintedGrid {
  let doubted: ReadonlySet<Figure> | null = null
  const isDoubted = (figure: Figure) => {
    doubted ??= new Set(
      identitiesOf(table)
        .filter(({holds}) => !holds)
        .flatMap(({terms}) => terms.map(({cell}) => cell.figure))
    )
    return doubted.has(figure)
  }
  const places = cellGrid(table)
  const width = table.spec.columns.length
  const figureAt = (row: number, column: number) => places[row * width + column]?.figure ?? null
  return {...grid, figureAt, isDoubted}
}

/** The cells of each row or column, in their order. */
function groupBy(cells: readonly TableCell[], key: (cell: TableCell) => string): Map<string, TableCell[]> {
  const groups = new Map<string, TableCell[]>()
  for (const cell of cells) {
    const group = groups.get(key(cell))
    if (group) group.push(cell)
    else groups.set(key(cell), [cell])
  }
  return groups
}

interface GenericTable {
  readonly table: ReportTable
  readonly grid: FigureGrid
}

function readGenericTable(printed: Table, section: Section | null, id: string): GenericTable | null {
  const table = printed.layout === 'grid' ? printed : gridOfList(printed)
  if (!table) return null
  const contents = readContents(table).map((content, position) => {
    const {passage, column} = table.cells[position] as Cell
    return content.reading === 'words' && column > 0 ? readAccount(passage, content) : content
  })
  const lines = tableLines(table, contents)
  const levels = codeLevels(table, contents)
  const labels = gridLabels(lines, table.columnCount, levels !== null)
  const cells: TableCell[] = []
  for (const [row, line] of lines.entries()) {
    for (const entry of line.entries) {
      if (!entry.isOwn || row < labels.firstRow || entry.column < labels.firstColumn) continue
      cells.push(
        genericCell(
          contents[entry.cell] as CellContent,
          {table: id, row: `row-${row + 1}`, column: `column-${entry.column + 1}`},
          labels.rows[row] || `${row + 1}`,
          labels.columns[entry.column] || `${entry.column + 1}`
        )
      )
    }
  }
  if (!cells.some(({figure}) => figure)) return null
  const ofRow = groupBy(cells, ({id}) => id.row)
  const ofColumn = groupBy(cells, ({id}) => id.column)
  const figures = new Map(cells.map(({id: {row, column}, figure}) => [`${row} ${column}`, figure]))
  const gaps = new Map(
    cells.map(({id: {row, column}, reading, text}) => [`${row} ${column}`, gapOf(reading, text)])
  )
  const rows = lines.map((_, index) => ({id: `row-${index + 1}`, label: labels.rows[index] ?? ''}))
  const columns = Array.from({length: table.columnCount}, (_, index) => ({
    id: `column-${index + 1}`,
    label: labels.columns[index] ?? ''
  }))
  const grid: FigureGrid = {
    rows: rows.map(({id, label}, row) => ({
      id,
      label,
      level: levels?.[row] ?? 0,
      isAdditive: isAdditive(label, ofRow.get(id) ?? [], false)
    })),
    columns: columns.map(({id, label}) => ({
      id,
      label,
      isAdditive: isAdditive(label, ofColumn.get(id) ?? [], true)
    })),
    at: (row, column) => {
      const figure = figures.get(`row-${row + 1} column-${column + 1}`)
      return figure && !isRate(figure) ? figure.value : null
    },
    gapAt: (row, column) => gaps.get(`row-${row + 1} column-${column + 1}`) ?? null,
    isRounded: rounded.test(
      lines
        .slice(0, labels.firstRow + 1)
        .flatMap(({words}) => words.map(({text}) => text))
        .join(' ')
    )
  }
  const identities = findIdentities(grid)
  const spec: TableSpec = {
    id,
    title: id,
    required: false,
    layout: 'rows',
    captions: [],
    rows: rows.map(row => ({...row, label: row.label || row.id, aliases: [], required: true})),
    columns: columns.map(column => ({
      ...column,
      label: column.label || column.id,
      aliases: [],
      quantity: quantityOf(ofColumn.get(column.id) ?? []),
      unitPrinted: false
    })),
    identities,
    improbable: [],
    acrossYears: []
  }
  const read: ReportTable = {
    id,
    form: 'generic',
    formTitle: {zh: '', en: ''},
    spec,
    span: table.span,
    section,
    cells,
    labels: [],
    strangers: [],
    statement: null
  }
  return {table: read, grid}
}

/** What totals claim, and then what else of the table holds so often that it must hold throughout. */
function findIdentities(grid: FigureGrid): IdentitySpec[] {
  const totals = findTotals(grid)
  const known = new Set(totals.map(({equation}) => termsOf(equation)))
  const isNew = ({equation}: IdentitySpec) => !known.has(termsOf(equation))
  return [...totals, ...[...findRelations(turn(grid), 'row'), ...findRelations(grid, 'column')].filter(isNew)]
}

/** The lines that an equation speaks of, in any order. */
function termsOf(equation: string): string {
  return equation
    .split(/ [+=] /)
    .sort()
    .join(' ')
}

/** A dash or nothing may stand for none; n/a and the like say that nobody knows. */
function gapOf(reading: TableCell['reading'], text: string): Gap | null {
  if (reading === 'blank') return 'blank'
  return reading === 'dash' && /^[-‐‑‒–—―−－﹣]{1,6}$|^(?:nil|无)$/i.test(text) ? 'dash' : null
}

/** Amounts in thousands and millions are rounded, though they are whole numbers. */
const rounded = /[’']?\b000s?\b|thousand|million|billion|[£$€]\s?(?:m|k|bn)\b|[百千万亿]元/i

const notAdditive =
  /[%％‰]|率|比重|占比|同比|环比|增幅|增长|平均|[人户日月年场次件亩]均|均值|每|单价|价格|序号|编号|代码|编码|行次|年份|排名|名次|电话|日期|时间|\bper (?!cent)|\b(?:rate|ratio|percent(?:age)?|share|average|avg|mean|median|code|rank|price|phone)\b|[a-z]{2} no\b(?! [a-z])|^\W{0,9}(?:(?:fiscal|financial|calendar) )?(?:year|date)s?\W{0,9}$/i

/** Whether figures can be added up along a row or column: no rates, codes, years or serial numbers. */
function isAdditive(label: string, cells: readonly TableCell[], isColumn: boolean): boolean {
  if (notAdditive.test(label)) return false
  const figures = cells.flatMap(({figure}) => figure ?? [])
  if (figures.every(isRate)) return false
  return !isColumn || !figures.every(({text}) => yearlike.test(text))
}

/** 20%, 3年: never a part of a sum, though the line that it stands in may have one. */
function isRate({unit}: Figure): boolean {
  return unit !== null && /[%％‰年月日]/.test(unit)
}

/** Of which kind the figures are, so that a correction is proposed that could stand there. */
function quantityOf(cells: readonly TableCell[]): TableSpec['columns'][number]['quantity'] {
  const figures = cells.flatMap(({figure}) => figure ?? [])
  const hasNegatives = figures.some(({value}) => isNegative(value))
  if (figures.some(({value}) => !isWhole(value))) return hasNegatives ? 'balance' : 'amount'
  return hasNegatives ? 'change' : 'count'
}

function genericCell(
  content: CellContent,
  id: TableCell['id'],
  rowLabel: string,
  columnLabel: string
): TableCell {
  const {span, text, reading} = content
  return {span, text, id, rowLabel, columnLabel, reading, figure: cellFigure(content, null, id)}
}
