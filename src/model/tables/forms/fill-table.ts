import type {UnreadablePart} from '../../../read/tree.ts'
import type {Span} from '../../../source/span.ts'
import type {Wording} from '../../../source/wording.ts'
import type {CellId, Phrase} from '../../figure.ts'
import type {TableSpec} from '../../profile.ts'
import type {ReportTable, TableCell, TableLabel} from '../../report-table.ts'
import type {PrintedTable} from '../printed/printed-table.ts'
import {type CellContent, cellFigure} from '../printed/read-cell.ts'
import type {Entry} from '../printed/table-lines.ts'
import {alignmentWording, type UnreadRow} from './align-row.ts'
import type {ReadRow} from './read-form.ts'
import type {Candidate, Fragment} from './table-candidates.ts'

/** A printed cell: of which printed table, and its position there. */
interface Place {
  readonly table: number
  readonly cell: number
}

/** Where a statutory table is printed: all that holds for every report of the same print. */
export interface TablePlan {
  readonly form: string
  readonly formTitle: Wording
  readonly spec: TableSpec
  /** Every cell that takes part. */
  readonly places: readonly Place[]
  /** In the order of the form. */
  readonly cells: readonly (Place &
    Pick<TableCell, 'id' | 'rowLabel' | 'columnLabel'> & {readonly unit: string | null})[]
  readonly labels: readonly (Place & Pick<TableLabel, 'row' | 'column'>)[]
  /** Labels with figures that no table of the report has a use for. */
  readonly strangers: readonly Place[]
  /** Rows that cannot be told, alike ones together. */
  readonly unread: readonly (Place & {readonly others: number; readonly row: UnreadRow})[]
}

/** `isExplained` tells the printed cells that some table of the report has a use for. */
export function planTable(candidate: Candidate, isExplained: (place: Place) => boolean): TablePlan {
  const {fragments, profile, labels} = candidate
  return {
    form: profile.id,
    formTitle: profile.title,
    spec: labels.spec,
    places: fragments.flatMap(({index: table, reading}) => [...reading.cells].map(cell => ({table, cell}))),
    cells: cellPlaces(candidate),
    labels: fragments.flatMap(labelPlaces),
    strangers: fragments.flatMap(fragment =>
      fragment.reading.strangers.map(entry => placeOf(entry, fragment)).filter(place => !isExplained(place))
    ),
    unread: fragments.flatMap(fragment => unreadRows(fragment, labels.spec))
  }
}

function placeOf({cell}: Entry, {index: table}: Fragment): Place {
  return {table, cell}
}

function cellPlaces({labels: {spec}, fragments}: Candidate): TablePlan['cells'] {
  const rows = new Map<string, {fragment: Fragment; row: ReadRow}>()
  for (const fragment of fragments) {
    for (const row of fragment.reading.rows) rows.set(row.row, {fragment, row})
  }
  return spec.rows.flatMap(({id: row, label: rowLabel, unit: rowUnit}) => {
    const read = rows.get(row)
    if (!read || !('cells' in read.row.aligned)) return []
    const {cells} = read.row.aligned
    return spec.columns.flatMap(({id: column, label: columnLabel, unit: columnUnit}) => {
      const entry = cells.get(column)
      const unit = rowUnit ?? columnUnit ?? null
      const id: CellId = {table: spec.id, row, column}
      return entry ? [{id, rowLabel, columnLabel, unit, ...placeOf(entry, read.fragment)}] : []
    })
  })
}

function labelPlaces(fragment: Fragment): TablePlan['labels'] {
  const {rows, headings} = fragment.reading
  return [
    ...rows.map(({row, label}) => ({row, column: null, ...placeOf(label, fragment)})),
    ...headings.map(({entry, column}) => ({row: null, column, ...placeOf(entry, fragment)}))
  ]
}

function unreadRows(fragment: Fragment, {layout}: TableSpec): TablePlan['unread'] {
  const rows = fragment.reading.rows.flatMap(({label, aligned}) =>
    'cells' in aligned ? [] : [{others: 0, row: aligned, ...placeOf(label, fragment)}]
  )
  // All rows of a wide table stand in one line of figures.
  if (layout === 'line') rows.splice(1)
  const alike = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const {problem, found, expected} = row.row
    const kind = `${problem} ${found} ${expected}`
    const first = alike.get(kind)
    alike.set(kind, first ? {...first, others: first.others + 1} : row)
  }
  return [...alike.values()]
}

/** The table as rules see it, with what this report prints in its places. */
export function fillTable(plan: TablePlan, printed: readonly PrintedTable[]): ReportTable {
  const {form, formTitle, spec, places, labels, strangers} = plan
  return {
    id: spec.id,
    form,
    formTitle,
    spec,
    span: spanOf(places, printed),
    section: printed[places[0]?.table ?? 0]?.section ?? null,
    cells: plan.cells.map((place): TableCell => {
      const {id, rowLabel, columnLabel, unit} = place
      const content = contentAt(place, printed)
      const {span, text, reading} = content
      return {span, text, id, rowLabel, columnLabel, reading, figure: cellFigure(content, unit, id)}
    }),
    labels: labels.map((place): TableLabel => {
      const {span, text} = contentAt(place, printed)
      return {span, text, row: place.row, column: place.column}
    }),
    statement: statementIn(places, printed, spec),
    strangers: strangers.map(place => phraseAt(place, printed))
  }
}

/** What stands in the table and cannot be told: rows with too few figures or too many. */
export function unreadableParts({unread}: TablePlan, printed: readonly PrintedTable[]): UnreadablePart[] {
  return unread.map(place => {
    const {span, text} = contentAt(place, printed)
    return {span, reason: alignmentWording(text, place.others, place.row)}
  })
}

function contentAt({table, cell}: Place, printed: readonly PrintedTable[]): CellContent {
  return printed[table]?.contents[cell] as CellContent
}

function phraseAt(place: Place, printed: readonly PrintedTable[]): Phrase {
  const {span, text} = contentAt(place, printed)
  return {span, text}
}

function statementIn(
  places: readonly Place[],
  printed: readonly PrintedTable[],
  {statement}: TableSpec
): Phrase | null {
  if (!statement) return null
  for (const table of new Set(places.map(place => place.table))) {
    const content = printed[table]?.contents.find(({text}) => text.includes(statement.marker))
    if (content) return {span: content.span, text: content.text}
  }
  return null
}

function spanOf(places: readonly Place[], printed: readonly PrintedTable[]): Span {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const {table, cell} of places) {
    const span = printed[table]?.table.cells[cell]?.span
    if (!span) continue
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return {start, end}
}
