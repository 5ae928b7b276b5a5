import type {Draft, Piece} from './draft.ts'
import {type Grid, type LayoutStyle, layTable, linesOf} from './layout.ts'
import {createPrinter, type Printed, type Printer} from './printer.ts'
import type {Random} from './random.ts'
import {halfWidth} from './render-markdown.ts'

export interface HtmlStyle extends LayoutStyle {
  readonly rendering: string
  readonly from: 'plain' | 'word' | 'content system'
  readonly hasHalfWidth: boolean
}

export const htmlRenderings = ['html, plain', 'html, from Word', 'html, from a content system']

export function htmlStyle(rendering: string, random: Random): HtmlStyle {
  return {
    rendering,
    from: rendering.endsWith('Word') ? 'word' : rendering.endsWith('system') ? 'content system' : 'plain',
    labelColumns: random.pick([1, 2, 3] as const),
    isDisclosureJoined: random.chance(0.5),
    hasFlatHeader: false,
    hasHalfWidth: random.chance(0.3)
  }
}

export function renderHtml(draft: Draft, style: HtmlStyle): Printed {
  const printer = createPrinter()
  printer.print(opening(draft, style))
  for (const block of draft.blocks) {
    switch (block.kind) {
      case 'title':
        printer.print(
          style.from === 'word' ? '<p class="MsoTitle" align="center"><b><span lang="ZH-CN">' : '<h1>'
        )
        printer.print(escapeHtml(styled(block.text, style)))
        printer.print(style.from === 'word' ? '</span></b></p>\n' : '</h1>\n')
        break
      case 'heading':
        printHeading(printer, block.text, block.level, style)
        break
      case 'paragraph':
        printParagraph(printer, block.pieces, style)
        break
      case 'table':
        for (const grid of layTable(draft, block, style)) printTable(printer, grid, style)
    }
  }
  printer.print(closing(style))
  return {format: 'html', rendering: style.rendering, path: 'draft.html', ...printer.finish()}
}

function styled(text: string, {hasHalfWidth}: HtmlStyle): string {
  return hasHalfWidth ? halfWidth(text) : text
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

function opening({form, title, agency, year}: Draft, {from}: HtmlStyle): string {
  const isGeneric = form.startsWith('generic')
  if (from === 'word') {
    return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset="utf-8"><meta name="Generator" content="Microsoft Word 15"><title>${title}</title>
<style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:16.0pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
</head><body lang="ZH-CN"><div class="WordSection1">\n`
  }
  if (from === 'plain')
    return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>\n`
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"/><title>${title}_${isGeneric ? '年度报告' : '政务公开'}</title>
<meta name="PubDate" content="${year + 1}-01-20 09:30"/>
<script>var visits = 1024; document.title = document.title + '';</script><style>.nav a{color:#333}</style></head>
<body><div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/news">${isGeneric ? '动态' : '政务公开'}</a></li></ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/reports">${isGeneric ? '年度报告' : '政府信息公开年报'}</a></div>
<div class="article"><div class="info"><span>来源：${agency}</span>&nbsp;&nbsp;<span>发布日期：${year + 1}-01-20</span>&nbsp;<a href="javascript:window.print()">【打印】</a></div>
<div class="content" id="zoom">\n`
}

function closing({from}: HtmlStyle): string {
  if (from === 'word') return '</div></body></html>\n'
  if (from === 'plain') return '</body></html>\n'
  return `</div></div><div class="share">扫一扫在手机打开当前页</div>
<div class="footer"><p>网站标识码：3300000000　备案序号：00000000号</p><p>版权所有　联系电话：00000000</p></div></body></html>\n`
}

function printHeading(printer: Printer, text: string, level: number, style: HtmlStyle): void {
  const words = escapeHtml(styled(text, style))
  if (style.from === 'plain') printer.print(`<h${level + 1}>${words}</h${level + 1}>\n`)
  else if (style.from === 'word') {
    // 三、收到和处理… is often broken over several runs.
    const [head, rest] = [words.slice(0, 2), words.slice(2)]
    printer.print(
      `<p class="MsoNormal" style="text-indent:32.0pt"><span style="font-family:黑体">${head}</span><span style="font-family:黑体">${rest}</span><span lang="EN-US"><o:p></o:p></span></p>\n`
    )
  } else printer.print(`<p style="text-indent:2em;"><strong>${words}</strong></p>\n`)
}

function printParagraph(printer: Printer, pieces: readonly Piece[], style: HtmlStyle): void {
  const write = (text: string) => escapeHtml(styled(text, style))
  if (style.from === 'plain') {
    printer.print('<p>')
    printer.printPieces(pieces, write)
    printer.print('</p>\n')
    return
  }
  if (style.from === 'content system') {
    printer.print('<p style="text-indent:2em;">&nbsp;&nbsp;')
    printer.printPieces(pieces, write)
    printer.print('&nbsp;</p>\n')
    return
  }
  printer.print('<p class="MsoNormal" style="text-indent:32.0pt">')
  for (const piece of pieces) {
    if (typeof piece === 'string') printer.print(`<span style="font-family:仿宋">${write(piece)}</span>`)
    else {
      printer.print('<span lang="EN-US">')
      printer.printNamed(piece.id, write(piece.text))
      printer.print('</span>')
    }
  }
  printer.print('<span lang="EN-US"><o:p></o:p></span></p>\n')
}

function printTable(printer: Printer, grid: Grid, style: HtmlStyle): void {
  printer.print(
    style.from === 'word'
      ? '<table class="MsoTableGrid" border="1" cellspacing="0" cellpadding="0">\n'
      : '<table border="1"><tbody>\n'
  )
  for (const line of linesOf(grid)) {
    printer.print('<tr>')
    for (const place of line) {
      if (!place?.isCorner) continue
      const {cell} = place
      const name = cell.isHeader && style.from === 'plain' ? 'th' : 'td'
      const spans = `${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`
      const [before, after] = cellMarkup(cell.text, style)
      printer.print(`<${name}${spans}>${before}`)
      if (cell.key === null) printer.print(escapeHtml(styled(cell.text, style)))
      else printer.printNamed(cell.key, cell.text)
      printer.print(`${after}</${name}>`)
    }
    printer.print('</tr>\n')
  }
  printer.print(style.from === 'word' ? '</table>\n' : '</tbody></table>\n')
}

function cellMarkup(text: string, {from}: HtmlStyle): [string, string] {
  if (from === 'plain') return ['', '']
  if (from === 'word') return ['<p class="MsoNormal" align="center"><span lang="EN-US">', '</span></p>']
  return text === '' ? ['&nbsp;', ''] : ['<p style="text-align:center">&nbsp;', '&nbsp;</p>']
}
