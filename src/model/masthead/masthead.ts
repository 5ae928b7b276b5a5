import {type Metadata, type Passage, type Tree, withText} from '../../read/tree.ts'
import type {DateMention, Period} from '../dates/dates.ts'
import {type DateRange, findDates, findRanges} from '../dates/dates.ts'
import type {Phrase} from '../figure.ts'
import {
  agencyEnd,
  fourCharacters,
  type Line,
  linePassage,
  longestName,
  part,
  phraseOf,
  readLines,
  shortestText
} from '../lines.ts'
import {periodOf, plainDate, sentenceStart} from '../words/mentions.ts'
import {findSignature} from './signature.ts'

/** What a report says about itself: whose it is, on which year, for which stretch of time, signed by whom and when. */
export interface Masthead {
  readonly title: Phrase | null
  readonly agency: Phrase | null
  readonly year: number | null
  /** The words the year was taken from. */
  readonly yearPhrase: Phrase | null
  readonly period: Period | null
  readonly signature: Phrase | null
  readonly signedOn: DateMention | null
  readonly publishedOn: DateMention | null
}

/** The title stands among the first lines; a page's own furniture may come before it. */
const headLines = 30

/** Beyond this a line is running text. */
const longestTitle = 90

const chineseYear = '[一二][〇○零O一二三四五六七八九]{3}'
const yearPattern = new RegExp(`(?<!\\d)((?:19|20)\\d\\d|${chineseYear}) ?年度?`, 'u')

/** What a report is about, in a title: the agency's name stands before it. */
const subject =
  /(?:政府信息公开|信息公开|政务公开|政府网站|法治政府|依法行政|履职|工作总结|工作报告|年度工作|年度报告|年度总结|预算|决算|部门预|部门决)/u

/** Reads what a report says about itself, from its own text first and from what the page says about it second. */
export function readMasthead(tree: Pick<Tree, 'blocks' | 'metadata'>): Masthead {
  const lines = readLines(tree)
  const head = lines.slice(0, headLines)
  const title = findTitle(head) ?? metadataLine(tree.metadata, 'title')
  const period = findPeriod(lines)
  const {signature, signedOn} = findSignature(lines, title)
  const yearPhrase =
    (title && (yearIn(title) ?? yearBelow(head, title))) ??
    periodYear(period) ??
    firstSentenceYear(lines) ??
    frontYear(tree, head)
  return {
    title: title && phraseOf(title),
    agency: findAgency(head, title, lines) ?? signature ?? findAuthor(lines),
    year: yearPhrase?.year ?? null,
    yearPhrase: yearPhrase && {span: yearPhrase.span, text: yearPhrase.text},
    period,
    signature,
    signedOn,
    publishedOn: metadataDate(tree.metadata)
  }

  function findAgency(front: readonly Line[], titleLine: Line | null, all: readonly Line[]): Phrase | null {
    return (
      (titleLine && agencyInTitle(titleLine)) ??
      (titleLine && agencyAbove(front, titleLine)) ??
      publisher(tree.metadata, all)
    )
  }
}

/**
 * The line most like a title: it ends in 报告 or the like, names a year, or is the heading of the first level. A title over two lines
 * is represented by the line that names the kind of report.
 */
function findTitle(head: readonly Line[]): Line | null {
  let best: Line | null = null
  let most = 2
  for (const line of head) {
    const score = titleScore(line)
    if (score > most) [best, most] = [line, score]
  }
  return best
}

function titleScore({text, heading, isCell}: Line): number {
  if (text.length > longestTitle || text.length < 4) return 0
  const kind = /(?:报告|年报|总结|report)(?: ?[(（【[].{1,20})?$/i.test(text) ? 3 : 0
  const markup = heading === 1 ? 3 : 0
  if (kind + markup === 0 || (isCell && kind === 0)) return 0
  if (
    /[。;!?]|->|>>|[›»→]|^\S{2,8} ?:|^[一二三四五六七八九十]{1,3}、|^\(?[一二三四五六七八九十\d]{1,3}[).]/.test(
      text
    )
  )
    return 0
  // 来源：… 时间：…, 根据…, 关于…的通知 introduce something else.
  if (/^(?:来源|发布|时间|索引|首页|当前|附件|根据|为|按照|现将)|通知$/.test(text)) return 0
  const year = yearPattern.test(text) || /(?<!\d)20\d\d(?!\d)/.test(text) ? 1 : 0
  return kind + year + markup + (subject.test(text) ? 1 : 0)
}

interface FoundYear extends Phrase {
  readonly year: number
}

function yearIn(line: Line): FoundYear | null {
  const [date] = findDates(linePassage(line)).filter(({year}) => year !== null)
  if (date?.year) return {year: date.year, span: date.span, text: date.text}
  const bare = /(?<![\d-])(?:19|20)\d\d(?![\d-])/.exec(line.text)
  return bare ? {year: Number(bare[0]), ...part(line, bare.index, bare.index + 4)} : null
}

/** （2023年度） alone on the line below the title. */
function yearBelow(head: readonly Line[], title: Line): FoundYear | null {
  const below = head[head.indexOf(title) + 1]
  return below && new RegExp(`^[(（]? ?${yearPattern.source} ?[)）]?$`, 'u').test(below.text)
    ? yearIn(below)
    : null
}

function periodYear(period: Period | null): FoundYear | null {
  const date = period?.start
  return date?.year ? {year: date.year, span: date.span, text: date.text} : null
}

/** The first year that the first sentence of running text names outside 《》. */
function firstSentenceYear(lines: readonly Line[]): FoundYear | null {
  const first = lines.find(
    ({text, isCell, heading}) => !isCell && heading === null && /[。,]/.test(text) && text.length > 15
  )
  if (!first) return null
  const sentence = (/^[^。]{0,400}/u.exec(first.text)?.[0] ?? '').replace(/《[^》]{0,120}》/gu, title =>
    '《'.repeat(title.length)
  )
  const date = findDates(withText(linePassage(first), sentence)).find(({year}) => year !== null)
  return date?.year ? {year: date.year, span: date.span, text: date.text} : null
}

/** A year in the first lines or in what the page calls itself; a publication or signing date never decides. */
function frontYear({metadata}: Pick<Tree, 'metadata'>, head: readonly Line[]): FoundYear | null {
  const named = metadataLine(metadata, 'title')
  const candidates = [
    ...(named ? [named] : []),
    ...head.slice(0, 6).filter(({text}) => text.length <= longestTitle)
  ]
  for (const line of candidates) {
    const date = findDates(linePassage(line)).find(({year, month}) => year !== null && month === null)
    if (date?.year) return {year: date.year, span: date.span, text: date.text}
  }
  return null
}

function metadataLine(metadata: readonly Metadata[], name: Metadata['name']): Line | null {
  const entry = metadata.find(candidate => candidate.name === name && candidate.passage.text.trim() !== '')
  return entry ? passageLine(entry.passage) : null
}

function passageLine(passage: Passage): Line {
  const folded = passage.folded
  const start = folded.length - folded.trimStart().length
  const text = folded.trim()
  return {passage, start, end: start + text.length, text, heading: null, isCell: false}
}

function metadataDate(metadata: readonly Metadata[]): DateMention | null {
  for (const name of ['published-on', 'written-on'] as const) {
    const line = metadataLine(metadata, name)
    const date = line && findDates(line.passage).find(({day}) => day !== null)
    if (date) return plainDate(date)
  }
  return null
}

/**
 * The agency in a title: before the year (某区城市管理局2018年…), or between the year and the subject (2018年度某某办公室政府信息公开…).
 */
function agencyInTitle(line: Line): Phrase | null {
  const {text} = line
  const year = yearPattern.exec(text)
  const lead = /^[《“"(【关于\s]{0,6}/u.exec(text)?.[0].length ?? 0
  if (year && year.index > lead) {
    const found = nameBetween(line, lead, year.index)
    if (found) return found
  }
  const start = year && year.index <= lead ? year.index + year[0].length : lead
  const rest = text.slice(start)
  const match = subject.exec(rest)
  if (match) return nameBetween(line, start, start + agencyLength(rest, match.index))
  const english = /^(.{3,60}?)(?:'s)? (?:annual|yearly) /iu.exec(rest)
  return english?.[1] ? part(line, start, start + english[1].length) : null
}

/** 某某县人民政府信息公开工作 writes 政府 once for both; the agency keeps it. */
function agencyLength(text: string, subjectAt: number): number {
  return text.slice(0, subjectAt).endsWith('人民') && text.startsWith('政府', subjectAt)
    ? subjectAt + 2
    : subjectAt
}

function hasLetter(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text) || /\p{L}/u.test(text)
}

function nameBetween(line: Line, start: number, end: number): Phrase | null {
  const raw = line.text.slice(start, end)
  const name = raw.replace(/(?:关于|开展|推进|的)?[\s,、:(（]{0,4}$/u, '')
  const lead = name.length - name.trimStart().length
  if (name.trim().length < 2 || name.length > longestName || !hasLetter(name) || /[。,;:]/.test(name))
    return null
  if (/^(?:我|本)[局委办县市区镇乡院厅]/u.test(name.trim())) return null
  return part(line, start + lead, start + name.length)
}

/** 某某管委会 alone on the line above the title proper. */
function agencyAbove(head: readonly Line[], title: Line): Phrase | null {
  const above = head[head.indexOf(title) - 1]
  if (
    !above ||
    above.text.length > longestName ||
    !agencyEnd.test(above.text) ||
    /[:。,;|>]/.test(above.text)
  )
    return null
  return /信息公开/u.test(above.text) || !fourCharacters.test(above.text) ? null : phraseOf(above)
}

function publisher(metadata: readonly Metadata[], lines: readonly Line[]): Phrase | null {
  const line = metadataLine(metadata, 'publisher')
  if (line && line.text.length <= longestName && agencyEnd.test(line.text)) return phraseOf(line)
  for (const {text, ...rest} of lines.slice(0, headLines)) {
    const match = /^[-* ]{0,4}(?:发布机构|编制单位|编制机关|填报单位|报送单位) ?: ?(\S{4,40})$/u.exec(text)
    if (match?.[1]) return part({text, ...rest}, text.length - match[1].length, text.length)
  }
  return null
}

/** 由某某局编制: a name in full, not 我局 or 本机关. */
function findAuthor(lines: readonly Line[]): Phrase | null {
  for (const line of lines.slice(0, headLines + 10)) {
    const match = /由([^,。;、:()由]{4,40}?)(?:负责)?(?:编制|编写|起草|撰写)/u.exec(line.text)
    if (!match?.[1] || /^(?:我|本|各)/u.test(match[1]) || !agencyEnd.test(match[1])) continue
    return part(line, match.index + 1, match.index + 1 + match[1].length)
  }
  return null
}

/** Words with which a report says that the dates that follow are those of its figures. */
const periodWords =
  /(?:统计|数据|报告|填报|汇总)[^。;]{0,16}(?:期|时限|时段|时间|区间|范围|起止|涵盖|截至|截止|为|自|从)|内容[^。;]{0,8}涵盖/u

/**
 * The same in so many words. Dates that do not make a year need them: 数据汇聚行动自3月1日至10月31日 is of something else, and
 * so are 公示期限 and 整治期限.
 */
const periodNamed =
  /(?:统计|数据|报告|填报|汇总)的?[^。,;]{0,4}(?:期|期限|期间|时限|时段|时期|周期|时间|时间段|区间|起止日期)[^。,;]{0,3}$|^ ?(?:起止|报告)?(?:期限|时限|时段|周期)[^。,;]{0,3}$/u

/** What may stand between these words and the dates behind a comma: 数据的统计期限，自…至… · 除另有说明外，均为…至… */
const leadToDates = /^ ?(?:[即均为是指系自从由:(]{1,3}|起止)? ?$/u

/** Looks back no further than this for the words that make a stretch of time the report's period. */
const periodContext = 50

/**
 * The stretch of time that the report says it covers: the first one that is called so and has the whole of a year, as
 * other figures may have other periods; else the first one that is called so.
 */
function findPeriod(lines: readonly Line[]): Period | null {
  let first: Period | null = null
  for (const line of lines) {
    if (line.isCell && line.text.length < shortestText) continue
    if (!/[至到~—–-]/.test(line.text)) continue
    const dates = findDates(line.passage)
    if (dates.length < 2) continue
    for (const range of findRanges(line.passage, dates)) {
      if (!isReportPeriod(line.passage, range)) continue
      if (isWholeYear(range)) return periodOf(line.passage, range)
      first ??= periodOf(line.passage, range)
    }
  }
  return first
}

function isWholeYear({start, end}: DateRange): boolean {
  return (
    start.year === end.year &&
    (start.month ?? 1) === 1 &&
    (start.day ?? 1) === 1 &&
    end.month === 12 &&
    (end.day ?? 31) === 31
  )
}

function isReportPeriod(passage: Passage, range: DateRange): boolean {
  const {start, end, at} = range
  if (start.year === null || (start.month === null && !start.lost) || (end.month === null && !end.lost))
    return false
  const folded = passage.folded
  const sentence = folded.slice(sentenceStart(folded, at.start, periodContext), at.start)
  const clause = sentence.slice(sentence.lastIndexOf(',') + 1)
  const words = leadToDates.test(clause) ? sentence.replace(/,[^,]{0,8}$/, '') : clause
  if ((isWholeYear(range) ? periodWords : periodNamed).test(words)) return true
  // …2018年1月1日至12月31日期间的政府信息公开工作情况
  return /^ ?(?:期间|止)?的?(?:本|全)?[^。,;]{0,6}(?:政府信息公开|政务公开)/u.test(
    folded.slice(at.end, at.end + 20)
  )
}
