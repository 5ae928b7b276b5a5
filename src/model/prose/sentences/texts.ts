import type {Prose} from '../../chapters/section.ts'
import type {PlacedNumber} from '../../facts/printed-number.ts'
import {maskQuoted, pairBrackets} from '../numbers/brackets.ts'
import {isEnglish, readEnglishNumbers} from '../numbers/english-numbers.ts'
import {brokenLine} from '../numbers/numerals.ts'
import {readNumbers} from '../numbers/printed-numbers.ts'
import type {Language} from '../words/language.ts'

/** A passage of the prose on one line, its numbers, and what brackets and quotation marks shape in it. */
export interface TextOfProse {
  readonly prose: Prose
  /** The language it is written in. */
  readonly language: Language
  readonly folded: string
  /** Marks what stands inside quotation marks and book titles. */
  readonly quoted: Uint8Array
  /** For each round bracket that has a partner, where it stands. */
  readonly partner: ReadonlyMap<number, number>
  readonly numbers: readonly PlacedNumber[]
}

/** Finds the numbers of all prose, passage by passage, in time proportional to its length. */
export function readTexts(prose: readonly Prose[], languages: readonly Language[]): TextOfProse[] {
  return prose.map(one => {
    const folded = onOneLine(one.passage.folded)
    const quoted = maskQuoted(folded)
    const spaced = isEnglish(folded)
    const language = (languages.find(known => known.spaced === spaced) ?? languages[0]) as Language
    const numbers = (spaced ? readEnglishNumbers : readNumbers)(one, folded, quoted)
    return {prose: one, language, folded, quoted, partner: pairBrackets(folded, quoted), numbers}
  })
}

function onOneLine(text: string): string {
  if (!text.includes('\n') && !text.includes('\r')) return text
  return text.replace(/(?<=\d,?)[\r\n](?=\d)/g, brokenLine).replace(/[\r\n]/g, ' ')
}

/** A sentence that began further back is no sentence a person writes. */
const MAX_SENTENCE = 1_000

/** Where the sentence of an offset begins; a semicolon ends none. */
export function sentenceStart(folded: string, offset: number): number {
  const floor = Math.max(0, offset - MAX_SENTENCE)
  let start = offset
  while (start > floor && !/[。!?]/.test(folded.charAt(start - 1))) start--
  return start
}
