import {expect, test} from 'vitest'
import {read} from '../../src/read/read.ts'

const table = [
  ['信息内容', '本年制发件数', '本年废止件数'],
  ['规章', '0', '0'],
  ['行政规范性文件', '12', '3']
]

const drafts = {
  md: `# 甲县交通局2021年政府信息公开工作年度报告

## 一、总体情况

2021年，共**主动公开**信息1,234条，其中网站&nbsp;1,000条。

1. 加强领导；

${table
  .map(row => `| ${row.join(' | ')} |`)
  .join('\n')
  .replace('\n', '\n|---|---|---|\n')}

<!-- reportlint-allow wrong-tally: 渠道有重复 -->

无其他事项。
`,
  html: `<html><head><meta charset=utf-8></head><body><div class=nav><a href=/>首页</a></div>
<h1>甲县交通局2021年政府信息公开工作年度报告</h1><h2>一、<span>总体</span>情况</h2>
<p>　　2021年，共<b>主动公开</b>信息<span>1,2</span><span>34</span>条，其中网站&nbsp;1,000条。</p><ol><li>加强领导；</ol>
<table>${table.map(row => `<tr>${row.map(cell => `<td><p>${cell}</p>`).join('')}`).join('\n')}</table>
<!-- reportlint-allow wrong-tally: 渠道有重复 -->
<p>无其他事项。</p></body></html>`,
  txt: `甲县交通局2021年政府信息公开工作年度报告
一、总体情况
　　2021年，共主动公开信息1,234条，其中网站\u00a01,000条。
1. 加强领导；
${table.map(row => row.map(cell => `${cell} |`).join('\n')).join('\n|\n')}
|
<!-- reportlint-allow wrong-tally: 渠道有重复 -->
无其他事项。
`
}

async function words(name: string, bytes: Uint8Array): Promise<string[]> {
  const tree = await read({path: `draft.${name}`, bytes})
  expect(tree.comments.map(({text, target}) => [text, target])).toEqual([
    ['reportlint-allow wrong-tally: 渠道有重复', tree.blocks.at(-1)?.span]
  ])
  return tree.blocks.flatMap(block =>
    block.kind === 'table' ? block.cells.map(({passage}) => passage.text) : [block.passage.text]
  )
}

const expected = [
  '甲县交通局2021年政府信息公开工作年度报告',
  '一、总体情况',
  '2021年，共主动公开信息1,234条，其中网站\u00a01,000条。',
  '1. 加强领导；',
  ...table.flat(),
  '无其他事项。'
]

test.each(Object.entries(drafts))('the same report says the same as %s', async (name, draft) => {
  expect(await words(name, new TextEncoder().encode(draft))).toEqual(expected)
})

test.each(Object.entries(drafts))(
  'the same report with \\r\\n, a byte order mark or in UTF-16 says the same as %s',
  async (name, draft) => {
    const windows = draft.replaceAll('\n', '\r\n')
    expect(await words(name, new TextEncoder().encode(windows))).toEqual(expected)
    expect(await words(name, new TextEncoder().encode(draft.replaceAll('\n', '\r')))).toEqual(expected)
    expect(await words(name, new TextEncoder().encode(`\ufeff${draft}`))).toEqual(expected)
    expect(await words(name, new Uint8Array(Buffer.from(windows, 'utf16le')))).toEqual(expected)
    expect(await words(name, new Uint8Array(Buffer.from(`\ufeff${draft}`, 'utf16le').swap16()))).toEqual(
      expected
    )
  }
)
