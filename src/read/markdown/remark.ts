import type {Table as MarkdownTable, Nodes, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import type {Content} from '../blocks.ts'
import {readNodes as readHtmlNodes} from '../html/html.ts'
import {parseHtml} from '../html/parse-html.ts'
import {parsePlainHtml} from '../html/plain-html.ts'
import {breakAt, cellPassage, type Inline, linesOf, settleRaised, splitAtBreaks} from '../inline.ts'
import {alignText} from '../lines/align-text.ts'
import {isDashText} from '../lines/cell-text.ts'
import {readHashes} from '../lines/hash-heading.ts'
import {findComments, isBlank, type Line, lineSpans, type RawComment, verbatim} from '../lines/line.ts'
import {gridCell, tableOf} from '../lines/table-of.ts'
import {type Piece, trimmedPassage} from '../passage.ts'
import type {Raised} from '../signs/raised.ts'
import type {Cell, Table, UnreadablePart} from '../tree.ts'
import {endOfTables} from './markdown-html.ts'
import {refuseBeyondRemark} from './remark-limits.ts'

/**
 * What Markdown does and a Chinese draft does not mean: two blanks of indentation are a paragraph's, four of them too;
 * `[ ]` is text; addresses are text.
 */
const unmeant = ['codeIndented', 'tasklistCheck', 'wwwAutolink', 'protocolAutolink', 'emailAutolink']

function readMeantMarkdown(this: Processor) {
  const data = this.data()
  data.micromarkExtensions?.push({disable: {null: unmeant}})
  // Transforms look for addresses, and lose the places of the text around them.
  const extensions = (data.fromMarkdownExtensions ?? []).flat()
  data.fromMarkdownExtensions = extensions.map(({transforms: _, ...extension}) => extension)
}

const parser = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).use(readMeantMarkdown)

/** Reads a stretch of a Markdown draft as remark understands it, line by line. */
export function readByRemark(text: string, start: number, end: number): MarkdownContent {
  const part = text.slice(start, end)
  refuseBeyondRemark(part)
  const root: Root = parser.parse(part)
  const reader: Reader = {
    text,
    offset: start,
    items: [],
    comments: [],
    unreadable: [],
    struck: 0,
    read: start
  }
  readNodes(reader, root.children, null)
  readBlankLines(reader, end)
  return reader
}

export type MarkdownContent = Required<Omit<Content, 'metadata'>>

interface Reader {
  readonly text: string
  /** Where the part that remark sees begins. */
  readonly offset: number
  readonly items: (Line | Table)[]
  readonly comments: RawComment[]
  readonly unreadable: UnreadablePart[]
  struck: number
  /** Where the part that is read ends. */
  read: number
}

/** `push(...items)` fails on a hundred thousand. */
function addAll<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item)
}

function startOf(reader: Reader, node: Nodes): number {
  return (node.position?.start.offset ?? 0) + reader.offset
}

function endOf(reader: Reader, node: Nodes): number {
  return (node.position?.end.offset ?? 0) + reader.offset
}

/** `marker` is where the number of the list item begins whose first paragraph comes first. */
function readNodes(reader: Reader, nodes: readonly RootContent[], marker: number | null): void {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as RootContent
    if (node.type !== 'html') {
      readNode(reader, node, index === 0 ? marker : null)
      continue
    }
    readBlankLines(reader, startOf(reader, node))
    // A blank line inside <table> ends the HTML for Markdown, not for the author.
    const tableEnd = endOfTables(reader.text, startOf(reader, node), endOf(reader, node))
    let end = endOf(reader, node)
    while (index + 1 < nodes.length && startOf(reader, nodes[index + 1] as RootContent) < tableEnd) {
      index++
      end = Math.max(end, endOf(reader, nodes[index] as RootContent))
    }
    readMarkup(reader, startOf(reader, node), end)
    reader.read = Math.max(reader.read, end)
  }
}

function readNode(reader: Reader, node: RootContent, marker: number | null): void {
  const {text} = reader
  readBlankLines(reader, startOf(reader, node))
  switch (node.type) {
    case 'paragraph':
      readParagraph(reader, node, marker)
      break
    case 'heading':
      readHeading(reader, node)
      break
    case 'table':
      readTable(reader, node)
      break
    case 'list':
    case 'blockquote':
    case 'footnoteDefinition':
      readNodes(reader, node.children, null)
      break
    case 'listItem': {
      const isNumbered = /\d/.test(text[startOf(reader, node)] ?? '')
      const own = marker ?? (isNumbered ? startOf(reader, node) : null)
      // A dash alone on its line is a cell that somebody left at “—”.
      if (node.children.length === 0)
        reader.items.push(plainLine(text, startOf(reader, node), endOf(reader, node)))
      readNodes(reader, node.children, own)
      break
    }
    case 'definition':
      // `[附件]: 见下页` is a definition to Markdown only.
      if (!/^[\w#./:<]/.test(node.url))
        reader.items.push(plainLine(text, startOf(reader, node), endOf(reader, node)))
      break
    default:
  }
  reader.read = Math.max(reader.read, endOf(reader, node))
}

/** Blank lines between nodes: a line of blanks may be a cell. */
function readBlankLines(reader: Reader, end: number): void {
  if (end <= reader.read) return
  for (const span of lineSpans(reader.text, reader.read, end).slice(1, -1)) {
    const line = plainLine(reader.text, span.start, span.end)
    if (isBlank(line)) reader.items.push(line)
  }
  reader.read = end
}

function plainLine(text: string, start: number, end: number): Line {
  return {kind: 'line', span: {start, end}, passage: trimmedPassage(text, start, end), heading: null}
}

function readParagraph(reader: Reader, node: Paragraph, marker: number | null): void {
  const pieces: Inline[] = []
  if (marker !== null) pieces.push(verbatim(reader.text, marker, startOf(reader, node)))
  readInline(reader, node.children, pieces)
  addAll(reader.items, linesOf(pieces, startOf(reader, node), null).map(readHashes))
}

// 标题          one line over === or ---: a heading.
// ====
//
// 规章          Several, or a sentence: they are lines of text, and a short - is a cell.
// 0
// -
function readHeading(reader: Reader, node: Nodes & {type: 'heading'}): void {
  const {text} = reader
  const pieces: Inline[] = []
  readInline(reader, node.children, pieces)
  const lines = linesOf(pieces, startOf(reader, node), node.depth)
  const source = lineSpans(text, startOf(reader, node), endOf(reader, node))
  const last = source.at(-1)
  const isUnderlined = source.length > 1 && last !== undefined && text[startOf(reader, node)] !== '#'
  if (!isUnderlined) {
    addAll(reader.items, lines)
    return
  }
  const underline = plainLine(text, last.start, last.end)
  const words = lines[0]?.passage.text ?? ''
  const isHeading =
    lines.length === 1 &&
    underline.passage.text.length >= 3 &&
    words.length <= 60 &&
    !/[。；;，,]$/.test(words)
  addAll(
    reader.items,
    lines.map(line => (isHeading ? line : {...line, heading: null}))
  )
  if (isDashText(underline.passage.text) && underline.passage.text.length < 3) reader.items.push(underline)
}

/** The tags of HTML that are open in a line: text between them is struck out, or stands above or below the line. */
interface OpenTags {
  struck: number
  raised: Raised | null
}

function readInline(reader: Reader, nodes: readonly PhrasingContent[], pieces: Inline[]): void {
  const printed: Inline[] = []
  readPhrases(reader, nodes, printed, {struck: 0, raised: null})
  addAll(pieces, settleRaised(printed))
}

function readPhrases(
  reader: Reader,
  nodes: readonly PhrasingContent[],
  pieces: Inline[],
  open: OpenTags
): void {
  for (const node of nodes) {
    const [start, end] = [startOf(reader, node), endOf(reader, node)]
    switch (node.type) {
      case 'text':
        if (open.struck > 0) break
        for (const part of alignText(node.value, reader.text, start, end).flatMap(splitAtBreaks))
          pieces.push(part.isBreak || !open.raised ? part : {...part, raised: open.raised})
        break
      case 'inlineCode':
        if (open.struck === 0) pieces.push(codePiece(reader.text, node.value, start, end))
        break
      case 'break':
        pieces.push(breakAt({start, end}))
        break
      case 'html':
        if (/^<br\b/i.test(node.value)) pieces.push(breakAt({start, end}))
        readTag(reader, node.value, open)
        for (const {span, text} of findComments(node.value)) {
          reader.comments.push({span: {start: span.start + start, end: span.end + start}, text})
        }
        break
      case 'emphasis':
      case 'strong':
      case 'link':
      case 'linkReference':
        readPhrases(reader, node.children, pieces, open)
        break
      case 'delete':
        reader.struck++
        break
      default:
    }
  }
}

/** `<sup>`, `</sup>`, `<del>`: inside a line Markdown leaves them as they are. */
function readTag(reader: Reader, tag: string, open: OpenTags): void {
  const [, slash, name = ''] = /^<(\/?)(sup|sub|del|s|strike)\b/i.exec(tag) ?? []
  switch (name.toLowerCase()) {
    case 'sup':
    case 'sub':
      open.raised = slash ? null : name.toLowerCase() === 'sup' ? 'up' : 'down'
      break
    case 'del':
    case 's':
    case 'strike':
      open.struck = Math.max(0, open.struck + (slash ? -1 : 1))
      if (!slash) reader.struck++
  }
}

function codePiece(source: string, value: string, start: number, end: number): Piece {
  const at = source.indexOf(value, start)
  if (at === -1 || at + value.length > end) return {text: value, span: {start, end}, verbatim: false}
  return verbatim(source, at, at + value.length)
}

function readTable(reader: Reader, node: MarkdownTable): void {
  let cells: Cell[] = []
  let row = 0
  const close = () => {
    if (cells.length > 0) reader.items.push(tableOf('grid', cells))
    cells = []
    row = 0
  }
  for (const tableRow of node.children) {
    const [start, end] = [startOf(reader, tableRow), endOf(reader, tableRow)]
    const source = reader.text.slice(start, end)
    if (!source.includes('|')) {
      // Markdown takes the line below a table for its last row. It is the next paragraph.
      close()
      const pieces: Inline[] = []
      for (const cell of tableRow.children) readInline(reader, cell.children, pieces)
      addAll(reader.items, linesOf(pieces, start, null).map(readHashes))
      continue
    }
    if (/^[\s|:-]+$/.test(source) && source.includes('--')) continue
    for (const [column, cell] of tableRow.children.entries()) {
      const pieces: Inline[] = []
      readInline(reader, cell.children, pieces)
      const origin = contentStart(reader.text, startOf(reader, cell), endOf(reader, cell))
      const passage = cellPassage(pieces, origin)
      cells.push(gridCell(passage, row, column))
    }
    row++
  }
  close()
}

/** Where the content of a cell would begin: after its border and one blank. */
function contentStart(text: string, start: number, end: number): number {
  if (text[start] === '|' && start < end) start++
  if (text[start] === ' ' && start < end) start++
  return start
}

function readMarkup(reader: Reader, start: number, end: number): void {
  const nodes = parsePlainHtml(reader.text, start, end, false) ?? parseHtml(reader.text, start, end, false)
  const content = readHtmlNodes(reader.text, nodes, true)
  addAll(reader.items, content.items)
  addAll(reader.comments, content.comments)
  addAll(reader.unreadable, content.unreadable)
  reader.struck += content.struck
}
