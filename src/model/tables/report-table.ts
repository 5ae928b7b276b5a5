import type {Cell, UnreadablePart} from '../../read/tree.ts'
import type {Span} from '../../source/span.ts'
import type {Phrase} from '../figure.ts'
import type {TableSpec} from '../profile.ts'
import type {ReportTable, TableCell, TableLabel} from '../report.ts'
import {alignmentWording} from './align-row.ts'
import {cellFigure, readCellContent} from './read-cell.ts'
import type {FormReading, ReadRow} from './read-form.ts'
import type {Candidate, Fragment} from './table-candidates.ts'

/** The table as rules see it. `isExplained` tells the printed cells that some table of the report has a use for. */
export function toReportTable(candidate: Candidate, isExplained: (cell: Cell) => boolean): ReportTable {
  const {fragments, profile} = candidate
  const {spec} = candidate.labels
  const rows = new Map<string, ReadRow>()
  for (const {reading} of fragments) for (const row of reading.rows) rows.set(row.row, row)
  const strangers = fragments.flatMap(({reading}) => reading.strangers)
  return {
    id: spec.id,
    form: profile.id,
    formTitle: profile.title,
    spec,
    span: spanOf(candidate),
    section: fragments[0]?.placed.section ?? null,
    cells: spec.rows.flatMap(({id, label}) => tableCells(rows.get(id), label, spec)),
    labels: fragments.flatMap(({reading}) => labelsOf(reading)),
    statement: statementIn(fragments, spec),
    strangers: strangers.filter(({cell}) => !isExplained(cell)).map(({span, text}): Phrase => ({span, text}))
  }
}

function labelsOf({rows, headings}: FormReading): TableLabel[] {
  return [
    ...rows.map(({row, label: {span, text}}) => ({span, text, row, column: null})),
    ...headings.map(({entry: {span, text}, column}) => ({span, text, row: null, column}))
  ]
}

function statementIn(fragments: readonly Fragment[], {statement}: TableSpec): Phrase | null {
  if (!statement) return null
  for (const {placed} of fragments) {
    const cell = placed.table.cells.find(({passage}) => passage.text.includes(statement.marker))
    if (!cell) continue
    const {span, text} = readCellContent(cell.passage)
    return {span, text}
  }
  return null
}

function tableCells(row: ReadRow | undefined, label: string, {id: table, columns}: TableSpec): TableCell[] {
  if (!row || !('cells' in row.aligned)) return []
  const cells: TableCell[] = []
  for (const column of columns) {
    const entry = row.aligned.cells.get(column.id)
    if (!entry) continue
    const {span, text, reading} = entry
    const id = {table, row: row.row, column: column.id}
    const figure = cellFigure(entry, column.unit ?? null, id)
    cells.push({span, text, id, rowLabel: label, columnLabel: column.label, reading, figure})
  }
  return cells
}

/** What stands in the table and cannot be told: rows with too few figures or too many. */
export function unreadableParts({labels, fragments}: Candidate): UnreadablePart[] {
  return fragments.flatMap(({reading}) => {
    if (reading.rows.every(({aligned}) => 'cells' in aligned)) return []
    const rows = reading.rows.flatMap(({label, aligned}) => ('cells' in aligned ? [] : [{label, aligned}]))
    // All rows of a wide table stand in one line of figures.
    if (labels.spec.layout === 'line') rows.splice(1)
    const alike = new Map<string, typeof rows>()
    for (const row of rows) {
      const {problem, found, expected} = row.aligned
      const kind = `${problem} ${found} ${expected}`
      alike.set(kind, [...(alike.get(kind) ?? []), row])
    }
    return [...alike.values()].flatMap(([first, ...others]) =>
      first
        ? [{span: first.label.span, reason: alignmentWording(first.label.text, others.length, first.aligned)}]
        : []
    )
  })
}

export function spanOf({fragments}: Candidate): Span {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const {reading} of fragments) {
    for (const {span} of reading.cells) {
      start = Math.min(start, span.start)
      end = Math.max(end, span.end)
    }
  }
  return {start, end}
}
