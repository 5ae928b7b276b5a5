import {ReadError} from '../../source/read-error.ts'
import type {Source} from '../../source/source.ts'
import type {Wording} from '../../source/wording.ts'
import {tooDeep} from '../beyond-limits.ts'
import {type Content, createTree} from '../blocks.ts'
import {breakAt, cellPassage, type Inline, linesOf, settleRaised, splitAtBreaks} from '../inline.ts'
import {hasOrdinal} from '../lines/cell-text.ts'
import {formatNumber} from '../lines/format-number.ts'
import type {Line, RawComment} from '../lines/line.ts'
import {tableOf} from '../lines/table-of.ts'
import {type Piece, spanOf} from '../passage.ts'
import type {Raised} from '../signs/raised.ts'
import type {Cell, Table, Tree, UnreadablePart} from '../tree.ts'
import {collapseSpaces} from '../white-space.ts'
import {headingLevel, isBlock, isHidden, isMenu, isStruck, raisedOf} from './html-elements.ts'
import {readHead} from './html-head.ts'
import {asBrokenNumber, numbered} from './html-lines.ts'
import {readMath} from './html-math.ts'
import {attribute, type HtmlComment, type HtmlElement, type HtmlNode, type HtmlText} from './html-node.ts'
import {divideNotes, isPageLayout, placeCells} from './html-table.ts'
import {parsePlainHtml} from './plain-html.ts'

/** Deeper pages are broken or hostile. */
const deepest = 1200

/** `<!DOCTYPE html [<!ENTITY total "61">]>`: an XML reader prints 61 for `&total;`, and a browser prints `&total;`. */
const entityDeclaration = /<!doctype[^<>[]{0,500}\[[^\]]{0,20000}<!entity/i

/**
 * Reads an HTML draft: a page, a fragment, or what Word and content systems export.
 *
 * @throws ReadError where it declares entities.
 */
export async function readHtml(source: Source): Promise<Tree> {
  const {text} = source
  if (entityDeclaration.test(text.slice(0, 40_000))) {
    throw new ReadError('entity-declarations', {
      zh: '网页里声明了实体（<!ENTITY …>），印出来是什么要看用什么打开，没有检查；请换成文字后再查',
      en: 'the page declares entities (<!ENTITY …>), which print one thing or another as the reader goes: write their text instead'
    })
  }
  const nodes =
    parsePlainHtml(text, 0, text.length, true) ??
    (await import('./parse-html.ts')).parseHtml(text, 0, text.length, true)
  const metadata = readHead(nodes, text)
  return createTree(source, {...readNodes(text, nodes, false), metadata})
}

/** Reads HTML that stands inside another text, or tells by null that it takes a parser. */
export function readPlainFragment(text: string, start: number, end: number): HtmlContent | null {
  const nodes = parsePlainHtml(text, start, end, false)
  return nodes && readNodes(text, nodes, true)
}

export type HtmlContent = Required<Omit<Content, 'metadata'>>

/**
 * Reads the nodes of a page, or of HTML that stands inside another text. There a new line of running text is one to the
 * author, if not to a browser.
 */
export function readNodes(text: string, nodes: readonly HtmlNode[], keepsLines: boolean): HtmlContent {
  const reader: Reader = {
    text,
    keepsLines,
    items: [],
    comments: [],
    unreadable: [],
    counts: {struck: 0},
    inlines: [],
    heading: null,
    marker: null,
    preformatted: 0,
    raised: null,
    isLabel: false
  }
  readChildren(reader, nodes, 0)
  flush(reader)
  const {items, comments, unreadable, counts} = reader
  // Text that stands where a table allows none is moved before the table by the parser.
  return {
    items: areInOrder(items) ? items : items.toSorted((a, b) => a.span.start - b.span.start),
    comments,
    unreadable,
    struck: counts.struck
  }
}

function areInOrder(items: readonly (Line | Table)[]): boolean {
  let before = 0
  for (const {span} of items) {
    if (span.start < before) return false
    before = span.start
  }
  return true
}

interface Reader {
  readonly text: string
  readonly items: (Line | Table)[]
  readonly comments: RawComment[]
  readonly unreadable: UnreadablePart[]
  readonly counts: {struck: number}
  /** Whether a new line of the source is one of running text, too. */
  readonly keepsLines: boolean
  /** The running text since the last block began or ended. */
  inlines: Inline[]
  heading: number | null
  /** The number of a list item that its first line gets. */
  marker: string | null
  preformatted: number
  raised: Raised | null
  /** Whether a heading of a table is being read. */
  isLabel: boolean
}

function readChildren(reader: Reader, nodes: readonly HtmlNode[], depth: number): void {
  if (depth > deepest) throw tooDeep(deepest)
  for (const node of nodes) {
    if (node.kind === 'text') readText(reader, node, reader.inlines, reader.keepsLines)
    else if (node.kind === 'element') readElement(reader, node, depth)
    else readComment(reader, node)
  }
}

function readText(reader: Reader, node: HtmlText, inlines: Inline[], keepsLines: boolean): void {
  let before = node.pieces[0]?.span.start ?? 0
  for (const piece of node.pieces) {
    // Text between the cells of a table is moved before it, and joined to what stands there.
    if (piece.span.start > before && /<\/?t/i.test(reader.text.slice(before, piece.span.start))) {
      inlines.push(breakAt({start: before, end: piece.span.start}))
    }
    before = piece.span.end
    const collapses = reader.preformatted === 0
    if (reader.raised) inlines.push({...piece, raised: reader.raised})
    else if (collapses && !keepsLines) inlines.push(piece)
    else {
      for (const part of splitAtBreaks(piece))
        inlines.push(collapses || part.isBreak ? part : keepingBlanks(part))
    }
  }
}

function keepingBlanks({text, span, verbatim}: Piece): Inline {
  return {text, span, verbatim, keepsBlanks: true}
}

function readElement(reader: Reader, element: HtmlElement, depth: number): void {
  const {tagName} = element
  if (tagName === 'br' || tagName === 'hr') {
    reader.inlines.push(breakAt(element.tag))
    return
  }
  if (tagName === 'math') {
    reader.inlines.push(readMath(element))
    return
  }
  if (!isSeen(reader, element) || isMenu(element)) {
    if (isStruck(element)) reader.counts.struck++
    return
  }
  if (!isBlock(element)) {
    const outer = reader.raised
    reader.raised = raisedOf(element) ?? outer
    readChildren(reader, element.childNodes, depth + 1)
    reader.raised = outer
    return
  }
  flush(reader)
  if (tagName === 'table') {
    readTable(reader, element, depth)
    return
  }
  const outer = reader.heading
  const level = headingLevel(tagName)
  if (level > 0) reader.heading = level
  if (tagName === 'pre') reader.preformatted++
  if (tagName === 'ol') readNumberedList(reader, element, depth)
  else readChildren(reader, element.childNodes, depth + 1)
  flush(reader)
  if (tagName === 'pre') reader.preformatted--
  reader.heading = outer
}

/** A button is the page's own, but for one that a heading is written on, to sort by or to fold. */
function isSeen({heading, isLabel}: Reader, element: HtmlElement): boolean {
  const isWritten = element.tagName === 'button' && (heading !== null || isLabel)
  return isWritten ? !element.attributes.areHiding : !isHidden(element)
}

/** Ends a paragraph. */
function flush(reader: Reader): void {
  if (reader.inlines.length === 0) return
  const inlines = collapseSpaces(settleRaised(reader.inlines)).map(asBrokenNumber, reader.text)
  reader.inlines = []
  const origin = inlines[0]?.span.start
  if (origin === undefined) return
  const lines = linesOf(inlines, origin, reader.heading)
  if (reader.marker !== null) {
    const first = lines.findIndex(({passage}) => passage.text !== '')
    const line = lines[first]
    if (line) {
      if (!hasOrdinal(line.passage.text)) lines[first] = numbered(line, reader.marker)
      reader.marker = null
    }
  }
  for (const printed of lines) reader.items.push(printed)
}

function readNumberedList(reader: Reader, list: HtmlElement, depth: number): void {
  if (depth > deepest) throw tooDeep(deepest)
  const style = attribute(list, 'style') ?? ''
  const isBare = /list-style(?:-type)?\s{0,8}:\s{0,8}none/i.test(style)
  const isChinese = /list-style(?:-type)?\s{0,8}:\s{0,8}(?:cjk-|simp-|trad-)/i.test(style)
  const start = Number.parseInt(attribute(list, 'start') ?? '', 10)
  let number = Number.isSafeInteger(start) ? start : 1
  for (const node of list.childNodes) {
    if (node.kind !== 'element' || node.tagName !== 'li') {
      readChildren(reader, [node], depth + 1)
      continue
    }
    if (isHidden(node)) continue
    flush(reader)
    const value = Number.parseInt(attribute(node, 'value') ?? '', 10)
    if (Number.isSafeInteger(value)) number = value
    reader.marker = isBare ? null : isChinese ? `${formatNumber(number, 'chineseCounting')}、` : `${number}. `
    readChildren(reader, node.childNodes, depth + 2)
    flush(reader)
    reader.marker = null
    number++
  }
}

function readTable(reader: Reader, table: HtmlElement, depth: number): void {
  const placed = placeCells(table)
  if (isPageLayout(placed)) {
    for (const group of table.childNodes) {
      if (group.kind === 'element') readChildren(reader, [group], depth + 1)
      else if (group.kind === 'comment') readComment(reader, group)
    }
    flush(reader)
    return
  }
  readBetweenCells(reader, table, depth)
  flush(reader)
  const cells: Cell[] = []
  const inner: (Line | Table)[] = []
  const {cells: data, notes} = divideNotes(placed)
  for (const {element, row, column, rowSpan, columnSpan} of data) {
    const origin = element.tag.end
    const content: Inline[] = []
    reader.isLabel = element.tagName === 'th'
    readCell(reader, element, content, inner, depth + 1)
    reader.isLabel = false
    const passage = cellPassage(collapseSpaces(settleRaised(content)), origin)
    cells.push({span: spanOf(passage), passage, row, column, rowSpan, columnSpan, docx: null})
  }
  reader.items.push(tableOf('grid', cells), ...inner)
  for (const note of notes) {
    readChildren(reader, note.childNodes, depth + 1)
    flush(reader)
  }
}

const rowsOf = new Set(['thead', 'tbody', 'tfoot', 'tr'])

/** The caption of a table, and the comments before, between and behind its rows and cells. */
function readBetweenCells(reader: Reader, node: HtmlElement, depth: number): void {
  for (const child of node.childNodes) {
    if (child.kind === 'comment') readComment(reader, child)
    else if (child.kind === 'element' && child.tagName === 'caption') readElement(reader, child, depth + 1)
    else if (child.kind === 'element' && rowsOf.has(child.tagName)) readBetweenCells(reader, child, depth)
  }
}

/** Gathers what stands in a cell; tables inside become blocks of their own. */
function readCell(
  reader: Reader,
  node: HtmlElement,
  content: Inline[],
  inner: (Line | Table)[],
  depth: number
): void {
  if (depth > deepest) throw tooDeep(deepest)
  for (const child of node.childNodes) {
    if (child.kind === 'text') readText(reader, child, content, false)
    else if (child.kind === 'comment') readComment(reader, child)
    else {
      if (child.tagName === 'br') content.push(breakAt(child.tag))
      else if (child.tagName === 'math') content.push(readMath(child))
      else if (isStruck(child)) reader.counts.struck++
      else if (isSeen(reader, child)) {
        if (child.tagName === 'table') {
          const nested: Reader = {
            ...reader,
            items: inner,
            inlines: [],
            heading: null,
            marker: null,
            preformatted: 0,
            raised: null,
            isLabel: false
          }
          readTable(nested, child, depth + 1)
          continue
        }
        const isEdged = isBlock(child)
        if (isEdged) content.push(breakAt(child.tag))
        const outer = reader.raised
        reader.raised = raisedOf(child) ?? outer
        readCell(reader, child, content, inner, depth + 1)
        reader.raised = outer
        if (isEdged) content.push(breakAt({start: child.end, end: child.end}))
      }
    }
  }
}

/** Conditional comments are Word's, not the author's. */
function readComment(reader: Reader, {value, span}: HtmlComment): void {
  const text = value.trim()
  if (/^\[(?:if|endif)\b/i.test(text) || !reader.text.startsWith('<!--', span.start)) return
  if (/--!?>$|^<!-{2,3}>$/.test(reader.text.slice(span.start, span.end))) reader.comments.push({span, text})
  else reader.unreadable.push({span, reason: unclosedComment})
}

const unclosedComment: Wording = {
  zh: '注释“<!--”没有以“-->”结束，其后的内容都不显示，未予检查',
  en: 'the comment "<!--" is never closed by "-->": all that follows is hidden and was not checked'
}
