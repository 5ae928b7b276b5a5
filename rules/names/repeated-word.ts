import {defineRule, type Finding, findRepetitions, type Located, type Report} from '#rule'
import {repetitions} from '../language/zh/repetitions.ts'

interface Found extends Finding {
  readonly word: string
}

export default defineRule<unknown, Found>({
  id: 'repeated-word',
  severity: 'note',
  title: {zh: '字词重复', en: 'a word printed twice'},
  why: {
    zh: '“重点重点领域”“广大广大群众”这类叠字多是改稿时留下的，校对时不易看出。',
    en: 'Words printed twice are left over from editing, and easy to miss in proofreading.'
  },
  remedy: {zh: '删去多余的字词；确属有意重复的，不必理会。', en: 'Delete one of them, unless it is meant.'},

  *check(report) {
    for (const repetition of findRepetitions(report.tree, repetitions)) {
      yield {
        at: repetition,
        because: [],
        expected: repetition.word,
        word: repetition.word,
        suggestions: [
          {
            title: {zh: `删去一个“${repetition.word}”`, en: `delete one “${repetition.word}”`},
            edits: [{span: repetition.span, text: repetition.word}]
          }
        ]
      }
    }
    yield* repeatedHeadings(report)
  },

  message: {
    zh: ({at, word}) =>
      word === '' ? `小标题“${at.text}”与上一级标题文字相同` : `“${at.text}”中“${word}”重复`,
    en: ({at, word}) =>
      word === ''
        ? `the heading “${at.text}” repeats the one above it`
        : `“${word}” is printed twice in “${at.text}”`
  },

  examples: [
    {draft: '我局紧紧围绕区委区政府部署，宣传法律法规，一项一项抓落实，方方面面都有提升。', finds: []},
    {draft: '聚焦重点重点民生领域。', finds: ['1:3-1:7 重点重点']},
    {draft: '方便广大广大群众了解日常工作工作，', finds: ['1:3-1:7 广大广大', '1:13-1:17 工作工作']},
    {draft: '加强与上级级部门的对接。', finds: ['1:5-1:7 级级']},
    {
      draft: '二、主动公开政府政府情况\n\n进一步进一步规范。',
      finds: ['1:7-1:11 政府政府', '3:1-3:7 进一步进一步']
    },
    {draft: '云岭县人民政府政府信息公开办公室、云岭县政府政府网站。', finds: []},
    {draft: '政务公开公开栏、依法行政行政机关、信息公开工作工作人员、政务服务服务中心。', finds: []},
    {draft: '规范规范性文件管理，推进标准标准化。', finds: ['1:1-1:5 规范规范']},
    {draft: '清理规范规范性文件，以公开为常态常态化推进，公布投诉投诉电话。', finds: []},
    {
      draft: '局局长、市市场监管局、不动产产权、县县长、为了了解、以及及时公开、平和和谐、目的的实现。',
      finds: []
    },
    {draft: '种种、条条、件件有着落，等等，个个参与，天天更新，讨论讨论，研究研究，2023年年度。', finds: []},
    {
      draft: '我县县认真落实，，并将将推进的的工作。。',
      finds: ['1:2-1:4 县县', '1:8-1:10 ，，', '1:11-1:13 将将', '1:15-1:17 的的', '1:19-1:21 。。']
    },
    {draft: '工作做好了，，，。目录、、、、、、、、、、3', finds: ['1:6-1:9 ，，，']},
    {draft: '除了公开最基础的信息之外,重点公开与群众切身利益相关的事项。', finds: []},
    {
      draft: '1.围绕法治政府推进公开\n\n1)围绕法治政府推进公开\n\n①权责清单。我局及时调整。',
      finds: ['3:3-3:13 围绕法治政府推进公开']
    }
  ]
})

/** A heading that says word for word what the heading above it says. */
function* repeatedHeadings({sections}: Report): Generator<Found> {
  for (const section of sections) {
    const {parent, title} = section
    if (!parent || title.text.length < 6 || title.text !== parent.title.text) continue
    const because: Located[] = [parent.title]
    yield {at: title, because, word: ''}
  }
}
