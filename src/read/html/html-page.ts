import {type HtmlAttributes, type HtmlElement, type HtmlNode, noAttributes} from './html-node.ts'
import {kindOfTag, type TagKind} from './html-tags.ts'

/** An element whose end is still to come. */
export interface OpenElement extends HtmlElement {
  readonly kindOfTag: TagKind
  readonly childNodes: HtmlNode[]
  end: number
  /** Paragraphs that are open here, up to the nearest table, cell or caption. */
  paragraphs: number
}

/** The tree of a page as it grows. */
export interface Page {
  readonly root: HtmlNode[]
  /** From the outermost to the innermost. */
  readonly open: OpenElement[]
  /** Before the head, in it, behind it, in the body, behind it. */
  stage: 'start' | 'head' | 'between' | 'body' | 'end'
  links: number
  forms: number
}

/** Deeper pages are left to the parser, which counts. */
const deepest = 250

export function createElement(
  tagName: string,
  kind: TagKind,
  attributes: HtmlAttributes,
  start: number,
  end: number,
  childNodes: HtmlNode[] = []
): OpenElement {
  return {
    kind: 'element',
    tagName,
    kindOfTag: kind,
    attributes,
    childNodes,
    tag: {start, end},
    end,
    paragraphs: 0
  }
}

export function innermost(page: Page): OpenElement | undefined {
  return page.open[page.open.length - 1]
}

export function append(page: Page, node: HtmlNode): void {
  const parent = innermost(page)
  if (parent) parent.childNodes.push(node)
  else page.root.push(node)
}

export function push(page: Page, element: OpenElement): boolean {
  if (page.open.length > deepest) return false
  const kind = element.kindOfTag
  if (kind === 'link' && page.links++ > 0) return false
  if (kind === 'form' && page.forms++ > 0) return false
  const isBarrier = kind === 'table' || kind === 'cell' || kind === 'caption'
  const around = innermost(page)?.paragraphs ?? 0
  element.paragraphs = isBarrier ? 0 : element.tagName === 'p' ? around + 1 : around
  append(page, element)
  page.open.push(element)
  return true
}

function pop(page: Page, end: number): void {
  const element = page.open.pop()
  if (!element) return
  element.end = end
  if (element.kindOfTag === 'link') page.links--
  if (element.kindOfTag === 'form') page.forms--
}

export function isInTable({kindOfTag: kind}: OpenElement): boolean {
  return kind === 'table' || kind === 'section' || kind === 'row' || kind === 'columns'
}

/** `<html>`, `<head>` and `<body>` in their order. */
export function openFrame(page: Page, element: OpenElement): boolean {
  const {stage, open} = page
  switch (element.tagName) {
    case 'html':
      return stage === 'start' && open.length === 0 && push(page, element)
    case 'head':
      if (stage !== 'start') return false
      openHtml(page)
      page.stage = 'head'
      return push(page, element)
    default:
      return (stage === 'start' || stage === 'head' || stage === 'between') && openBody(page, element)
  }
}

function openHtml(page: Page): void {
  if (page.open.length === 0) push(page, createElement('html', 'html', noAttributes, 0, 0))
}

function openHead(page: Page): void {
  openHtml(page)
  push(page, createElement('head', 'head', noAttributes, 0, 0))
  page.stage = 'head'
}

export function openBody(page: Page, body = createElement('body', 'body', noAttributes, 0, 0)): boolean {
  if (page.stage === 'start') openHead(page)
  if (page.stage === 'head') pop(page, body.tag.start)
  page.stage = 'body'
  return push(page, body)
}

/** Ends what a tag ends by beginning, and opens what it implies; false where a browser would have to mend more. */
export function makeRoom(page: Page, element: OpenElement): boolean {
  const {kindOfTag: kind, tag} = element
  if (page.stage !== 'body') {
    if (page.stage === 'end') return false
    if (kind === 'meta' || kind === 'title' || (kind === 'raw' && element.tagName !== 'iframe')) {
      if (page.stage === 'start') openHead(page)
      return page.stage === 'head'
    }
    if (!openBody(page)) return false
  }
  const parent = innermost(page) as OpenElement
  switch (kind) {
    case 'column':
      if (parent.kindOfTag === 'columns') return true
      return (
        parent.kindOfTag === 'table' && push(page, createElement('colgroup', 'columns', noAttributes, 0, 0))
      )
    case 'caption':
    case 'columns':
      return closeUpTo(page, 'table', tag.start)
    case 'section':
      return closeUpTo(page, 'table', tag.start)
    case 'row':
      return openSection(page, tag.start)
    case 'cell':
      return closeUpTo(page, 'row', tag.start)
  }
  if (isInTable(parent)) return false
  switch (kind) {
    case 'table':
      // In old pages a table stands inside a paragraph, in others it ends one.
      return parent.paragraphs === 0
    case 'item':
      if (parent.kindOfTag === 'item') pop(page, tag.start)
      return innermost(page)?.kindOfTag === 'list'
    case 'heading':
      return closeParagraph(page, tag.start) && innermost(page)?.kindOfTag !== 'heading'
    case 'block':
    case 'list':
    case 'form':
    case 'rule':
      return closeParagraph(page, tag.start)
    default:
      return true
  }
}

function closeParagraph(page: Page, end: number): boolean {
  const parent = innermost(page)
  if (parent?.tagName === 'p') pop(page, end)
  return (innermost(page)?.paragraphs ?? 0) === 0
}

/** Closes the cell, row and section that a new one follows; false where something else is open. */
function closeUpTo(page: Page, kind: 'table' | 'section' | 'row', end: number): boolean {
  for (;;) {
    const parent = innermost(page)
    if (!parent || parent.kindOfTag === kind) return parent !== undefined
    const isTablePart = parent.kindOfTag === 'cell' || isInTable(parent)
    if (!isTablePart || parent.kindOfTag === 'table') return false
    pop(page, end)
  }
}

/** Rows that stand in the table itself are in a section that nobody wrote. */
function openSection(page: Page, end: number): boolean {
  const parent = innermost(page) as OpenElement
  if (parent.kindOfTag === 'columns') pop(page, end)
  else if (parent.kindOfTag !== 'table') return closeUpTo(page, 'section', end)
  return push(page, createElement('tbody', 'section', noAttributes, 0, 0))
}

export function closeFrame(page: Page, tagName: string, end: number): boolean {
  const {stage, open} = page
  if (tagName === 'head') {
    if (stage !== 'head') return false
    page.stage = 'between'
    pop(page, end)
    return true
  }
  if (stage === 'end') return tagName === 'html'
  if (stage !== 'body' || open.length !== 2 || innermost(page)?.kindOfTag !== 'body') return false
  page.stage = 'end'
  pop(page, end)
  return true
}

/** Closes the innermost element where its own name and a `>` stand at an offset, as they mostly do; else null. */
export function closeInnermost(page: Page, text: string, at: number): number | null {
  const parent = innermost(page)
  if (!parent || page.stage !== 'body' || page.open.length < 2 || parent.kindOfTag === 'body') return null
  const end = at + parent.tagName.length
  if (!text.startsWith(parent.tagName, at) || text.charCodeAt(end) !== 62) return null
  pop(page, end + 1)
  return end + 1
}

export function closeElement(page: Page, tagName: string, at: number, end: number): boolean {
  if (page.stage !== 'body') return false
  const kind = kindOfTag(tagName)
  if (kind === null || kind === 'title' || kind === 'raw') return false
  if (kind === 'table' || kind === 'section' || kind === 'row') {
    while (innermost(page)?.tagName !== tagName) {
      const parent = innermost(page)
      if (!parent || parent.kindOfTag === 'table' || !(parent.kindOfTag === 'cell' || isInTable(parent)))
        return false
      pop(page, at)
    }
  } else if (innermost(page)?.tagName !== tagName && mayLeaveOpen(kind)) {
    // <div><p>甲</div>, <ul><li>甲</ul>
    for (let parent = innermost(page); parent; parent = innermost(page)) {
      if (parent.tagName !== 'p' && parent.kindOfTag !== 'item') break
      if (parent.tagName === tagName) break
      pop(page, at)
    }
  }
  if (innermost(page)?.tagName !== tagName || page.open.length < 2) return false
  pop(page, end)
  return true
}

/** Kinds of elements that may end with a paragraph or an item still open. */
function mayLeaveOpen(kind: TagKind): boolean {
  return kind === 'block' || kind === 'list' || kind === 'item' || kind === 'cell'
}

/** Whether everything is closed that a page closes. */
export function isFinished({open, stage}: Page): boolean {
  return stage === 'end' || (stage === 'body' && open[open.length - 1]?.kindOfTag === 'body')
}
