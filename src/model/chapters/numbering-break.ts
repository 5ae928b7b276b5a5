import type {Phrase} from '../figure.ts'

/** A number that does not follow from the ones before it. */
export interface NumberingBreak {
  /** The printed number: （四） or 三是. */
  readonly at: Phrase
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for ①; null for 一是 … 二是. */
  readonly level: number | null
  readonly kind: 'gap' | 'repeat' | 'disorder' | 'start' | 'lonely' | 'style' | 'double'
  /** The number before it in the sequence, where there is one. */
  readonly previous: Phrase | null
  readonly number: number
  readonly expected: number
}

/** What is wrong with a number where another was due. */
export function breakKind(number: number, expected: number): NumberingBreak['kind'] {
  return number > expected ? 'gap' : number === expected - 1 ? 'repeat' : 'disorder'
}
