import {expect, test} from 'vitest'
import {read} from '../../../src/read/read.ts'
import type {Tree} from '../../../src/read/tree.ts'
import {outline} from '../outline.ts'

async function readHtml(text: string): Promise<Tree> {
  return read({path: 'a.html', bytes: new TextEncoder().encode(text)})
}

async function blocks(text: string): Promise<string[]> {
  return outline(await readHtml(text))
}

test('text broken over spans, entities and tags is one passage with the way back', async () => {
  const tree = await readHtml(
    '<p>　　共公开<span>1</span><b>2</b>&nbsp;条，&#x5176;中 <i>\n网站</i> 8 条。</p>'
  )
  const [paragraph] = tree.blocks
  expect(outline(tree)).toEqual(['共公开12\u00a0条，其中 网站 8 条。'])
  expect(tree.source.text.slice(paragraph?.span.start, paragraph?.span.end)).toMatch(/^共公开<span>1.*条。$/s)
})

test('scripts, hidden elements, deleted text, menus and footers are not read', async () => {
  expect(
    await blocks(`<html><head><title>x</title><style>p{}</style></head><body>
<nav>首页</nav><div class="breadcrumb">首页 &gt; 公开</div>
<ul><li><a href="/1">首页</a></li><li><a href="/2">公开</a></li><li><a href="/3">互动</a></li></ul>
<p hidden>甲</p><p style="display: none">乙</p><script>丙</script><template>丁</template>
<p>共 <del>8</del>9 条。</p><button>打印</button>
<footer>版权所有：甲县</footer></body></html>`)
  ).toEqual(['共 9 条。'])
})

test('the page tells its title, date and publisher', async () => {
  const tree =
    await readHtml(`<head><title>甲局 &amp; 年报</title><meta name="PubDate" content="2022-01-20"></head>
<div><span>发布日期：2022年1月21日</span><span>来源：甲局</span><a>【打印】</a></div><p>正文。</p>`)
  expect(tree.metadata.map(({name, passage}) => `${name} ${passage.text}`)).toEqual([
    'title 甲局 & 年报',
    'published-on 2022-01-20',
    'published-on 2022年1月21日',
    'publisher 甲局'
  ])
  expect(outline(tree)).toEqual(['正文。'])
})

test('cells that are not closed, merged, or broken over spans stand in their grid', async () => {
  expect(
    await blocks(`<table><tr><td rowspan=2>信息<br>内容<td colspan=2>数量<tr><td>制发<td>废止
<tr><td>规章<td>0<td>&nbsp;<tr><td>文件<td><p><span>1</span><span>2</span></p><td>3</table>`)
  ).toEqual(['grid [信息\n内容(2x1)|数量(1x2)] [制发|废止] [规章|0|] [文件|12|3]'])
})

test('hidden rows, columns and cells are left out of the grid', async () => {
  expect(
    await blocks(`<table><colgroup><col><col style="display:none"><col></colgroup>
<tr><td>甲<td>隐<td>乙<tr style="display:none"><td>1<td>2<td>3<tr><td>4<td>5<td>6</table>`)
  ).toEqual(['grid [甲|乙] [4|6]'])
})

test('a column span beyond the table and a row span of 0 end with the table', async () => {
  expect(
    await blocks('<table><tr><td colspan=100>题<tr><td rowspan=0>甲<td>1<td>2<tr><td>3<td>4</table>')
  ).toEqual(['grid [题(1x3)] [甲(2x1)|1|2] [3|4]'])
})

test('a table that only lays out the page is running text, and a table inside it a table', async () => {
  expect(
    await blocks(`<table><tr><td>菜单<td><h1>年报</h1><p>共 12 条。</p>
<table><tr><td>规章<td>0<tr><td>文件<td>3</table><p>完。</p></table>`)
  ).toEqual(['菜单', '# 年报', '共 12 条。', 'grid [规章|0] [文件|3]', '完。'])
})

test('a table inside a cell of figures is a block of its own', async () => {
  expect(
    await blocks(
      '<table><tr><td>甲<td>1<td>2<tr><td>乙<td>3<td>4<table><tr><td>丙<td>5<tr><td>丁<td>6</table></table>'
    )
  ).toEqual(['grid [甲|1|2] [乙|3|4]', 'grid [丙|5] [丁|6]'])
})

test('list items get the number that the browser prints, unless the author wrote one', async () => {
  expect(
    await blocks('<ol start=3><li>甲</li><li><p>乙</p></li></ol><ol><li>一、丙</ol><ul><li>丁</ul>')
  ).toEqual(['3. 甲', '4. 乙', '一、丙', '丁'])
})

test('what Word exports is read without its own comments', async () => {
  expect(
    await blocks(`<!--[if gte mso 9]><xml>设置</xml><![endif]-->
<p class=MsoNormal><![if !supportLists]><span>一、</span><![endif]>总体情况<o:p></o:p></p>`)
  ).toEqual(['一、总体情况'])
})

test('a comment speaks about the block that follows', async () => {
  const tree = await readHtml('<p>甲</p><!-- reportlint-allow a: 乙 --><div><p>丙</p></div>')
  expect(tree.comments).toEqual([
    {span: {start: 8, end: 38}, text: 'reportlint-allow a: 乙', target: tree.blocks[1]?.span}
  ])
})

test('a comment between the rows of a table speaks about the table', async () => {
  const row = '<tr><td>甲</td><td>1</td></tr>'
  const comment = '<!-- reportlint-allow a: 乙 -->'
  const tree = await readHtml(`<table><tbody>${row}${comment}${row}</tbody></table><p>丙</p>`)
  expect(tree.comments.map(({text, target}) => [text, target])).toEqual([
    ['reportlint-allow a: 乙', tree.blocks[0]?.span]
  ])
})

test('a raised mark behind a number is a note’s', async () => {
  const {blocks} = await readHtml(
    '<p>收到申请12<sup>1</sup>件<sup><a href="#n">[2]</a></sup>，其中3<sup>rd</sup></p>' +
      '<table><tr><td>规章<td>1<sup>①</sup><tr><td>文件<td>2</table>'
  )
  expect(outline({blocks})).toEqual(['收到申请12件，其中3rd', 'grid [规章|1] [文件|2]'])
})

test('the numbers of a Chinese list are Chinese', async () => {
  const {blocks} = await readHtml(
    '<ol style="list-style-type: cjk-ideographic" start=2><li>主动公开<li>依申请公开</ol>'
  )
  expect(outline({blocks})).toEqual(['二、主动公开', '三、依申请公开'])
})

test('a comment that is never closed is told', async () => {
  const tree = await readHtml('<p>甲</p><!-- 乙<p>丙</p>')
  expect(tree.unreadable).toHaveLength(1)
})

test('pages nested beyond reason are refused', async () => {
  await expect(readHtml(`${'<div>'.repeat(20_000)}甲`)).rejects.toMatchObject({code: 'beyond-limits'})
})
