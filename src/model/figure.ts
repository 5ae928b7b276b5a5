import type {Span} from '../source/span.ts'
import {compare, type Decimal} from './arithmetic.ts'

/** A piece of the report that a finding can point at. */
export interface Phrase {
  readonly span: Span
  /** As a person reads it: markup gone, entities decoded. */
  readonly text: string
}

/** How a statutory cell is named: the table's, row's and column's id in the profile. */
export interface CellId {
  readonly table: string
  readonly row: string
  readonly column: string
}

/**
 * One printed number. `value` is what the digits say; `low` and `high` bound what the author can have meant by them:
 * `72.4%` is 72.35 to 72.45, `1.2万` is 11 500 to 12 499, `4000余` is 4000 and more (`high` null). For a plain whole number
 * all three are equal.
 */
export interface Figure extends Phrase {
  readonly value: Decimal
  readonly low: Decimal
  readonly high: Decimal | null
  /** The unit as printed (件, 条, 万元, %), or null. 万 and 亿 are part of the value, not of the unit. */
  readonly unit: string | null
  /** The statutory cell the figure stands in, or null for prose. */
  readonly cell: CellId | null
}

/** Whether two figures can be the same number: their ranges meet. */
export function agrees(a: Figure, b: Figure): boolean {
  return (b.high === null || compare(a.low, b.high) <= 0) && (a.high === null || compare(b.low, a.high) <= 0)
}

export function exactFigure(
  phrase: Phrase,
  value: Decimal,
  unit: string | null,
  cell: CellId | null
): Figure {
  return {span: phrase.span, text: phrase.text, value, low: value, high: value, unit, cell}
}

/** A number with its unit, as a message quotes it: 699次, 72.4%. */
export function quote(figure: {readonly text: string; readonly unit: string | null}): string {
  const {text, unit} = figure
  return unit === null || text.endsWith(unit) ? text : `${text}${unit}`
}
