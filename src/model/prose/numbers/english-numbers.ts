import {sourceSpan} from '../../../read/tree.ts'
import {add, type Decimal, multiply, subtract, whole, zero} from '../../arithmetic.ts'
import type {Prose} from '../../chapters/section.ts'
import type {Hedge, NumberKind, PlacedNumber, PrintedNumber} from '../../facts/printed-number.ts'
import {type FractionWords, findFractionWords} from './fraction-words.ts'
import {findMultipleWords} from './multiple-words.ts'
import {findNumberWords, type NumberWords} from './number-words.ts'
import {readNumbers} from './printed-numbers.ts'

/** A number of an English sentence. Offsets in the folded text of its passage; `end` is behind its unit. */
export interface EnglishNumber extends PrintedNumber {
  readonly start: number
  readonly end: number
  readonly isWord: boolean
  readonly isMoney: boolean
  readonly script: 'arabic'
  /** The power of ten that thousand, m or bn stands for; 0 where there is none. */
  readonly magnitude: number
}

const han = /[\u3400-\u9fff]/
const words = /[A-Za-z]{2,30} [A-Za-z]{2,30}|\b[a-z]{4,30}\b/

/** Whether a passage is in English: two words of it stand side by side, or one is long, and no Chinese character. */
export function isEnglish(text: string): boolean {
  return !han.test(text) && words.test(text)
}

/** How far around a number its neighbours are looked at. */
const reach = 28

/** What is numbered and not counted: section 45, Table 3, stage 1, Act 2000. */
const designator =
  /(?:\b(?:sections?|ss?|subsections?|articles?|clauses?|rules?|regulations?|paragraphs?|paras?|schedules?|annex|appendix|chapters?|parts?|tables?|figures?|charts?|boxes|box|notes?|items?|pages?|pp?|lines?|steps?|stages?|levels?|tiers?|phases?|grades?|bands?|classes|class|types?|category|zones?|areas?|wards?|units?|rooms?|floors?|routes?|lots?|weeks?|days?|quarters?|years?|numbers?|nos?|ref|version|iso|act|order|directive|resolution|goals?|objectives?|priority|principles?|standards?|forms?|issue|volume|vol|case|top|best|aged?|ages|agenda|scope)\b\.?|#|№) ?$/i
const behind =
  /^(?:st|nd|rd|th)\b|^ ?(?:am|pm|a\.m\.|p\.m\.|o'clock|hrs)\b|^[-–](?:[a-z]|hour|year|day)|^ (?:years?|months?)[- ](?:old|olds)|^ (?:in|out of) (?:every )?(?:\d{1,2}\b(?![,.]?\d)|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)|^°|^ ?:\d/i
const before =
  /(?:\b(?:one|two|three|four|five|six|seven|eight|nine|\d{1,2}) (?:in|out of) (?:every )?|\d ?:|\bCOVID-|[A-Za-z]\d{0,3}[/-])$/

/** The far end of a range: 5–10 days. */
/** Its other end: between 5 and 9; not divided between 5 under one Act and 9 under another. */
const rangeEnd = /^(?: ?%| [a-z]{1,12})? and\b/i
const rangeBefore = /(?:\bbetween|\d ?[–-]) ?$/

const percentBehind = /^ ?(?:%|per ?cent\b|pct\b)/i
const magnitudeBehind = /^ ?(k|m|bn|thousand|million|billion)\b(?! people\b)/i
const exponents: Readonly<Record<string, number>> = {k: 3, thousand: 3, m: 6, million: 6, bn: 9, billion: 9}
const currencyBefore = /(?:[£$€¥]|\b(?:USD|EUR|GBP|HKD|CHF) ?)$/
const currencyBehind = /^ ?(?:pounds|dollars|euros|crowns|francs|yuan|USD|EUR|GBP|HKD|CHF)\b/i

const hedges: readonly (readonly [RegExp, Hedge])[] = [
  [/\b(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|close to|circa) ?$/i, 'about'],
  [/\b(?:over|more than|at least|exceeding|no fewer than|no less than|not less than) ?$/i, 'more'],
  [/\b(?:under|fewer than|less than|up to|at most|no more than|not more than|below) ?$/i, 'less']
]
const plusBehind = /^(?:\+| or more\b)/

const yearly = /^(?:19|20)\d\d$/

/** Every number of an English passage and what it is, in digits and in words. */
export function readEnglishNumbers(prose: Prose, text: string, quoted: Uint8Array): EnglishNumber[] {
  const digits = readNumbers(prose, text, quoted).map(mention => readDigits(mention, prose, text))
  const told = [
    ...findFractionWords(text).map(one => ({...one, kind: 'percentage' as const, unit: null, scale: 1})),
    ...findMultipleWords(text).map(one => ({...one, kind: 'quantity' as const, unit: one.word, scale: 2}))
  ].filter(({start}) => !quoted[start])
  const found = findNumberWords(text)
  if (found.length + told.length === 0) return digits
  const taken = new Uint8Array(text.length + 1)
  for (const {start, end} of told) taken.fill(1, start, end)
  const isFree = ({start, end}: {start: number; end: number}) =>
    !quoted[start] && !taken[start] && !taken[end - 1]
  const kept = told.length === 0 ? digits : digits.filter(isFree)
  for (const {start, end} of kept) taken.fill(1, start, end)
  const words = found.filter(isFree).map(one => readWords(one, prose, text))
  const all = [...kept, ...words, ...told.map(one => readRatio(one, prose))]
  return all.sort((a, b) => a.start - b.start)
}

interface Told extends FractionWords {
  readonly kind: 'percentage' | 'quantity'
  readonly unit: string | null
  readonly scale: number
}

/** one in five, just over half, doubled: a percentage or a multiple, as exact as its words. */
function readRatio({start, end, value, low, high, kind, unit, scale}: Told, prose: Prose): EnglishNumber {
  const decimal = (units: number): Decimal => ({units: BigInt(units), scale})
  return {
    kind,
    span: sourceSpan(prose.passage, start, end),
    text: prose.passage.text.slice(start, end),
    value: decimal(value),
    low: decimal(low),
    high: high === null ? null : decimal(high),
    unit,
    cell: null,
    hedge: null,
    start,
    end,
    isWord: true,
    isMoney: false,
    magnitude: 0,
    script: 'arabic'
  }
}

function readDigits(mention: PlacedNumber, prose: Prose, text: string): EnglishNumber {
  const {start, span, kind} = mention
  const end = start + (span.end - span.start)
  const printed = text.slice(start, end)
  // 1172 is no year, though it stands where one may
  const isCount =
    kind === 'quantity' ||
    (kind === 'date' && /^(?:\d{4}|\d{1,3}(?:,\d{3}){1,4})$/.test(printed) && !yearly.test(printed))
  const isShort =
    kind === 'name' &&
    /^(?:k|m|bn)\b/.test(text.slice(end, end + 3)) &&
    !/[A-Za-z-]$/.test(text.charAt(start - 1))
  // by email (121), by telephone (58): counts, unless the text numbers its points
  const isBracketed =
    kind === 'ordinal' && /[a-z] \($/.test(text.slice(Math.max(0, start - 3), start)) && !text.includes('(1)')
  // the others were 28. And: a sentence's end, unless the text numbers its points
  const isLast =
    kind === 'ordinal' &&
    /[a-z,] $/.test(text.slice(Math.max(0, start - 2), start)) &&
    !/(?:^|\s)1\. /.test(text)
  if (kind === 'percentage')
    return withoutRange(
      {...own(mention), isWord: false, isMoney: false, magnitude: 0, script: 'arabic'},
      text
    )
  if (!isCount && !isShort && !isBracketed && !isLast)
    return {...own(mention), isWord: false, isMoney: false, magnitude: 0, script: 'arabic'}
  const name = nameOf(text, start, end, printed)
  if (name)
    return {
      ...own(mention),
      kind: name,
      unit: null,
      hedge: null,
      isWord: false,
      isMoney: false,
      magnitude: 0,
      script: 'arabic'
    }
  return figureOf(prose, text, {start, end, value: mention.value, isWord: false})
}

function own({kind, span, text, value, low, high, unit, cell, hedge, start, end}: PlacedNumber) {
  return {kind, span, text, value, low, high, unit, cell, hedge, start, end}
}

function readWords({start, end, value}: NumberWords, prose: Prose, text: string): EnglishNumber {
  const number = figureOf(prose, text, {start, end, value: whole(value), isWord: true})
  const name = nameOf(text, start, end, '') ?? pronounOf(text, start, end, value)
  return name ? {...number, kind: name} : number
}

/** one of them, the one that, no one: a word and no count. */
function pronounOf(text: string, start: number, end: number, value: number): NumberKind | null {
  if (value !== 1) return null
  if (
    /\b(?:no|any|every|each|some|the|this|that|another|which|only|as|at|than) $/i.test(
      text.slice(Math.max(0, start - 9), start)
    )
  )
    return 'name'
  return /^ (?:another|day|that|who|which|or|way|side|hand|time|third|half|quarter|fifth|tenth)\b/.test(
    text.slice(end, end + 12)
  )
    ? 'name'
    : null
}

/** What a number is that looks like a count and is none; null where it may be one. */
function nameOf(text: string, start: number, end: number, printed: string): NumberKind | null {
  const lead = text.slice(Math.max(0, start - reach), start)
  const rest = text.slice(end, end + reach)
  if (percentBehind.test(rest)) return null
  if (behind.test(rest) || before.test(lead)) return 'name'
  // 0123 456789
  if (/^0\d/.test(printed) || /\b0\d{1,5}[ -]$/.test(lead)) return 'telephone'
  if (designator.test(lead) || isDesignatedInTurn(lead)) return 'article'
  if (yearly.test(printed) && isYear(lead, rest)) return 'date'
  if (/\b(?:19|20)\d\d ?[–/-] ?$/.test(lead) && /^\d{2,4}$/.test(printed)) return 'date'
  if (
    /^\d{5,12}$/.test(printed.replace(/ /g, '')) &&
    /(?:charity|registered|company|telephone|phone|tel|fax)[^.;]{0,20}$/i.test(lead)
  )
    return 'name'
  return start === 0 && /^\d{1,2}(?:\.\d{1,2}){0,3}$/.test(printed) && /^[.)]? [A-Z]/.test(rest)
    ? 'ordinal'
    : null
}

/** sections 40, 43 and 12 */
function isDesignatedInTurn(lead: string): boolean {
  const list = /^(.{0,28}?)(?:\d{1,3}(?:\(\w{1,2}\))?(?:, | and | or | to ))+$/.exec(lead)
  return list !== null && /s\.? ?$/i.test(list[1] ?? '') && designator.test(list[1] ?? '')
}

/** 2023 is a year behind in, of, from and the like, and before a bracket, a slash, a colon or the end. */
function isYear(lead: string, rest: string): boolean {
  if (
    /\b(?:in|of|since|until|during|year|from|to|by|for|and|between|than|December|March|June|September|April|July|FY|Q[1-4]|end|start|ended|ending|report|the|on|this|over|with) ?,? ?$/i.test(
      lead
    )
  )
    return (
      !/^ (?:[a-z]+s)\b/.test(rest) ||
      /^ (?:was|is|has|as|its|this|figures|levels|totals|targets|results|accounts|reports|prices|terms)\b/.test(
        rest
      )
    )
  return /^(?:[)/:–-]|[,.;]|$| (?:was|the|and|to|report|annual|budget)\b)/i.test(rest) || /[(/–-]$/.test(lead)
}

interface Printed {
  readonly start: number
  readonly end: number
  readonly value: Decimal
  readonly isWord: boolean
}

function figureOf(prose: Prose, text: string, {start, end, value, isWord}: Printed): EnglishNumber {
  const lead = text.slice(Math.max(0, start - reach), start)
  const rest = text.slice(end, end + reach)
  const percent = percentBehind.exec(rest)
  if (percent) {
    const behindUnit = end + percent[0].length
    const half = {units: 5n, scale: value.scale + 1}
    return withoutRange(
      number(prose, text, {
        start,
        end: behindUnit,
        value,
        half,
        kind: 'percentage',
        unit: '%',
        isWord,
        magnitude: 0,
        last: end
      }),
      text
    )
  }
  const magnitude = isWord ? null : magnitudeBehind.exec(rest)
  const exponent = exponents[(magnitude?.[1] ?? '').toLowerCase()] ?? 0
  const factor = {units: 10n ** BigInt(exponent), scale: 0}
  const scaled = exponent > 0 ? multiply(value, factor) : value
  const half = exponent > 0 || value.scale > 0 ? multiply({units: 5n, scale: value.scale + 1}, factor) : zero
  const unitEnd = end + (magnitude?.[0].length ?? 0)
  const isMoney = currencyBefore.test(lead) || currencyBehind.test(text.slice(unitEnd, unitEnd + reach))
  const figure = number(prose, text, {
    start,
    end: unitEnd,
    value: scaled,
    half,
    kind: 'quantity',
    unit: null,
    isWord,
    magnitude: exponent,
    last: end
  })
  return withoutRange({...figure, isMoney}, text)
}

/** Either end of a range is no amount. */
function withoutRange(number: EnglishNumber, text: string): EnglishNumber {
  const lead = text.slice(Math.max(0, number.start - 12), number.start)
  const rest = text.slice(number.end, number.end + 12)
  const isRange =
    (rangeBefore.test(lead) && (!/between ?$/.test(lead) || rangeEnd.test(rest))) ||
    (/^ ?[–-] ?[£$€]?\d/.test(rest) && !/^ ?[–-] ?\d{4}/.test(rest)) ||
    /\bbetween [£$€]?[\w.,]{1,9} and [£$€]?$/i.test(text.slice(Math.max(0, number.start - 28), number.start))
  return isRange ? {...number, kind: 'name'} : number
}

interface Made extends Printed {
  readonly magnitude: number
  readonly half: Decimal
  readonly kind: NumberKind
  readonly unit: string | null
  /** Where the digits or words end. */
  readonly last: number
}

function number(
  prose: Prose,
  text: string,
  {start, end, value, half, kind, unit, isWord, magnitude}: Made
): EnglishNumber {
  const lead = text.slice(Math.max(0, start - reach), start).replace(/[£$€¥] ?$/, '')
  let hedge: Hedge | null = plusBehind.test(text.slice(end, end + 10)) ? 'more' : null
  for (const [words, one] of hedges) if (words.test(lead)) hedge = one
  const margin = hedge === 'about' ? multiply(value, {units: 1n, scale: 1}) : half
  return {
    kind,
    span: sourceSpan(prose.passage, start, end),
    text: prose.passage.text.slice(start, end),
    value,
    low: hedge === 'less' ? zero : hedge === 'more' || margin === zero ? value : subtract(value, margin),
    high: hedge === 'more' ? null : hedge === 'less' || margin === zero ? value : add(value, margin),
    unit,
    cell: null,
    hedge,
    start,
    end,
    isWord,
    isMoney: false,
    magnitude,
    script: 'arabic'
  }
}
