import type {Cell, Passage, Table, UnreadablePart} from '../read/tree.ts'
import type {Span} from '../source/span.ts'
import {alignmentWording} from './align-row.ts'
import type {Phrase} from './figure.ts'
import type {ColumnMap} from './find-columns.ts'
import {type LabelTexts, labelTexts, rowsNamed} from './find-rows.ts'
import {type FormLabels, formLabelsOf} from './form-labels.ts'
import {readGenericTables} from './generic-tables.ts'
import type {PlacedTable} from './outline.ts'
import type {Profile, TableSpec} from './profile.ts'
import {cellFigure, readCellContent} from './read-cell.ts'
import {type FormReading, type ReadRow, readForm} from './read-form.ts'
import {readWideForm} from './read-wide-form.ts'
import type {ReportTable, TableCell, TableLabel} from './report.ts'
import {type Entry, type Line, readContents, tableLines, transpose} from './table-lines.ts'

export interface TablesRead {
  readonly tables: readonly ReportTable[]
  /** Printed tables in which no table of the profile was recognised. */
  readonly otherTables: readonly Table[]
  /** Rows whose cells cannot be told apart, and labels that no row fits. */
  readonly unreadable: readonly UnreadablePart[]
}

/** What one printed table holds of one statutory table. */
interface Fragment {
  readonly placed: PlacedTable
  readonly index: number
  readonly reading: FormReading
}

/** A statutory table under the form of one profile, perhaps over several printed tables. */
interface Candidate {
  readonly profile: Profile
  readonly labels: FormLabels
  readonly fragments: readonly Fragment[]
  /** Position of the first printed table. */
  readonly index: number
  readonly score: number
}

/** The report's own form wins where two forms fit about as well. */
const ownBonus = 0.5
/** Least share of an optional table's rows by which it is known, and least likeness of each. */
const leastShare = 0.8
/** Larger tables are read upright only. */
const mostCellsTurned = 1500

/**
 * Finds the tables of the profile among the printed ones, by their labels: whatever their order, several in one printed
 * table or one over several. A table may follow the form of another profile of the same family (an outdated form).
 */
export function readTables(
  placed: readonly PlacedTable[],
  profile: Profile,
  profiles: readonly Profile[]
): TablesRead {
  if (profile.tables.length === 0) return readGenericTables(placed)
  const shapes = placed.map(({table}) => shapesOf(table))
  const own = candidatesOf(profile, placed, shapes).map(candidate => ({
    ...candidate,
    score: candidate.score + ownBonus
  }))
  const open = shapes.map((shape, index) => (isSettled(shape, index, own) ? null : shape))
  const settled = new Set(
    own.filter(({fragments}) => fragments.some(({index}) => !open[index])).map(({labels}) => labels.spec.id)
  )
  const rivals = open.every(shape => shape === null)
    ? []
    : profiles
        .filter(({id, family}) => id !== profile.id && family !== undefined && family === profile.family)
        .flatMap(form => candidatesOf(form, placed, open, settled))
  const candidates = [...own, ...rivals]
  candidates.sort((a, b) => b.score - a.score)
  // A table turned on its side has other cells with the same passages.
  const claimed = new Set<Passage>()
  const accepted: Candidate[] = []
  for (const candidate of candidates) {
    const rival = accepted.find(({labels}) => labels.spec.id === candidate.labels.spec.id)
    // A second table of the same kind (本级 beside 汇总) has to be of the same form.
    if (rival && rival.profile !== candidate.profile) continue
    const own = valueCells(candidate)
    if (own.some(({passage}) => claimed.has(passage))) continue
    accepted.push(candidate)
    for (const {passage} of own) claimed.add(passage)
  }
  accepted.sort((a, b) => a.index - b.index || spanOf(a).start - spanOf(b).start)
  const used = new Set(accepted.flatMap(({fragments}) => fragments.map(fragment => fragment.placed.table)))
  const isExplained = (cell: Cell) =>
    accepted.some(({fragments}) => fragments.some(({reading}) => reading.cells.has(cell)))
  return {
    tables: accepted.map(candidate => toReportTable(candidate, isExplained)),
    otherTables: placed.map(({table}) => table).filter(table => !used.has(table)),
    unreadable: accepted.flatMap(unreadableParts)
  }
}

/** A printed table as it stands, and turned on its side once a form asks for that. */
interface Shapes {
  readonly upright: readonly Line[]
  readonly turned: () => readonly Line[] | null
  readonly texts: LabelTexts
}

function shapesOf(table: Table): Shapes {
  const contents = readContents(table)
  const upright = tableLines(table, contents)
  const canTurn = table.layout === 'grid' && table.cells.length <= mostCellsTurned && table.rowCount > 1
  let turned: readonly Line[] | null = null
  return {
    upright,
    turned: () => {
      if (canTurn) turned ??= tableLines(transpose(table), contents)
      return turned
    },
    texts: labelTexts(upright)
  }
}

/** The tables of a profile, but those that are settled, in the printed tables whose lines are given. */
function candidatesOf(
  profile: Profile,
  placed: readonly PlacedTable[],
  shapes: readonly (Shapes | null)[],
  settled: ReadonlySet<string> = new Set()
): Candidate[] {
  return profile.tables
    .filter(({id}) => !settled.has(id))
    .flatMap(spec => candidatesFor(profile, spec, placed, shapes))
}

function candidatesFor(
  profile: Profile,
  spec: TableSpec,
  placed: readonly PlacedTable[],
  shapes: readonly (Shapes | null)[]
): Candidate[] {
  const labels = formLabelsOf(spec)
  const named = shapes.map(shape => shape && rowsNamed(shape.texts, labels))
  // What no statute demands has many cousins, which are not worth reading.
  const found = named.reduce((count, rows) => count + (rows?.size ?? 0), 0)
  if (!spec.required && found < spec.rows.length * leastShare) return []
  const groups: Fragment[][] = []
  let inherited: ColumnMap | null = null
  for (const [index, table] of placed.entries()) {
    const printed = shapes[index]
    const count = named[index]?.size ?? 0
    const reading: FormReading | null =
      printed && count > 0 ? bestReading(printed, labels, inherited, count * 2 >= spec.rows.length) : null
    inherited = reading?.lastColumns ?? null
    if (!reading) continue
    const fragment = {placed: table, index, reading}
    const group = groups.at(-1)
    if (group && continues(group, fragment, spec)) group.push(fragment)
    else groups.push([fragment])
  }
  return groups
    .filter(group => isCertain(group, spec))
    .map(fragments => ({
      profile,
      labels,
      fragments,
      index: fragments[0]?.index ?? 0,
      score: fragments.reduce((total, {reading}) => total + explained(reading, spec), 0)
    }))
}

function bestReading(
  {upright, turned}: Shapes,
  labels: FormLabels,
  inherited: ColumnMap | null,
  mayBeTurned: boolean
): FormReading | null {
  const standing = readShape(upright, labels, inherited)
  // On its side only where half of the rows are named and none of them stands upright.
  if (!mayBeTurned || standing?.rows.some(({aligned}) => 'cells' in aligned)) return standing
  const side = turned()
  return betterOf(standing, side && readShape(side, labels, inherited), labels)
}

function readShape(
  lines: readonly Line[],
  labels: FormLabels,
  inherited: ColumnMap | null
): FormReading | null {
  const wide = labels.spec.layout === 'line' ? readWideForm(lines, labels) : null
  const reading = readForm(lines, labels, inherited)
  return betterOf(wide, reading.rows.length === 0 ? null : reading, labels)
}

/** The reading that explains more of what is printed, the first where they are even. */
function betterOf(
  first: FormReading | null,
  second: FormReading | null,
  {spec}: FormLabels
): FormReading | null {
  if (!first || !second) return first ?? second
  return explained(second, spec) > explained(first, spec) ? second : first
}

/** Whether a printed table goes on where the one before it stopped, as after a page break. */
function continues(group: readonly Fragment[], next: Fragment, spec: TableSpec): boolean {
  const seen = new Set(group.flatMap(({reading}) => reading.rows.map(({row}) => row)))
  if (next.reading.rows.some(({row}) => seen.has(row))) return false
  const isNext = group.at(-1)?.index === next.index - 1
  return isNext || isRecognised(next.reading, spec, next.placed.section?.id ?? null)
}

/**
 * Whether a group of fragments is the table of the form. What no statute demands has many cousins (the national and the local
 * tables of before 2019 share half their rows), so that nearly all of it has to be there and little else.
 */
function isCertain(group: readonly Fragment[], spec: TableSpec): boolean {
  const readings = group.map(({reading}) => reading)
  if (!spec.required) {
    const found = readings.flatMap(({rows}) => rows).filter(({likeness}) => likeness >= leastShare).length
    const strangers = readings.reduce((count, reading) => count + reading.strangers.length, 0)
    if (found < spec.rows.length * leastShare || strangers * 4 > found) return false
  }
  return group.some(({reading, placed: {section}}) => isRecognised(reading, spec, section?.id ?? null))
}

/** Whether there is enough of the form to be sure that it is this one. */
function isRecognised(reading: FormReading, spec: TableSpec, section: string | null): boolean {
  const found = reading.rows.length
  if (found < 3 && reading.rows.every(({aligned}) => 'problem' in aligned)) return reading.hasTitle
  if (reading.hasTitle) return true
  if (reading.columns !== null && reading.columns * 2 >= spec.columns.length) {
    return reading.headings.length > reading.strangeHeadings.length || found * 2 > spec.rows.length
  }
  const aligned = reading.rows.filter(row => 'cells' in row.aligned).length
  if (found >= 3 && found * 2 >= spec.rows.length && aligned * 2 >= found) return true
  const isWhole = found === spec.rows.length && reading.rows.every(({aligned}) => 'cells' in aligned)
  return isWhole && reading.strangeHeadings.length === 0 && section !== null && section === spec.section
}

/** Whether the report's own form explains a printed table to the letter: no other form can explain more of it. */
function isSettled({upright}: Shapes, index: number, own: readonly Candidate[]): boolean {
  const forms = new Set<FormLabels>()
  const cells = new Set<Cell>()
  for (const {labels, fragments} of own) {
    for (const {reading} of fragments.filter(fragment => fragment.index === index)) {
      if (reading.rows.some(({likeness, aligned}) => likeness < 1 || 'problem' in aligned)) return false
      forms.add(labels)
      for (const cell of reading.cells) cells.add(cell)
    }
  }
  const isFurniture = ({reading, text}: Entry) =>
    reading === 'blank' || (reading === 'words' && [...forms].some(form => form.isFurniture(text)))
  return upright.every(({entries}) =>
    entries.every(entry => !entry.isOwn || cells.has(entry.cell) || isFurniture(entry))
  )
}

/** How much of what is printed the form explains, in labels. */
function explained(reading: FormReading, spec: TableSpec): number {
  let score = reading.hasTitle ? 1 : 0
  for (const {likeness, aligned} of reading.rows) score += 'cells' in aligned ? likeness : likeness / 4
  score += new Set(reading.headings.map(({entry}) => entry.text)).size
  if (reading.lastColumns) score -= (spec.columns.length - reading.lastColumns.order.length) / 2
  return score
}

function valueCells({fragments}: Candidate): Cell[] {
  const cells: Cell[] = []
  for (const {reading} of fragments) {
    for (const {aligned, values} of reading.rows) {
      for (const {cell} of 'cells' in aligned ? aligned.cells.values() : values) cells.push(cell)
    }
  }
  return cells
}

function toReportTable(candidate: Candidate, isExplained: (cell: Cell) => boolean): ReportTable {
  const {fragments, profile} = candidate
  const {spec} = candidate.labels
  const rows = new Map(fragments.flatMap(({reading}) => reading.rows.map(row => [row.row, row])))
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

function unreadableParts({labels, fragments}: Candidate): UnreadablePart[] {
  return fragments.flatMap(({reading}) => {
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

function spanOf({fragments}: Candidate): Span {
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
