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
import {type Line, tableLines} from '../printed/table-lines.ts'
import {isAdditive, isDoubtful, isRate, unitOf} from './grids/additive.ts'
import {codeLevels} from './grids/code-levels.ts'
import {type FigureGrid, type Gap, turn} from './grids/grid.ts'
import {type GridLabels, gridLabels} from './grids/grid-labels.ts'
import {gridOfList} from './grids/list-grid.ts'
import {partsOf, type TablePart} from './grids/table-parts.ts'
import {findRelations} from './relations.ts'
import {findRunningTotals} from './running-totals.ts'
import {findTablePercentages, type PrintedGrid, turnPrinted} from './table-percentages.ts'
import type {TablesRead} from './tables-read.ts'
import {findTotals} from './totals/totals.ts'

/**
 * Names the tables, rows and columns of a report without a form by position, and derives what its totals claim.
 *
 * @param text The text that the tables stand in, for how far their labels are indented.
 */
export function readGenericTables(placed: readonly PlacedTable[], text: string): TablesRead {
  const tables: ReportTable[] = []
  const otherTables: Table[] = []
  const percentages: Percentage[] = []
  const tallies: Tally[] = []
  for (const {table, section} of placed) {
    const read = readGenericTable(table, section, `table-${tables.length + 1}`, text)
    if (!read) {
      otherTables.push(table)
      continue
    }
    tables.push(read.table)
    for (const figures of read.grids) {
      const grid = printedGrid(read.table, figures)
      const turned = turnPrinted(grid)
      percentages.push(...findTablePercentages(turned), ...findTablePercentages(grid))
      tallies.push(...findRunningTotals(turned), ...findRunningTotals(grid))
    }
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
  const first = table.spec.columns.findIndex(({id}) => id === grid.columns[0]?.id)
  const figureAt = (row: number, column: number) => places[row * width + first + column]?.figure ?? null
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
  /** Of each part that has labels of its own. */
  readonly grids: readonly FigureGrid[]
}

function readGenericTable(
  printed: Table,
  section: Section | null,
  id: string,
  text: string
): GenericTable | null {
  const table = printed.layout === 'grid' ? printed : gridOfList(printed)
  if (!table) return null
  const contents = readContents(table).map((content, position) => {
    const {passage, column} = table.cells[position] as Cell
    return content.reading === 'words' && column > 0 ? readAccount(passage, content) : content
  })
  const lines = tableLines(table, contents)
  const codes = codeLevels(table, contents, 0)
  const labels = gridLabels(lines, table.columnCount, codes?.columns ?? 0)
  const parts = partsOf(table, contents, lines, labels, codes, text)
  const nameRow = (row: number, column: number) => {
    const own = parts.findLast(({from}) => from <= column) ?? parts[0]
    return own?.labels[row] || labels.rows[row] || own?.codes?.codes[row] || nameOf('row', row, text)
  }
  const nameColumn = (column: number) => labels.columns[column] || nameOf('column', column, text)
  const cells: TableCell[] = []
  for (const [row, line] of lines.entries()) {
    for (const entry of line.entries) {
      if (!entry.isOwn || row < labels.firstRow || entry.column < labels.firstColumn) continue
      cells.push(
        genericCell(
          contents[entry.cell] as CellContent,
          {table: id, row: `row-${row + 1}`, column: `column-${entry.column + 1}`},
          nameRow(row, entry.column),
          nameColumn(entry.column)
        )
      )
    }
  }
  if (!cells.some(({figure}) => figure)) return null
  const isRounded = isRoundedThroughout(table, lines, labels, text)
  const grids = parts.map(part => createGrid(part, cells, labels, isRounded))
  const ofColumn = groupBy(cells, cell => cell.id.column)
  const spec: TableSpec = {
    id,
    title: id,
    required: false,
    layout: 'rows',
    captions: [],
    rows: lines.map((_, row) => ({
      id: `row-${row + 1}`,
      label: nameRow(row, 0),
      aliases: [],
      required: true
    })),
    columns: Array.from({length: table.columnCount}, (_, column) => ({
      id: `column-${column + 1}`,
      label: nameColumn(column),
      aliases: [],
      quantity: quantityOf(ofColumn.get(`column-${column + 1}`) ?? []),
      unitPrinted: false
    })),
    identities: grids.flatMap(findIdentities),
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
  return {table: read, grids}
}

/** What a row or column without a label is called. */
function nameOf(kind: 'row' | 'column', index: number, text: string): string {
  if (!/\p{Script=Han}/u.test(text.slice(0, 2000))) return `${kind} ${index + 1}`
  return `第${index + 1}${kind === 'row' ? '行' : '列'}`
}

/** The figures of a part of a table that has labels of its own. */
function createGrid(
  {from, to, labels: names, codes, indents}: TablePart,
  allCells: readonly TableCell[],
  {paths}: GridLabels,
  isRounded: boolean
): FigureGrid {
  const columnIds = new Set(Array.from({length: to - from}, (_, index) => `column-${from + index + 1}`))
  const cells = allCells.filter(({id}) => columnIds.has(id.column))
  const ofRow = groupBy(cells, ({id}) => id.row)
  const ofColumn = groupBy(cells, ({id}) => id.column)
  const width = to - from
  const named = new Map(cells.map(cell => [`${cell.id.row} ${cell.id.column}`, cell]))
  // Looked at many times for each way to read a total
  const places = Array.from({length: names.length * width}, (_, place) =>
    named.get(`row-${Math.floor(place / width) + 1} column-${from + (place % width) + 1}`)
  )
  const values = places.map(cell => (cell?.figure && !isRate(cell.figure) ? cell.figure.value : null))
  const axis = (id: string, label: string, own: readonly TableCell[]) => ({
    id,
    label,
    isAdditive: isAdditive(label, own),
    isDoubtful: isDoubtful(label, own, cells),
    unit: unitOf(label)
  })
  return {
    rows: names.map((label, row) => ({
      ...axis(`row-${row + 1}`, label, ofRow.get(`row-${row + 1}`) ?? []),
      level: codes?.levels[row] ?? 0,
      indent: indents[row] ?? 0
    })),
    columns: [...columnIds].map((id, index) => ({
      ...axis(id, paths[from + index]?.join(' ') ?? '', ofColumn.get(id) ?? []),
      path: paths[from + index] ?? [],
      isRounded: rounded.test(paths[from + index]?.join(' ') ?? '')
    })),
    at: (row, column) => values[row * width + column] ?? null,
    gapAt: (row, column) => {
      const cell = places[row * width + column]
      return cell ? gapOf(cell.reading, cell.text) : 'blank'
    },
    isRounded
  }
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

/** How much of the text above a table may say what its figures are in. */
const captionLength = 120
const captionUnit =
  /(?:单位|计量)[^\n]{0,8}[百千万亿][元吨米户人件]|in [^\n]{0,12}(?:thousand|million)|[£$€]\s?(?:000|m\b)/i

/** Whether the words over the table, or over all its figures, say that they are in thousands. */
function isRoundedThroughout(
  {span}: Table,
  lines: readonly Line[],
  {firstRow, firstColumn}: GridLabels,
  text: string
): boolean {
  if (captionUnit.test(text.slice(Math.max(0, span.start - captionLength), span.start))) return true
  return lines.slice(0, firstRow + 1).some(({words}, row) =>
    words.some(
      word =>
        rounded.test(word.text) &&
        // What stands over one column, or beside one line, is of that alone.
        (row < firstRow
          ? word.column < Math.max(1, firstColumn) || word.width > 1
          : lines[row]?.firstFigure === -1)
    )
  )
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
