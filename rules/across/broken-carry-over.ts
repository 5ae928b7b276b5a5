import {compared, defineRule, equals, linkYears, print, relationOfLink, texts} from '#rule'

/** A report of which only the rows of requests carried over are printed. */
function draft(
  agency: string,
  year: number,
  carriedIn: readonly string[],
  carriedOut: readonly string[]
): string {
  const line = (label: string, cells: readonly string[]) => `| ${label} | ${cells.join(' | ')} |`
  return [
    `# ${agency}${year}年政府信息公开工作年度报告`,
    '',
    '## 三、收到和处理政府信息公开申请情况',
    '',
    line('申请人情况', ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']),
    line('---', Array(7).fill('---')),
    line('一、本年新收政府信息公开申请数量', ['9', '2', '0', '0', '0', '0', '11']),
    line('二、上年结转政府信息公开申请数量', carriedIn),
    line('四、结转下年度继续办理', carriedOut)
  ].join('\n')
}

const none = ['0', '0', '0', '0', '0', '0', '0']
const four = ['3', '1', '0', '0', '0', '0', '4']
const lastYear = draft('青禾市水务局', 2023, none, four)
const wrong = draft('青禾市水务局', 2024, ['2', '1', '0', '0', '0', '0', '3'], none)

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
    for (const link of linkYears(report)) {
      const {kind, figure, expected, previous} = link
      if (kind !== 'carry-over') continue
      yield compared(figure)
      if (equals(figure.value, expected)) continue
      yield {
        at: figure,
        because: previous.map(source => ({...source, report: report.previous ?? report})),
        expected: print(expected),
        relations: [relationOfLink(link)],
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

  examples: [
    {draft: draft('青禾市水务局', 2024, four, none), previous: lastYear, finds: []},
    {draft: wrong, previous: lastYear, finds: ['8:22-8:23 2', '8:46-8:47 3']},
    {draft: wrong, finds: []},
    // A blank is no zero, and another rule tells it.
    {
      draft: draft('青禾市水务局', 2024, ['', '1', '0', '0', '0', '0', '—'], none),
      previous: lastYear,
      finds: []
    },
    // Another agency's report, and one that is two years old, are told and not compared with.
    {
      draft: wrong,
      previous: draft('云岭县档案馆', 2023, none, ['7', '1', '0', '0', '0', '0', '8']),
      finds: []
    },
    {
      draft: draft('望潮市澄湾区水务局', 2024, none, none),
      previous: draft('望潮市澄湾区林业局', 2023, none, four),
      finds: []
    },
    {draft: wrong, previous: draft('青禾市水务局', 2022, none, four), finds: []}
  ]
})
