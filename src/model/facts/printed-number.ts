import type {Figure} from '../figure.ts'

/** What a printed number of the prose is. Only quantities and percentages are figures that can be wrong as such. */
export type NumberKind =
  | 'quantity'
  | 'percentage'
  | 'date'
  | 'document-number'
  | 'telephone'
  | 'article'
  | 'ordinal'
  | 'address'
  | 'link'
  | 'name'

/** How the author hedged a number: 约 about, 余 more, 不足 less; unsure where a line ends within it. */
export type Hedge = 'about' | 'more' | 'less' | 'unsure'

export interface PrintedNumber extends Figure {
  readonly kind: NumberKind
  readonly hedge: Hedge | null
}

/** The digits it is written in: 12, 十二, 1千零20. */
export type NumeralScript = 'arabic' | 'chinese'

/** A mention with its place in the folded text of its passage. */
export interface PlacedNumber extends PrintedNumber {
  readonly start: number
  /** Behind the number, its hedge and its unit. */
  readonly end: number
  readonly script: NumeralScript
  /** Whether a sign or name of a currency stands beside it. */
  readonly isMoney?: boolean
  /** The power of ten that a word behind it stands for, where there is one. */
  readonly magnitude?: number
}
