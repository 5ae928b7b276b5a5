import {compared, defineRule, equals, linkYears, print, relationOfLink, texts} from '#rule'

function draft(year: number, rules: string, documents: string): string {
  return [
    `# 青禾市人民政府${year}年政府信息公开工作年度报告`,
    '',
    '## 二、主动公开政府信息情况',
    '',
    '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
    '| --- | --- | --- | --- |',
    `| 规章 | ${rules} |`,
    `| 行政规范性文件 | ${documents} |`
  ].join('\n')
}

const lastYear = draft(2023, '1 | 0 | 11', '40 | 3 | 120')
const wrong = draft(2024, '2 | 1 | 12', '30 | 25 | 128')

export default defineRule({
  id: 'broken-continuity',
  severity: 'warning',
  title: {zh: '与上年报告不能衔接的存量', en: 'a stock that does not follow from last year’s'},
  why: {
    zh: '现行有效件数应等于上年现行有效件数加本年制发、减本年废止；历年累计应等于上年累计加本年数。修订、集中清理或上年填错也会造成差额，所以只作提示。',
    en: 'What is in force should be last year’s number plus what was made, less what was repealed; a cumulative figure should be last year’s plus this year’s. Revisions, clean-ups or a mistake of last year can explain a difference, so this is a warning.'
  },
  remedy: {
    zh: '核对上年报告的数字和本年增减；确因清理、统计口径变化而不同的，可在正文中说明。',
    en: 'Check last year’s figure and this year’s changes; where a clean-up explains the difference, say so in the text.'
  },

  *check(report) {
    for (const link of linkYears(report)) {
      const {kind, figure, expected, current, previous} = link
      if (kind !== 'continuity') continue
      yield compared(figure, ...current)
      if (equals(figure.value, expected)) continue
      yield {
        at: figure,
        because: [...previous.map(source => ({...source, report: report.previous ?? report})), ...current],
        expected: print(expected),
        relations: [relationOfLink(link)],
        year: report.previous?.year ?? null
      }
    }
  },

  message: {
    zh: ({at, expected, because, year}) =>
      `写作 ${at.text}，而按${year ? `${year}年度` : '上年度'}报告和本年增减（${texts(because, '、')}）推算为 ${expected}`,
    en: ({at, expected, because, year}) =>
      `${at.text} is printed, but ${year ? `the report for ${year}` : 'last year’s report'} and this year’s changes (${texts(because, ', ')}) make ${expected}`
  },

  examples: [
    {draft: draft(2024, '2 | 1 | 12', '30 | 25 | 125'), previous: lastYear, finds: []},
    {draft: wrong, previous: lastYear, finds: ['8:23-8:26 128']},
    {draft: wrong, finds: []},
    // What was repealed is not printed, so nothing follows.
    {draft: draft(2024, '2 | 1 | 12', '30 |  | 128'), previous: lastYear, finds: []}
  ]
})
