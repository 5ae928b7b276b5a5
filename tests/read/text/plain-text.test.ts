import {expect, test} from 'vitest'
import {read} from '../../../src/read/read.ts'
import {outline} from '../outline.ts'

async function blocks(text: string): Promise<string[]> {
  return outline(await read({path: 'a.txt', bytes: new TextEncoder().encode(text)}))
}

test('one cell a line with its border, and a line of pipes at the end of a row', async () => {
  expect(
    await blocks(
      '二、公开情况\n信息内容 |\n制发 |\n废止 |\n|\n规章 |\n0 |\n0 |\n||\n文件 |\n12 |\n3 |\n三、申请情况\n无。\n'
    )
  ).toEqual(['二、公开情况', 'grid [信息内容|制发|废止] [规章|0|0] [文件|12|3]', '三、申请情况', '无。'])
})

test('a blank cell that leaves its border alone is no end of a row', async () => {
  expect(
    await blocks(
      '内容 |\n甲 |\n乙 |\n丙 |\n|\n规章 |\n1 |\n2 |\n3 |\n|\n文件 |\n4 |\n|\n6 |\n|\n收费 |\n7 |\n8 |\n9 |\n'
    )
  ).toEqual(['grid [内容|甲|乙|丙] [规章|1|2|3] [文件|4||6] [收费|7|8|9]'])
})

test('a label broken over two lines is one cell', async () => {
  expect(
    await blocks('内容 |\n本年新\n制作数量 |\n|\n1.逾期不补正、\n不再处理的 |\n0 |\n|\n规章 |\n2 |\n')
  ).toEqual(['grid [内容|本年新\n制作数量] [1.逾期不补正、不再处理的|0] [规章|2]'])
})

test('a page laid out in pipes is running text', async () => {
  expect(
    await blocks(
      '甲县2018年政府信息公开工作年度报告 |\n|||\n2018年，甲县主动公开信息580条，其中公告222条，其他358条。 |\n|||\n【打印本页】【关闭窗口】 |\n|||\n'
    )
  ).toEqual([
    '甲县2018年政府信息公开工作年度报告',
    '2018年，甲县主动公开信息580条，其中公告222条，其他358条。'
  ])
})

test('pipe tables with and without a frame, blank cells kept', async () => {
  expect(await blocks('| 内容 | 数量 | 备注 |\n| --- | --: | --- |\n| 规章 | 0 | |\n| | 3 | 无 |\n')).toEqual(
    ['grid [内容|数量|备注] [规章|0|] [|3|无]']
  )
  expect(await blocks('内容 | 数量\n---|---\n规章 | 0\n')).toEqual(['grid [内容|数量] [规章|0]'])
  expect(await blocks('公告 | 通知 | 其他\n')).toHaveLength(1)
})

test('tables drawn with lines, a cell of which may be broken over two', async () => {
  const grid = ['grid [内容|数量] [规章|0] [规范性文件|12]']
  expect(
    await blocks(
      '┌────────────┬──────┐\n│ 内容       │ 数量 │\n├────────────┼──────┤\n│ 规章       │ 0    │\n├────────────┼──────┤\n│ 规范性文件 │ 12   │\n└────────────┴──────┘\n'
    )
  ).toEqual(grid)
  expect(
    await blocks(
      '+------------+------+\n| 内容       | 数量 |\n+============+======+\n| 规章       | 0    |\n| 规范性文件 | 12   |\n+------------+------+\n'
    )
  ).toEqual(grid)
  expect(
    await blocks(
      '┌──────┬────┐\n│ 内容 │数量│\n├──────┼────┤\n│ 本年 │ 12 │\n│ 新收 │    │\n├──────┼────┤\n│ 结转 │ 3  │\n└──────┴────┘\n'
    )
  ).toEqual(['grid [内容|数量] [本年\n新收|12] [结转|3]'])
  expect(await blocks('无其他事项。\n──────────\n甲县水务局\n')).toEqual([
    '无其他事项。',
    '──────────',
    '甲县水务局'
  ])
})

test('rows with tabs, also with blank cells at their ends, and a title over them', async () => {
  expect(
    await blocks('第二十条第（一）项\n内容\t制发\t废止\n规章\t0\t\n\t3\t4\n第二十条第（五）项\n许可\t5\t6\n')
  ).toEqual(['第二十条第（一）项', 'grid [内容|制发|废止] [规章|0|] [|3|4] [第二十条第（五）项] [许可|5|6]'])
  expect(await blocks('一、\t总体情况\n二、\t公开情况\n')).toEqual(['一、\t总体情况', '二、\t公开情况'])
})

test('rows set by blanks, as a PDF leaves them', async () => {
  expect(await blocks('内容      制发  废止\n规章        0    0\n规范性文件  12    3\n合计 12 3\n')).toEqual([
    'grid [内容|制发|废止] [规章|0|0] [规范性文件|12|3] [合计|12|3]'
  ])
  expect(await blocks('政府信息公开的  形式单一\n渠道  还不够多\n')).toEqual([
    '政府信息公开的  形式单一',
    '渠道  还不够多'
  ])
})

test('one cell a line between blank lines, a line of blanks being a cell', async () => {
  expect(
    await blocks(
      '(二)附表\n\n\u00a0\u00a0\n\n单位\u00a0\n\n年度\n\n公开文件数\n\n\u00a0\n\n8\n\n其中：网站\n\n\u00a0\n\n8\n\n公报\n\n\u00a0\n\n0\n\n\u00a0\n\n'
    )
  ).toEqual(['(二)附表', 'grid [|单位|年度] [公开文件数||8] [其中：网站||8] [公报||0]'])
})

test('one cell a line between blank lines, a blank cell being nothing at all', async () => {
  expect(
    await blocks('内容\n\n甲\n\n乙\n\n规章\n\n1\n\n2\n\n文件\n\n\n\n4\n\n收费\n\n5\n\n\n\n许可\n\n6\n\n7\n')
  ).toEqual(['grid [内容|甲|乙] [规章|1|2] [文件||4] [收费|5|] [许可|6|7]'])
})

test('one cell a line without anything between', async () => {
  expect(
    await blocks('本年公开情况见下表。\n内容\n甲\n乙\n规章\n1\n2\n文件\n3\n4\n\n三、申请情况\n2022年1月5日\n')
  ).toEqual([
    '本年公开情况见下表。',
    'list [内容] [甲] [乙] [规章] [1] [2] [文件] [3] [4]',
    '三、申请情况',
    '2022年1月5日'
  ])
})

test('one cell a line, with an empty line for each blank cell and each place that a merged one covers', async () => {
  expect(
    await blocks(
      '二、公开\n第（六）项\n\n\n内容\n数量\n\n处罚\n12\n\n强制\n3\n\n第（八）项\n\n\n内容\n金额\n备注\n收费\n1.5\n0\n三、复议\n复议\n\n诉讼\n\n\n维持\n总计\n维持\n纠正\n总计\n1\n1\n2\n3\n5\n四、问题\n不足。\n'
    )
  ).toEqual([
    '二、公开',
    'grid [第（六）项||] [内容|数量|] [处罚|12|] [强制|3|] [第（八）项||] [内容|金额|备注] [收费|1.5|0]',
    '三、复议',
    'grid [复议||诉讼||] [维持|总计|维持|纠正|总计] [1|1|2|3|5]',
    '四、问题',
    '不足。'
  ])
})

test('a chapter between two tables of lines is a heading, a numbered row is not', async () => {
  expect(
    await blocks(
      `一、概况\n说明在此。\n二、公开\n内容\n数量\n规章\n1\n文件\n2\n三、申请\n项目\n自然人\n总计\n一、新收\n3\n3\n二、结转\n0\n0\n三、办理结果\n（一）公开\n3\n3\n四、结转下年\n0\n0\n四、复议\n维持\n纠正\n总计\n1\n2\n3\n五、问题\n不足。\n`
    )
  ).toEqual([
    '一、概况',
    '说明在此。',
    '二、公开',
    'list [内容] [数量] [规章] [1] [文件] [2]',
    '三、申请',
    'list [项目] [自然人] [总计] [一、新收] [3] [3] [二、结转] [0] [0] [三、办理结果] [（一）公开] [3] [3] [四、结转下年] [0] [0]',
    '四、复议',
    'list [维持] [纠正] [总计] [1] [2] [3]',
    '五、问题',
    '不足。'
  ])
})

test.each(['\t', '    '])(
  'the title of another table with the same heading is no row, with %j between the cells',
  async gap => {
    const table = (label: string) => `项目\t本年\t上年\n${label}\t3\t4\n二、还书\t5\t6\n`
    for (const title of ['读者情况', '三、读者情况', '第三部分：读者情况']) {
      const text = `一、借阅情况\n${table('一、借书')}${title}\n${table('成人')}`
      expect(await blocks(text.replaceAll('\t', gap))).toEqual([
        '一、借阅情况',
        'grid [项目|本年|上年] [一、借书|3|4] [二、还书|5|6]',
        title,
        'grid [项目|本年|上年] [成人|3|4] [二、还书|5|6]'
      ])
    }
  }
)

test('numbers that stand alone among prose are no table', async () => {
  expect(await blocks('2021年共公开信息。\n12\n其中网站公开的信息最多。\n8\n完。\n')).toHaveLength(5)
})

test('a comment between lines is no text, and aims at what follows', async () => {
  const text = '甲。\n<!-- reportlint-allow a: 因为\n有据 -->\n乙。\n'
  const tree = await read({path: 'a.txt', bytes: new TextEncoder().encode(text)})
  expect(outline(tree)).toEqual(['甲。', '乙。'])
  expect(tree.comments).toEqual([
    {span: {start: 3, end: 37}, text: 'reportlint-allow a: 因为\n有据', target: tree.blocks[1]?.span}
  ])
})

test('lines that a mail program broke at a margin are one paragraph', async () => {
  const broken = `甲县交通局2021年政府信息公开工作年度报告
一、总体情况
    2021年，我局认真贯彻落实条例的有关规定，切实做好政府信息公开
各项工作，全年主动公开政府信息一百二十条，其中通过政府门户网站公
开的信息八十条，通过政务新媒体公开的信息四十条，没有收到公开申
请。
    （一）主动公开。信息及时更新。
无其他事项。
`
  expect(await blocks(broken)).toEqual([
    '甲县交通局2021年政府信息公开工作年度报告',
    '一、总体情况',
    '2021年，我局认真贯彻落实条例的有关规定，切实做好政府信息公开各项工作，全年主动公开政府信息一百二十条，其中通过政府门户网站公开的信息八十条，通过政务新媒体公开的信息四十条，没有收到公开申请。',
    '（一）主动公开。信息及时更新。',
    '无其他事项。'
  ])
})

test('a line is broken early before a number that does not fit, and beside a drawn table as well', async () => {
  const lines = [
    '　　全年收到政府信息公开申请，均在规定的期限之内作出答复，其中网络申请共计',
    '1234567件，信函申请三件，其余均为当面提出，申请的内容主要是征地拆迁、社会保',
    '障和环境保护，与上年相比没有大的变化，办理的质量稳步提高，没有引起行政复议和',
    '行政诉讼。'
  ]
  const table = `┌${'─'.repeat(200)}┬────┐\n│ 规章${' '.repeat(195)}│ 12 │\n└${'─'.repeat(200)}┴────┘`
  expect(await blocks(`${lines.join('\n')}\n\n${table}\n`)).toEqual([lines.join('').trim(), 'grid [规章|12]'])
})

test('a line that ends in a comma goes on, a heading does not', async () => {
  expect(await blocks('全年公开信息12条，\n其中网站8条。\n二、公开\n正文。\n')).toEqual([
    '全年公开信息12条，其中网站8条。',
    '二、公开',
    '正文。'
  ])
  expect(await blocks('We received 12 requests\nand closed 9 of them.\n')).toEqual([
    'We received 12 requests and closed 9 of them.'
  ])
})
