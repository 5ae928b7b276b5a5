import type {UnreadablePart} from '../../read/tree.ts'
import type {Span} from '../../source/span.ts'
import type {Phrase} from '../figure.ts'
import type {TableSpec} from '../profile.ts'
import type {ReportTable, TableCell, TableLabel} from '../report.ts'
import {alignmentWording} from './align-row.ts'
import type {PrintedTable} from './printed-table.ts'
import {type CellContent, cellFigure} from './read-cell.ts'
import type {ReadRow} from './read-form.ts'
import type {Candidate, Fragment} from './table-candidates.ts'
import type {Entry} from './table-lines.ts'

/** The table as rules see it. `isExplained` tells the printed cells that some table of the report has a use for. */
export function toReportTable(
  candidate: Candidate,
  printed: readonly PrintedTable[],
  isExplained: (index: number, cell: number) => boolean
): ReportTable {
  const {fragments, profile} = candidate
  const {spec} = candidate.labels
  return {
    id: spec.id,
    form: profile.id,
    formTitle: profile.title,
    spec,
    span: spanOf(candidate, printed),
    section: printed[fragments[0]?.index ?? 0]?.section ?? null,
    cells: cellsOf(candidate, printed),
    labels: fragments.flatMap(fragment => labelsOf(fragment, printed)),
    statement: statementIn(fragments, printed, spec),
    strangers: fragments.flatMap(fragment =>
      fragment.reading.strangers
        .filter(({cell}) => !isExplained(fragment.index, cell))
        .map(entry => phraseOf(entry, fragment, printed))
    )
  }
}

function contentOf({cell}: Entry, {index}: Fragment, printed: readonly PrintedTable[]): CellContent {
  return printed[index]?.contents[cell] as CellContent
}

function phraseOf(entry: Entry, fragment: Fragment, printed: readonly PrintedTable[]): Phrase {
  const {span, text} = contentOf(entry, fragment, printed)
  return {span, text}
}

function labelsOf(fragment: Fragment, printed: readonly PrintedTable[]): TableLabel[] {
  const {rows, headings} = fragment.reading
  return [
    ...rows.map(({row, label}) => ({...phraseOf(label, fragment, printed), row, column: null})),
    ...headings.map(({entry, column}) => ({...phraseOf(entry, fragment, printed), row: null, column}))
  ]
}

function statementIn(
  fragments: readonly Fragment[],
  printed: readonly PrintedTable[],
  {statement}: TableSpec
): Phrase | null {
  if (!statement) return null
  for (const {index} of fragments) {
    const content = printed[index]?.contents.find(({text}) => text.includes(statement.marker))
    if (content) return {span: content.span, text: content.text}
  }
  return null
}

/** The cells that can be told, in the order of the form. */
function cellsOf({labels: {spec}, fragments}: Candidate, printed: readonly PrintedTable[]): TableCell[] {
  const rows = new Map<string, {fragment: Fragment; row: ReadRow}>()
  for (const fragment of fragments) {
    for (const row of fragment.reading.rows) rows.set(row.row, {fragment, row})
  }
  const cells: TableCell[] = []
  for (const {id: row, label} of spec.rows) {
    const read = rows.get(row)
    if (!read || !('cells' in read.row.aligned)) continue
    for (const column of spec.columns) {
      const entry = read.row.aligned.cells.get(column.id)
      if (!entry) continue
      const content = contentOf(entry, read.fragment, printed)
      const {span, text, reading} = content
      const id = {table: spec.id, row, column: column.id}
      const figure = cellFigure(content, column.unit ?? null, id)
      cells.push({span, text, id, rowLabel: label, columnLabel: column.label, reading, figure})
    }
  }
  return cells
}

/** What stands in the table and cannot be told: rows with too few figures or too many. */
export function unreadableParts(
  {labels, fragments}: Candidate,
  printed: readonly PrintedTable[]
): UnreadablePart[] {
  return fragments.flatMap(fragment => {
    const {reading} = fragment
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
    return [...alike.values()].flatMap(([first, ...others]) => {
      if (!first) return []
      const {span, text} = contentOf(first.label, fragment, printed)
      return [{span, reason: alignmentWording(text, others.length, first.aligned)}]
    })
  })
}

function spanOf({fragments}: Candidate, printed: readonly PrintedTable[]): Span {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const {index, reading} of fragments) {
    for (const cell of reading.cells) {
      const span = printed[index]?.table.cells[cell]?.span
      if (!span) continue
      start = Math.min(start, span.start)
      end = Math.max(end, span.end)
    }
  }
  return {start, end}
}
