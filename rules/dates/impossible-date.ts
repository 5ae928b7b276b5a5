import {
  type CommonCause,
  compareDates,
  type DateInContext,
  type DateMention,
  defineRule,
  type Finding,
  isPossible,
  lossHint,
  lossOf,
  type Period,
  printsYear,
  type Report
} from '#rule'

interface Found extends Finding {
  readonly kind: 'no-such-day' | 'characters-lost' | 'ends-before-start'
  readonly cause: CommonCause | null
}

export default defineRule<unknown, Found>({
  id: 'impossible-date',
  severity: 'error',
  title: {zh: '日历上没有的日期', en: 'a date that the calendar does not have'},
  why: {
    zh: '2月30日、13月这样的日期不存在；“20181231日”丢了“年”“月”，读者看不出是哪一天；止期早于起期的一段时间也不存在。',
    en: 'There is no 30 February and no month 13; a date that has lost its 年 and 月 names no day; a stretch of time cannot end before it begins.'
  },
  remedy: {
    zh: '对照原稿改成真实的日期，年、月、日写全。',
    en: 'Correct the date from the original, with year, month and day in full.'
  },

  *check(report) {
    const covered = report.profile.period ? report.period : null
    for (const date of report.dates) {
      // The report's own period with lost characters is wrong-period's to tell, with the value that is due.
      if (isWithin(date, covered) && (date.lost !== '' || isPossible(date))) continue
      const kind = faultOf(date)
      if (kind) yield {at: date, because: [], kind, cause: date.lost ? lossOf(report) : null}
      else if (isOfNoLeapYear(date, report))
        yield {at: date, because: [], kind: 'no-such-day', cause: null, severity: 'warning'}
    }
    for (const range of report.ranges) {
      if (covered && range.span.start === covered.span.start) continue
      if (endsBeforeStart(range, report.tree))
        yield {at: range, because: [], kind: 'ends-before-start', cause: null}
    }
  },

  message: {
    zh: ({at, kind, cause}) =>
      kind === 'no-such-day'
        ? `日历上没有“${at.text}”这一天，请核对`
        : kind === 'ends-before-start'
          ? `“${at.text}”止期早于起期，请核对`
          : `“${at.text}”不成日期，缺“年”或“月”${lossHint(cause).zh}`,
    en: ({at, kind, cause}) =>
      kind === 'no-such-day'
        ? `the calendar has no “${at.text}”`
        : kind === 'ends-before-start'
          ? `“${at.text}” ends before it begins`
          : `“${at.text}” is no date: 年 or 月 is missing${lossHint(cause).en}`
  },

  examples: [
    {draft: '2023年2月28日印发《工作方案》，2024年2月29日召开会议。', finds: []},
    {draft: '会议于2023年2月30日召开。', finds: ['1:4-1:14 2023年2月30日']},
    {draft: '2023年2月29日召开会议。', finds: ['1:1-1:11 2023年2月29日']},
    {draft: '2023年11月28日至31日培训，2月28日起考核，每月1日至31日受理。', finds: ['1:13-1:16 31日']},
    {draft: '自2023年13月1日起施行。', finds: ['1:2-1:12 2023年13月1日']},
    {draft: '二〇二四年四月三十一日印发。', finds: ['1:1-1:12 二〇二四年四月三十一日']},
    {draft: '该办法20231231日印发。', finds: ['1:4-1:13 20231231日']},
    {draft: '该办法218年1月1日印发。', finds: ['1:4-1:12 218年1月1日']},
    {draft: '专项行动自2023年9月1日至2023年6月30日开展。', finds: ['1:6-1:26 2023年9月1日至2023年6月30日']},
    {draft: '每年2月29日、历时18个月、5.15政务公开日、13月薪，都不是写错的日期。', finds: []},
    {draft: '电话0591-20181301，版本2018.13.1.2，索引号2019-00003，编号2018-13-45。', finds: []},
    {draft: '专项行动自2023年12月1日至1月31日开展。', finds: []},
    {
      draft: '云岭县教育局2022年政府信息公开工作年度报告\n\n2月29日至3月5日开展自查，3月22日通报。',
      finds: ['3:1-3:6 2月29日']
    },
    {draft: '云岭县教育局2022年政府信息公开工作年度报告\n\n方案于2020年2月1日至2月29日征求意见。', finds: []},
    {draft: '云岭县教育局2023年政府信息公开工作年度报告\n\n2月29日报送审核，3月5日公布。', finds: []},
    {
      draft: '云岭县教育局2018年政府信息公开工作年度报告\n\n本报告的统计期限为20180101日至20181231日。',
      finds: []
    }
  ]
})

function isWithin(date: DateMention, period: Period | null): boolean {
  return period !== null && period.span.start <= date.span.start && date.span.end <= period.span.end
}

function faultOf(date: DateInContext): Found['kind'] | null {
  if (date.lost !== '' && date.lost !== '日') return 'characters-lost'
  if (date.year === null && date.day === null) return null
  return isPossible(date) ? null : 'no-such-day'
}

/** Only where the end prints its own year: 12月1日至1月31日 runs into the next one. */
function endsBeforeStart({start, end}: Period, {source}: Report['tree']): boolean {
  if (start.month === null || end.month === null) return false
  if (!printsYear(source.text.slice(end.span.start, end.span.end))) return false
  return (compareDates(end, start) ?? 0) < 0
}

/** 2月29日 in a report on 2022: no year that it may speak of, its own, those beside it or any it names, has such a day. */
function isOfNoLeapYear({year, month, day, lost}: DateMention, report: Report): boolean {
  if (year !== null || month !== 2 || day !== 29 || lost !== '' || report.year === null) return false
  const named = report.dates.flatMap(date => date.year ?? [])
  const years = [report.year - 1, report.year, report.year + 1, ...named]
  return years.every(near => !isPossible({year: near, month, day}))
}
