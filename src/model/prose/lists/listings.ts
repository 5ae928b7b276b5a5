import {sourceSpan} from '../../../read/tree.ts'
import {toNumber} from '../../arithmetic.ts'
import type {Prose} from '../../chapters/section.ts'
import type {Listing} from '../../facts/listing.ts'
import type {PlacedNumber} from '../../facts/printed-number.ts'
import type {Certainty} from '../../facts/tally.ts'
import type {TextOfProse} from '../sentences/texts.ts'
import type {AnnouncingWords, ListWords} from '../words/list-words.ts'
import {countItems, type Items, type Stretch} from './count-items.ts'
import {maskBrackets, maskNames, openingOf} from './list-masks.ts'
import {areNamesOf, hasVerbWithin, haveOneEnding, isGrade} from './list-nouns.ts'
import {type Ordinal, ordinalReader, rowFrom} from './ordinals.ts'
import {quotedRun, quotedRunFrom} from './quoted-run.ts'

/** Announced numbers beyond these are amounts, not lists. */
const LEAST = 2
const MOST = 30
const MAX_LIST = 300
const MAX_PARAGRAPHS = 12

interface Text {
  readonly prose: Prose
  readonly text: string
  /** Where the bracket begins that the number stands in; 0 for running text. */
  readonly from: number
  readonly closed: (index: number) => boolean
  readonly quoted: Uint8Array
  readonly words: ListWords
  readonly index: number
  readonly all: readonly Prose[]
  /** The places of 一是, 二是, … in any passage. */
  readonly ordinals: (index: number) => readonly Ordinal[]
}

/** Every announced number of things whose list stands beside it. */
export function findListings(texts: readonly TextOfProse[], names: readonly string[]): Listing[] {
  const listings: Listing[] = []
  let ordinals: Text['ordinals'] | null = null
  const prose = texts.map(text => text.prose)
  const folded = texts.map(text => text.folded)
  for (const [index, {prose: passage, language, folded: text, quoted, partner, numbers}] of texts.entries()) {
    const words = language.lists
    if (!words || !numbers.some(isCount)) continue
    ordinals ??= ordinalReader(folded, words)
    const named = maskNames(text, quoted, names)
    const mask = partner.size > 0 ? maskBrackets(text, named, partner) : named
    for (const number of numbers) {
      if (
        !isCount(number) ||
        isGrade(text.slice(number.start, number.end), nounOf(text, number), words.nouns)
      )
        continue
      // A number in brackets belongs to what the brackets hold: 受理（细分初审、复核两个环节）
      const from = mask[number.start] === 1 ? openingOf(text, partner, number.start) : 0
      const inside = from > 0 ? named : mask
      const closed = (at: number) => inside[at] === 1
      const read: Text = {prose: passage, text, from, closed, quoted, words, index, all: prose, ordinals}
      const listing = listBefore(read, number) ?? listBehind(read, number)
      if (listing) listings.push(listing)
    }
  }
  return listings
}

function isCount({kind, unit, value, hedge}: PlacedNumber): boolean {
  if (kind !== 'quantity' || unit === null || hedge !== null || value.scale > 0) return false
  return value.units >= BigInt(LEAST) && value.units <= BigInt(MOST)
}

/** 甲、乙、丙三个方面; 由甲、乙和丙共三个部分组成; 甲、乙等5家单位 */
function listBefore(read: Text, number: PlacedNumber): Listing | null {
  const {text, words} = read
  const {announcing, nouns} = words
  const join = announcing.join.exec(text.slice(Math.max(0, number.start - 8), number.start))?.[0] ?? ''
  const edge = number.start - join.length
  const end = edge - (closesList(text, edge, join, announcing) ? 1 : 0)
  if (end <= 0 || ',;:。('.includes(text.charAt(end - 1))) return null
  const run = quotedRun(text, read.from, end, words.items)
  const isOpen = announcing.joinOpens.test(join)
  if (run) return listingOfRun(read, number, run, isOpen)
  if (!text.slice(Math.max(read.from, end - MAX_LIST), end).includes('、')) return null
  const stretch = quotedList(read, end) ?? plainList(read, end)
  if (!stretch) return null
  const items = countItems(text, stretch.list, stretch.closed, words)
  if (items.items.length < 2) return null
  const noun = nounOf(text, number)
  // 我委的平台有网站、微博两个平台: who speaks is one more body, but no further part
  const isPart = nouns.parts.test(noun)
  const around = text.slice(
    Math.max(0, stretch.list.start - 20),
    isPart ? items.items[0]?.end : number.end + 16
  )
  const itself = announcing.jointly.test(around) || (!isPart && announcing.ourselves.test(around))
  const most = nouns.members.test(noun) && itself ? items.most + 1 : items.most
  const certainty = certaintyBefore(read, stretch.list, number, noun, items, isOpen)
  return listing(
    read,
    number,
    noun,
    {...items, most, items: trimmed(text, items.items, announcing)},
    isOpen,
    certainty
  )
}

/** 包括甲，乙，丙，共三个部分: the comma stands between a list and its number. */
function closesList(
  text: string,
  edge: number,
  join: string,
  {joinCloses, ofReport, strictOpener}: AnnouncingWords
): boolean {
  if (text[edge - 1] !== ',' || !joinCloses.test(join)) return false
  const sentence = sameSentence(text.slice(Math.max(0, edge - MAX_LIST), edge - 1))
  return ofReport.test(sentence) && strictOpener.test(sentence)
}

/** The items as printed, the first without the words that open the list. */
function trimmed(text: string, items: readonly Stretch[], {openerOfItem}: AnnouncingWords): Stretch[] {
  const [first, ...others] = items
  if (!first) return []
  const words = text.slice(first.start, first.end)
  const opening = openerOfItem.exec(words)
  const skip = opening && words.length - opening[0].length >= 2 ? opening[0].length : 0
  return [{start: first.start + skip, end: first.end}, ...others]
}

function listingOfRun(read: Text, number: PlacedNumber, items: readonly Stretch[], isOpen: boolean): Listing {
  const count = items.length
  const announced = toNumber(number.value)
  const areTitles = items.every(({start}) => read.text[start] === '《')
  const isUnknown = announced > count * 2 || (isOpen && announced >= count)
  const certainty: Certainty = isUnknown ? 'none' : areTitles ? 'proven' : 'likely'
  const noun = nounOf(read.text, number)
  return listing(read, number, noun, {items, fewest: count, most: count}, isOpen, certainty)
}

/** “甲、乙、丙”三类: a list inside one quotation. */
function quotedList(
  {text, quoted}: Text,
  end: number
): {list: Stretch; closed: (index: number) => boolean} | null {
  if (text[end - 1] !== '”' || !quoted[end - 1]) return null
  const start = text.lastIndexOf('“', end)
  if (start < 0 || !text.slice(start, end).includes('、')) return null
  if (text[start - 1] === '、' || text[start - 1] === '”') return null
  return {list: {start: start + 1, end: end - 1}, closed: () => false}
}

function plainList(read: Text, end: number): {list: Stretch; closed: (index: number) => boolean} | null {
  const {text, closed, words} = read
  const {strictOpener} = words.announcing
  const limit = Math.max(read.from, end - MAX_LIST)
  let clause = limit
  let sentence = limit
  for (let index = end - 1; index >= limit; index--) {
    if (closed(index)) continue
    const character = text.charAt(index)
    if (character === ',' && clause === limit) clause = index + 1
    if (';:。!?('.includes(character)) {
      sentence = index + 1
      if (clause < sentence) clause = sentence
      break
    }
  }
  // 由甲、乙，丙，丁…组成: commas divide only behind a word that opens a list
  const before = text.slice(sentence, clause)
  const opening = strictOpener.exec(before)
  const start = opening && before.includes('、') ? sentence + opening.index + opening[0].length : clause
  return text.slice(start, end).includes('、') ? {list: {start, end}, closed} : null
}

function certaintyBefore(
  {text, words}: Text,
  {start, end}: Stretch,
  number: PlacedNumber,
  noun: string,
  {items, fewest, most}: Items,
  isOpen: boolean
): Certainty {
  const {opener, strictOpener, ofReportOpener, attributive} = words.announcing
  const {nouns} = words
  const announced = toNumber(number.value)
  const first = items[0] ? text.slice(items[0].start, items[0].end) : ''
  const list = text.slice(start, end)
  const lead = text.slice(Math.max(0, start - 20), start) + first
  const opens = opener.test(lead) || strictOpener.test(lead)
  // Words with 的 or numbers are no plain names: 对全区教育、卫生系统的学校、医院两类单位; but 存在的主要问题及改进情况 is a section.
  const isOfSections = nouns.sections.test(noun) && (strictOpener.test(lead) || ofReportOpener.test(lead))
  if ((attributive.test(list.slice(first.length)) && !isOfSections) || /\d/.test(list)) return 'none'
  const longest = Math.max(...items.slice(1).map(item => item.end - item.start))
  const names = items.map(item => text.slice(item.start, item.end))
  if (longest > (isOfSections ? 40 : 24) || hasVerbWithin(names, nouns)) return 'none'
  const isOff = announced < fewest || (!isOpen && announced > most && announced <= 12)
  if (isOff && announced <= items.length * 2 && areNamesOf(noun, names, nouns))
    return items.length > 2 ? 'proven' : 'likely'
  if (announced < fewest && nouns.parts.test(noun) && haveOneEnding(names)) return 'proven'
  if (announced < fewest) return opens && nouns.parts.test(noun) ? 'proven' : opens ? 'likely' : 'none'
  if (isOpen || announced > most * 2 || announced > 12) return 'none'
  return nouns.parts.test(noun)
    ? opens || strictOpener.test(text.slice(start - 6, end))
      ? 'proven'
      : 'likely'
    : 'none'
}

/** 三个方面：一是…；二是…；三是…, 分为三类：甲、乙、丙, 五类（甲、乙、丙、丁、戊） */
function listBehind(read: Text, number: PlacedNumber): Listing | null {
  const {text, words} = read
  const {announcing, nouns} = words
  const noun = nounOf(text, number)
  if (!nouns.parts.test(noun) && !nouns.members.test(noun)) return null
  const behind = text.slice(number.end, number.end + 40)
  const mark = announcing.opening.exec(behind)
  if (!mark || (/[,。]$/.test(mark[0]) && !nouns.parts.test(noun) && !nouns.points.test(mark[0]))) return null
  const start = number.end + mark[0].length
  const ordinals = countOrdinals(read, start)
  if (ordinals) {
    const certainty: Certainty = ordinals.length < 2 ? 'none' : 'proven'
    const items = ordinals.map(at => ({start: at, end: at + 2}))
    return listing(read, number, noun, {items, fewest: items.length, most: items.length}, false, certainty)
  }
  const run = quotedRunFrom(text, start, words.items)
  const ends = run && (text[run.at(-1)?.end ?? start] !== ',' || announcing.oneByOne.test(mark[0]))
  if (run && ends && mark[1] !== '(' && toNumber(number.value) <= run.length * 2) {
    const count = run.length
    return listing(read, number, noun, {items: run, fewest: count, most: count}, false, 'proven')
  }
  return plainBehind(read, number, noun, start, mark[1] === '(')
}

function plainBehind(
  read: Text,
  number: PlacedNumber,
  noun: string,
  start: number,
  bracket: boolean
): Listing | null {
  const {text, closed, words} = read
  const {announcing, nouns} = words
  let end = start
  const limit = Math.min(text.length, start + MAX_LIST)
  // 四家企业，即甲、乙、丙、丁，…: the clause ends the list
  const ends = bracket
    ? /[)]/
    : announcing.clauseOpener.test(text.slice(start - 1, start))
      ? /[,。;!?]/
      : /[。;!?]/
  while (end < limit && !(ends.test(text.charAt(end)) && (bracket || !closed(end)))) end++
  const [list = '', ...clauses] = text.slice(start, end).split(',')
  // 三大平台：网站、微信、微博，及时发布…: a clause may go on with the list only where it has no list of its own
  if (!list.includes('、') || /[:\d]/.test(list) || clauses.some(clause => clause.includes('、'))) return null
  end = start + list.length
  const inner = bracket ? () => false : closed
  const counted = countItems(text, {start, end}, inner, words)
  const groups = text[end] === ';' ? groupsOf(text, start) : []
  const items = {
    ...counted,
    fewest: groups.length > 1 ? Math.min(counted.fewest, groups.length) : counted.fewest,
    most: Math.max(counted.most + clauses.length, groups.length, groups.join('、').split('、').length)
  }
  const isOpen = announcing.etc.test(list) || announcing.example.test(list)
  const longest = Math.max(...items.items.map(item => item.end - item.start))
  const exceeds = toNumber(number.value) < items.fewest
  const names = items.items.map(item => text.slice(item.start, item.end))
  const areNames = items.items.length > 2 && areNamesOf(noun, names, nouns)
  const joins =
    areNames && announcing.jointlyBefore.test(text.slice(Math.max(0, number.start - 12), number.start))
  if (joins) return listing(read, number, noun, {...items, most: items.most + 1}, isOpen, 'proven')
  const certainty: Certainty =
    longest > 24 || (isOpen && !exceeds) || toNumber(number.value) > items.most * 2
      ? 'none'
      : nouns.parts.test(noun) && !bracket
        ? 'proven'
        : areNames
          ? 'proven'
          : nouns.parts.test(noun)
            ? 'likely'
            : 'none'
  return listing(read, number, noun, items, isOpen, certainty)
}

/** 抓公开、抓解读；抓回应、抓互动: semicolons may divide a list on a higher level; where a colon opens another, they do not. */
function groupsOf(text: string, start: number): string[] {
  const groups = (/^[^。!?]*/.exec(text.slice(start, start + MAX_LIST))?.[0] ?? '').split(';')
  return groups.some(group => /[:\d]/.test(group)) ? [] : groups
}

/** 一是 … 二是 … up to where the row ends or begins again, in this paragraph and in those that go on with it. */
function countOrdinals(read: Text, start: number): number[] | null {
  const own = rowFrom(read.ordinals(read.index), start, 0)
  if (own.length > 0) return own.length > 1 ? own : null
  if (read.text.slice(start, start + 3).trim() !== '') return null
  const found: number[] = []
  for (let next = read.index + 1; next <= read.index + MAX_PARAGRAPHS; next++) {
    if (read.all[next]?.section !== read.prose.section) break
    const more = rowFrom(read.ordinals(next), 0, found.length)
    if (more.length === 0) break
    found.push(...more.map(() => start))
  }
  return found.length > 1 ? found : null
}

function nounOf(text: string, number: PlacedNumber): string {
  const unit = number.unit ?? ''
  return `${unit}${text.slice(number.end, number.end + 6)}`
}

function listing(
  {prose, text, words: {announcing, nouns}}: Text,
  number: PlacedNumber,
  noun: string,
  {items, fewest, most}: Items,
  isOpen: boolean,
  certainty: Certainty
): Listing {
  const named = nouns.parts.exec(noun)?.[0] ?? number.unit ?? ''
  const end = number.end + Math.max(0, named.length - (number.unit ?? '').length)
  const phrase = (from: number, to: number) => ({
    span: sourceSpan(prose.passage, from, to),
    text: prose.passage.text.slice(from, to)
  })
  return {
    phrase: phrase(number.start, end),
    announced: number,
    items: items.map(item => phrase(item.start, item.end)),
    fewest,
    most,
    isOpen,
    isOfReport:
      announcing.ofReport.test(
        sameSentence(text.slice(Math.max(0, number.start - MAX_LIST), number.start))
      ) && nouns.sectionsAnywhere.test(named),
    certainty
  }
}

/** What of the words before a number stands in its own sentence. */
function sameSentence(before: string): string {
  return before.slice(before.lastIndexOf('。') + 1)
}
