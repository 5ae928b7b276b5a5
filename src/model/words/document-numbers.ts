import {type Passage, sourceSpan} from '../../read/tree.ts'
import {han} from '../../source/han.ts'
import type {Span} from '../../source/span.ts'
import type {Phrase} from '../figure.ts'

/**
 * What is wrong with the form of a document number: other brackets than 〔〕, one of them missing, a year of two digits, none or one
 * that cannot be, or with 年, 第 or zeros before the number, no number, no 号.
 */
export type DocumentNumberFault =
  | 'brackets'
  | 'missing-open'
  | 'missing-close'
  | 'short-year'
  | 'odd-year'
  | 'missing-year'
  | 'year-mark'
  | 'ordinal'
  | 'leading-zero'
  | 'missing-number'
  | 'missing-mark'

/** A reference to a document by its number: 国办公开办函〔2021〕30号. */
export interface DocumentNumber extends Phrase {
  /** 国办公开办函 */
  readonly code: string
  readonly year: number | null
  readonly number: number | null
  readonly faults: readonly DocumentNumberFault[]
  /** The text before it (half-width), to see which document is meant. */
  readonly before: string
  /** The number in its proper form, where enough of it is left. */
  readonly expected: string | null
}

const open = String.raw`[〔﹝\[【(<「]`
const close = String.raw`[〕﹞\]】)>」]`
const code = `([${han}]{1,24})`
/** Two spaces at most part what belongs together; more are matched and left, because `{0,2}` is slow to compile. */
const gap = ' {0,4}'
const tooFarApart = '   '

/**
 * What stands before a document number is its code (国办函), and before that often a word of the sentence: 按照国办函〔2020〕109号.
 */
const leadIn =
  /^.*(?:根据|依据|按照?|依照|遵照|参照|贯彻|执行|落实|印发|下发|转发|关于|文件|通知|见|如|和|与|及|以|的|为|附|号|书|了)/u

/** Announcements, orders, licences, replies and decisions count 第N号, some in round brackets, by a practice of their own. */
const numberedOtherwise = /(?:告|令|字|证|书|答|复|决|罚|许|公开|依申请|编号|登记|案号|受理号)$/u
/** 〔2022〕第5号答复书: what stands behind such a number. */
const repliesBehind = /^ ?[^,。;、()]{0,10}(?:答复|告知书|决定书|通知书|意见书|登记表|回执|申请表|判决|裁定)/u
/** How much of the text behind a number is looked at for them. */
const behindLength = 20

interface Shape {
  readonly pattern: RegExp
  readonly read: (match: RegExpMatchArray) => Reading
}

interface Reading {
  readonly year: string
  readonly number: string | null
  readonly faults: readonly DocumentNumberFault[]
}

/** In order of precedence. Each match begins with the code in group 1. */
const shapes: readonly Shape[] = [
  {
    // 仓政办〔2018〕285号 · 云政办[2018]第085号 · 云政办〔18〕5号
    pattern: new RegExp(
      `${code}${gap}(${open})${gap}(\\d{2}|(?:19|20)\\d\\d)${gap}(年?)(${close})${gap}(第?)${gap}(\\d{1,6})${gap}号`,
      'gu'
    ),
    read: ([, words = '', left = '', year = '', mark = '', right = '', ordinal = '', number = '']) => ({
      year,
      number,
      faults: [
        ...fault(left !== '〔' || right !== '〕', 'brackets'),
        ...fault(year.length === 2, 'short-year'),
        ...fault(mark !== '', 'year-mark'),
        ...fault(ordinal !== '' && !numberedOtherwise.test(words), 'ordinal'),
        ...fault(/^0/.test(number) && !numberedOtherwise.test(words), 'leading-zero')
      ]
    })
  },
  {
    // 云政办〔218〕5号 · 云政办〔20018〕5号
    pattern: new RegExp(`${code}${gap}〔${gap}(\\d{3}|\\d{5})${gap}〕${gap}(\\d{1,5})${gap}号`, 'gu'),
    read: ([, , year = '', number = '']) => ({year, number, faults: ['short-year']})
  },
  {
    // 云政办〔2202〕5号
    pattern: new RegExp(`${code}${gap}〔${gap}((?!19|20)\\d{4})${gap}〕${gap}(\\d{1,5})${gap}号`, 'gu'),
    read: ([, , , number = '']) => ({year: '', number, faults: ['odd-year']})
  },
  {
    // 云政办〔〕5号
    pattern: new RegExp(`${code}${gap}〔${gap}〕${gap}(\\d{1,5})${gap}号`, 'gu'),
    read: ([, , number = '']) => ({year: '', number, faults: ['missing-year']})
  },
  {
    // 云政办〔2018285号 · 云政办〔2018 285号
    pattern: new RegExp(`${code}${gap}[〔﹝\\[【(]${gap}((?:19|20)\\d\\d)${gap}(\\d{1,5})${gap}号`, 'gu'),
    read: ([, , year = '', number = '']) => ({year, number, faults: ['missing-close']})
  },
  {
    // 云政办2018〕285号
    pattern: new RegExp(`${code}${gap}((?:19|20)\\d\\d)${gap}[〕﹞\\]】]${gap}(\\d{1,5})${gap}号`, 'gu'),
    read: ([, , year = '', number = '']) => ({year, number, faults: ['missing-open']})
  },
  {
    // 云政办〔2018〕号
    pattern: new RegExp(`${code}${gap}[〔﹝\\[【]${gap}((?:19|20)\\d\\d)${gap}[〕﹞\\]】]${gap}号`, 'gu'),
    read: ([, , year = '']) => ({year, number: null, faults: ['missing-number']})
  },
  {
    // (云政办〔2018〕285)
    pattern: new RegExp(
      `${code}${gap}〔${gap}((?:19|20)\\d\\d)${gap}〕${gap}(\\d{1,5})(?= {0,2}(?:[)》”]|文件|通知))`,
      'gu'
    ),
    read: ([, , year = '', number = '']) => ({year, number, faults: ['missing-mark']})
  },
  {
    // (云政办发2018285号) · (云政办发2018年285号): only where the brackets of the sentence show that a reference is meant
    pattern: new RegExp(
      `(?<=\\()${code}(?<=[办发函字规文])${gap}((?:19|20)\\d\\d)年?${gap}(\\d{1,4})${gap}号(?=\\))`,
      'gu'
    ),
    read: ([, , year = '', number = '']) => ({year, number, faults: ['missing-open', 'missing-close']})
  }
]

function fault(isSo: boolean, name: DocumentNumberFault): DocumentNumberFault[] {
  return isSo ? [name] : []
}

/** How much of the text before a number is kept, to see which document is meant. */
const contextLength = 80

/** What each shape has: a bracket beside digits, or a number in round brackets. */
const bracketedDigits =
  /[〔﹝[【(<「] {0,2}(?:\d{4}|〕|\d{3} {0,2}〕|\d{2} {0,2}年? {0,2}[〕﹞\]】)>」])|\d {0,2}[〕﹞\]】]|\d {0,2}号\)/g

/** More than what stands before and behind these digits in a document number, and what shows there that it is one. */
const longestNumber = 60

/** The places of a text where a document number has its bracketed digits, if it has one there. */
function bracketsIn(text: string): number[] {
  const places: number[] = []
  bracketedDigits.lastIndex = 0
  for (let match = bracketedDigits.exec(text); match; match = bracketedDigits.exec(text))
    places.push(match.index)
  return places
}

/** What stands around these places. */
function stretchesAround(places: readonly number[]): readonly Span[] {
  const stretches: {start: number; end: number}[] = []
  for (const place of places) {
    const last = stretches.at(-1)
    const start = Math.max(0, place - longestNumber)
    if (last && start <= last.end) last.end = place + longestNumber
    else stretches.push({start, end: place + longestNumber})
  }
  return stretches
}

function* matchesIn(text: string, stretches: readonly Span[], pattern: RegExp): Iterable<Match> {
  for (const {start, end} of stretches) {
    for (const groups of text.slice(start, end).matchAll(pattern)) {
      yield {groups, start: start + groups.index, end: start + groups.index + groups[0].length}
    }
  }
}

interface Match extends Span {
  readonly groups: RegExpMatchArray
}

/** Every reference to a document by its number, whole or damaged. */
export function findDocumentNumbers(passage: Passage): DocumentNumber[] {
  const printed = passage.text
  if ((!printed.includes('号') && !printed.includes('〔')) || !/\d/.test(printed)) return []
  const text = passage.folded
  const brackets = bracketsIn(text)
  if (brackets.length === 0) return []
  const stretches = stretchesAround(brackets)
  const found: (DocumentNumber & {readonly start: number})[] = []
  const taken = new Uint8Array(text.length)
  for (const {pattern, read} of shapes) {
    if (brackets.every(place => taken[place])) break
    for (const {groups, start: from, end} of matchesIn(text, stretches, pattern)) {
      const words = groups[1] ?? ''
      const lead = leadIn.exec(words)?.[0].length ?? 0
      const start = from + (lead < words.length ? lead : words.length)
      if (taken[end - 1] || groups[0].includes(tooFarApart)) continue
      taken.fill(1, from, end)
      const isReply = repliesBehind.test(text.slice(end, end + behindLength))
      const reading = read(groups)
      const {year, number} = reading
      const faults = isReply
        ? reading.faults.filter(name => name !== 'ordinal' && name !== 'leading-zero')
        : reading.faults
      const issuer = words.slice(lead)
      if (issuer === '' && faults.length > 0 && faults.every(name => name.startsWith('missing'))) continue
      // (2018)3号 in round brackets is a document number only by its code: 第二批(2018)3号 is not.
      if (faults.includes('brackets') && (issuer === '' || numberedOtherwise.test(words))) continue
      found.push({
        start,
        span: sourceSpan(passage, start, end),
        text: passage.text.slice(start, end),
        code: issuer,
        year: year.length === 4 ? Number(year) : null,
        number: number === null ? null : Number(number),
        faults,
        before: text.slice(Math.max(0, start - contextLength), start),
        expected:
          number === null || year.length !== 4 ? null : printDocumentNumber(issuer, year, Number(number))
      })
    }
  }
  return found.sort((a, b) => a.start - b.start).map(({start: _, ...document}) => document)
}

/** A document number in its proper form. */
export function printDocumentNumber(issuer: string, year: string | number, number: number): string {
  return `${issuer}〔${year}〕${number}号`
}

const properForm = new RegExp(`^${code}〔(\\d{4})〕(\\d{1,5})号$`, 'u')

/** Reads a document number in its proper form, as profiles write it. */
export function parseDocumentNumber(text: string): {code: string; year: number; number: number} | null {
  const match = properForm.exec(text)
  return match?.[1] ? {code: match[1], year: Number(match[2]), number: Number(match[3])} : null
}
