import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createTree} from '../../../src/read/blocks.ts'
import {readFrontMatter} from '../../../src/read/front-matter.ts'
import {readMarkdown} from '../../../src/read/markdown/markdown.ts'
import {divideMarkdown} from '../../../src/read/markdown/plain-markdown.ts'
import {readByRemark} from '../../../src/read/markdown/remark.ts'

/** The short way and remark’s must tell the same of every draft. */
async function expectSame(text: string): Promise<void> {
  const source = {path: 'a.md', format: 'markdown' as const, text}
  const {end, metadata} = readFrontMatter(text)
  const whole = createTree(source, {...readByRemark(text, end, text.length), metadata})
  const {blocks, comments, unreadable} = await readMarkdown(source)
  expect({blocks, comments, unreadable}).toEqual({
    blocks: whole.blocks,
    comments: whole.comments,
    unreadable: whole.unreadable
  })
}

/** Milliseconds; most of them are spent in remark, of which the first are the slowest. */
const longest = 60_000
const runs = Number(process.env.RUNS ?? 100)

const starts = [
  '',
  '',
  '',
  ' ',
  '    ',
  '\t',
  '　',
  '# ',
  '#',
  '## ',
  '###### ',
  '####### ',
  '1. ',
  '2. ',
  '12. ',
  '1.',
  '1) ',
  '2021. ',
  '- ',
  '-',
  '+ ',
  '+5',
  '* ',
  '> ',
  '一、',
  '（一）',
  '(一)',
  '①',
  '\u00a0',
  '-8',
  '--',
  '---',
  '===',
  '- - ',
  '1. 2. ',
  '- 1. ',
  '1. # '
]
const words = [
  '甲',
  '2021年，公开12条。',
  '总体情况',
  '乙，',
  '0',
  '12',
  '—',
  '-',
  '规章',
  ' ',
  '  ',
  '**粗**',
  '**（一）粗体**',
  '**12**',
  '**',
  '*',
  '_',
  'a_b',
  '&nbsp;',
  '&',
  '<br>',
  '<b>',
  '[1]',
  '[',
  ']',
  '~',
  '~~',
  '\\',
  '\\甲',
  '<5',
  '&甲',
  '[2014]12号',
  '](',
  '国办发[2014](b)',
  '`',
  '|',
  ' | ',
  '(a)',
  '!',
  '#',
  ' #',
  '1.5',
  'a b',
  'c',
  ':',
  '😀',
  '<!-- 注 -->',
  '<!--',
  '-->',
  '1',
  'a@b.cn',
  'www.a.cn',
  '\u00a0',
  '　'
]
const ends = [
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '  \n',
  '\\\n',
  '\r\n',
  '\r\n\r\n',
  '\n \n',
  '\n\u00a0\n',
  ' \t\n',
  '\n\n\n\n'
]

const line = fc
  .tuple(
    fc.constantFrom(...starts),
    fc.array(fc.constantFrom(...words), {maxLength: 4}),
    fc.constantFrom(...ends)
  )
  .map(([start, middle, end]) => `${start}${middle.join('')}${end}`)

const cell = fc.constantFrom(
  '',
  ' ',
  '甲',
  '12',
  ' 0 ',
  '本年 新',
  '—',
  '-',
  '--',
  ':-',
  '**3**',
  'a<br>b',
  '\\|',
  '`',
  '&amp;',
  '\t5'
)
const row = fc
  .tuple(
    fc.constantFrom('|', '|', '|', '', ' |'),
    fc.array(cell, {minLength: 1, maxLength: 4}),
    fc.constantFrom('|', '|', '|', '', '| ')
  )
  .map(([start, cells, end]) => `${start}${cells.join('|')}${end}\n`)
const delimiters = fc.constantFrom(
  '|---|---|\n',
  '| --- | :--: |\n',
  '|-|-|-|\n',
  '---|---\n',
  '|---|\n',
  '| - | - |  \n',
  ' |---|---|\n'
)
const table = fc
  .tuple(row, delimiters, fc.array(row, {maxLength: 4}), fc.constantFrom('\n', '', '三、标题\n', '\r\n'))
  .map(([head, rule, rows, end]) => `${head}${rule}${rows.join('')}${end}`)
const framed = fc
  .tuple(
    fc.integer({min: 1, max: 4}),
    fc.array(fc.array(cell, {minLength: 4, maxLength: 4}), {minLength: 1, maxLength: 5})
  )
  .map(([width, rows]) => {
    const lines = rows.map(cells => `|${cells.slice(0, width).join('|')}|\n`)
    return `${lines[0]}${'|---'.repeat(width)}|\n${lines.slice(1).join('')}\n`
  })

const plainCell = fc.constantFrom(
  '',
  ' ',
  '  ',
  '甲',
  '12',
  ' 0 ',
  '本年 新',
  '—',
  '\t5',
  '\u00a0',
  '　',
  '1.',
  '#',
  '- 1',
  '> 2',
  '**合计**',
  ' 共**3**件',
  ' **（一）计** '
)
const ragged = fc
  .array(fc.array(plainCell, {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 5})
  .chain(rows => fc.tuple(fc.constant(rows), fc.constantFrom(' --- ', '---', ':-:', '-')))
  .map(
    ([[head = [], ...rows], rule]) =>
      `${[head, head.map(() => rule), ...rows].map(cells => `|${cells.join('|')}|\n`).join('')}\n`
  )

const html = fc
  .array(
    fc.constantFrom(
      '<table>\n',
      '<table border="1">',
      '<tr><td rowspan=2>甲</td><td>1</td></tr>\n',
      '<tr>\n<td>乙</td>\n<td>2<br>件</td>\n</tr>\n',
      '<tr><td>**丙**<td>3',
      '</table>\n',
      '</table>\n\n',
      '</table>甲\n',
      '<div align="center">\n',
      '</div>\n\n',
      '<p>丁</p>\n\n',
      '<p>戊\n\n己</p>\n',
      '<!-- 注 -->\n',
      '<b>甲</b>\n',
      '# 标题\n\n',
      '甲\n',
      '- 乙\n\n',
      '\n',
      ' <p>庚</p>\n\n',
      '<p\n>辛</p>\n\n'
    ),
    {maxLength: 8}
  )
  .map(parts => parts.join(''))
const htmlTable = fc
  .array(fc.array(plainCell, {minLength: 2, maxLength: 3}), {minLength: 1, maxLength: 3})
  .map(
    rows =>
      `<table>\n${rows.map(cells => `<tr>${cells.map(text => `<td>${text}</td>`).join('')}</tr>\n`).join('')}</table>\n\n`
  )

describe('the short way of reading Markdown tells what remark tells', () => {
  test(
    'of lines',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(line, {maxLength: 8}), lines => expectSame(lines.join(''))),
        {numRuns: runs}
      )
    },
    longest
  )

  test(
    'of tables among lines',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.oneof(line, table, framed, ragged), {maxLength: 5}), parts =>
          expectSame(parts.join(''))
        ),
        {numRuns: runs}
      )
    },
    longest
  )

  test(
    'of HTML among lines',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.oneof(line, html, htmlTable, htmlTable), {maxLength: 5}), parts =>
          expectSame(parts.join(''))
        ),
        {numRuns: runs}
      )
    },
    longest
  )

  test('of comments, front matter and what reaches over blank lines', async () => {
    for (const text of [
      '---\ntitle: 甲\n---\n一、乙\n',
      '---\n甲\n---\n乙\n',
      '甲\n\n<!-- a -->\n\n乙\n<!-- b --> 丙\n\n<!--\n\n-->\n',
      '```\n甲\n\n乙\n```\n丙\n',
      '[a]: b\n\n[a] 甲[^1]\n\n[^1]: 乙\n',
      '<table>\n<tr><td>甲\n\n<td>1</table>\n\n乙\n',
      '1. 甲\n\n   乙\n\n2. 丙\n   - 丁\n\n     | a | b |\n     |---|---|\n     | 1 | 2 |\n',
      '> 甲\n\n> 乙\n丙\n',
      '1) 甲\n \n    \\\n2021. \n',
      '- 甲\n\n  *乙*\n\n  丙\n'
    ]) {
      await expectSame(text)
    }
  })
})

test('a plain report does not need remark', () => {
  const report = `# 甲县交通局2021年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2021年，公开信息**12**条（国办发[2014]12号）。\n1. 加强领导；\n
### (一)数量\n\n**二、主动公开**\n
| 信息内容 | 本年制发件数 |\n| --- | ---: |\n| 规章 | 0 |\n| 行政规范性文件 |  |\n\n<!-- reportlint-allow a: 乙 -->\n\n无。\n`
  expect(divideMarkdown(report, 0).map(({kind}) => kind)).toEqual(['plain'])
})

test('a report whose tables are HTML does not need it either', () => {
  const report = '## 一、总体情况\n\n<table>\n<tr><td>规章</td><td>0</td></tr>\n</table>\n\n无。\n'
  expect(divideMarkdown(report, 0).map(({kind}) => kind)).toEqual(['plain', 'html', 'plain'])
})
