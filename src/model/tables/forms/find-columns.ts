import {clearMatch} from '../printed/match-label.ts'
import {type Entry, type Line, lineNumber} from '../printed/table-lines.ts'
import type {FoundRow} from './find-rows.ts'
import type {FormLabels} from './form-labels.ts'

/** A printed label and the column that it names. */
export interface Heading {
  readonly entry: Entry
  readonly column: string
}

/** Which column of the form stands where. */
export interface ColumnMap {
  /** Column of the form by column of the grid; empty where there is no heading to go by. */
  readonly places: ReadonlyMap<number, string>
  /** Columns of the form as they are printed, from left to right: all of the form's, or those that the draft has. */
  readonly order: readonly string[]
  /** How many columns of the form the heading names. */
  readonly named: number
  /** Labels of the heading that a column of the form fits. */
  readonly headings: readonly Heading[]
  /** Words of the heading over figures that no column fits. */
  readonly strangers: readonly Entry[]
  /** Whether a heading was printed whose order cannot be understood. */
  readonly isDoubtful: boolean
  /** Whether a list prints the number of each line before its values. */
  readonly isNumbered: boolean
}

/** Weakest likeness of a column's label. */
const leastLikeness = 0.7

/** Reads the heading that stands over a run of rows. `above` are the lines without figures before the first of them. */
export function findColumns(
  above: readonly Line[],
  lines: readonly Line[],
  rows: readonly FoundRow[],
  labels: FormLabels
): ColumnMap {
  const first = rows[0]
  const line = first && lines[first.line]
  if (line?.isList)
    return listColumns([...above.flatMap(({words}) => words), ...line.entries.slice(0, first?.at)], labels)
  return gridColumns(above, rows, labels)
}

// 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 | 规章 | 0 | 0 | 3
//            ^ made        ^ repealed     ^ in-force
function listColumns(words: readonly Entry[], labels: FormLabels): ColumnMap {
  const headings: Heading[] = []
  const ids: string[] = []
  const positions: number[] = []
  for (const [position, entry] of words.entries()) {
    const match = columnOf(entry, labels)
    if (match === null || ids.includes(match)) continue
    headings.push({entry, column: match})
    ids.push(match)
    positions.push(position)
  }
  const form = labels.spec.columns.map(({id}) => id)
  const isNumbered = words.some(({text}) => lineNumber.test(text))
  const base = {places: new Map<number, string>(), named: ids.length, headings, strangers: [], isNumbered}
  if (isInOrder(ids, form) || isInOrder(ids, labels.nestedColumns)) {
    return {...base, order: form, isDoubtful: false}
  }
  const isTogether = (positions.at(-1) ?? 0) - (positions[0] ?? 0) === ids.length - 1
  if (ids.length === form.length && isTogether) return {...base, order: ids, isDoubtful: false}
  return {...base, order: form, isDoubtful: true}
}

function gridColumns(above: readonly Line[], rows: readonly FoundRow[], labels: FormLabels): ColumnMap {
  const firstValue = Math.min(...rows.map(({label}) => label.column + label.width))
  const places = new Map<number, string>()
  const headings = new Map<Entry, string>()
  const strangers = new Set<Entry>()
  // The lowest heading names the column; the ones over it name groups.
  for (const line of [...above].reverse()) {
    for (const entry of line.words) {
      const match = columnOf(entry, labels)
      if (match === null) {
        const isKnown =
          labels.isColumnGroup(entry.text) || labels.isCaption(entry.text) || labels.isTitle(entry.text)
        if (!isKnown && entry.column >= firstValue) strangers.add(entry)
        continue
      }
      for (let column = entry.column; column < entry.column + entry.width; column++) {
        if (places.has(column)) continue
        places.set(column, match)
        headings.set(entry, match)
      }
    }
  }
  const form = labels.spec.columns.map(({id}) => id)
  const lost = spanlessHeading(above, places, labels)
  if (lost)
    return {
      places: new Map(),
      order: form,
      named: lost.length,
      headings: lost,
      strangers: [],
      isDoubtful: false,
      isNumbered: false
    }
  complete(places, valueColumns(rows, form.length), form)
  const order = [...new Set([...places].sort(([a], [b]) => a - b).map(([, id]) => id))]
  return {
    places,
    order: order.length === 0 ? form : order,
    named: order.length,
    headings: [...headings].map(([entry, column]) => ({entry, column})),
    strangers: [...strangers],
    isDoubtful: order.length > 0 && order.length < form.length && strangers.size > 0,
    isNumbered: false
  }
}

/**
 * A heading of two lines whose merged cells lost their spans, so that its labels stand over the wrong figures:
 *
 *     自然人   | 法人或其他组织 | 总计
 *     商业企业 | 科研机构       | 社会公益组织 | …
 *
 * It still tells the columns where it is read in order.
 */
function spanlessHeading(
  above: readonly Line[],
  places: ReadonlyMap<number, string>,
  labels: FormLabels
): readonly Heading[] | null {
  const headings: Heading[] = []
  for (const entry of above.flatMap(({words}) => words)) {
    const column = entry.isOwn ? columnOf(entry, labels) : null
    if (column !== null && !headings.some(heading => heading.column === column))
      headings.push({entry, column})
  }
  if (headings.length <= new Set(places.values()).size) return null
  const ids = headings.map(({column}) => column)
  const form = labels.spec.columns.map(({id}) => id)
  return isInOrder(ids, form) || isInOrder(ids, labels.nestedColumns) ? headings : null
}

function columnOf(entry: Entry, labels: FormLabels): string | null {
  const match = clearMatch(labels.columns(entry.text))
  return match && match.likeness >= leastLikeness ? match.id : null
}

/** The grid columns of the values, where the rows agree that there are as many as the form has columns. */
function valueColumns(rows: readonly FoundRow[], count: number): readonly number[] | null {
  let columns: readonly number[] | null = null
  for (const {values} of rows) {
    if (values.length !== count) continue
    const these = values.map(({column}) => column)
    if (columns?.some((column, index) => column !== these[index])) return null
    columns ??= these
  }
  return columns
}

/** Fills in the columns whose label is cut or mistyped, where the others leave only one way. */
function complete(
  places: Map<number, string>,
  columns: readonly number[] | null,
  form: readonly string[]
): void {
  if (!columns) return
  const known = columns.map(column => places.get(column) ?? null)
  if (known.every(id => id === null) || known.every(id => id !== null)) return
  const isFormOrder = known.every((id, index) => id === null || id === form[index])
  const missing = form.filter(id => !known.includes(id))
  const open = columns.filter(column => !places.has(column))
  if (!isFormOrder && missing.length !== 1) return
  if (missing.length !== open.length) return
  for (const [index, column] of columns.entries()) {
    if (places.has(column)) continue
    const id = isFormOrder ? form[index] : missing[0]
    if (id !== undefined) places.set(column, id)
  }
}

function isInOrder(ids: readonly string[], order: readonly string[]): boolean {
  let last = -1
  for (const id of ids) {
    const position = order.indexOf(id)
    if (position < last) return false
    last = position
  }
  return true
}
