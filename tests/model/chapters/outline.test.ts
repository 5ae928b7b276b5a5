import {describe, expect, test} from 'vitest'
import {profiles} from '../../../src/index.ts'
import {readOutline} from '../../../src/model/chapters/outline.ts'
import type {Section} from '../../../src/model/chapters/section.ts'
import type {Phrase} from '../../../src/model/figure.ts'
import {type Paragraph, verbatimPassage} from '../../../src/read/tree.ts'

const cn2021 = profiles.find(({id}) => id === 'cn-2021') ?? profiles[0]
if (!cn2021) throw new Error('no profile')

/** Each line a paragraph; `# ` at its beginning makes it a heading by markup. */
function outlineOf(text: string, title: Phrase | null = null) {
  const blocks: Paragraph[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const depth = /^#{1,6} /.exec(line)?.[0].length ?? 0
    const span = {start: start + depth, end: start + line.length}
    blocks.push({
      kind: 'paragraph',
      span,
      passage: verbatimPassage(text, span),
      heading: depth > 0 ? depth - 1 : null,
      docx: null
    })
    start += line.length + 1
  }
  return readOutline(blocks, title, cn2021 as NonNullable<typeof cn2021>)
}

const shown = ({level, number, title, id}: Section) =>
  `${level} ${number ?? '-'} ${title.text}${id ? ` (${id})` : ''}`

describe('headings', () => {
  test('are found by their numbers, level by level', () => {
    const {sections} = outlineOf(
      '一、总体情况\n（一）健全机构。中心领导高度重视。\n1.设立专班\n（1）人员到位\n①名单\n二、主动公开政府信息情况\n无'
    )
    expect(sections.map(shown)).toEqual([
      '1 1 总体情况 (overview)',
      '2 1 健全机构',
      '3 1 设立专班',
      '4 1 人员到位',
      '5 1 名单',
      '1 2 主动公开政府信息情况 (proactive-disclosure)'
    ])
  })

  test('by markup take the level of their depth, or of their number where they have one', () => {
    const {sections} = outlineOf('## 总体情况\n文字。\n### 制度建设\n文字。\n### （二）培训情况\n文字。')
    expect(sections.map(shown)).toEqual(['1 - 总体情况 (overview)', '2 - 制度建设', '2 2 培训情况'])
  })

  test('run in before a full stop, a colon or a space leave the rest as prose', () => {
    const {sections, prose} = outlineOf(
      '六、其他需要报告的事项 无。\n（一）经费情况：全年未安排专项经费，由局机关统筹。'
    )
    expect(sections.map(shown)).toEqual(['1 6 其他需要报告的事项 (other)', '2 1 经费情况'])
    expect(prose.map(({passage}) => passage.text)).toEqual(['无。', '全年未安排专项经费，由局机关统筹。'])
  })

  test('are not numbered sentences, list items or dates', () => {
    const {sections} = outlineOf(
      '二、主动公开政府信息情况\n（二）2020年主动公开的信息中，机构类1条，规划类3条。\n1.公开的形式单一，渠道不多；\n5.15政务公开日\n（三）受理申请的数量0例（含历年累计）。'
    )
    expect(sections.map(shown)).toEqual(['1 2 主动公开政府信息情况 (proactive-disclosure)'])
  })

  test('spread with a space keep the whole word', () => {
    expect(outlineOf('一、概 述\n文字。').sections.map(shown)).toEqual(['1 1 概 述 (overview)'])
  })

  test('of chapters inside a line are known by their titles where other chapters have their own lines', () => {
    const {sections, prose} = outlineOf(
      '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况 全年收到申请三件，均已答复。 四、政府信息公开行政复议、行政诉讼情况 全年没有。\n五、存在的主要问题及改进情况 一是公开不够及时，二是解读不够丰富，三、四季度已经整改。 六、其他需要报告的事项 无 某县水务局'
    )
    expect(sections.map(shown)).toEqual([
      '1 2 主动公开政府信息情况 (proactive-disclosure)',
      '1 3 收到和处理政府信息公开申请情况 (applications)',
      '1 4 政府信息公开行政复议、行政诉讼情况 (reviews)',
      '1 5 存在的主要问题及改进情况 (problems)',
      '1 6 其他需要报告的事项 (other)'
    ])
    expect(prose.at(-1)?.passage.text).toBe('无 某县水务局')
  })

  test('inside one long line divide it', () => {
    const line =
      '本报告由某局编制，全文包括两部分。 一、概述 1.机构情况。我局由办公室负责。 2.制度情况。已建立制度。 二、主动公开政府信息情况 2018年，我局公开信息10条。其中动态6条，其他4条。'
    const {sections, prose} = outlineOf(line)
    expect(sections.map(shown)).toEqual([
      '1 1 概述 (overview)',
      '3 1 机构情况',
      '3 2 制度情况',
      '1 2 主动公开政府信息情况 (proactive-disclosure)'
    ])
    expect(prose.at(-1)?.passage.text).toBe('2018年，我局公开信息10条。其中动态6条，其他4条。')
    for (const {passage, span} of prose) expect(line.slice(span.start, span.end)).toBe(passage.text)
  })

  test('contain what follows them, children included', () => {
    const text = '一、总体情况\n（一）制度\n文字。\n二、主动公开政府信息情况\n文字。'
    const [first, second] = outlineOf(text).sections
    expect(text.slice(first?.span.start, first?.span.end)).toBe('一、总体情况\n（一）制度\n文字。')
    expect(second?.parent).toBe(first)
  })

  test('misspelt or shortened are known by meaning; a title of its own is not', () => {
    const {sections} = outlineOf(
      '一、总体情况\n文\n三、主动公开政府政府情况\n文\n五、存在的主要问题及改情况\n文\n七、建议提案办理情况\n文'
    )
    expect(sections.map(({id}) => id)).toEqual(['overview', 'proactive-disclosure', 'problems', null])
  })
})

test('the agency’s name above the title is no section, whatever its markup', () => {
  const text = '# 云岭县林业局\n# 2022年政府信息公开工作年度报告\n## 一、总体情况\n全年工作有序。'
  const words = '2022年政府信息公开工作年度报告'
  const start = text.indexOf(words)
  const title = {span: {start, end: start + words.length}, text: words}
  expect(outlineOf(text, title).sections.map(shown)).toEqual(['1 1 总体情况 (overview)'])
})
