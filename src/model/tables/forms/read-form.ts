import type {Entry, Line} from '../printed/table-lines.ts'
import {type AlignedRow, alignRow} from './align-row.ts'
import {type ColumnMap, findColumns, type Heading} from './find-columns.ts'
import {type FoundRow, findRows} from './find-rows.ts'
import type {FormLabels} from './form-labels.ts'

/** A row of the form as printed. */
export interface ReadRow {
  readonly row: string
  readonly label: Entry
  readonly likeness: number
  readonly aligned: AlignedRow
  /** The cells after the label. */
  readonly values: readonly Entry[]
}

/** What a printed table holds of one statutory table. */
export interface FormReading {
  readonly rows: readonly ReadRow[]
  readonly headings: readonly Heading[]
  /** Words over or under the columns that no column fits. */
  readonly strangeHeadings: readonly Entry[]
  /** Labels that no row fits, with figures beside them. */
  readonly strangers: readonly Entry[]
  readonly hasTitle: boolean
  /** Columns of the form that the heading names, or null where it names none. */
  readonly columns: number | null
  /** Positions of the cells that take part. */
  readonly cells: ReadonlySet<number>
  readonly lastColumns: ColumnMap | null
}

/** Reads the rows of one statutory table out of a printed table, whatever else stands in it. */
export function readForm(
  lines: readonly Line[],
  labels: FormLabels,
  inherited: ColumnMap | null
): FormReading {
  const found = findRows(lines, labels)
  const byLine = new Map(found.rows.map(row => [row.line, row]))
  const rows: ReadRow[] = []
  const headings: Heading[] = []
  const strangeHeadings = new Set<Entry>()
  const cells = new Set<number>()
  let columns = inherited
  let named = 0
  let hasTitle = false
  for (const run of runsOf(found.rows, lines, byLine)) {
    const above = headingLines(lines, run[0]?.line ?? 0, byLine)
    hasTitle ||= above.some(({entries}) => entries.some(({text}) => labels.isTitle(text)))
    const next = findColumns(above, lines, run, labels)
    hasTitle ||= next.headings.length === 0 && listTitle(lines, run, labels)
    if (columns === null || next.headings.length > 0 || next.isDoubtful) columns = next
    named = Math.max(named, next.named)
    headings.push(...next.headings)
    for (const entry of next.strangers) strangeHeadings.add(entry)
    for (const row of run) {
      const line = lines[row.line]
      if (!line) continue
      const aligned = alignRow(line, row, columns)
      const {label, likeness, values} = row
      rows.push({row: row.row, label, likeness, aligned, values})
      cells.add(label.cell)
      for (const {cell} of values) cells.add(cell)
    }
  }
  for (const {entry} of headings) cells.add(entry.cell)
  return {
    rows,
    headings,
    strangeHeadings: [...strangeHeadings],
    strangers: found.strangers.map(({label}) => label),
    hasTitle,
    columns: named === 0 ? null : named,
    cells,
    lastColumns: columns
  }
}

/** Rows between which no other line with figures and no heading stands. */
function runsOf(
  rows: readonly FoundRow[],
  lines: readonly Line[],
  byLine: ReadonlyMap<number, FoundRow>
): FoundRow[][] {
  const runs: FoundRow[][] = []
  let last = -1
  for (const row of rows) {
    const between = last === -1 ? [] : lines.slice(last + 1, row.line)
    const isBroken = between.some((line, offset) => !byLine.has(last + 1 + offset) && isHeading(line))
    const run = runs.at(-1)
    if (!run || isBroken) runs.push([row])
    else run.push(row)
    last = row.line
  }
  return runs
}

/** A line of two words or more without a figure can be a heading; （三）不予公开 alone is none. */
function isHeading({words, hasValues}: Line): boolean {
  return words.length >= 2 && !hasValues
}

/** The lines above a row up to the one before with figures or with a row of the form. */
function headingLines(
  lines: readonly Line[],
  first: number,
  byLine: ReadonlyMap<number, FoundRow>
): readonly Line[] {
  let from = first
  while (from > 0) {
    const line = lines[from - 1]
    if (!line || byLine.has(from - 1)) break
    if (line.firstFigure !== -1) break
    from--
  }
  return lines.slice(from, first)
}

function listTitle(lines: readonly Line[], run: readonly FoundRow[], labels: FormLabels): boolean {
  const [first] = run
  const entries = first ? (lines[first.line]?.entries ?? []) : []
  return entries.slice(0, first?.at ?? 0).some(({text}) => labels.isTitle(text))
}
