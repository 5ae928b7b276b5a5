import {sourceSpan} from '../../../read/tree.ts'
import {toNumber} from '../../arithmetic.ts'
import type {Listing} from '../../facts/listing.ts'
import type {Item, Sentence} from './sentences.ts'

const [fewest, most] = [2, 20]
const longestItem = 60

/** A colon, a dash or "namely" opens the list; what stands between it and the number says what is listed. */
const opening = /^[^.:;—–]{0,90}?(?::| [—–]|,? namely:?) /
const picks =
  /\b(?:including|such as|among|e\.g\.|for example|mainly|notably|etc\b|and so on|and others|as well as)/i
const plural = /^ (?:[a-z’'-]{1,20} ){0,3}[a-z’'-]{2,20}s\b|^ (?:[a-z’'-]{1,20} ){0,2}people\b/i

/** Three exemptions accounted for most refusals: section 40, section 43 and section 12. */
export function findEnglishListings(sentences: readonly Sentence[]): Listing[] {
  return sentences.flatMap(sentence => sentence.main.flatMap(item => listingOf(item, sentence) ?? []))
}

function listingOf(item: Item, {prose, text, start, main}: Sentence): Listing | null {
  const {number, kind} = item
  const count = toNumber(number.value)
  if (kind !== 'count' || number.hedge !== null || number.value.scale > 0 || count < fewest || count > most)
    return null
  const behind = text.slice(number.end - start)
  if (!plural.test(behind)) return null
  const mark = opening.exec(behind)
  // two extensions that add support for syntax: autolinks, footnotes and tables
  if (!mark || picks.test(behind) || /\b(?:that|which|who)\b/i.test(mark[0])) return null
  const from = number.end - start + mark[0].length
  // Numbers behind the colon are parts, and no list of names
  if (main.some(one => one.number.start - start >= from) || /\d/.test(behind.slice(0, mark[0].length)))
    return null
  const list = withoutBrackets(text.slice(from)).replace(/[.!?\s]{1,3}$/, '')
  if (
    list.includes(':') ||
    /;/.test(list) ||
    /\b(?:were|was|are|is|has|have|had|will|which|who|that|because|but|we|it|they)\b/i.test(list)
  )
    return null
  const items = list.split(/, /)
  const last = items.at(-1) ?? ''
  const joins = list.match(/ (?:and|or|&) |^(?:and|or) /g)?.length ?? 0
  if (joins === 0 || items.some(words => words.length > longestItem)) return null
  const isClosed = /^(?:and|or) /.test(last)
  const least = items.length + (isClosed ? 0 : 1)
  const greatest = items.length + joins - (isClosed ? 1 : 0)
  if (!isClosed && !/ (?:and|or|&) /.test(last)) return null
  // lighting, noise, health and safety: a last "and" that joins one name is rare
  const isRare = count === items.length && !isClosed
  const phrase = (first: number, end: number) => ({
    span: sourceSpan(prose.passage, start + first, start + end),
    text: prose.passage.text.slice(start + first, start + end)
  })
  let at = from
  const phrases = items.map(words => {
    const first = text.indexOf(words.slice(0, 12), at)
    const begin = first < 0 ? at : first
    at = begin + words.length
    return phrase(begin, Math.min(at, text.length))
  })
  return {
    phrase: phrase(number.start - start, number.end - start),
    announced: {...number},
    items: phrases,
    fewest: least,
    most: Math.max(least, greatest),
    isOpen: false,
    isOfReport: false,
    certainty: isRare ? 'likely' : count > greatest * 2 ? 'none' : 'proven'
  }
}

/** The same length, so that offsets stay true. */
function withoutBrackets(text: string): string {
  return text.replace(/ ?\([^()]{0,80}\)/g, '')
}
