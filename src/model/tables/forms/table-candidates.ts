import type {Profile, TableSpec} from '../../profile.ts'
import {formPrints, type PrintedTable} from '../printed/printed-table.ts'
import {setBelow} from '../printed/side-by-side.ts'
import {type Entry, type Line, tableLines, turnedLines} from '../printed/table-lines.ts'
import type {ColumnMap} from './find-columns.ts'
import {type LabelTexts, labelTexts, rowsNamed} from './find-rows.ts'
import {type FormLabels, formLabelsOf} from './form-labels.ts'
import {type FormReading, readForm} from './read-form.ts'
import {readWideForm} from './read-wide-form.ts'

/** What one printed table holds of one statutory table. */
export interface Fragment {
  /** Position of the printed table, and the section it stands in. */
  readonly index: number
  readonly section: string | null
  readonly reading: FormReading
}

/** A statutory table under the form of one profile, perhaps over several printed tables. */
export interface Candidate {
  readonly profile: Profile
  readonly labels: FormLabels
  readonly fragments: readonly Fragment[]
  /** Position of the first printed table. */
  readonly index: number
  readonly score: number
}

/** Least share of an optional table's rows by which it is known, and least likeness of each. */
const leastShare = 0.8
/** Larger tables are read upright only. */
const mostCellsTurned = 1500

/** A printed table as it stands, and turned on its side once a form asks for that. */
export interface Shapes {
  readonly upright: readonly Line[]
  readonly turned: () => readonly Line[] | null
  readonly texts: LabelTexts
  readonly section: string | null
}

export function shapesOf(printed: PrintedTable): Shapes {
  const {table, section} = printed
  const prints = formPrints(printed)
  const upright = setBelow(tableLines(table, prints))
  const canTurn = table.layout === 'grid' && table.cells.length <= mostCellsTurned && table.rowCount > 1
  let turned: readonly Line[] | null = null
  return {
    upright,
    turned: () => {
      if (canTurn) turned ??= turnedLines(table, prints)
      return turned
    },
    texts: labelTexts(upright),
    section: section?.id ?? null
  }
}

/** The tables of a profile, but those that are settled, in the printed tables whose lines are given. */
export function candidatesOf(
  profile: Profile,
  shapes: readonly (Shapes | null)[],
  settled: ReadonlySet<string> = new Set()
): Candidate[] {
  return profile.tables
    .filter(({id}) => !settled.has(id))
    .flatMap(spec => candidatesFor(profile, spec, shapes))
}

function candidatesFor(profile: Profile, spec: TableSpec, shapes: readonly (Shapes | null)[]): Candidate[] {
  const labels = formLabelsOf(spec)
  const named = shapes.map(shape => shape && rowsNamed(shape.texts, labels))
  // What no statute demands has many cousins, which are not worth reading.
  const found = named.reduce((count, rows) => count + (rows?.size ?? 0), 0)
  if (!spec.required && found < labels.requiredRows * leastShare) return []
  const groups: Fragment[][] = []
  let inherited: ColumnMap | null = null
  for (const [index, printed] of shapes.entries()) {
    const count = named[index]?.size ?? 0
    const reading: FormReading | null =
      printed && count > 0 ? bestReading(printed, labels, inherited, count * 2 >= spec.rows.length) : null
    inherited = reading?.lastColumns ?? null
    if (!printed || !reading) continue
    const fragment = {index, section: printed.section, reading}
    const group = groups.at(-1)
    if (group && continues(group, fragment, spec)) group.push(fragment)
    else groups.push([fragment])
  }
  return groups
    .filter(group => isCertain(group, labels))
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
  return isNext || isRecognised(next.reading, spec, next.section)
}

/**
 * Whether a group of fragments is the table of the form. What no statute demands has many cousins (the national and the local
 * tables of before 2019 share half their rows), so that nearly all of it has to be there and little else.
 */
function isCertain(group: readonly Fragment[], {spec, requiredRows}: FormLabels): boolean {
  const readings = group.map(({reading}) => reading)
  if (!spec.required) {
    const found = readings.flatMap(({rows}) => rows).filter(({likeness}) => likeness >= leastShare).length
    const strangers = readings.reduce((count, reading) => count + reading.strangers.length, 0)
    if (found < requiredRows * leastShare || strangers * 4 > found) return false
    // However many tables a page has made of it
    const aligned = readings.flatMap(({rows}) => rows).filter(row => 'cells' in row.aligned)
    if (aligned.length * 2 >= found) return true
  }
  return group.some(({reading, section}) => isRecognised(reading, spec, section))
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

/** How much of what is printed the form explains, in labels. */
function explained(reading: FormReading, spec: TableSpec): number {
  let score = reading.hasTitle ? 1 : 0
  for (const {likeness, aligned} of reading.rows) score += 'cells' in aligned ? likeness : likeness / 4
  score += new Set(reading.headings.map(({entry}) => entry.text)).size
  if (reading.lastColumns) score -= (spec.columns.length - reading.lastColumns.order.length) / 2
  return score
}

/** Whether the report's own form explains a printed table to the letter: no other form can explain more of it. */
export function isSettled({upright}: Shapes, index: number, own: readonly Candidate[]): boolean {
  const forms: FormLabels[] = []
  const parts: ReadonlySet<number>[] = []
  for (const {labels, fragments} of own) {
    for (const {reading} of fragments.filter(fragment => fragment.index === index)) {
      if (reading.rows.some(({likeness, aligned}) => likeness < 1 || 'problem' in aligned)) return false
      forms.push(labels)
      parts.push(reading.cells)
    }
  }
  const isFurniture = ({reading, text}: Entry) =>
    reading === 'blank' || (reading === 'words' && forms.some(form => form.isFurniture(text)))
  return upright.every(({entries}) =>
    entries.every(entry => !entry.isOwn || parts.some(cells => cells.has(entry.cell)) || isFurniture(entry))
  )
}

/** The first cell of a candidate in its first printed table. */
export function firstCell({fragments}: Candidate): number {
  return Math.min(...(fragments[0]?.reading.cells ?? []))
}
