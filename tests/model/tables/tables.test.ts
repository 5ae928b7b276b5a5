import {describe, expect, test} from 'vitest'
import {languages} from '../../../rules/language/index.ts'
import {profiles} from '../../../src/index.ts'
import {createReport} from '../../../src/model/model.ts'
import type {Report} from '../../../src/model/report.ts'
import type {ReportTable} from '../../../src/model/report-table.ts'
import {read} from '../../../src/read/read.ts'
import {
  cellList,
  columnIds,
  columnLabels,
  figureAt,
  figuresOf,
  headingHtml,
  html,
  markdown,
  opening,
  rowHtml,
  rowIds,
  rowLabels
} from './applications-table.ts'

async function reportOf(text: string, path: string): Promise<Report> {
  const tree = await read({path, bytes: new TextEncoder().encode(text)})
  return createReport(tree, {languages, profiles})
}

function applicationsIn(report: Report): ReportTable {
  const table = report.tables.find(({id}) => id === 'applications')
  if (!table) throw new Error('no table of applications was recognised')
  return table
}

/** By row and column, what is printed. */
function printed(table: ReportTable): Map<string, string> {
  return new Map(table.cells.map(({id, text}) => [`${id.row} ${id.column}`, text]))
}

function whole(): Map<string, string> {
  return new Map(
    rowIds.flatMap((row, index) =>
      columnIds.map((column, offset) => [`${row} ${column}`, figureAt(index, offset)] as const)
    )
  )
}

const shortened = rowLabels.map(
  (label, row) =>
    new Map([
      [3, '（二）部分公开'],
      [5, '2.其他法律行政止公开'],
      [6, '3.三安全一稳定'],
      [10, '7.行政执法案巻'],
      [13, '2.没有现成信息'],
      [19, '5.要求确认或重新出具已获取信息'],
      [20, '1.逾期不补正'],
      [21, '2.逾期不缴费'],
      [23, '七)总计']
    ]).get(row) ?? label
)
const all = rowLabels.map((_, index) => index)

describe('the table of applications is read whole', () => {
  test.each([
    ['as the form has it', html(), 'html'],
    ['with cells and lines left open', html().replaceAll('</td>', '').replaceAll('</tr>', ''), 'html'],
    ['with the spans of merged lines lost', html().replace(/ rowspan=\d+/g, ''), 'html'],
    [
      'with its heading repeated after a page break',
      html().replace(rowHtml(12), headingHtml + rowHtml(12)),
      'html'
    ],
    ['in one column of labels', markdown(), 'md'],
    ['with labels shortened and mistyped', markdown(shortened), 'md'],
    ['with spaces in its labels', markdown(rowLabels.map(label => label.split('').join(' '))), 'md'],
    ['with its rows out of order', markdown(rowLabels, columnLabels, [...all].reverse()), 'md'],
    [
      'without a heading',
      markdown(
        rowLabels,
        columnLabels.map(() => '')
      ),
      'md'
    ],
    [
      'with a heading cut short',
      markdown(rowLabels, ['自然人', '商业', '科研机构', '社会公', '法律服', '其他', '总计']),
      'md'
    ],
    [
      'over two printed tables',
      `${markdown(rowLabels, columnLabels, all.slice(0, 9))}\n${markdown(rowLabels, columnLabels, all.slice(9))}`,
      'md'
    ],
    [
      'over two printed tables of which the second has no heading',
      `${markdown(rowLabels, columnLabels, all.slice(0, 20))}\n\n${markdown(
        rowLabels,
        columnLabels.map(() => ''),
        all.slice(20)
      )}`,
      'md'
    ],
    [
      'one cell a line with marks',
      cellList()
        .map(cell => `${cell} |`)
        .join('\n'),
      'txt'
    ],
    ['one cell a line between empty lines', cellList().join('\n\n'), 'txt']
  ])('%s', async (_name, table, extension) => {
    const text =
      extension === 'html' ? `<p>${opening.replaceAll('\n\n', '</p><p>')}</p>${table}` : opening + table
    const report = await reportOf(text, `draft.${extension}`)
    const read = applicationsIn(report)
    expect(printed(read)).toEqual(whole())
    expect(read.form).toBe('cn-2021')
    expect(read.strangers).toEqual([])
    expect(report.unreadable).toEqual([])
    for (const {span, text: said} of read.cells) expect(text.slice(span.start, span.end)).toBe(said)
  })

  test('with its columns in another order', async () => {
    const order = [6, 0, 1, 2, 3, 4, 5]
    const report = await reportOf(
      opening +
        markdown(
          rowLabels,
          order.map(index => columnLabels[index] ?? '')
        ),
      'draft.md'
    )
    const cells = printed(applicationsIn(report))
    expect(cells.get('received total')).toBe(figureAt(0, 0))
    expect(cells.get('received natural-person')).toBe(figureAt(0, 1))
    expect(cells.get('carried-out other')).toBe(figureAt(24, 6))
  })

  test('with its rows for columns', async () => {
    const lines = columnLabels.map(
      (label, column) => `|${label}|${rowIds.map((_, row) => figureAt(row, column)).join('|')}|\n`
    )
    const table = `|项目|${rowLabels.join('|')}|\n|${'---|'.repeat(26)}\n${lines.join('')}`
    expect(printed(applicationsIn(await reportOf(opening + table, 'draft.md')))).toEqual(whole())
  })
})

describe('a figure is never guessed into a cell', () => {
  test('a row with a figure too many is left out and told, and the others are read', async () => {
    const list = cellList(row => (row === 9 ? [...figuresOf(row), '7'] : figuresOf(row)))
    const report = await reportOf(opening + list.join('\n\n'), 'draft.txt')
    const cells = printed(applicationsIn(report))
    expect(cells.size).toBe(24 * 7)
    expect([...cells.keys()].some(key => key.startsWith('refused.process-information'))).toBe(false)
    expect(report.unreadable.map(({reason}) => reason.zh)).toEqual([
      '“6.属于四类过程性信息”一行有8个数，表样是7个，无法确定每个数属于哪一列'
    ])
  })

  test('a row with a figure too few is left out and told', async () => {
    const list = cellList(row => (row === 0 ? figuresOf(row).slice(1) : figuresOf(row)))
    const report = await reportOf(opening + list.map(cell => `${cell} |`).join('\n'), 'draft.txt')
    expect(printed(applicationsIn(report)).size).toBe(24 * 7)
    expect(report.unreadable).toHaveLength(1)
  })

  test('a label that no row fits is kept apart', async () => {
    const labels = rowLabels.map((label, row) => (row === 22 ? '4.不知道是什么' : label))
    const table = applicationsIn(await reportOf(opening + markdown(labels), 'draft.md'))
    expect(table.strangers.map(({text}) => text)).toEqual(['4.不知道是什么'])
    expect(printed(table).size).toBe(24 * 7)
  })

  test('a heading with unknown words leaves its columns unread', async () => {
    const headings = ['自然人', '甲类', '乙类', '丙类', '丁类', '其他', '总计', '备注']
    const table = markdown(rowLabels, headings).replace(/\|\n/g, '|5|\n')
    const report = await reportOf(opening + table, 'draft.md')
    const cells = report.tables.flatMap(({cells}) => cells)
    expect(cells.filter(({id}) => id.column === 'enterprise')).toEqual([])
  })
})

const reviewWords = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const fifteen = Array.from({length: 15}, (_, index) => `${index + 20}`)
const reviewOpening =
  '云岭县林业局2022年政府信息公开工作年度报告\n\n四、政府信息公开行政复议、行政诉讼情况\n\n'

describe('the table of reviews is read whole', () => {
  const wide = `| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |\n|${'---|'.repeat(15)}\n|${reviewWords.join('|')}|未经复议直接起诉| | | | |复议后起诉| | | | |\n| | | | | |${[...reviewWords, ...reviewWords].join('|')}|\n|${fifteen.join('|')}|\n`
  test.each([
    ['in one line of figures', wide, 'md'],
    [
      'with a label before its line of figures',
      wide.replace(/^\|/gm, '| |').replace('| |20', '|件数|20'),
      'md'
    ],
    [
      'in three lines',
      `|类别|${reviewWords.join('|')}|\n|---|---|---|---|---|---|\n|行政复议|${fifteen.slice(0, 5).join('|')}|\n|未经复议直接起诉|${fifteen.slice(5, 10).join('|')}|\n|复议后起诉|${fifteen.slice(10).join('|')}|\n`,
      'md'
    ],
    [
      'one cell a line',
      [
        '行政复议',
        '行政诉讼',
        ...reviewWords,
        '未经复议直接起诉',
        '复议后起诉',
        ...reviewWords,
        ...reviewWords,
        ...fifteen
      ]
        .map(cell => `${cell} |`)
        .join('\n'),
      'txt'
    ]
  ])('%s', async (_name, table, extension) => {
    const report = await reportOf(reviewOpening + table, `draft.${extension}`)
    expect(report.tables.map(({id}) => id)).toEqual(['reviews'])
    expect(report.tables[0]?.cells.map(({text}) => text)).toEqual(fifteen)
    expect(report.unreadable).toEqual([])
  })

  test('a line of fourteen figures is left out and told once', async () => {
    const report = await reportOf(reviewOpening + wide.replace('|20|', '|'), 'draft.md')
    expect(report.tables.flatMap(({cells}) => cells)).toEqual([])
    expect(report.unreadable).toHaveLength(1)
  })
})

describe('forms', () => {
  const regulations = (year: number, headings: string, row: string) =>
    reportOf(
      `云岭县林业局${year}年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n|第二十条第（一）项||||\n|---|---|---|---|\n|信息内容|${headings}|\n|规章|0|0|0|\n|${row}|3|1|9|\n`,
      'draft.md'
    )

  test('a table of the form of other years is read by that form', async () => {
    const report = await regulations(2022, '本年新制作数量|本年新公开数量|对外公开总数量', '规范性文件')
    expect(report.profile.id).toBe('cn-2021')
    expect(report.tables.map(({form}) => form)).toEqual(['cn-2019'])
    expect(report.tables[0]?.cells.at(-1)?.id.column).toBe('total')
  })

  test('the report’s own form is taken where two fit alike', async () => {
    const report = await regulations(2022, '||', '规范性文件')
    expect(report.tables.map(({form}) => form)).toEqual(['cn-2021'])
  })

  test('an old report on the form of 2019 has one row for other outcomes', async () => {
    const labels = [...rowLabels.slice(0, 20), '（六）其他处理', ...rowLabels.slice(23)]
    const rows = labels.map((_, index) => index)
    const report = await reportOf(opening + markdown(labels, columnLabels, rows), 'draft.md')
    const table = applicationsIn(report)
    expect(table.form).toBe('cn-2019')
    expect(printed(table).get('other total')).toBe(figureAt(20, 6))
  })

  test('a table of another kind is left alone', async () => {
    const report = await reportOf(
      `${reviewOpening}|渠道|条数|\n|---|---|\n|行政许可|5|\n|网站|8|\n|总计|13|\n`,
      'draft.md'
    )
    expect(report.tables).toEqual([])
    expect(report.otherTables).toHaveLength(1)
  })

  test('the national table of before 2019 is not taken for the local one, half of whose rows it has', async () => {
    const rows = [
      '（一）主动公开政府信息数',
      '1.政府公报公开政府信息数',
      '2.政府网站公开政府信息数',
      '（一）收到申请数',
      '1.当面申请数',
      '2.传真申请数',
      '3.网络申请数',
      '4.信函申请数',
      '（三）申请答复数',
      '2.同意公开答复数',
      '3.同意部分公开答复数',
      '4.不同意公开答复数',
      '四、行政复议数量',
      '五、行政诉讼数量'
    ]
    const report = await reportOf(
      `云岭县林业局2016年政府信息公开工作年度报告\n\n|统计指标|单位|本年数|本年累计|\n|---|---|---|---|\n${rows.map((row, index) => `|${row}|件|${index}|${index}|\n`).join('')}`,
      'draft.md'
    )
    expect(report.tables).toEqual([])
    expect(report.otherTables).toHaveLength(1)
  })

  test('two tables of the same kind stay two', async () => {
    const report = await reportOf(`${opening}${markdown()}\n其中本级情况如下。\n\n${markdown()}`, 'draft.md')
    expect(report.tables.map(({cells}) => cells.length)).toEqual([175, 175])
  })

  test('a draft that tells neither its kind nor its year is known by its tables', async () => {
    expect((await reportOf(`统计情况\n\n${markdown()}`, 'draft.md')).profile.id).toBe('cn-2021')
    expect((await reportOf('统计情况\n\n|行政许可|数量|\n|---|---|\n|甲|3|\n', 'draft.md')).profile.id).toBe(
      'generic'
    )
  })

  test('a report without tables has none', async () => {
    const report = await reportOf(opening, 'draft.md')
    expect([report.tables, report.otherTables, report.unreadable]).toEqual([[], [], []])
  })
})
