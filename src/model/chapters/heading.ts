import type {Paragraph} from '../../read/tree.ts'
import {type Span, span} from '../../source/span.ts'
import {readOrdinal} from './read-ordinal.ts'

/** A heading at the beginning of a passage, as offsets into the passage. */
export interface Heading {
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1） or 1), 5 for ①. */
  readonly level: number
  readonly ordinal: Span | null
  readonly number: number | null
  readonly title: Span
  /** Where the heading ends and the text behind it begins. */
  readonly end: number
}

/** A heading is short: beyond this it is a sentence that happens to be numbered. */
const longestTitle = 45

/** A heading that the text follows on the same line is shorter still. */
const longestRunInTitle = 32

/**
 * Reads the heading that a paragraph is or begins with.
 *
 * @param depths Depths of markup headings in the document, the outermost first.
 */
export function readHeading(
  {passage, heading}: Pick<Paragraph, 'passage' | 'heading'>,
  depths: readonly number[]
): Heading | null {
  const {text} = passage
  const lead = text.length - text.trimStart().length
  const ordinal = readOrdinal(text.slice(lead, lead + 40))
  if (!ordinal) {
    if (heading === null) return null
    const title = trimmed(text, lead, text.length)
    return {level: depths.indexOf(heading) + 1 || 1, ordinal: null, number: null, title, end: text.length}
  }
  const start = lead + ordinal.length
  const {level, number} = ordinal
  const end = heading === null ? titleEnd(text, start, level) : text.length
  if (end === null) return null
  const title = trimmed(text, start, end)
  return {level, number, ordinal: trimmed(text, lead, start), title, end: skipStop(text, end)}
}

const spacedNumeral = /^[一二三四五六七八九十]{1,3}(?=\s)/u

/**
 * Reads a chapter's title that stands alone on its line, with no mark behind its number (一　总体情况), or without a number.
 *
 * @param isChapter Whether a title is one of the form's.
 */
export function readBareChapter(
  text: string,
  mayLackNumber: boolean,
  isChapter: (title: string) => boolean
): Heading | null {
  if (text.length > 2 * longestTitle) return null
  const {start, end} = trimmed(text, 0, text.length)
  const numeral = spacedNumeral.exec(text.slice(start, start + 4))?.[0] ?? ''
  if ((numeral === '' && !mayLackNumber) || end - start > longestTitle) return null
  const title = trimmed(text, start + numeral.length, end)
  if (!isChapter(text.slice(title.start, title.end))) return null
  const number = numeral === '' ? null : (readOrdinal(`${numeral}、`)?.number ?? null)
  const ordinal = numeral === '' ? null : span(start, start + numeral.length)
  return {level: 1, ordinal, number, title, end: text.length}
}

/** A comma or a colon inside brackets, （单位：件）, ends no title. */
const headingStop = /[。；;\n]|[，,：:](?![^（(]{0,12}[）)])|\s(?=\S)/u

/**
 * Where the title that begins at `start` ends, or null where the passage is no heading but a numbered sentence.
 *
 * // (三)公开制度建设、工作组织情况:结合工作实际…    the title runs to the colon
 * // (一)健全领导机构。中心领导高度重视…            the title runs to the full stop
 * // (二)2018年度主动公开的信息中,组织机构类1条…      a comma or a figure comes first: a sentence
 */
function titleEnd(text: string, start: number, level: number): number | null {
  const rest = text.slice(start, start + longestTitle + 1)
  const stop = headingStop.exec(rest)
  const length = text.trimEnd().length - start
  if (length <= 0) return null
  if (!stop) return length <= longestTitle && !isSentence(rest, level) ? start + length : null
  const title = rest.slice(0, stop.index)
  const isWhole = stop.index + 1 >= length
  if (isSentence(title, level)) return null
  switch (stop[0]) {
    case '。':
      // 3.公开意识有待增强。 alone on its line is an item of a list.
      if (isWhole) return level <= 2 ? start + stop.index : null
      return title.length <= longestRunInTitle ? start + stop.index : null
    case '：':
    case ':':
      return title.length <= longestRunInTitle || isWhole ? start + stop.index : null
    case '\n':
      return start + stop.index
    case '，':
    case ',':
    case '；':
    case ';':
      return level === 1 && length <= longestTitle && !/[。；;]/u.test(rest.slice(0, length - 1))
        ? start + length
        : null
    default:
      return spacedTitleEnd(text, start, stop.index, length, level)
  }
}

/**
 * A space inside: `一、概 述` spreads a word, `二、主动公开情况 2018年，…` has the text behind it on the same line, `1.信息公开的 形式单一，`
 * is a stray space in a sentence.
 */
function spacedTitleEnd(
  text: string,
  start: number,
  space: number,
  length: number,
  level: number
): number | null {
  const rest = text.slice(start, start + length)
  // 六、其他需要报告的事项 无: the whole of the chapter on one line
  if (level <= 2 && /^\s(?:暂?无|没有)[。.]?(?:\s|$)/u.test(rest.slice(space))) return start + space
  if (length <= longestTitle && !/[。，,；;：:]/u.test(rest))
    return isSentence(rest, level) ? null : start + length
  const words = rest.slice(0, longestTitle).split(/\s/u)
  // 概 述: a first word of one character belongs to what follows it.
  const end = words[0]?.length === 1 ? space + 1 + (words[1]?.length ?? 0) : space
  return level <= 2 && end >= 2 && end <= longestRunInTitle ? start + end : null
}

/** A numbered line that already says something with figures is content, not a heading over content. */
function isSentence(title: string, level: number): boolean {
  if (level === 1) return false
  return /\d\s?(?:件|条|次|份|篇|例|项|个|人|场|期|家|万|元|%|％)/u.test(title)
}

function skipStop(text: string, end: number): number {
  const stop = /^[。：:\s]{1,4}/u.exec(text.slice(end, end + 4))
  return end + (stop ? stop[0].length : 0)
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /\s/u.test(text[from] as string)) from++
  while (to > from && /[\s。：:]/u.test(text[to - 1] as string)) to--
  return span(from, to)
}

/**
 * Headings inside one long line: 一、 二、 三、 … in sequence, each after a sentence's end and each with a short title;
 * then （一） and 1. inside each of the parts. Returns the offsets at which a heading begins.
 */
export function findInlineHeadings(text: string): number[] {
  const first = sequence(text, 0, text.length, 1)
  if (first.length < 2) return []
  const starts: number[] = []
  const edges = [...first, text.length]
  for (const [index, start] of first.entries()) {
    starts.push(start)
    const end = edges[index + 1] as number
    const second = sequence(text, start + 1, end, 2)
    starts.push(...(second.length > 0 ? second : sequence(text, start + 1, end, 3)))
  }
  return starts
}

/** A line with fewer characters than this holds no chapter behind another. */
const shortestChapters = 30
/** More than a mark and a space between two titles is a chapter's text; fewer on end may be empty ones. */
const longestMark = 3
const fewestNamed = 4
const mayHoldChapters = /[。；;！？|\s][一二三四五六七八九十]{1,3}、/u

/**
 * The same where other chapters have lines of their own, or tables between them: there a heading inside a line is told by
 * its title, which `isChapter` knows.
 */
export function findInlineChapters(text: string, isChapter: (title: string) => boolean): number[] {
  if (text.length < shortestChapters || !mayHoldChapters.test(text)) return []
  const starts: number[] = []
  let [named, namedUntil] = [0, 0]
  for (const {index} of text.matchAll(inlineOrdinals[1] as RegExp)) {
    const ordinal = readOrdinal(text.slice(index, index + 12))
    if (ordinal?.level !== 1) continue
    const from = index + ordinal.length
    const name = /^[^。；;，,：:\s]{0,40}/u.exec(text.slice(from, from + longestTitle))?.[0] ?? ''
    if (index - namedUntil <= longestMark && isChapter(name)) named++
    namedUntil = from + name.length
    const end = titleEnd(text.slice(index, index + 60), ordinal.length, 1)
    if (end !== null && isChapter(text.slice(from, index + end))) starts.push(index)
  }
  // 本报告包括：一、总体情况；二、主动公开政府信息情况；…: chapters are named, and none begins.
  if (named >= fewestNamed) return []
  if (starts.length === 0 || (starts.length === 1 && starts[0] === 0)) return []
  return starts.flatMap((start, index) => [
    start,
    ...sequence(text, start + 1, starts[index + 1] ?? text.length, 2)
  ])
}

const inlineOrdinals: Readonly<Record<number, RegExp>> = {
  1: /(?<=^|[。；;！？|\s])[一二三四五六七八九十]{1,3}、/gu,
  2: /(?<=^|[。；;！？|\s])[（(][一二三四五六七八九十]{1,3}[）)]/gu,
  3: /(?<=^|[。；;！？|\s])\d{1,2}[.、．](?!\d)/gu
}

function sequence(text: string, from: number, to: number, level: number): number[] {
  const starts: number[] = []
  const pattern = new RegExp(inlineOrdinals[level] as RegExp)
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
    const ordinal = readOrdinal(text.slice(match.index, match.index + 12))
    if (ordinal?.level !== level || ordinal.number !== starts.length + 1) continue
    if (titleEnd(text.slice(match.index, Math.min(to, match.index + 60)), ordinal.length, level) !== null) {
      starts.push(match.index)
    }
  }
  return starts
}
