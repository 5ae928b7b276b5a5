import {defineRule, type Finding, findPlaceholders} from '#rule'

interface Found extends Finding {
  readonly kind: 'blank' | 'hint'
}

export default defineRule<unknown, Found>({
  id: 'leftover-placeholder',
  severity: 'warning',
  title: {zh: '模板残留', en: 'a leftover of the template'},
  why: {
    zh: '“XX局”“（此处填写）”“　年　月　日”是模板留给作者填写或删去的，留在报告里会被认为敷衍。',
    en: 'XX, “(fill in here)” and empty dates are what the template left for the author to fill in or delete.'
  },
  remedy: {
    zh: '填上真实的名称、数字或日期，删去模板的提示语。',
    en: 'Fill in the name, figure or date; delete the hint.'
  },

  *check(report) {
    for (const placeholder of findPlaceholders(report.tree, report.profile.instructions)) {
      yield {at: placeholder, because: [], kind: placeholder.kind}
    }
  },

  message: {
    zh: ({at, kind}) =>
      kind === 'hint'
        ? `“${at.text}”是模板的提示语，请按实际填写或删去`
        : at.text.trim() === '' || /[年月日]/u.test(at.text)
          ? '此处留空未填，请填写'
          : `“${at.text}”是待填的占位符，请填写`,
    en: ({at, kind}) =>
      kind === 'hint'
        ? `“${at.text}” is a hint of the template: fill in or delete`
        : at.text.trim() === '' || /[年月日]/u.test(at.text)
          ? 'left blank: fill in'
          : `“${at.text}” is a placeholder: fill in`
  },

  examples: [
    {draft: '网址http://www.xxgk.gov.cn，邮箱xx@example.cn，电话138XXXX0000，申请人张××，3×5。', finds: []},
    {draft: '2023年，XX局主动公开信息12条。', finds: ['1:7-1:9 XX']},
    {draft: '2023年，我局主动公开信息xx条。', finds: ['1:15-1:17 xx']},
    {draft: '2023年，××县××局主动公开信息12条。', finds: ['1:7-1:9 ××', '1:10-1:12 ××']},
    {
      draft: '本机关联系人（此处填写姓名），电话：____。',
      format: 'text',
      finds: ['1:7-1:15 （此处填写姓名）', '1:19-1:23 ____']
    },
    {draft: '【请根据实际情况填写】我局公开信息12条。', finds: ['1:1-1:12 【请根据实际情况填写】']},
    {draft: '云岭县教育局\n\n2024年  月  日', format: 'text', finds: ['3:6-3:12   月  日']},
    {draft: '二〇〇八年、一九九〇年、百分之〇点五，（请见附件），请填写申请表。', finds: []},
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n该部分以表格形式报告。',
      finds: ['5:1-5:11 该部分以表格形式报告']
    },
    {
      draft: '20XX年，我局公开信息X条。2024年X月X日。',
      finds: ['1:1-1:5 20XX', '1:13-1:14 X', '1:21-1:25 X月X日']
    },
    {draft: '（具体数据见附表）（年份不同，口径一致）主动公开信息  条目清晰，共公开12条。', finds: []},
    {
      draft: '（单位名称）发布信息（ ）条、图解…件。（根据实际情况填写，没有的填“无”）\n\n【请在此填写】',
      finds: [
        '1:1-1:7 （单位名称）',
        '1:11-1:14 （ ）',
        '1:18-1:19 …',
        '1:21-1:39 （根据实际情况填写，没有的填“无”）',
        '3:1-3:8 【请在此填写】'
      ]
    },
    {draft: 'Lorem ipsum dolor sit amet.', format: 'text', finds: ['1:1-1:12 Lorem ipsum']},
    {draft: '（待补充）', finds: ['1:1-1:6 （待补充）']},
    {draft: '○○镇人民政府公开□□条。', finds: ['1:1-1:3 ○○', '1:10-1:12 □□']},
    {draft: '对申请人李××、王XX的申请依法答复，制作LOXX型展板，尺寸12xx。', finds: []}
  ]
})
