import {compared, defineRule, equals, linkYears, print, texts} from '#rule'

export default defineRule({
  id: 'broken-carry-over',
  severity: 'error',
  title: {zh: '上年结转与上年报告不符', en: 'a carry-over that differs from last year’s report'},
  why: {
    zh: '上一年度报告的“结转下年度继续办理”，就是本年度报告的“上年结转”：同一批申请，逐类申请人都应相等。',
    en: 'What last year’s report carried out is what this year’s report carries in: the same requests, equal for every kind of applicant.'
  },
  remedy: {
    zh: '对照上一年度已公布的报告，逐列核对“上年结转政府信息公开申请数量”；若上年报告有误，应先更正上年报告。',
    en: 'Compare the column with the report published last year; if that report was wrong, correct it first.'
  },

  *check(report) {
    for (const {kind, figure, expected, previous} of linkYears(report)) {
      if (kind !== 'carry-over') continue
      yield compared(figure)
      if (equals(figure.value, expected)) continue
      yield {
        at: figure,
        because: previous.map(source => ({...source, report: report.previous ?? report})),
        expected: print(expected),
        year: report.previous?.year ?? null
      }
    }
  },

  message: {
    zh: ({at, expected, because, year}) =>
      `上年结转写作 ${at.text}，而${year ? `${year}年度` : '上年度'}报告结转下年度的是 ${texts(because)}，应为 ${expected}`,
    en: ({at, expected, because, year}) =>
      `carried in from last year is ${at.text}, but ${year ? `the report for ${year}` : 'last year’s report'} carried out ${texts(because)}; expected ${expected}`
  },

  examples: []
})
