import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createTree} from '../../../src/read/blocks.ts'
import {readNodes} from '../../../src/read/html/html.ts'
import {readHead} from '../../../src/read/html/html-head.ts'
import type {HtmlNode} from '../../../src/read/html/html-node.ts'
import {parseHtml} from '../../../src/read/html/parse-html.ts'
import {parsePlainHtml} from '../../../src/read/html/plain-html.ts'
import type {Tree} from '../../../src/read/tree.ts'

const runs = Number(process.env.RUNS ?? 300)

function treeOf(text: string, nodes: readonly HtmlNode[], isPage: boolean): Tree {
  const source = {path: 'a', format: 'html' as const, text}
  return createTree(source, {...readNodes(text, nodes, !isPage), metadata: readHead(nodes, text)})
}

let plainOnes = 0

/** The short way and the parser must tell the same of every page, as a page and inside another text. */
function expectSame(text: string): void {
  for (const [isPage, whole] of [
    [true, text],
    [false, `甲${text}<乙`]
  ] as const) {
    const [start, end] = isPage ? [0, text.length] : [1, text.length + 1]
    const plain = parsePlainHtml(whole, start, end, isPage)
    if (!plain) continue
    plainOnes++
    const parsed = parseHtml(whole, start, end, isPage)
    expect(treeOf(whole, plain, isPage)).toEqual(treeOf(whole, parsed, isPage))
  }
}

/** Usual pieces, and now and then one that only the parser understands. */
function mostly(usual: readonly string[], odd: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    {arbitrary: fc.constantFrom(...usual), weight: 40},
    {arbitrary: fc.constantFrom(...odd), weight: 1}
  )
}

const words = mostly(
  [
    '甲',
    '2021年，公开12条。',
    '0',
    '12',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\f',
    '\u00a0',
    '　',
    '&nbsp;',
    '&amp;nbsp;',
    '&#x4e00;',
    '& ',
    '&',
    '&lt;td&gt;',
    '>',
    '"',
    '😀',
    '一、总体情况',
    '来源：甲局'
  ],
  ['&#12;', '&#146;', '&nbsp', '&bogus;', 'a&b', '<', '\ufeff']
)
const comments = mostly(
  [
    '<!-- 注 -->',
    '<!---->',
    '<!-- a -- b --->',
    '<!--[if gte mso 9]><xml>甲</xml><![endif]-->',
    '<![if !supportLists]>',
    '<![endif]>',
    '<?xml a?>'
  ],
  ['<!-->', '<!-- a --!> b -->', '<!--']
)
const attributes = mostly(
  [
    '',
    '',
    '',
    ' class=MsoNormal',
    ' class="nav"',
    ' style="display:none"',
    ' style=\'font-family:"仿宋"\'',
    ' style="font:&quot;a&quot;"',
    ' STYLE="mso-hide:all"',
    ' hidden',
    ' id=a id="nav"',
    ' href="a?b=1&c=2&copy=3"',
    ' colspan=2',
    ' rowspan="2"',
    ' rowspan=0',
    ' colspan=3 rowspan=2 ',
    ' a=b/c',
    '\n  lang="EN-US"',
    ' start=3',
    ' value=5'
  ],
  [' title="a>b"', " title='", ' /', ' class="a"id="b"']
)
const inlineNames = fc.constantFrom(
  'span',
  'span',
  'b',
  'strong',
  'o:p',
  'a',
  'font',
  'i',
  'SPAN',
  'u',
  'del',
  'nobr'
)
const blockNames = mostly(
  ['p', 'p', 'p', 'div', 'h2', 'center', 'section', 'H1', 'blockquote'],
  ['form', 'pre']
)
const loneTags = mostly(
  [
    '<br>',
    '<br/>',
    '<br />',
    '<hr>',
    '<img src=a>',
    '<meta name=PubDate content="2022-01-20">',
    '<input type=text>',
    '<script>if (a<b) "</p>"</script>',
    '<style><!-- p {} --></style>',
    '<style>a</style >',
    '<iframe>甲</iframe>',
    '<title>甲 &amp; 乙</title>'
  ],
  [
    '<script><!-- <script> --></script>',
    '<textarea>甲</textarea>',
    '<select><option>甲</select>',
    '<svg><p>甲</svg>',
    '<noscript>甲</noscript>'
  ]
)

/** Tags as most people write them; some leave the end tag of a paragraph, an item or a cell away. */
const {flow} = fc.letrec<{flow: string; phrase: string; table: string}>(tie => ({
  phrase: fc.oneof(
    {maxDepth: 4, depthSize: 'small'},
    {arbitrary: words, weight: 6},
    {arbitrary: comments, weight: 1},
    {arbitrary: loneTags, weight: 1},
    {
      arbitrary: fc
        .tuple(inlineNames, attributes, fc.array(tie('phrase'), {maxLength: 3}))
        .map(([name, attrs, content]) => `<${name}${attrs}>${content.join('')}</${name}>`),
      weight: 4
    }
  ),
  table: fc
    .tuple(
      attributes,
      fc.constantFrom(
        '',
        '<colgroup><col><col style="display:none"></colgroup>',
        '<col><col>',
        '<col><!-- 注 -->',
        '<caption>表</caption>',
        '\n'
      ),
      fc.constantFrom('', 'tbody', 'thead', 'TBODY'),
      fc.array(
        fc.array(
          fc.tuple(fc.constantFrom('td', 'td', 'th'), attributes, tie('flow'), fc.integer({min: 0, max: 5})),
          {
            maxLength: 3
          }
        ),
        {maxLength: 3}
      ),
      mostly(['', '\n', ' ', '<!-- 注 -->'], ['甲', '<form>'])
    )
    .map(([attrs, head, group, rows, between]) => {
      const lines = rows.map(row => {
        const cells = row.map(
          ([name, own, content, leaves]) => `<${name}${own}>${content}${leaves === 0 ? '' : `</${name}>`}`
        )
        const isOpen = row.some(([, , , leaves]) => leaves === 1)
        return `<tr>${cells.join(between.trim() === '' ? between : '')}${isOpen ? '' : '</tr>'}`
      })
      const body = lines.join(between)
      return `<table${attrs}>${head}${group === '' ? body : `<${group}>${body}</${group}>`}</table>`
    }),
  flow: fc.oneof(
    {maxDepth: 5, depthSize: 'small'},
    {arbitrary: tie('phrase'), weight: 3},
    {
      arbitrary: fc
        .tuple(blockNames, attributes, fc.array(tie('phrase'), {maxLength: 3}), fc.integer({min: 0, max: 6}))
        .map(
          ([name, attrs, content, leaves]) =>
            `<${name}${attrs}>${content.join('')}${leaves === 0 ? '' : `</${name}>`}`
        ),
      weight: 4
    },
    {
      arbitrary: fc
        .tuple(
          fc.constantFrom('div', 'div', 'center', 'p', 'span', 'b'),
          attributes,
          fc.array(tie('flow'), {maxLength: 4})
        )
        .map(([name, attrs, content]) => `<${name}${attrs}>${content.join('')}</${name}>`),
      weight: 3
    },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('ul', 'ol', 'ol start=3'), fc.array(tie('flow'), {maxLength: 3}), fc.boolean())
        .map(
          ([name, items, closes]) =>
            `<${name}>${items.map(item => `<li>${item}${closes ? '</li>\n' : ''}`).join('')}</${name.slice(0, 2)}>`
        ),
      weight: 1
    },
    {arbitrary: tie('table'), weight: 2}
  )
}))

const page = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '<!doctype html>\n<html>',
      '<HTML xmlns:o="a">\r\n<head><meta charset=utf-8><title>甲 &amp; 乙</title></head><body>',
      '<!-- a --><!DOCTYPE html PUBLIC "a">\n<html><head>\n<style>p{}</style>\n</head>\n<body class=a>',
      '<head><meta name=PubDate content="2022-01-20"></head>',
      '<html><head></head>甲<body>',
      '<meta name="ArticleTitle" content="甲&nbsp;乙">',
      '<body hidden>',
      '<title>甲</title> 乙'
    ),
    fc.array(flow, {maxLength: 4}),
    fc.constantFrom(
      '',
      '',
      '</body></html>',
      '</body>\n</html>\n',
      '</body>甲',
      '</html>',
      '</body><!-- b --></html><!-- c -->'
    )
  )
  .map(([head, body, tail]) => `${head}${body.join('')}${tail}`)

const soup = fc.array(
  fc.oneof(
    words,
    comments,
    loneTags,
    fc
      .tuple(
        fc.constantFrom(
          'p',
          'div',
          'td',
          'tr',
          'table',
          'tbody',
          'li',
          'ul',
          'span',
          'b',
          'a',
          'h2',
          'caption',
          'body'
        ),
        attributes
      )
      .map(([name, attrs]) => `<${name}${attrs}>`),
    fc
      .constantFrom(
        'p',
        'div',
        'td',
        'tr',
        'table',
        'tbody',
        'li',
        'ul',
        'span',
        'b',
        'a',
        'h2',
        'caption',
        'body'
      )
      .map(name => `</${name}>`)
  ),
  {maxLength: 14}
)

describe('the short way of reading HTML tells what the parser tells', () => {
  test('of pages as people write them', () => {
    plainOnes = 0
    fc.assert(fc.property(page, expectSame), {numRuns: runs})
    expect(plainOnes).toBeGreaterThan(runs / 4)
  }, 60_000)

  test.each([
    '<h3><p>甲<h4>乙</h4>丙</h3>',
    '<table><col><!-- 注 --><tr><td>1<td>2</table>',
    '<ul><li>甲<ul><li>乙</ul><li>丙</ul>',
    '<div><p>甲<p>乙</div><p>丙<table><tr><td>1</table>',
    '<table><tr><td><table><tr><td>1</table><td>2<tr><td>3</table>'
  ])('of %s', expectSame)

  test('of tags in any order', () => {
    fc.assert(
      fc.property(soup, parts => expectSame(parts.join(''))),
      {numRuns: runs * 3}
    )
  }, 60_000)
})
