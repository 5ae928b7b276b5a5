import {compared, defineRule, print, relationOfRollUp, rollUp} from '#rule'

/** A report of which only the requests received are printed. */
function draft(agency: string, received: string): string {
  return [
    `# ${agency}2024年政府信息公开工作年度报告`,
    '',
    '## 三、收到和处理政府信息公开申请情况',
    '',
    '| 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    `| 一、本年新收政府信息公开申请数量 | ${received} |`,
    '| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |'
  ].join('\n')
}

const water = draft('青禾市水务局', '9 | 2 | 0 | 0 | 0 | 0 | 11')
const forests = draft('青禾市林业局', '4 | 0 | 0 | 1 | 0 | 0 | 5')
const wrong = draft('青禾市人民政府', '13 | 5 | 0 | 1 | 0 | 0 | 19')

export default defineRule({
  id: 'wrong-roll-up',
  severity: 'warning',
  title: {zh: '汇总数与各单位报告之和不符', en: 'a sum of offices that their reports do not make'},
  why: {
    zh: '汇总报告的每个数字应等于各单位报告同一格之和。漏报一个单位、加上本级自办的申请，都会造成差额，所以只作提示。',
    en: 'Each figure of a report that adds up offices should be the sum of the same figure of theirs. A missing office, or the government’s own share, can explain a difference, so this is a warning.'
  },
  remedy: {
    zh: '核对所列单位是否齐全；齐全时，逐个单位核对这一格。本级另有办理的，请把本级的报告也列入。',
    en: 'Check that every office is given; where they are, check this figure office by office. Give the government’s own report too where it has one.'
  },

  *check(report) {
    for (const {compared: figures, causes, missing} of rollUp(report)) {
      yield compared(...figures)
      for (const [first, ...rest] of causes) {
        if (!first) continue
        yield {
          at: first.figure,
          because: [
            ...first.parts.map(({figure, report: office}) => ({...figure, report: office})),
            ...rest.map(({figure}) => figure)
          ],
          expected: print(first.sum),
          relations: [first, ...rest].map(relationOfRollUp),
          difference: print(first.difference),
          offices: first.parts.map(
            ({figure, report: office}) => `${office.agency?.text ?? office.tree.source.path} ${figure.text}`
          ),
          alike: rest.length,
          missing: missing.map(office => office.agency?.text ?? office.tree.source.path)
        }
      }
    }
  },

  message: {
    zh: ({at, expected, difference, offices, alike, missing}) =>
      [
        `汇总数写作 ${at.text}，各单位之和为 ${expected}，相差 ${difference}`,
        offices.length > 0 ? `（${offices.join('、')}；其余为 0）` : '（各单位均为 0）',
        alike > 0 ? `；同一张表另有 ${alike} 处随之不符` : '',
        missing.length > 0 ? `；${missing.join('、')}的报告没有这张表` : ''
      ].join(''),
    en: ({at, expected, difference, offices, alike, missing}) =>
      [
        `${at.text} is printed, the offices make ${expected}, a difference of ${difference}`,
        offices.length > 0 ? ` (${offices.join(', ')}; 0 in the others)` : ' (0 in every office)',
        alike > 0 ? `; ${alike} more figures of the table differ with it` : '',
        missing.length > 0 ? `; the table is missing in the report of ${missing.join(', ')}` : ''
      ].join('')
  },

  examples: [
    {draft: draft('青禾市人民政府', '13 | 2 | 0 | 1 | 0 | 0 | 16'), parts: [water, forests], finds: []},
    {draft: wrong, parts: [water, forests], finds: ['7:27-7:28 5']},
    // More in many figures and less in none: a missing office, or the government's own share. One cause.
    {
      draft: draft('青禾市人民政府', '20 | 3 | 0 | 1 | 0 | 0 | 24'),
      parts: [water, forests],
      finds: ['7:22-7:24 20']
    },
    {draft: wrong, finds: []},
    // A blank in an office's report: the sum of that column proves nothing.
    {
      draft: wrong,
      parts: [water, draft('青禾市林业局', '4 |  | 0 | 1 | 0 | 0 | 5')],
      finds: ['7:47-7:49 19']
    }
  ]
})
