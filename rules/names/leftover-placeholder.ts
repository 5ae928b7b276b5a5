import {defineRule, type Finding, findPlaceholders, type Placeholder} from '#rule'
import {placeholders} from '../language/zh/placeholders.ts'

interface Found extends Finding {
  readonly kind: Placeholder['kind']
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
    for (const placeholder of findPlaceholders(report.tree, report.profile.instructions, placeholders)) {
      yield {at: placeholder, because: [], kind: placeholder.kind}
    }
  },

  message: {
    zh: ({at, kind}) =>
      ({
        hint: `“${at.text}”是模板的提示语，请按实际填写或删去`,
        figure: `“${at.text}”缺少数字，请填写`,
        words: `“${at.text}”后面没有内容，请补全或删去`,
        field: `“${at.text}”是没有填上的域或引用，请更新或改写`,
        blank: isGap(at.text) ? '此处留空未填，请填写' : `“${at.text}”是待填的占位符，请填写`
      })[kind],
    en: ({at, kind}) =>
      ({
        hint: `“${at.text}” is a hint of the template: fill in or delete`,
        figure: `“${at.text}” lacks its number: fill in`,
        words: `nothing follows “${at.text}”: complete or delete`,
        field: `“${at.text}” is a field or reference that was not filled in: update or replace`,
        blank: isGap(at.text) ? 'left blank: fill in' : `“${at.text}” is a placeholder: fill in`
      })[kind]
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
    {draft: '对申请人李××、王XX的申请依法答复，制作LOXX型展板，尺寸12xx。', finds: []},
    {
      draft: '共收到政府信息公开申请件，公布办理结果件。主要原因是。动态占 %。',
      finds: ['1:10-1:13 申请件', '1:18-1:21 结果件', '1:24-1:28 原因是。', '1:30-1:33 占 %']
    },
    {
      draft: '见错误！未找到引用源。收到申请«件数»件，办结{{total}}件。（文字描述）',
      format: 'text',
      finds: [
        '1:2-1:12 错误！未找到引用源。',
        '1:16-1:20 «件数»',
        '1:24-1:33 {{total}}',
        '1:35-1:41 （文字描述）'
      ]
    },
    {
      draft:
        '地址：云岭县XX路15号，栏目名由“XX月”改为“每月”，答复XX村村民的申请。共归集证照、文件，累计更新场次，人大建议件、申请件逐件登记，增长率（%）以表为准。',
      finds: []
    }
  ]
})

function isGap(text: string): boolean {
  return text.trim() === '' || /[年月日]/u.test(text)
}
