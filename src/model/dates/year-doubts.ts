import type {Phrase} from '../figure.ts'
import {isYearDisputed, type Report} from '../report.ts'
import type {DateInContext} from './dates.ts'

/** A place of the text that speaks of a year which is not the one it should be of. */
export interface YearDoubt extends Phrase {
  /**
   * old-sentence, old-heading: an earlier year where the report's is due; next-year: figures of the year after it;
   * plan: plans for the year that is over; budget: budget and accounts of the years before; old-basis: a form that no longer applies.
   */
  readonly kind: 'old-sentence' | 'old-heading' | 'next-year' | 'plan' | 'budget' | 'old-basis'
  /** Whether the place may be meant so, and is worth a look only. */
  readonly isSlight: boolean
}

/** How a language speaks of a year: of the report's own, of another, of what is planned. */
export type YearWords = Readonly<
  Record<
    | 'circumstance'
    | 'timeOfYear'
    | 'untilTime'
    | 'until'
    | 'wholeYear'
    | 'glossed'
    | 'clauseStart'
    | 'aboutOurselves'
    | 'ourselvesBefore'
    | 'didSomething'
    | 'past'
    | 'attribute'
    | 'thisYear'
    | 'compared'
    | 'ownHeading'
    | 'plan'
    | 'planLead'
    | 'planSection'
    | 'planHeading'
    | 'planListLead'
    | 'planListItem'
    | 'intended'
    | 'finished'
    | 'budget'
    | 'accounts'
    | 'published',
    RegExp
  >
>

/** A year that much older is history, and told as such. */
const furthestBack = 2

/** So far behind a year the other one of a comparison stands. */
const longestComparison = 160

/** Every place of a report whose year looks like last year's text. Silent where the report's year is unknown. */
export function findYearDoubts(report: Report, words: YearWords): YearDoubt[] {
  const {year} = report
  if (year === null) return []
  const found: YearDoubt[] = []
  for (const [index, date] of report.dates.entries()) {
    if (date.year === null || date.lost !== '' || isKnown(date, report)) continue
    const place = placeOf(date, report, year, words, report.dates[index + 1])
    const doubt = date.year < year ? earlier(place) : date.year === year ? planned(place) : afterwards(place)
    if (doubt) found.push({span: date.span, text: date.text, ...doubt})
  }
  for (const document of report.documentNumbers) {
    const known = report.profile.documents.find(({number}) => number === document.expected)
    if (known?.until === undefined || year <= known.until) continue
    found.push({span: document.span, text: document.text, kind: 'old-basis', isSlight: true})
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

type Doubt = Pick<YearDoubt, 'kind' | 'isSlight'> | null

/** What the title or the introduction says of the year is wrong-period's. */
function isKnown({span}: DateInContext, {yearPhrase, declaredYears}: Report): boolean {
  return yearPhrase?.span.start === span.start || declaredYears.some(other => other.span.start === span.start)
}

interface YearPlace {
  readonly date: DateInContext
  readonly next: DateInContext | undefined
  readonly report: Report
  readonly year: number
  readonly words: YearWords
  /** Whether the date stands for the whole of a year: 2022年, 2022年1月至12月, 截至2022年12月31日. */
  readonly isWhole: boolean
  readonly isInHeading: boolean
  /** Whether a clause begins with the year, or with the agency and the year. */
  readonly isAtStart: boolean
  readonly isOurs: boolean
  /** What the sentence goes on with, without what only says when. */
  readonly after: string
}

function placeOf(
  date: DateInContext,
  report: Report,
  year: number,
  words: YearWords,
  next: DateInContext | undefined
): YearPlace {
  const clause = date.before.slice(date.before.search(/[^,:]{0,200}$/u)).trim()
  const isUntil = date.month === 12 && (date.day ?? 31) === 31 && words.until.test(clause)
  const isMonths = (date.month ?? 1) === 1 && words.wholeYear.test(date.after)
  const isTimeOfYear = isUntil || (words.untilTime.test(clause) && words.timeOfYear.test(date.after))
  const isOurs = words.ourselvesBefore.test(clause) && words.didSomething.test(date.after)
  const {start, end} = date.span
  return {
    date,
    next,
    report,
    year,
    words,
    isWhole: date.month === null || isMonths || isUntil,
    isInHeading: report.sections.some(({title}) => title.span.start <= start && end <= title.span.end),
    isAtStart: words.clauseStart.test(clause) || isTimeOfYear,
    isOurs,
    after: (isTimeOfYear ? date.after.replace(words.timeOfYear, '') : date.after)
      .replace(words.wholeYear, '')
      .replace(words.circumstance, ',')
  }
}

/** 2022年，我局主动公开… in a report on 2023. */
function earlier(place: YearPlace): Doubt {
  const {date, report, year, words, after} = place
  if (!place.isWhole) return null
  if (isLastBudget(place)) return {kind: 'budget', isSlight: false}
  if (words.glossed.test(date.before) && date.after.startsWith(')'))
    return {kind: 'old-sentence', isSlight: false}
  if ((!place.isAtStart && !place.isOurs) || (date.year ?? year) < year - furthestBack) return null
  if (place.isInHeading)
    return words.ownHeading.test(date.after) ? {kind: 'old-heading', isSlight: false} : null
  if (!place.isOurs && !words.aboutOurselves.test(after) && !namesAgency(after, report)) return null
  const ownClause = /^[^,;]{0,4},?[^,;]{0,40}/u.exec(after)?.[0] ?? ''
  // The sentence speaks of the report year too: a comparison or a history.
  const sentence = `${date.before}${date.after}`.replace(/《[^》]{0,120}(?:》|$)|〔\d{4}〕/gu, '')
  const isCompared = sentence.includes(String(year)) || words.thisYear.test(date.after)
  if (isCompared || words.past.test(ownClause) || words.attribute.test(ownClause) || isFollowedUp(place))
    return null
  return {kind: 'old-sentence', isSlight: false}
}

/** 公开2021年部门预算和2020年部门决算 in a report on 2022: what last year’s said. The later of the two is told. */
function isLastBudget({date, report, year, words}: YearPlace): boolean {
  if (date.year !== year - 1 || !words.budget.test(date.after)) return false
  const sentence = `${date.before}${date.text}${date.after}`
  if (sentence.includes(String(year)) || !words.published.test(sentence)) return false
  const start = date.span.start - date.before.length
  const end = date.span.end + date.after.length
  const others = report.dates.filter(({span}) => start <= span.start && span.end <= end)
  return (
    others.some(other => other.year === year - 2 && words.accounts.test(other.after)) &&
    !others.some(other => other.year === year - 1 && words.accounts.test(other.after))
  )
}

/** 下一步，2023年我局将… and 存在的不足及2023年重点工作 in a report on 2023. */
function planned({date, report, words, isInHeading, isAtStart, isOurs}: YearPlace): Doubt {
  if (date.month !== null) return null
  if (words.planListLead.test(date.before) && words.planListItem.test(date.after))
    return {kind: 'plan', isSlight: false}
  if (isInHeading) return words.planHeading.test(date.after) ? {kind: 'plan', isSlight: false} : null
  if ((!isAtStart && !isOurs) || !words.plan.test(date.after)) return null
  const section = report.sections.findLast(({span}) => span.start <= date.span.start)
  const isSurely = words.planLead.test(date.before) || words.planSection.test(section?.title.text ?? '')
  return {kind: 'plan', isSlight: !isSurely}
}

/** 2024年累计主动公开信息63条 in a report on 2023: what is told as done in the year after. */
function afterwards({date, report, year, words, isAtStart, isOurs, after}: YearPlace): Doubt {
  if (date.year !== year + 1 || date.month !== null || isYearDisputed(report)) return null
  if (!isAtStart && !isOurs) return null
  if (!isOurs && !words.aboutOurselves.test(after) && !namesAgency(after, report)) return null
  if (!words.finished.test(date.after) || words.intended.test(`${date.before}${date.after}`)) return null
  // 三、2024年预算草案: the chapter itself is of that year.
  let section = report.sections.findLast(({span}) => span.start <= date.span.start) ?? null
  for (; section; section = section.parent) {
    const {text} = section.title
    if (words.planSection.test(text) || text.includes(`${date.year}`)) return null
  }
  return {kind: 'next-year', isSlight: false}
}

/** 2022年，市教育局… or 2022年，云岭县…: the agency's name, with or without what stands in front of it. */
function namesAgency(text: string, {agency}: Report): boolean {
  const name = agency?.text.replace(/\s/gu, '') ?? ''
  const subject = text.replace(/^ ?,? ?/u, '')
  for (let from = 0; name.length - from >= 3; from++) {
    if (subject.startsWith(name.slice(from))) return true
  }
  return false
}

/** 2022年，我局启动改版；2023年，我局完成改版: one sentence tells a history, or the next compares with this one. */
function isFollowedUp({date, next, report: {tree}, year, words}: YearPlace): boolean {
  // 《2023年政务公开工作要点》 names a document and is no part of the history.
  if (
    next?.year !== year ||
    next.span.start - date.span.end > longestComparison ||
    /[《〔][^》〕]{0,60}$/u.test(next.before)
  )
    return false
  const between = tree.source.text.slice(date.span.end, next.span.start)
  if (!/[。\n]/u.test(between)) return true
  return /^[^。\n]*。\s{0,3}$/u.test(between) && words.compared.test(next.after)
}
