import {compare, type Decimal, multiply, whole} from '../../arithmetic.ts'
import type {Prose} from '../../chapters/section.ts'
import type {CellSum, Claim} from '../../facts/claim.ts'
import type {PlacedNumber} from '../../facts/printed-number.ts'
import type {ReportTable, TableCell} from '../../report-table.ts'
import {isPlainTotal} from '../../tables/formless/totals/total-labels.ts'
import {magnitudeOf} from '../numbers/numerals.ts'
import type {Quantity, Sequence} from '../sentences/quantity.ts'
import {sentenceStart, type TextOfProse} from '../sentences/texts.ts'
import type {RowWords} from '../words/claim-words.ts'
import {agree, isSlip} from './coarse-numbers.ts'

/** A row of a table without a form, and the one cell of it that a sentence on the report year can mean. */
interface NamedRow {
  readonly cell: TableCell
  readonly table: ReportTable
  /** Every figure of the row, in the unit of prose. */
  readonly figures: readonly Decimal[]
  readonly sum: Decimal
  /** The power of ten of its last printed digit, in the unit of prose. */
  readonly grain: number
  readonly unit: string
}

interface Found {
  readonly row: NamedRow
  readonly paragraph: number
  readonly holds: boolean
  readonly grain: number
}

/** How far above a table the line with its unit ends. */
const mostAbove = 40

/**
 * Looks up numbers of the prose in tables without a form: 税收收入8436万元 in the row 税收收入 and the column of the report year.
 * Speaks only where row, column and unit leave no choice, and of a number that differs only where its paragraph has another that the
 * table confirms, or where it is but a slip away.
 */
export function lookUpRows(
  claims: readonly Claim[],
  sequences: readonly Sequence[],
  tables: readonly ReportTable[],
  texts: readonly TextOfProse[],
  year: number | null
): Claim[] {
  const words = texts.find(({language}) => language.claims)?.language.claims?.rows
  if (!words) return [...claims]
  const prose = texts.map(text => text.prose)
  const rows = namedRows(tables, prose, year, words)
  if (rows.size === 0) return [...claims]
  const spoken = year ?? onlyYear(prose, words)
  const quantityAt = new Map<number, Quantity>()
  for (const {quantities} of sequences)
    for (const one of quantities) quantityAt.set(one.number.span.start, one)
  const found = new Map<Claim, Found>()
  // 2021年收入合计401万元，2022年407万元: a table without a year that has the number of another is of that other
  const ofOthers = new Set<NamedRow>()
  for (const claim of claims) {
    const quantity = quantityAt.get(claim.span.start)
    const named = quantity && claim.quantity === null ? rowOf(quantity, rows, spoken, words) : null
    if (!named || !quantity || claim.polarity !== 'count') continue
    const {row, isElsewhere} = named
    const {low, high, value} = quantity.number
    const grain = Math.max(grainOf(quantity.number), row.grain)
    const holds = compare(low, row.sum) <= 0 && high !== null && compare(row.sum, high) <= 0
    const isSame = holds || agree(value, row.sum, grain)
    if (isElsewhere && isSame) ofOthers.add(row)
    // What agrees only as far as both are printed is no news
    if (!isElsewhere && (holds || !isSame))
      found.set(claim, {row, paragraph: quantity.paragraph, holds, grain})
  }
  const borneOut = new Set(
    [...found.values()].flatMap(({row, paragraph, holds}) => (holds ? `${paragraph} ${row.table.id}` : []))
  )
  return claims.map(claim => {
    const one = found.get(claim)
    if (!one || claim.value === null || ofOthers.has(one.row)) return claim
    const {row, paragraph, holds, grain} = one
    const isOther = row.figures.some(figure => compare(figure, claim.value as Decimal) === 0)
    if (
      !holds &&
      (isOther || !(borneOut.has(`${paragraph} ${row.table.id}`) || isSlip(claim.value, row.sum, grain)))
    )
      return claim
    const readings: CellSum[] = [{cells: [row.cell], sum: row.sum}]
    return {
      ...claim,
      scope: 'own' as const,
      certainty: 'likely' as const,
      severity: 'warning' as const,
      readings
    }
  })
}

/** The rows whose name stands once in all tables, with the cell for the year. */
function namedRows(
  tables: readonly ReportTable[],
  prose: readonly Prose[],
  year: number | null,
  words: RowWords
): ReadonlyMap<string, NamedRow> {
  const rows = new Map<string, NamedRow | null>()
  for (const table of tables) {
    if (table.form !== 'generic') continue
    const byRow = new Map<string, TableCell[]>()
    for (const cell of table.cells) {
      const row = byRow.get(cell.id.row)
      if (row) row.push(cell)
      else byRow.set(cell.id.row, [cell])
    }
    const unit = unitAbove(table, prose, words)
    for (const cells of byRow.values()) {
      const label = cells[0]?.rowLabel ?? ''
      const name = nameOf(label, words)
      if (!/^[\p{Script=Han}（）()]{3,20}$/u.test(name) || isPlainTotal(label)) continue
      rows.set(name, rows.has(name) ? null : rowFrom(cells, table, unit, year, words))
    }
  }
  return new Map([...rows].flatMap(([name, row]) => (row ? [[name, row] as const] : [])))
}

function nameOf(label: string, words: RowWords): string {
  return label
    .replace(words.numbering, '')
    .replace(words.unitInBrackets, '')
    .replaceAll(/\s/g, '')
    .replace(words.beforeName, '')
}

function rowFrom(
  cells: readonly TableCell[],
  table: ReportTable,
  unitOfAll: string | null,
  year: number | null,
  {otherColumn, unitInBrackets}: RowWords
): NamedRow | null {
  const filled = cells.filter(({figure, columnLabel}) => figure && !otherColumn.test(columnLabel))
  const ofYear = filled.filter(({columnLabel}) => year !== null && columnLabel.includes(`${year}`))
  const [cell] = filled.length === 1 ? filled : ofYear
  if (!cell?.figure || (filled.length > 1 && ofYear.length !== 1)) return null
  const stated =
    cell.figure.unit ??
    unitInBrackets.exec(cell.rowLabel)?.[1] ??
    unitInBrackets.exec(cell.columnLabel)?.[1] ??
    unitOfAll
  const power = magnitudeOf(stated?.charAt(0) ?? '')
  const unit = power === 0 ? stated : stated?.slice(1)
  if (!stated || !unit || otherColumn.test(stated)) return null
  const scale = whole(10 ** power)
  const figures = cells.flatMap(({figure}) => (figure ? multiply(figure.value, scale) : []))
  const grain = power - decimalsOf(cell.figure.text)
  return {cell, table, figures, sum: multiply(cell.figure.value, scale), grain, unit}
}

/** 单位：万元, on the line above a table. */
function unitAbove({span}: ReportTable, prose: readonly Prose[], {unitOfTable}: RowWords): string | null {
  const line = prose.findLast(one => one.span.end <= span.start)
  return line && span.start - line.span.end <= mostAbove
    ? (unitOfTable.exec(line.passage.folded)?.[1] ?? null)
    : null
}

/** The row that a number names, and whether the words set it in the year of the row. */
function rowOf(
  {number, label, prose}: Quantity,
  rows: ReadonlyMap<string, NamedRow>,
  year: number | null,
  {beforeName, behindName, elsewhere, year: yearIn}: RowWords
): {readonly row: NamedRow; readonly isElsewhere: boolean} | null {
  if (number.kind !== 'quantity' || number.hedge !== null) return null
  const name = label.text.replaceAll(/\s/g, '').replace(behindName, '').replace(beforeName, '')
  const row = rows.get(name)
  if (!row || number.unit !== row.unit) return null
  const {folded} = prose.passage
  const said = folded.slice(sentenceStart(folded, number.start), number.start)
  const own = said.slice(Math.max(said.lastIndexOf(','), said.lastIndexOf(';')) + 1)
  const years = said.match(yearIn) ?? []
  return {row, isElsewhere: elsewhere.test(own) || years.some(one => one !== `${year}`)}
}

/** The year that a report without one of its own speaks of: the only one its prose names. */
function onlyYear(prose: readonly Prose[], {year}: RowWords): number | null {
  const years = new Set(prose.flatMap(({passage}) => passage.folded.match(year) ?? []))
  return years.size === 1 ? Number([...years][0]) : null
}

/** The power of ten of the last printed digit: 2 for 87.36万. */
function grainOf({text}: PlacedNumber): number {
  const power = [...text].map(magnitudeOf)
  return Math.max(0, ...power) - decimalsOf(text)
}

function decimalsOf(text: string): number {
  return /[.．](\d+)/.exec(text)?.[1]?.length ?? 0
}
