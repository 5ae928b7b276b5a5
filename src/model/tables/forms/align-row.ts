import {han} from '../../../source/han.ts'
import type {Wording} from '../../../source/wording.ts'
import {ditto} from '../printed/printed-table.ts'
import type {Entry, Line} from '../printed/table-lines.ts'
import type {ColumnMap} from './find-columns.ts'
import type {FoundRow} from './find-rows.ts'

/** The cells of one row by column of the form, or why it cannot be told which is which. */
export type AlignedRow = {readonly cells: ReadonlyMap<string, Entry>} | UnreadRow

export interface UnreadRow {
  readonly problem: 'count' | 'order'
  readonly found: number
  readonly expected: number
}

const unitWord = new RegExp(`^[(（]?[${han}]{1,3}[)）]?$`, 'u')

/** Gives each cell of a row its column; never guesses a figure into a cell. */
export function alignRow({isList}: Line, {values}: FoundRow, columns: ColumnMap): AlignedRow {
  const byPlace = columns.places.size > 0 && !isList ? alignByPlace(values, columns) : null
  return byPlace ?? alignByOrder(values, columns)
}

/** By the heading over each cell. Null where the row does not stand under it. */
function alignByPlace(values: readonly Entry[], columns: ColumnMap): AlignedRow | null {
  const cells = new Map<string, Entry>()
  let hasFigureBefore = false
  const firstPlace = Math.min(...columns.places.keys())
  for (const entry of values) {
    const ids = new Set<string>()
    for (let column = entry.column; column < entry.column + entry.width; column++) {
      const id = columns.places.get(column)
      if (id !== undefined) ids.add(id)
    }
    if (ids.size === 0) {
      if (entry.reading === 'figure' && entry.column < firstPlace) hasFigureBefore = true
      continue
    }
    // A cell merged over two columns says nothing about either.
    if (ids.size > 1) return null
    for (const id of ids) {
      const other = cells.get(id)
      if (!other || other.reading === 'blank') cells.set(id, entry)
      else if (entry.reading !== 'blank' && !repeats(entry, other)) return null
    }
  }
  if (columns.order.some(id => !cells.has(id))) return null
  // A figure before the first column is a line number (行次), unless the whole row has moved to the left.
  if (hasFigureBefore && cells.get(columns.order.at(-1) ?? '')?.reading === 'blank') return null
  return {cells}
}

function repeats(entry: Entry, other: Entry): boolean {
  return entry.reading === 'words' ? entry.text === other.text : entry.text === ditto
}

/** By count, where there are as many cells as columns. */
function alignByOrder(values: readonly Entry[], columns: ColumnMap): AlignedRow {
  const expected = columns.order.length
  if (columns.isDoubtful) return {problem: 'order', found: printed(values), expected}
  const trimmed = trimTo(columns.isNumbered ? withoutNumber(values, expected) : values, expected)
  if (!trimmed) return {problem: 'count', found: printed(values), expected}
  return {cells: new Map(columns.order.map((id, index) => [id, trimmed[index] as Entry]))}
}

/** 条 | 01 | 126 | 480: the first of the figures is the number of the line, where there is one more than columns. */
function withoutNumber(values: readonly Entry[], count: number): readonly Entry[] {
  const first = values.findIndex(({reading}) => reading === 'figure')
  return first >= 0 && values.length - first === count + 1 ? values.slice(first + 1) : values
}

/**
 * Leaves out what is no value: the unit that stands before (条), blanks where a label is merged over several columns, and
 * blanks after the last value.
 */
export function trimTo(values: readonly Entry[], count: number): readonly Entry[] | null {
  let rest = values
  while (rest.length > count) {
    const [first] = rest
    if (first?.reading !== 'blank' && !(first?.reading === 'words' && unitWord.test(first.text))) break
    // Blank cells before and a blank value first cannot be told apart, unless the last place is taken.
    if (rest.at(-1)?.reading === 'blank' && first.reading === 'blank') break
    rest = rest.slice(1)
  }
  if (rest.length > count && rest.slice(0, count).every(({reading}) => reading !== 'blank')) {
    if (rest.slice(count).every(({reading}) => reading === 'blank')) rest = rest.slice(0, count)
  }
  if (rest.length > count && rest.every(({reading}) => reading === 'blank')) rest = rest.slice(0, count)
  return rest.length === count ? rest : null
}

function printed(values: readonly Entry[]): number {
  return values.filter(({reading}) => reading !== 'blank').length
}

/** Says in words why a row, and so many others like it, was not read. */
export function alignmentWording(label: string, others: number, row: UnreadRow): Wording {
  const zh = others === 0 ? `“${label}”一行` : `“${label}”等${others + 1}行`
  const en = others === 0 ? `the row “${label}”` : `“${label}” and ${others} more rows`
  if (row.problem === 'order') {
    return {
      zh: `${zh}的数没有读：表头的列名认不全，无法确定每个数属于哪一列`,
      en: `${en} could not be read: the heading does not tell which figure belongs to which column`
    }
  }
  if (row.found === 0) {
    return {
      zh: `${zh}后面没有数，表样是${row.expected}个`,
      en: `${en}: no figures where the form has ${row.expected}`
    }
  }
  return {
    zh: `${zh}${others === 0 ? '' : '各'}有${row.found}个数，表样是${row.expected}个，无法确定每个数属于哪一列`,
    en: `${en}: ${row.found} figures where the form has ${row.expected}, so that it is unknown which belongs to which column`
  }
}
