import {type Passage, sourceSpan} from '../../read/tree.ts'
import type {Span} from '../../source/span.ts'
import type {Phrase} from '../figure.ts'
import {remember} from '../remember.ts'

/** A printed date. `month` and `day` are null where the text has none (2018年度, 2018年3月). */
export interface DateMention extends Phrase {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** Characters that the print lacks (年月 in 20181231日, 日 in 12月31止); empty for a date that is whole. */
  readonly lost: string
}

/** The stretch of time that the report says its figures cover. */
export interface Period extends Phrase {
  readonly start: DateMention
  readonly end: DateMention
}

/** A date of running text, with the rest of its sentence before and after it (half-width). */
export interface DateInContext extends DateMention {
  readonly before: string
  readonly after: string
}

/** A date and where it stands in its passage. */
export interface PlacedDate extends DateMention {
  readonly at: Span
}

/** Two dates with 至 or a dash between them. The end has the start's year where it prints none. */
export interface DateRange {
  readonly start: PlacedDate
  readonly end: PlacedDate
  readonly at: Span
}

interface Shape {
  /** The characters that it cannot be without. */
  readonly marks: string
  /** What else a text must have for the shape to stand in it, where that is cheaper to see than the shape itself. */
  readonly cue?: RegExp
  readonly pattern: RegExp
  /** Year, month and day of a match, as printed; an absent part is undefined. */
  readonly parts: (match: RegExpExecArray) => readonly (string | undefined)[]
  /** The characters that the print has lost, in order. */
  readonly lost?: (match: RegExpExecArray) => string
}

const year = String.raw`(?:19|20)\d\d`
/** Many write the letter O for 〇. */
const chineseYear = '[一二][〇○零O一二三四五六七八九]{3}'
const chineseNumber = '[一二三四五六七八九十廿卅]{1,4}'
const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const englishMonth = /[yhletr],? \d/
/**
 * Two spaces at most part what belongs together. An expression with `{0,2}` in many places takes ten times as long to
 * compile, for every combination is written out; so more are matched, and such a match is left.
 */
const gap = ' {0,4}'
const tooFarApart = '   '

/** A day without 日 counts as a loss only where the sentence goes on with 起, 至 or 止: 12月31止, but not 1月1至15日. */
const dayMark = `(?:${gap}([日号])|(?=${gap}[起至到止])(?!${gap}[至到]${gap}\\d{1,2}${gap}[日号]))`

/** In order of precedence: what an earlier shape has taken, a later one leaves. */
const shapes: readonly Shape[] = [
  {
    marks: '',
    cue: /\d{4}[-./]\d/,
    // 2018.1.1-2018.12.31 are two; 2018.1.1.2 is a version and 编号2018-13-45 a number.
    pattern: new RegExp(
      `(?<![\\d.]|[号码][:为是]?)(${year})([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d|\\2\\d(?!\\d{3}\\2))`,
      'g'
    ),
    parts: match => [match[1], match[3], match[4]]
  },
  {
    // 2018年1月1日 · 二〇一八年一月一日 · 2018年12月31止 · 20185年1月1日
    marks: '年月',
    pattern: new RegExp(
      `(?<!\\d)(\\d{3,5}|${chineseYear})${gap}年${gap}(\\d{1,4}|${chineseNumber})${gap}月${gap}(\\d{1,3}|${chineseNumber})${dayMark}`,
      'g'
    ),
    parts: match => [match[1], match[2], match[3]],
    lost: match => (match[4] ? '' : '日')
  },
  {
    // 20181月1日: 年 is lost.
    marks: '月日',
    cue: /\d{5}月/,
    pattern: new RegExp(`(?<!\\d)(${year})(\\d{1,2})月(\\d{1,2})日`, 'g'),
    parts: match => [match[1], match[2], match[3]],
    lost: () => '年'
  },
  {
    // 201811日 · 20181231日: 年 and 月 are lost.
    marks: '日',
    cue: /\d{6}日/,
    pattern: new RegExp(`(?<!\\d)(${year})(\\d{2,4})日`, 'g'),
    parts: match => [match[1], ...splitMonthAndDay(match[2] ?? '')],
    lost: () => '年月'
  },
  {
    // 2018年1231日: 月 is lost.
    marks: '年日',
    cue: /年\d{2,4}日/,
    pattern: new RegExp(`(?<!\\d)(${year})年(\\d{2,4})日`, 'g'),
    parts: match => [match[1], ...splitMonthAndDay(match[2] ?? '')],
    lost: () => '月'
  },
  {
    marks: '日',
    cue: /[至到—-]\d{3,4}日/,
    pattern: /(?<=[起日年月][至到—-])(\d{3,4})日/g,
    parts: match => [undefined, ...splitMonthAndDay(match[1] ?? '')],
    lost: () => '月'
  },
  {
    marks: '年月',
    pattern: new RegExp(
      `(?<!\\d)(${year}|${chineseYear})${gap}年${gap}(\\d{1,2}|${chineseNumber})${gap}月`,
      'g'
    ),
    parts: match => [match[1], match[2], undefined]
  },
  {
    marks: '年',
    pattern: new RegExp(`(?<!\\d)(${year}|${chineseYear})${gap}年度?`, 'g'),
    parts: match => [match[1], undefined, undefined]
  },
  {
    marks: '月',
    pattern: new RegExp(
      `(?<![\\d一二三四五六七八九十])(\\d{1,2}|${chineseNumber})${gap}月${gap}(\\d{1,3}|${chineseNumber})${dayMark}`,
      'g'
    ),
    parts: match => [undefined, match[1], match[2]],
    lost: match => (match[3] ? '' : '日')
  },
  {
    // 11月28日至30日: of the month before it
    marks: '月日',
    cue: /[日号][至到—–-]{1,2}\d/,
    pattern: /(?<=[日号][至到—–-]{1,2})(\d{1,2})[日号]/g,
    parts: match => [undefined, undefined, match[1]]
  },
  {
    marks: '月',
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})${gap}月(?!\\d)`, 'g'),
    parts: match => [undefined, match[1], undefined]
  },
  {
    marks: '',
    cue: englishMonth,
    pattern: new RegExp(`(?<![\\d])(\\d{1,2}) (${months}),? (${year})(?!\\d)`, 'g'),
    parts: match => [match[3], monthNumber(match[2] ?? ''), match[1]]
  },
  {
    marks: '',
    cue: englishMonth,
    pattern: new RegExp(`\\b(${months}) (\\d{1,2}), (${year})(?!\\d)`, 'g'),
    parts: match => [match[3], monthNumber(match[1] ?? ''), match[2]]
  }
]

/** What each shape has: a number before 年, 月 or 日, one that punctuation divides, or one behind the name of a month. */
const mayHoldDate = /[\d〇○零O一二三四五六七八九十廿卅] {0,4}[年月日]|\d[-./]\d|[a-z],? \d/

const datesOf = new WeakMap<Passage, readonly PlacedDate[]>()

/**
 * Every printed date of a passage, in order: whole ones, years and months alone, and ones whose characters were lost. The
 * dates of a passage are asked for by masthead, signature and text, and looked for once.
 */
export function findDates(passage: Passage): readonly PlacedDate[] {
  const text = passage.folded
  const marks = marksIn(text)
  if ((marks === '' && !/\d/.test(text)) || !mayHoldDate.test(text)) return []
  const known = datesOf.get(passage)
  if (known) return known
  const found = searchDates(passage, text, marks)
  datesOf.set(passage, found)
  return found
}

/** Which of 年, 月 and 日 a text has. */
function marksIn(text: string): string {
  return `${text.includes('年') ? '年' : ''}${text.includes('月') ? '月' : ''}${text.includes('日') ? '日' : ''}`
}

/** The shapes that can do with these marks. */
const shapesWith = remember((present: string): readonly Shape[] =>
  shapes.filter(({marks}) => [...marks].every(mark => present.includes(mark)))
)

function searchDates(passage: Passage, text: string, marks: string): PlacedDate[] {
  const found: PlacedDate[] = []
  let taken: Uint8Array | null = null
  for (const shape of shapesWith(marks)) {
    const {cue, pattern} = shape
    if (cue && !cue.test(text)) continue
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0].includes(tooFarApart)) continue
      const at = {start: match.index, end: match.index + match[0].length}
      if (taken?.[at.start] || taken?.[at.end - 1]) continue
      taken ??= new Uint8Array(text.length)
      taken.fill(1, at.start, at.end)
      const [y, m, d] = shape.parts(match)
      found.push({
        at,
        span: sourceSpan(passage, at.start, at.end),
        text: passage.text.slice(at.start, at.end),
        year: readNumber(y),
        month: readNumber(m),
        day: readNumber(d),
        lost: shape.lost?.(match) ?? ''
      })
    }
  }
  found.sort((a, b) => a.at.start - b.at.start)
  return found.some(isDayAlone) ? found.map(ofMonthBefore) : found
}

function isDayAlone({month, day, lost}: PlacedDate): boolean {
  return month === null && day !== null && lost === ''
}

function ofMonthBefore(date: PlacedDate, index: number, dates: readonly PlacedDate[]): PlacedDate {
  const before = dates[index - 1]
  return isDayAlone(date) && before && before.at.end >= date.at.start - 2
    ? {...date, year: before.year, month: before.month}
    : date
}

/** 自2024年1月1日起，至12月31日止 · 2024年1月1日零时至当年12月31日 · 2024年1月1日（含）至12月31日 */
const betweenEnds =
  /^ {0,4}(?:\([含自][^)]{0,3}\)|[0零]{1,2}[时:][0零]{0,2})?(?:[起始],?)? {0,4}(?:至|到|-{1,2}|—{1,2}|–|~|―) {0,4}(?:[当同本该]年)?$/

/** More than this stands between no two ends. */
const farthestEnd = 14

/** Neighbouring dates that are the two ends of a stretch of time. */
export function findRanges(passage: Passage, dates: readonly PlacedDate[]): DateRange[] {
  if (dates.length < 2) return []
  const text = passage.folded
  const ranges: DateRange[] = []
  for (let index = 1; index < dates.length; index++) {
    const start = dates[index - 1] as PlacedDate
    const end = dates[index] as PlacedDate
    if (end.at.start - start.at.end > farthestEnd) continue
    const between = text.slice(start.at.end, end.at.start)
    if (between.includes(tooFarApart) || !betweenEnds.test(between)) continue
    const inherited = end.year === null ? {...end, year: start.year} : end
    ranges.push({start, end: inherited, at: {start: start.at.start, end: end.at.end}})
  }
  return ranges
}

/** Whether the calendar has the date; a missing part is given the benefit of the doubt. */
export function isPossible({year: y, month, day}: Pick<DateMention, 'year' | 'month' | 'day'>): boolean {
  if (y !== null && (y < 1000 || y > 9999)) return false
  if (month === null) return true
  if (month < 1 || month > 12) return false
  return day === null || (day >= 1 && day <= daysIn(y, month))
}

/** The days of a month; of an unknown year's February, 29. */
export function daysIn(y: number | null, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  if (y === null) return 29
  return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28
}

/** Negative, zero or positive, as `a` is before, on or after `b`; null where a part is missing that decides it. */
export function compareDates(
  a: Pick<DateMention, 'year' | 'month' | 'day'>,
  b: Pick<DateMention, 'year' | 'month' | 'day'>
): number | null {
  for (const part of ['year', 'month', 'day'] as const) {
    const [left, right] = [a[part], b[part]]
    if (left === null || right === null) return null
    if (left !== right) return left - right
  }
  return 0
}

/** The day of a year that a profile writes as 01-31. */
export function onDay(y: number, monthDay: string): {year: number; month: number; day: number} {
  return {year: y, month: Number(monthDay.slice(0, 2)), day: Number(monthDay.slice(3))}
}

/** 2018年1月1日, and 1月1日 where the year is null. */
export function printDate({year: y, month, day}: {year: number | null; month: number; day: number}): string {
  return `${y === null ? '' : `${y}年`}${month}月${day}日`
}

const printedYear = /\d{4}|[０-９]{4}|[一二][〇○零OＯ一二三四五六七八九]{3}/u

/** Whether a date prints its year: 2018年1月1日, but not 12月31日. */
export function printsYear(text: string): boolean {
  return printedYear.test(text)
}

/** The same words with another year, in Chinese numerals where they are: 二〇二四年一月 for 二〇二三年一月. */
export function inYear(text: string, y: number): string {
  return text.replace(printedYear, printed =>
    /[\d０-９]/u.test(printed)
      ? String(y)
      : [...String(y)].map(digit => '〇一二三四五六七八九'[Number(digit)]).join('')
  )
}

/** 1231 is 12 and 31; 11 is 1 and 1; 111 can be two dates and is none. */
function splitMonthAndDay(digits: string): readonly (string | undefined)[] {
  const splits = [1, 2]
    .map(length => [digits.slice(0, length), digits.slice(length)] as const)
    .filter(([month, day]) => /^[1-9]/.test(month) && /^[1-9]/.test(day) && isPossible(asDate(month, day)))
  return splits.length === 1 ? (splits[0] ?? []) : [undefined, undefined]
}

function asDate(month: string, day: string) {
  return {year: null, month: Number(month), day: Number(day)}
}

function monthNumber(name: string): string {
  return String(months.split('|').indexOf(name) + 1)
}

/** Reads 2018, 二〇一八, 十二, 三十一, 廿三. */
function readNumber(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^\d+$/.test(text)) return Number(text)
  const digits = text.replace(/[〇○O]/g, '零')
  const digit = (character: string | undefined) => '零一二三四五六七八九'.indexOf(character ?? '零')
  if (digits.length === 4 && !/[十廿卅]/.test(digits)) return Number([...digits].map(digit).join(''))
  const expanded = digits.replace('廿', '二十').replace('卅', '三十')
  const [tens, ones] = expanded.split('十')
  if (ones === undefined) return digit(expanded)
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones))
}
