import type {Block, Passage} from '../../read/tree.ts'
import {sourceSpan} from '../../read/tree.ts'
import type {DateInContext, DateMention, Period} from '../dates/dates.ts'
import {findDates, findRanges, type PlacedDate} from '../dates/dates.ts'
import type {DocumentNumber} from './document-numbers.ts'
import {findDocumentNumbers} from './document-numbers.ts'

/** What running text, headings included, mentions by date or number. */
export interface Mentions {
  readonly dates: readonly DateInContext[]
  readonly ranges: readonly Period[]
  readonly documentNumbers: readonly DocumentNumber[]
  readonly lostCharacters: readonly string[]
}

/** How much of a sentence is kept before and after a date. */
const contextLength = 120

/** So many characters missing from dates and document numbers are an export's doing, not an author's. */
const leastLosses = 3

export function readMentions(blocks: readonly Block[]): Mentions {
  const dates: DateInContext[] = []
  const ranges: Period[] = []
  const documentNumbers: DocumentNumber[] = []
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const {passage} = block
    const found = findDates(passage)
    if (found.length > 0) {
      const text = passage.folded
      for (const date of found) dates.push(inContext(date, text))
      for (const range of findRanges(passage, found)) ranges.push(periodOf(passage, range))
    }
    documentNumbers.push(...findDocumentNumbers(passage))
  }
  return {dates, ranges, documentNumbers, lostCharacters: findLostCharacters(dates, documentNumbers)}
}

function inContext(date: PlacedDate, text: string): DateInContext {
  const {span, text: words, year, month, day, lost} = date
  return {
    span,
    text: words,
    year,
    month,
    day,
    lost,
    before: text.slice(sentenceStart(text, date.at.start, contextLength), date.at.start),
    after: sentenceEnd.exec(text.slice(date.at.end, date.at.end + contextLength))?.[0] ?? ''
  }
}

const sentenceEnd = /^[^。;!?\n]{0,120}/

/** Where the sentence of an offset begins, no further back than so many characters. */
export function sentenceStart(text: string, offset: number, most: number): number {
  const limit = Math.max(0, offset - most)
  let start = offset
  while (start > limit && !'。;!?\n'.includes(text.charAt(start - 1))) start--
  return start
}

/** A date without its place in the passage. */
export function plainDate({span, text, year, month, day, lost}: PlacedDate): DateMention {
  return {span, text, year, month, day, lost}
}

export function periodOf(passage: Passage, {start, end, at}: ReturnType<typeof findRanges>[number]): Period {
  return {
    span: sourceSpan(passage, at.start, at.end),
    text: passage.text.slice(at.start, at.end),
    start: plainDate(start),
    end: plainDate(end)
  }
}

function findLostCharacters(
  dates: readonly DateMention[],
  documents: readonly Pick<DocumentNumber, 'faults'>[]
): string[] {
  const lost: string[] = []
  for (const date of dates) for (const character of date.lost) if (character !== '日') lost.push(character)
  for (const {faults} of documents) {
    if (faults.includes('missing-open')) lost.push('〔')
    if (faults.includes('missing-close')) lost.push('〕')
  }
  return lost.length >= leastLosses ? [...new Set(lost)] : []
}
