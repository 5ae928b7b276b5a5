import {expect, test} from 'vitest'
import {read} from '../../../src/read/read.ts'
import {sourceSpan, type Tree} from '../../../src/read/tree.ts'
import {outline} from '../outline.ts'

async function readMarkdown(text: string): Promise<Tree> {
  return read({path: 'a.md', bytes: new TextEncoder().encode(text)})
}

async function blocks(text: string): Promise<string[]> {
  return outline(await readMarkdown(text))
}

test('lines without a blank between them are paragraphs of their own', async () => {
  expect(
    await blocks('一、总体情况\n2021年公开12条。\n二、公开\n　　正文。  \n    缩进。\n\t又一段。\n')
  ).toEqual(['一、总体情况', '2021年公开12条。', '二、公开', '正文。', '缩进。', '又一段。'])
})

test('headings keep their depth, also without a blank behind the hashes', async () => {
  expect(await blocks('# 年报\n##一、总体情况\n### （一）公开 ###\n\n年报\n====\n\n小结\n---\n')).toEqual([
    '# 年报',
    '## 一、总体情况',
    '### （一）公开',
    '# 年报',
    '## 小结'
  ])
})

test('a rule below a sentence makes no heading of it', async () => {
  expect(await blocks('甲。\n乙。\n---\n丙。\n')).toEqual(['甲。', '乙。', '丙。'])
})

test('the number of a list item belongs to its text, and a bullet does not', async () => {
  expect(await blocks('1. 甲\n2. 乙\n\n- 丙\n- 丁\n\n3) 戊\n\n- 1. 己\n\n+5\n')).toEqual([
    '1. 甲',
    '2. 乙',
    '丙',
    '丁',
    '3) 戊',
    '1. 己',
    '+5'
  ])
})

test('every figure finds its way back through markup', async () => {
  const text =
    '共公开**12**条&nbsp;\\*其中[网站](http://a.b)`8`条[^1]，~~旧~~新<b>3</b>条。\n\n[^1]: 注释。\n'
  const tree = await readMarkdown(text)
  const [block] = tree.blocks
  if (block?.kind !== 'paragraph') throw new Error('no paragraph')
  const {passage} = block
  expect(passage.text).toBe('共公开12条\u00a0*其中网站8条，新3条。')
  for (const figure of ['12', '8', '3']) {
    const at = passage.text.indexOf(figure)
    const {start, end} = sourceSpan(passage, at, at + figure.length)
    expect(text.slice(start, end)).toBe(figure)
  }
  expect(outline(tree)[1]).toBe('注释。')
})

test('a table has a grid, and its cells stand without borders and padding', async () => {
  const text = '| 内容 | **数量** |\n|:-----|---:|\n| 规章\\|令 | 12 |\n| 备<br>注 |  |\n'
  const tree = await readMarkdown(text)
  expect(outline(tree)).toEqual(['grid [内容|数量] [规章|令|12] [备\n注|]'])
  const [table] = tree.blocks
  if (table?.kind !== 'table') throw new Error('no table')
  expect(table.cells.map(({span}) => text.slice(span.start, span.end))).toEqual([
    '内容',
    '数量',
    '规章\\|令',
    '12',
    '备<br>注',
    ''
  ])
})

test('the line below a table is not its last row', async () => {
  expect(
    await blocks('说明：\n| a | b |\n|---|---|\n| 1 | 2 |\n三、标题\n| c | d |\n|---|---|\n| 3 | 4 |\n完。\n')
  ).toEqual(['说明：', 'grid [a|b] [1|2]', '三、标题', 'grid [c|d] [3|4]', '完。'])
})

test('a table without the line of dashes is a table', async () => {
  expect(await blocks('| 内容 | 数量 |\n| 规章 | 0 |\n')).toEqual(['grid [内容|数量] [规章|0]'])
})

test('a pasted HTML table is one, also with blank lines inside', async () => {
  const text =
    '前。\n\n<table>\n<tr><td rowspan="2">甲</td>\n\n<td>1</td></tr>\n\n<tr><td>2</td></tr>\n</table>\n后。\n\n完。\n'
  expect(await blocks(text)).toEqual(['前。', 'grid [甲(2x1)|1] [2]', '后。', '完。'])
})

test('one cell a line, also where Markdown sees a heading or a list', async () => {
  expect(await blocks('内容\n甲\n乙\n规章\n0\n-\n文件\n1\n2\n')).toEqual([
    'list [内容] [甲] [乙] [规章] [0] [-] [文件] [1] [2]'
  ])
  expect(await blocks('内容\n\n甲\n\n规章\n\n0\n\n文件\n\n-\n\n许可\n\n3\n\n处罚\n\n4\n')).toEqual([
    'grid [内容|甲] [规章|0] [文件|-] [许可|3] [处罚|4]'
  ])
})

test('code is no report text, front matter tells the title', async () => {
  const tree = await readMarkdown('---\ntitle: "甲局年报"\n---\n\n正文。\n\n```\n共 9 条\n```\n')
  expect(outline(tree)).toEqual(['正文。'])
  expect(tree.metadata.map(({name, passage}) => [name, passage.text])).toEqual([['title', '甲局年报']])
})

test('comments are kept, and aim at the block that follows', async () => {
  const tree = await readMarkdown('甲。\n\n<!-- reportlint-allow a: 乙 -->\n\n丙。\n<!-- 丁 -->\n戊。\n')
  expect(outline(tree)).toEqual(['甲。', '丙。', '戊。'])
  expect(tree.comments.map(({text, target}) => [text, target])).toEqual([
    ['reportlint-allow a: 乙', tree.blocks[1]?.span],
    ['丁', tree.blocks[2]?.span]
  ])
})

test('addresses stay text', async () => {
  expect(await blocks('电话 0591-1，邮箱 a@b.cn，网址 http://www.a.cn/ 。\n')).toEqual([
    '电话 0591-1，邮箱 a@b.cn，网址 http://www.a.cn/ 。'
  ])
})
