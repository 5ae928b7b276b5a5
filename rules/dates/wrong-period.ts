import {
  type CommonCause,
  coversPeriod,
  defineRule,
  type Finding,
  findOtherYears,
  inYear,
  isOutvoted,
  isPossible,
  type Located,
  lossHint,
  lossOf,
  printDuePeriod
} from '#rule'

interface Found extends Finding {
  readonly kind: 'characters-lost' | 'other-days' | 'other-year'
  readonly year: number
  readonly cause: CommonCause | null
}

export default defineRule<unknown, Found>({
  id: 'wrong-period',
  severity: 'error',
  title: {zh: '统计期限与报告年度不符', en: 'the period is not that of the report year'},
  why: {
    zh: '年度报告的数据统计期限是报告年度的1月1日至12月31日（《政府信息公开条例》第四十九条、第五十条：上一年度）。标题、引言、统计期限说的必须是同一年。',
    en: 'The figures of an annual report cover 1 January to 31 December of its year (Regulation on Open Government Information, articles 49 and 50). Title, introduction and period must name the same year.'
  },
  remedy: {
    zh: '把统计期限改为报告年度的1月1日至12月31日；若是标题或引言的年份写错，改标题或引言。',
    en: 'Give the period as 1 January to 31 December of the report year, or correct the year in title or introduction.'
  },

  *check(report) {
    const {year, period, profile} = report
    if (year === null || !profile.period) return
    const title: Located[] = report.yearPhrase ? [report.yearPhrase] : []
    const others = findOtherYears(report, year)
    const agreed = others[0]
    if (
      agreed &&
      title[0] &&
      isOutvoted(
        report,
        others.map(other => other.year)
      )
    ) {
      yield {
        at: title[0],
        because: others.map(({at}) => at),
        expected: inYear(title[0].text, agreed.year),
        kind: 'other-year',
        year: agreed.year,
        cause: null
      }
      return
    }
    for (const {at, expected} of others)
      yield {at, because: title, expected, kind: 'other-year', year, cause: null}
    if (!period || others.some(({at}) => at === period)) return
    const expected = printDuePeriod(period, year, profile.period)
    // A day that the calendar does not have is impossible-date's to tell.
    if (!isPossible(period.start) || !isPossible(period.end)) return
    const lost = period.start.lost + period.end.lost
    if (/[年月]/u.test(lost)) {
      yield {at: period, because: title, expected, kind: 'characters-lost', year, cause: lossOf(report)}
    } else if (!coversPeriod(period, profile.period)) {
      yield {at: period, because: title, expected, kind: 'other-days', year, cause: null}
    } else if (lost !== '') {
      yield {
        at: period,
        because: [],
        expected,
        kind: 'characters-lost',
        year,
        cause: null,
        severity: 'warning'
      }
    }
  },

  message: {
    zh: ({at, kind, year, expected, because, cause}) =>
      kind === 'characters-lost'
        ? `统计期限“${at.text}”缺字，不成日期，应为${expected}${lossHint(cause).zh}`
        : kind === 'other-days'
          ? `统计期限写作“${at.text}”，${year}年度报告应为${expected}`
          : `“${at.text}”与“${because.map(({text}) => text).join('”“')}”不是同一年，应为${expected ?? `${year}年`}`,
    en: ({at, kind, year, expected, because, cause}) =>
      kind === 'characters-lost'
        ? `the period “${at.text}” lacks characters; expected ${expected}${lossHint(cause).en}`
        : kind === 'other-days'
          ? `the period is given as “${at.text}”; a report on ${year} covers ${expected}`
          : `“${at.text}” and “${because.map(({text}) => text).join('”, “')}” are different years; expected ${expected ?? year}`
  },

  corrects: true,

  examples: [
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n本报告数据统计期限为2023年1月1日至2023年12月31日。',
      finds: []
    },
    {
      draft: '# 云岭县教育局2023年政府信息公开工作年度报告\n\n本报告数据统计期限为2023年1月1日至12月30日。',
      finds: ['3:11-3:27 2023年1月1日至12月30日']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n本报告数据统计期限为2022年1月1日至2022年12月31日。',
      finds: ['3:11-3:32 2022年1月1日至2022年12月31日']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n本报告数据统计期限为2023年1月1日至2022年12月31日。',
      finds: ['3:11-3:32 2023年1月1日至2022年12月31日']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n数据的时限自2022年1月1日起，至2022年12月31日止。',
      finds: ['3:7-3:30 2022年1月1日起，至2022年12月31日']
    },
    {
      draft: '# 云岭县教育局2018年政府信息公开工作年度报告\n\n所列数据的统计时限自201811日至20181231日止。',
      finds: ['3:11-3:28 201811日至20181231日']
    },
    {
      draft: '# 云岭县教育局2023年政府信息公开工作年度报告\n\n统计时段：自2023年1月1日起至12月31止。',
      finds: ['3:7-3:23 2023年1月1日起至12月31']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n统计周期为二〇二三年一月一日至二〇二三年十二月三十一日。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n统计周期为2023年1月至12月；从2023年3月1日至5月31日开展专项整治。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n根据《关于做好2022年政府信息公开工作年度报告的通知》，现将我局2022年度政府信息公开工作情况报告如下。',
      finds: ['3:34-3:40 2022年度']
    },
    {
      draft:
        '# 云岭县教育局2022年政府信息公开工作年度报告\n\n现公布2023年度政府信息公开工作年度报告。数据统计期限为2023年1月1日至2023年12月31日。\n\n云岭县教育局\n\n2024年1月10日',
      finds: ['1:9-1:14 2022年']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n公示期限为2023年3月1日至2023年3月10日。数据汇聚行动自2023年3月1日至2023年9月30日开展。本年统计期限为2023年1月1日零时至当年12月31日。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n收费数据统计期限为2022年4月1日至2022年9月30日，其余数据的统计期限为2023年1月1日至12月31日。',
      finds: []
    },
    {
      draft: '# 云岭县教育局2023年政府信息公开工作年度报告\n\n统计时间段为2022.1.1-2022.12.31。',
      finds: ['3:7-3:26 2022.1.1-2022.12.31']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n本报告的统计期限为2022年全年，所列数据截至2022年12月31日。',
      finds: ['1:9-1:14 2023年']
    },
    {
      draft: '# 某公司2023财年报告\n\n本报告数据统计期限为2022年4月1日至2023年3月31日。',
      profile: 'generic',
      finds: []
    },
    {draft: '统计期限为2023年1月1日至2023年12月31日。政府信息公开工作开展顺利。', finds: []}
  ]
})
