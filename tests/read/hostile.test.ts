import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {read} from '../../src/read/read.ts'
import {ReadError} from '../../src/source/read-error.ts'
import type {Format} from '../../src/source/source.ts'
import {expectWellFormed} from './well-formed.ts'

const pieces: Readonly<Record<'text' | 'markdown' | 'html', readonly string[]>> = {
  text: [
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '　',
    '\u00a0',
    '\t',
    '|',
    '||',
    ' | ',
    ' |\n',
    '|\n',
    '|||\n',
    '---',
    '| --- |',
    '甲',
    '2021年',
    '一、总体情况',
    '（一）公开',
    '1.国家秘密',
    '0',
    '12',
    '—',
    '1,234',
    '22（其中修订16件）',
    '。',
    '，',
    '来源：甲局',
    '发布日期：2022-01-20',
    '首页',
    '打印',
    '【关闭】',
    '<!--',
    '-->',
    '<!-- a -->',
    '#',
    '合计',
    '\ud800',
    '😀',
    '索引号 | A | 成文日期 | 2019-03-22 |',
    '2022年1月5日',
    '\u2028',
    '\u0085',
    '\ufeff',
    '\u200b'
  ],
  markdown: [
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '    ',
    '\t',
    '　',
    '# ',
    '#',
    '## ',
    '1. ',
    '1.',
    '- ',
    '* ',
    '> ',
    '+5',
    '**',
    '*',
    '_',
    '~~',
    '~',
    '`',
    '```\n',
    '| ',
    ' | ',
    ' |\n',
    '|---|---|\n',
    '|---|\n',
    '\\|',
    '\\',
    '&nbsp;',
    '&amp;',
    '&',
    '&#x4e00;',
    '&nbsp',
    '[',
    ']',
    '](',
    '(',
    ')',
    '[^1]',
    '[^1]: ',
    '[a]: b\n',
    '<br>',
    '<table>',
    '<tr>',
    '<td>',
    '</td>',
    '</table>',
    '<!--',
    '-->',
    '<',
    '>',
    '---\n',
    '===\n',
    '-\n',
    '甲',
    '乙。',
    '0',
    '12',
    '一、总体情况',
    'www.a.cn',
    'a@b.cn',
    'title: 甲\n',
    '😀',
    '\ud800',
    '\u00a0',
    '  \n',
    '<p>',
    '</p>',
    '<b>',
    '![',
    '\u0000'
  ],
  html: [
    '<p>',
    '</p>',
    '<br>',
    '<table>',
    '</table>',
    '<tr>',
    '</tr>',
    '<td>',
    '<td rowspan=2>',
    '<td colspan=3>',
    '<th>',
    '</td>',
    '<td rowspan=0>',
    '<caption>',
    '<div>',
    '</div>',
    '<span>',
    '</span>',
    '<b>',
    '</b>',
    '<i>',
    '</i>',
    '<ol>',
    '<ol start=3>',
    '<li>',
    '</ol>',
    '<ul>',
    '<pre>',
    '</pre>',
    '<h2>',
    '</h2>',
    '<!--',
    '-->',
    '<![if !x]>',
    '<![endif]>',
    '&nbsp;',
    '&nbsp',
    '&amp;',
    '&#x4e00;',
    '&#146;',
    '&bogus;',
    '&',
    '<',
    '>',
    '\r\n',
    '\n',
    ' ',
    '　',
    '甲',
    '乙。',
    '0',
    '12',
    '1,234',
    '<p hidden>',
    '<p style="display:none">',
    '<title>',
    '</title>',
    '<script>',
    '</script>',
    '<template>',
    '<select>',
    '<svg>',
    '</svg>',
    '<body>',
    '<head>',
    '<col style="display:none">',
    '<a href=x>',
    '</a>',
    '<form>',
    '<input>',
    '<tbody>',
    '<thead>',
    '😀',
    '\ud800',
    '一、总体情况',
    '来源：甲局',
    '&lt;',
    '<del>',
    '</del>',
    '<nobr>',
    '<font color=a>'
  ]
}

describe.each(['text', 'markdown', 'html'] as const)('%s', format => {
  test('gives a well-formed tree whatever it is made of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces[format]), {maxLength: 40}), async parts => {
        const tree = await readAs(format, parts.join(''))
        if (tree) expectWellFormed(tree)
      }),
      {numRuns: Number(process.env.RUNS ?? 100)}
    )
  }, 60_000)
})

async function readAs(format: Format, text: string) {
  try {
    return await read({path: 'a', format, encoding: 'utf-8', bytes: new TextEncoder().encode(text)})
  } catch (error) {
    if (error instanceof ReadError) return null
    throw error
  }
}

describe('large and broken drafts are read, or refused, in time', () => {
  const rows = Number(process.env.ROWS ?? 300)
  const cases: readonly (readonly [string, Format, string])[] = [
    ['a table of many rows', 'markdown', `| a | b |\n|---|---|\n${'| 甲 | 1 |\n'.repeat(rows / 4)}`],
    ['a table of many rows', 'html', `<table>${'<tr><td>甲<td>1'.repeat(rows)}`],
    ['a table of many rows', 'text', '| 甲 | 1 |\n'.repeat(rows)],
    ['a cell a line', 'text', '规章 |\n0 |\n1 |\n||\n'.repeat(rows)],
    ['a cell a line without marks', 'text', '规章\n\n0\n\n\n\n1\n\n'.repeat(rows)],
    ['columns set by blanks', 'text', '规章  0  1\n'.repeat(rows)],
    ['tabs', 'text', '规章\t0\t1\n'.repeat(rows)],
    ['nothing but blanks between', 'text', `甲${' \n'.repeat(rows * 5)}乙`],
    ['one long line', 'text', '2021年，公开信息12条。'.repeat(rows * 5)],
    ['one long line', 'html', '2021年，公开信息12条。'.repeat(rows * 5)],
    ['one long line', 'markdown', '2021年，公开信息12条。'.repeat(rows * 5)],
    ['one long line of pipes', 'text', '|'.repeat(rows * 10)],
    ['one long line of entities', 'html', '&nbsp;'.repeat(rows * 10)],
    ['one long line of ampersands', 'html', '&'.repeat(rows * 10)],
    ['one long line of brackets', 'text', '<'.repeat(rows * 10)],
    ['unclosed comments', 'text', '<!--'.repeat(rows * 5)],
    ['unclosed comments', 'markdown', '<!-- \n\n'.repeat(rows)],
    ['unclosed cells', 'html', '<td>甲'.repeat(rows * 2)],
    ['unclosed tables', 'html', '<table><tr><td>'.repeat(rows)],
    ['unclosed spans', 'html', '<span>甲'.repeat(rows * 2)],
    ['unclosed lists', 'html', '<ol><li>甲'.repeat(rows)],
    ['unclosed emphasis', 'markdown', '**甲 *乙 '.repeat(rows / 4)],
    ['unclosed links', 'markdown', '['.repeat(rows)],
    ['unclosed code', 'markdown', '`a``b'.repeat(rows)],
    ['nested quotations', 'markdown', `${'> '.repeat(rows)}甲`],
    ['nested lists', 'markdown', `${'- '.repeat(rows)}甲`],
    ['unclosed tables', 'markdown', '<table>\n\n'.repeat(rows / 4)],
    ['wide cells', 'html', `<table>${'<tr><td colspan=1000 rowspan=60000>甲<td>1'.repeat(500)}`]
  ]
  test.each(cases)('%s, %s', async (_name, format, text) => {
    const started = performance.now()
    const tree = await readAs(format, text)
    if (process.env.SLOW)
      console.log(
        _name,
        format,
        Math.round(performance.now() - started),
        tree === null ? 'refused' : tree.blocks.length
      )
    if (tree) expectWellFormed(tree)
  })
})

test('the reader of a large table is linear', async () => {
  const time = async (count: number) => {
    const started = performance.now()
    await readAs('text', '规章 |\n0 |\n1 |\n||\n'.repeat(count))
    return performance.now() - started
  }
  await time(1_000)
  const [small, large] = [await time(2_000), await time(16_000)]
  expect(large).toBeLessThan(small * 8 * 5 + 200)
})
