import type {Figure} from '../model/figure.ts'
import type {Report} from '../model/report.ts'
import {countUnread} from '../model/tables/formless/grids/additive.ts'
import {readCellContent} from '../model/tables/printed/read-cell.ts'
import type {Checked} from './check.ts'

/** What was looked at, told also when all is well. */
export interface Coverage {
  readonly sections: number
  readonly tables: {readonly found: number; readonly recognised: number}
  /** Printed numbers, and those that some rule held against others. */
  readonly figures: {readonly found: number; readonly checked: number}
  /** Cells of tables without a form that hold something else in the place of a figure: what they belong to is not judged. */
  readonly unread: number
}

export const noCoverage: Coverage = {
  sections: 0,
  tables: {found: 0, recognised: 0},
  figures: {found: 0, checked: 0},
  unread: 0
}

export function measureCoverage(report: Report, comparisons: Checked['comparisons']): Coverage {
  const unchecked = new Set<number>()
  for (const figure of figuresOf(report)) unchecked.add(key(figure))
  // Of a table that no form or rule knows, nothing is compared, and that is told too.
  for (const {cells} of report.otherTables) {
    for (const {passage} of cells) {
      const {number} = readCellContent(passage)
      if (number) unchecked.add(key(number))
    }
  }
  const found = unchecked.size
  for (const {compared} of comparisons) for (const figure of compared) unchecked.delete(key(figure))
  return {
    sections: report.sections.filter(({level}) => level === 1).length,
    tables: {found: report.tables.length + report.otherTables.length, recognised: report.tables.length},
    figures: {found, checked: found - unchecked.size},
    unread: report.tables.reduce(
      (sum, {form, cells}) => sum + (form === 'generic' ? countUnread(cells) : 0),
      0
    )
  }
}

/** The places of all figures that some rule compared, with the rules. */
export function comparedSpans(comparisons: Checked['comparisons']): ReadonlyMap<number, readonly string[]> {
  const spans = new Map<number, string[]>()
  for (const {ruleId, compared} of comparisons) {
    for (const figure of compared) {
      const rules = spans.get(key(figure))
      if (!rules) spans.set(key(figure), [ruleId])
      else if (!rules.includes(ruleId)) rules.push(ruleId)
    }
  }
  return spans
}

export function isCompared(figure: Figure, compared: ReturnType<typeof comparedSpans>): boolean {
  return compared.has(key(figure))
}

/** The rules that compared a figure; none for one that nothing could be held against. */
export function comparedBy(figure: Figure, compared: ReturnType<typeof comparedSpans>): readonly string[] {
  return compared.get(key(figure)) ?? []
}

/** No figure has as many characters. In a draft of usual length the key is a small integer, which a set finds faster. */
const mostCharacters = 2 ** 12

function key({span: {start, end}}: Pick<Figure, 'span'>): number {
  return start * mostCharacters + end - start
}

/** Every printed quantity of the report, in tables and in prose; a date or a telephone number is none. */
export function figuresOf(report: Report): readonly Figure[] {
  const figures: Figure[] = []
  for (const {cells} of report.tables) for (const {figure} of cells) if (figure) figures.push(figure)
  for (const number of report.numbers) {
    if (number.kind === 'quantity' || number.kind === 'percentage') figures.push(number)
  }
  return figures
}
