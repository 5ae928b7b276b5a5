import type {NumberKind, PlacedNumber} from '../../facts/printed-number.ts'
import {isDigit, type Numeral} from './numerals.ts'
import {unitBehind} from './units.ts'

/** How far around a number its neighbours are looked at. */
export const REACH = 16

/** A number and what stands around it. */
interface Place {
  readonly text: string
  readonly numeral: Numeral
  readonly before: string
  readonly after: string
  /** The characters beside it, past a space if one stands there; empty where none does. */
  readonly previous: string
  readonly next: string
  /** The number before it. */
  readonly last: PlacedNumber | null
}

/**
 * Right before or behind a number, these can make it a name, beside letters and digits: a bracket, 第, 年, the space
 * before them.
 */
const namingBefore = '+×.·/、。;:!? ([【〔﹝)]】〕﹞第令号年月日至到~—-'
const namingBehind = '+*×.·/、:) ]】〕﹞条款项章节号室栋幢楼弄单大路层年月日季和至到版政便市公服热平电~—-'

/** What a number is that looks like a figure and is none; null where it may be a figure. */
export function nameOf(
  text: string,
  numeral: Numeral,
  quoted: Uint8Array,
  last: PlacedNumber | null
): NumberKind | null {
  const {start, end, digits, decimals} = numeral
  if (isPlain(text, numeral, quoted, last)) return null
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const previous = before.charAt(before.length - (before.endsWith(' ') ? 2 : 1))
  const next = after.charAt(after.startsWith(' ') ? 1 : 0)
  const place: Place = {text, numeral, before, after, previous, next, last}
  if (isLettered(before, after)) return after.startsWith('%') ? null : 'name'
  if (isIn('+×', next) && /^[+×]\d/.test(after)) return 'name'
  if (isIn('+×', previous) && /\d[+×]$/.test(before)) return 'name'
  if (isTelephone(place)) return 'telephone'
  if (isDocumentNumber(place)) return 'document-number'
  if (previous === '第') return isIn('条款项章节号', next) ? 'article' : 'ordinal'
  if (isAddress(place)) return 'address'
  if (isDate(place)) return 'date'
  if (quoted[start]) return 'name'
  if (decimals > 0 && after.startsWith('版')) return 'name'
  if (/[\d.]$/.test(before) || /^[.·]\d/.test(after)) return 'name'
  if (previous === '·' && /\d·$/.test(before)) return 'name'
  return isOrdinal(place, digits, decimals) ? 'ordinal' : null
}

/** Whether nothing stands beside a number that could make it anything but a figure: 收到12件. So stand most of them. */
function isPlain(
  text: string,
  {start, end, digits}: Numeral,
  quoted: Uint8Array,
  last: PlacedNumber | null
): boolean {
  if (start === 0 || digits > 6 || quoted[start] || text.charAt(start) === '0') return false
  if (canName(text, start - 1, namingBefore) || canName(text, end, namingBehind)) return false
  if (last?.kind === 'date' && start - last.end <= 2) return false
  // A postcode or a telephone number goes without a unit.
  return digits < 3 || unitBehind(text, end) !== null
}

/** Whether a letter stands right before or behind a number, or one past a sign: A4, 5G, C+2. */
function isLettered(before: string, after: string): boolean {
  const end = before.length - (before.endsWith('+') || before.endsWith('-') ? 2 : 1)
  if (isLetter(before.charCodeAt(end)) || isLetter(after.charCodeAt(0))) return true
  return isIn('+*×', after.charAt(0)) && isLetter(after.charCodeAt(1))
}

/** Whether a code is that of an ASCII letter. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** Whether an ASCII letter, a digit or one of some characters stands at an offset. */
function canName(text: string, offset: number, characters: string): boolean {
  if (offset >= text.length) return false
  const code = text.charCodeAt(offset)
  return isLetter(code) || isDigit(code) || characters.includes(text.charAt(offset))
}

function isIn(characters: string, character: string): boolean {
  return character !== '' && characters.includes(character)
}

function isTelephone({text, numeral, before, after, last}: Place): boolean {
  const {start, end, digits, decimals, magnitude} = numeral
  if (decimals > 0 || magnitude > 0) return false
  if (digits >= 3) {
    if (isIn('政便市公服热平电', after.charAt(0)) && hotline.test(after)) return true
    if (unitBehind(text, end) === null) {
      if (digits === 5 && hotlineNumber.test(text.slice(start, end)) && /^[\u4e00-\u9fff]/.test(after))
        return true
      if (digits >= 7 && (text[start] === '0' || text[start] === '1' || digits <= 8)) {
        return digits >= 10 || /(?:电话|传真|手机|热线|号码)[^。;]{0,12}$/.test(before) || /\d-$/.test(before)
      }
      if (/(?:邮编|邮政编码|邮码|电话|传真|热线|QQ)[^。;\d]{0,6}$/.test(before)) return true
    }
    if (text[start] === '0' && /^-\d{7}/.test(after)) return true
  }
  return last?.kind === 'telephone' && last.end === start - 1 && /[-/、]$/.test(before)
}

/** 12345转办工单, 12315平台: five digits that begin with 12 and count nothing. */
const hotlineNumber = /^12[35]\d{2}$/
const hotline = /^(?:政务服务|政务|便民|市民|公共|服务)?(?:便民)?(?:服务)?(?:热线|平台|电话)/

/** 〔2018〕27号, 国令第711号, and the same with a bracket lost. */
function isDocumentNumber({before, after, previous, next, last}: Place): boolean {
  if (isIn('〔﹝', previous) || next === '〕') return true
  if (isIn('[【(', previous) && /^ ?[〕﹞\]】)] ?第? ?\d{1,5} ?号/.test(after)) return true
  if (next !== '号') return false
  if (/^ ?号令/.test(after) || /令 ?\(?第? ?$/.test(before)) return true
  return last?.kind === 'document-number' && /[〕﹞\]】)] ?第? ?$/.test(before)
}

function isAddress({after, previous, next}: Place): boolean {
  if (previous === '月' || !isIn('号室栋幢楼弄单大路层', next)) return false
  return /^ ?(?:号|室|栋|幢|楼|弄|单元|大街|路|层楼)/.test(after)
}

function isDate(place: Place): boolean {
  const {numeral, before, after, last} = place
  const {digits, decimals, magnitude, start} = numeral
  if (magnitude > 0) return false
  const afterDate = last?.kind === 'date' && start - last.end <= 2
  if (decimals > 0) return (afterDate || digits === 4) && /^\.\d/.test(after)
  if (digits === 4 && isYear(place)) return true
  if (digits <= 2 && isMonthOrDay(place)) return true
  return afterDate && /[-/:.]$/.test(before)
}

/** 2023年 · in 2023 · 2022至2023年 · 2023-01-31 · 2023-2024学年 */
function isYear({text, numeral, before, after, next}: Place): boolean {
  if (next === '年' || (next === '学' && /^ ?学年/.test(after))) return true
  if (before.endsWith(' ') && englishBefore.test(before) && !/^ [a-z]{3}/.test(after)) return true
  if (!isIn('-—~至到/.、', next)) return false
  return (
    /^ ?[-—~至到] ?\d{4} ?学?年/.test(after) ||
    /^[-/.]\d{1,2}[-/.]\d{1,2}/.test(after) ||
    (/^(?:19|20)\d\d$/.test(text.slice(numeral.start, numeral.end)) &&
      /^ ?[、至到-] ?(?:19|20)\d\d ?年/.test(after))
  )
}

/** 3月 · 31日 · 一季度 · 1至3月 · May 15 · 23年度 · 9:30 */
function isMonthOrDay({text, numeral, before, after, next}: Place): boolean {
  if (isIn('月日号', next) || (next === '季' && /^ ?季度/.test(after))) return true
  if (after.startsWith(' ') && englishMonth.test(after)) return true
  if (before.endsWith(' ') && monthBefore.test(before)) return true
  if (numeral.digits === 2 && next === '年' && /^ ?年(?:度|\d)/.test(after)) return true
  if (isIn('、和至到-', next) && /^ ?[、和至到-] ?\d{1,2} ?月/.test(after)) return true
  if (after.startsWith(':') && /^:\d{2}/.test(after)) return true
  return /[年月日][ 至到]?$/.test(before) && !unitBehind(text, numeral.end)
}

const englishMonth = /^ (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/
const monthBefore = /(?:uary|March|April|May|June|July|August|ember|October) $/
const englishBefore =
  /(?:\b(?:in|since|until|during|year|from|to|by|for|and)|uary|March|April|May|June|July|August|ember|October|\d),? $/

/** 1. at the beginning of a sentence, (2) */
function isOrdinal({before, after}: Place, digits: number, decimals: number): boolean {
  if (digits > 2 || decimals > 0) return false
  if (before.endsWith('(')) return after.startsWith(')')
  const opens = before === '' || isIn(' 。;:!?', before.charAt(before.length - 1))
  return opens && isIn('.)、', after.charAt(0)) && !/^\d/.test(after.slice(1))
}
