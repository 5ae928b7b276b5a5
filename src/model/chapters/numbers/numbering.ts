import {type Passage, sourceSpan} from '../../../read/tree.ts'
import {foldWidth} from '../../../source/fold.ts'
import type {Phrase} from '../../figure.ts'
import type {Report} from '../../report.ts'
import {readOrdinal} from '../read-ordinal.ts'
import {isLabel, rowHeadings, tableLabels} from '../row-headings.ts'
import type {Section} from '../section.ts'
import {proseBefore} from '../section-content.ts'
import {findDoubledNumbers} from './doubled-numbers.ts'
import {findBrokenEnumerations} from './enumerations.ts'
import {withoutExplained} from './explained-breaks.ts'
import {breakKind, type NumberingBreak} from './numbering-break.ts'

/** A number whose place among the others is not known yet. */
interface Unplaced extends Phrase {
  readonly level: number
  readonly number: number
  /** Whether a line like a title stands right above: numbers begin anew below it. */
  readonly isBelowTitle: boolean
}

/** A title without a number is no longer than this. */
const longestTitleLine = 25

interface Item extends Unplaced {
  readonly parent: Item | null
}

/** Where the numbers of headings, of numbered paragraphs and of enumerations (一是 … 二是) do not run on. */
export function findNumberingBreaks(report: Report): NumberingBreak[] {
  const items = readItems(report)
  const breaks = [
    ...checkGroups(groupItems(items)),
    ...findMixedStyles(items),
    ...findDoubledNumbers(report),
    ...findBrokenEnumerations(report)
  ]
  for (const {passage} of report.prose)
    if (mayRunIn.test(passage.folded)) breaks.push(...findBrokenRuns(passage))
  return withoutExplained(breaks, report).sort((a, b) => a.at.span.start - b.at.span.start)
}

/** Numbered headings and paragraphs in order of the text; rows of tables that look like headings are none. */
function readItems(report: Report): Item[] {
  const {sections, prose} = report
  const labels = tableLabels(report.profile)
  const found: Unplaced[] = []
  const rows = rowHeadings(report)
  for (const [index, section] of sections.entries()) {
    const {ordinal, level, number} = section
    if (!ordinal || number === null || rows.has(section)) continue
    const isBelowTitle = number === 1 && isTitleLine(report, section, sections[index - 1])
    found.push({span: ordinal.span, text: ordinal.text, level, number, isBelowTitle})
  }
  for (const [index, {passage}] of prose.entries()) {
    const lead = passage.text.length - passage.text.trimStart().length
    const ordinal = readOrdinal(passage.text.slice(lead, lead + 40))
    // A paragraph that begins with 一、 and was taken for no heading is a line of something else.
    if (!ordinal || ordinal.level === 1 || isLabel(passage.text, labels)) continue
    if (goesOnInside(prose[index - 1]?.passage, ordinal)) continue
    const text = passage.text.slice(lead, lead + ordinal.length).trimEnd()
    const span = sourceSpan(passage, lead, lead + text.length)
    found.push({span, text, level: ordinal.level, number: ordinal.number, isBelowTitle: false})
  }
  found.sort((a, b) => a.span.start - b.span.start)
  // 第二部分 … 一、二、第三部分 … 一、: the numbers of parts run on above the others
  const highest = new Set(found.filter(({level}) => level === 1).map(({text}) => text.startsWith('第')))
  const open: Item[] = []
  return found.map(({level: own, ...item}) => {
    const level = highest.size > 1 && item.text.startsWith('第') ? 0.5 : own
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const placed: Item = {...item, level, parent: open.at(-1) ?? null}
    open.push(placed)
    return placed
  })
}

/** 2024年工作安排 alone above 一、: a title that has no number and no markup, the last line of the section before. */
function isTitleLine(report: Report, section: Section, above: Section | undefined): boolean {
  if (report.profile.fixedOrder) return false
  const before = proseBefore(report, section.span.start)
  if (!above || before?.section !== above) return false
  const text = before.passage.text.trim()
  return text.length >= 4 && text.length <= longestTitleLine && !noTitle.test(text) && !readOrdinal(text)
}

/** A sentence, or one that says that there is nothing: 暂无其他事项 */
const noTitle = /[。，,；;：:！!？?|、]|^(?:暂?无|没有|未)/u

/** The punctuation around a number, half-width: ")" or "()". */
function styleOf(ordinal: string): string {
  return foldWidth(ordinal).replace(/[^()]/g, '')
}

/** Items of one level below one parent; a new 1 begins a new list. */
function groupItems(items: readonly Item[]): Item[][] {
  const groups: Item[][] = []
  const latest = new Map<string, Item[]>()
  for (const item of items) {
    const key = `${item.parent?.span.start ?? -1}/${item.level}`
    const group = latest.get(key)
    // Two headings （一） in a row are a repeat; a list that begins again after two and more is a new list.
    const isNewList =
      group &&
      item.number === 1 &&
      (item.isBelowTitle || item.level > 1) &&
      (group.length > 1 || item.level > 2)
    if (group && !isNewList) group.push(item)
    else {
      const fresh = [item]
      groups.push(fresh)
      latest.set(key, fresh)
    }
  }
  return groups
}

function checkGroups(groups: readonly (readonly Item[])[]): NumberingBreak[] {
  const latest = new Map<number, Item>()
  const breaks: NumberingBreak[] = []
  for (const group of groups) {
    breaks.push(...checkGroup(group, latest.get(group[0]?.level ?? 0)))
    const last = group.at(-1)
    if (last) latest.set(last.level, last)
  }
  return breaks
}

/** @param before The last item of the list before it, of the same level. */
function checkGroup(group: readonly Item[], before: Item | undefined): NumberingBreak[] {
  const [first] = group
  if (!first) return []
  const breaks: NumberingBreak[] = []
  // 1) 2) 3) under 1., and 4) 5) under 2.: numbering that runs on through the whole text.
  const runsOn = before !== undefined && first.number === before.number + 1
  let expected = runsOn ? first.number : 1
  for (let index = 0; index < group.length; index++) {
    const item = group[index] as Item
    if (item.number === expected) {
      expected++
      continue
    }
    const next = group[index + 1]
    const previous = group[index - 1] ?? null
    // A number alone, or one whose beginning stands in a text that was read otherwise, proves nothing.
    const isDoubtfulStart = index === 0 && (group.length === 1 || item.level > 1)
    const isMisprint = next?.number === expected + 1
    if (!isDoubtfulStart || (isMisprint && group.length > 2)) {
      const kind = index === 0 ? 'start' : breakKind(item.number, expected)
      breaks.push({at: item, level: item.level, kind, previous, number: item.number, expected})
    }
    expected = isMisprint ? expected + 1 : item.number + 1
  }
  return breaks
}

/** 1) 2) 3) (4) (5) 6): the first of a level's numbers that is bracketed in another way. */
function findMixedStyles(items: readonly Item[]): NumberingBreak[] {
  const numbered = items.filter(({level}) => level === 4)
  const [usual] = numbered
  if (!usual) return []
  const style = styleOf(usual.text)
  const other = numbered.find(({text}) => styleOf(text) !== style)
  if (!other) return []
  return [{at: other, level: 4, kind: 'style', previous: usual, number: other.number, expected: other.number}]
}

/** 1. · （1） · ① at the head of a sentence */
const runIn = /(?<=^|[。;:!?])\s{0,3}(?:(\d{1,2})[.、](?![\d、])|\((\d{1,2})\)|([①-⑳]))\s{0,3}(?=[^\s\d])/gu
const mayRunIn = /\d[.、)]|[①-⑳]/

/** 措施：1.拓展内容。 and 2.丰富形式。 in the next line: a list of one paragraph, broken where a line was full. */
function goesOnInside(
  before: Passage | undefined,
  {level, number}: {level: number; number: number}
): boolean {
  if (before === undefined || number < 2) return false
  const text = before.folded
  if (!mayRunIn.test(text)) return false
  const last = [...text.matchAll(runIn)].filter(match => levelOfRun(match) === level).at(-1)
  return last !== undefined && last.index > 0 && numberOfRun(last) === number - 1
}

/** 措施：1.…2.…4.…: items that go on in one paragraph. A 1 begins a list, and no list goes on behind the paragraph. */
function findBrokenRuns(passage: Passage): NumberingBreak[] {
  const text = passage.folded
  const breaks: NumberingBreak[] = []
  const open = new Map<number, {last: Phrase; number: number}>()
  const found = [...text.matchAll(runIn)]
  for (const [index, match] of found.entries()) {
    const level = levelOfRun(match)
    const start = match.index + (match[0].length - match[0].trimStart().length)
    const end = match.index + match[0].trimEnd().length
    const at = {span: sourceSpan(passage, start, end), text: passage.text.slice(start, end)}
    const number = numberOfRun(match)
    const list = open.get(level)
    open.set(level, {last: at, number})
    if (number === 1) continue
    // The paragraph may begin in the middle of a list, or (1) run on under 2.
    if (!list || number === list.number + 1) continue
    const expected = list.number + 1
    const next = found.slice(index + 1).find(other => levelOfRun(other) === level)
    if (next && numberOfRun(next) === expected + 1) open.set(level, {last: at, number: expected})
    breaks.push({at, level, kind: breakKind(number, expected), previous: list.last, number, expected})
  }
  return breaks
}

function levelOfRun(match: RegExpMatchArray): number {
  return match[1] ? 3 : match[2] ? 4 : 5
}

function numberOfRun(match: RegExpMatchArray): number {
  const text = match[1] ?? match[2]
  return text ? Number(text) : (match[3]?.codePointAt(0) ?? 0) - 0x245f
}
