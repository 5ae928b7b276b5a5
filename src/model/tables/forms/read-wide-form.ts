import {clearMatch} from '../printed/match-label.ts'
import type {Entry, Line} from '../printed/table-lines.ts'
import {type AlignedRow, trimTo} from './align-row.ts'
import type {FormLabels} from './form-labels.ts'
import type {FormReading, ReadRow} from './read-form.ts'

interface Place {
  readonly row: string
  readonly column: string
}

/** Weakest likeness of a label in a heading. */
const leastLikeness = 0.7

/**
 * Reads a table whose rows stand side by side over one line of figures:
 *
 *     行政复议                       | 行政诉讼
 *     结果维持 | 结果纠正 | … | 总计 | 未经复议直接起诉          | 复议后起诉
 *                                    | 结果维持 | … | 总计       | 结果维持 | … | 总计
 *     0        | 1        | … | 1    | 0        | … | 0          | 2        | … | 2
 */
export function readWideForm(lines: readonly Line[], labels: FormLabels): FormReading | null {
  const heading = headingOf(lines, labels)
  if (!heading) return null
  const {first, last, words} = heading
  const line = lines[last]
  const firstValue = line?.entries.findIndex(({reading, isOwn}) => isOwn && reading !== 'words') ?? -1
  if (!line || firstValue === -1) return null
  const values = line.entries.slice(firstValue).filter(({isOwn}) => isOwn)
  const places = line.isList ? null : headingPlaces(lines.slice(first, last), labels)
  const aligned = (places && alignUnder(values, places, labels)) ?? alignInOrder(values, words, labels)
  const label = words[0]
  if (!label) return null
  const rows: ReadRow[] = labels.spec.rows.map(({id}) => ({
    row: id,
    label: words.find(({text}) => clearMatch(labels.rows(text))?.id === id) ?? label,
    likeness: 1,
    aligned: aligned.get(id) ?? {problem: 'count', found: 0, expected: labels.spec.columns.length},
    values
  }))
  const cells = new Set([...words, ...values].map(({cell}) => cell))
  return {
    rows,
    headings: words.flatMap(entry => {
      const column = columnOf(entry, labels)
      return column === null ? [] : [{entry, column}]
    }),
    strangeHeadings: [],
    strangers: [],
    hasTitle: false,
    columns: labels.spec.columns.length,
    cells,
    lastColumns: null
  }
}

interface WideHeading {
  readonly first: number
  /** The line of the figures. */
  readonly last: number
  readonly words: readonly Entry[]
}

/** The line of figures that stands under at least half of the columns' labels, each at least twice. */
function headingOf(lines: readonly Line[], labels: FormLabels): WideHeading | null {
  const wanted = labels.spec.columns.length
  for (const [last, line] of lines.entries()) {
    if (line.entries.every(({reading, isOwn}) => !isOwn || (reading !== 'figure' && reading !== 'dash'))) {
      if (last < lines.length - 1 || !line.entries.some(({reading}) => reading === 'blank')) continue
    }
    const first = firstHeadingLine(lines, last)
    const words = [...lines.slice(first, last), line].flatMap(({entries}) =>
      entries.filter(({reading, isOwn}) => isOwn && reading === 'words')
    )
    const columns = words.filter(entry => columnOf(entry, labels) !== null)
    const rows = new Set(words.flatMap(entry => rowOf(entry, labels) ?? []))
    if (columns.length > wanted && rows.size * 2 > labels.spec.rows.length) {
      return {first, last, words: words.filter(entry => isKnown(entry, labels))}
    }
  }
  return null
}

function firstHeadingLine(lines: readonly Line[], last: number): number {
  let first = last
  while (first > 0) {
    const line = lines[first - 1]
    if (!line || line.firstFigure !== -1) break
    first--
  }
  return first
}

function rowOf({text}: Entry, labels: FormLabels): string | null {
  const match = clearMatch(labels.rows(text))
  return match && match.likeness >= leastLikeness ? match.id : null
}

function columnOf({text}: Entry, labels: FormLabels): string | null {
  const match = clearMatch(labels.columns(text))
  return match && match.likeness >= leastLikeness ? match.id : null
}

function isKnown(entry: Entry, labels: FormLabels): boolean {
  return (
    columnOf(entry, labels) !== null ||
    rowOf(entry, labels) !== null ||
    labels.isCaption(entry.text) ||
    labels.isGroup(entry.text)
  )
}

/** Row and column by column of the grid, where every one is told by the labels above it; else null. */
function headingPlaces(lines: readonly Line[], labels: FormLabels): ReadonlyMap<number, Place> | null {
  const rows = new Map<number, string>()
  const columns = new Map<number, string>()
  for (const {entries} of lines) {
    // A merged label in Markdown stands once and leaves blanks to its right.
    let carried: string | null = null
    for (const entry of entries) {
      const row = entry.reading === 'words' ? rowOf(entry, labels) : null
      const column = entry.reading === 'words' ? columnOf(entry, labels) : null
      if (entry.reading === 'words') carried = row
      for (let place = entry.column; place < entry.column + entry.width; place++) {
        if (carried !== null && (row !== null || entry.reading === 'blank')) rows.set(place, carried)
        if (column !== null) columns.set(place, column)
      }
    }
  }
  const places = new Map<number, Place>()
  const seen = new Set<string>()
  for (const [place, column] of columns) {
    const row = rows.get(place)
    if (row === undefined || seen.has(`${row} ${column}`)) return null
    seen.add(`${row} ${column}`)
    places.set(place, {row, column})
  }
  return seen.size === labels.spec.rows.length * labels.spec.columns.length ? places : null
}

function alignUnder(
  values: readonly Entry[],
  places: ReadonlyMap<number, Place>,
  labels: FormLabels
): ReadonlyMap<string, AlignedRow> | null {
  const rows = new Map<string, Map<string, Entry>>()
  for (const entry of values) {
    const place = places.get(entry.column)
    if (!place || entry.width > 1) {
      if (entry.reading === 'blank') continue
      return null
    }
    const cells = rows.get(place.row) ?? new Map<string, Entry>()
    cells.set(place.column, entry)
    rows.set(place.row, cells)
  }
  const isWhole = labels.spec.rows.every(({id}) => rows.get(id)?.size === labels.spec.columns.length)
  return isWhole ? new Map([...rows].map(([row, cells]) => [row, {cells}])) : null
}

/** By count, where the labels stand in the order of the form. */
function alignInOrder(
  values: readonly Entry[],
  words: readonly Entry[],
  labels: FormLabels
): ReadonlyMap<string, AlignedRow> {
  const {rows, columns} = labels.spec
  const expected = rows.length * columns.length
  const trimmed = trimTo(values, expected)
  const order = columnOrder(words, labels)
  if (!trimmed || !order) {
    const problem = trimmed ? 'order' : 'count'
    const found = values.filter(({reading}) => reading !== 'blank').length
    return new Map(rows.map(({id}) => [id, {problem, found, expected}]))
  }
  return new Map(
    rows.map(({id}, index) => [
      id,
      {
        cells: new Map(
          order.map((column, offset) => [column, trimmed[index * order.length + offset] as Entry])
        )
      }
    ])
  )
}

/** The columns in the printed order, where it is the same for every row and the rows are in the order of the form. */
function columnOrder(words: readonly Entry[], labels: FormLabels): readonly string[] | null {
  const rowsSeen = words.flatMap(entry => rowOf(entry, labels) ?? [])
  const rowOrder = labels.spec.rows.map(({id}) => id).filter(id => rowsSeen.includes(id))
  if (rowsSeen.some((id, index) => id !== rowOrder[index])) return null
  const form = labels.spec.columns.map(({id}) => id)
  const seen = words.flatMap(entry => columnOf(entry, labels) ?? [])
  // Labels cut or mistyped in one place are whole in another.
  if (seen.length !== form.length * labels.spec.rows.length) return form
  const order = seen.slice(0, form.length)
  if (new Set(order).size !== form.length) return null
  return seen.every((id, index) => id === order[index % form.length]) ? order : null
}
