import type {Phrase} from '../../figure.ts'

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

/** The expected number in the printed one's form: 四、 for 五、, （三） for （四）, 二是 for 三是. */
export function printExpected({at, expected}: Pick<NumberingBreak, 'at' | 'expected'>): string {
  const chinese =
    expected <= 10 ? '零一二三四五六七八九十'[expected] : `十${'零一二三四五六七八九'[expected - 10] ?? ''}`
  return at.text
    .replace(/[一二三四五六七八九十]{1,3}/u, chinese ?? '')
    .replace(/[0-9０-９]{1,3}/u, String(expected))
    .replace(/[①-⑳]/u, String.fromCodePoint(0x245f + expected))
}
