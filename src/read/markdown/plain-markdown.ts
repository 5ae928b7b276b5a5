import {readHashes} from '../lines/hash-heading.ts'
import {type Line, type RawComment, verbatim} from '../lines/line.ts'
import {gridCell, tableOf} from '../lines/table-of.ts'
import {createPassage, type Piece, spanOf, trimmedPassage} from '../passage.ts'
import {type Cell, emptyPassage, type Passage, type Table, type UnreadablePart} from '../tree.ts'
import {isHtmlChunk} from './markdown-html.ts'

/**
 * A stretch of a Markdown draft: read directly, HTML, or one that only remark can read. Reports are plain lines, headings and pipe
 * tables nearly throughout, and remark takes a hundred times as long for them. What is read here is what remark reads: a
 * test compares the two.
 */
export type MarkdownPart =
  | {
      readonly kind: 'plain'
      readonly items: (Line | Table)[]
      readonly comments: RawComment[]
      readonly unreadable: readonly UnreadablePart[]
      readonly struck: 0
    }
  | {readonly kind: 'html' | 'remark'; readonly start: number; readonly end: number}

/**
 * Constructs that reach over blank lines, so that no part can be read alone: fences, definitions, HTML but for comments
 * alone on their line and for tags that begin a line, which are looked at in their chunk.
 */
const farReaching =
  /^(?:[ \t>*+\-\d.)]{0,40}(?:`{3}|~{3})|[ \t>*+\-\d.)]{1,40}<(?!!--[^\r\n]*-->[ \t]*$)|<(?![a-z/]|!--[^\r\n]*-->[ \t]*$))|\]:/im

/** Divides a draft at its blank lines. */
export function divideMarkdown(text: string, start: number): MarkdownPart[] {
  if (farReaching.test(start === 0 ? text : text.slice(start)))
    return [{kind: 'remark', start, end: text.length}]
  const parts: MarkdownPart[] = []
  let chunk: MarkdownLine[] = []
  let blanks: Line[] = []
  let isDivided = true
  const plain = () => {
    const last = parts.at(-1)
    if (last?.kind === 'plain') return last
    const part = {kind: 'plain' as const, items: [], comments: [], unreadable: [], struck: 0 as const}
    parts.push(part)
    return part
  }
  const close = () => {
    const first = chunk[0]
    const end = chunk[chunk.length - 1]
    if (!first || !end) return
    const isHtml = isHtmlChunk(text, first.start, end.end)
    if (!isHtml && chunk.some(line => startsTag(text, line.start))) isDivided = false
    const items = isHtml ? null : readChunk(text, chunk)
    const last = parts.at(-1)
    // What is indented may go on with a list item from before the blank line.
    if (!items && first.first > first.start) isDivided = false
    if (items) {
      const part = plain()
      for (const blank of blanks) part.items.push(blank)
      for (const item of items) {
        if ('kind' in item) part.items.push(item)
        else part.comments.push(item)
      }
    } else if (isHtml) {
      for (const blank of blanks) plain().items.push(blank)
      parts.push({kind: 'html', start: first.start, end: end.end})
    } else if (last?.kind === 'remark') parts[parts.length - 1] = {...last, end: end.end}
    else {
      for (const blank of blanks) plain().items.push(blank)
      parts.push({kind: 'remark', start: first.start, end: end.end})
    }
    chunk = []
    blanks = []
  }
  for (const line of markdownLines(text, start)) {
    if (line.first === line.last) {
      close()
      blanks.push(plainLine(text, line.start, line.end, false))
    } else chunk.push(line)
  }
  close()
  return isDivided ? parts : [{kind: 'remark', start, end: text.length}]
}

/** Whether a tag stands at the very beginning of a line. */
function startsTag(text: string, at: number): boolean {
  return text.charCodeAt(at) === 60 && /[/a-zA-Z]/.test(text.charAt(at + 1))
}

interface MarkdownLine {
  readonly start: number
  readonly end: number
  /** Without the blanks that Markdown sees as such. */
  readonly first: number
  readonly last: number
  /** Whether it holds a character that may mean something inside a line. */
  readonly isMarked: boolean
  readonly hasPipe: boolean
}

/**
 * A character that may mean something inside a line. There are no definitions (`farReaching`), so that a bracket is one
 * unless an address follows it, and `&` `<` `\` mean something before certain characters only.
 */
const mark = /[\0*_`]|&(?=[#a-zA-Z])|<(?=[!/?a-zA-Z])|\\(?![ \t\da-zA-Z]|[^\0-~])|\](?=\()|~(?=~)/g
const markBesidesAsterisk = new RegExp(mark.source.replace('*', ''), 'g')
const lineEnd = /[\r\n]/g
const border = /\|/g

/** Where an expression is next met at or behind an offset; behind the text where it is not. */
function placeOf(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from
  return expression.test(text) ? expression.lastIndex - 1 : text.length
}

/** Whether it is met in a stretch, which is cut out first: a table of many cells is not searched to its end for each. */
function holds(expression: RegExp, text: string, start: number, end: number): boolean {
  return placeOf(expression, text.slice(start, end + 1), 0) < end - start
}

/** Bold words: between letters, ideographs or digits whatever is around them, else as a whole line. */
const bold = /\*\*([a-z\d\u4e00-\u9fff](?:[^*]{0,400}[a-z\d\u4e00-\u9fff])?)\*\*/gi
const boldLine = /^\*\*[^\s*](?:[^*]{0,400}[^\s*])?\*\*$/

/** What a line says whose only marks make words bold, or null where there may be more to them. */
function readBold(text: string, start: number, end: number): Piece[] | null {
  const words = text.slice(start, end)
  if (!words.includes('**') || words.includes('***')) return null
  if (holds(markBesidesAsterisk, text, start, end)) return null
  if (boldLine.test(words)) return [verbatim(text, start + 2, end - 2)]
  const pieces: Piece[] = []
  let from = 0
  for (const match of words.matchAll(bold)) {
    if (match.index > from) pieces.push(verbatim(text, start + from, start + match.index))
    from = match.index + match[0].length
    pieces.push(verbatim(text, start + match.index + 2, start + from - 2))
  }
  if (from < words.length) pieces.push(verbatim(text, start + from, end))
  return pieces.some(piece => piece.text.includes('*')) ? null : pieces
}

function markdownLines(text: string, start: number): MarkdownLine[] {
  const lines: MarkdownLine[] = []
  let nextMark = placeOf(mark, text, start)
  let nextBorder = placeOf(border, text, start)
  for (let from = start; from <= text.length; ) {
    const end = placeOf(lineEnd, text, from)
    let first = from
    let last = end
    while (first < last && isMarkdownSpace(text.charCodeAt(first))) first++
    while (last > first && isMarkdownSpace(text.charCodeAt(last - 1))) last--
    lines.push({start: from, end, first, last, isMarked: nextMark < end, hasPipe: nextBorder < end})
    if (nextMark < end) nextMark = placeOf(mark, text, end)
    if (nextBorder < end) nextBorder = placeOf(border, text, end)
    from = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  return lines
}

function isMarkdownSpace(unit: number): boolean {
  return unit === 32 || unit === 9
}

/** Reads lines between two blank ones, or null where Markdown may see more in them than meets the eye. */
function readChunk(text: string, chunk: readonly MarkdownLine[]): (Line | Table | RawComment)[] | null {
  if (chunk.some(({hasPipe}) => hasPipe)) {
    const words = chunk.map(({first, last}) => text.slice(first, last))
    if (words.some(line => line.includes('-') && /^[-:| \t]+$/.test(line)))
      return readTable(text, chunk, words)
  }
  const items: (Line | RawComment)[] = []
  let isOpen = false
  for (const line of chunk) {
    const item = readLine(text, line, isOpen)
    if (!item) return null
    items.push(item)
    isOpen = 'kind' in item && item.heading === null
  }
  return items
}

// ## 一、总体情况    a heading
// 1. 加强领导        a numbered line, whose number is text
// - 加强领导         a line with a bullet, which is not
const opening =
  /^(?:(#{1,6})[ \t]+(?=[^#\s])|(\d{1,2}[.)])[ \t]+|([-+])[ \t]+)(?=[\u2e80-\uffff\w（(“]|\*\*[^\s*])/

function readLine(text: string, line: MarkdownLine, isOpen: boolean): Line | RawComment | null {
  const {start, end, first, last, isMarked} = line
  const words = text.slice(first, last)
  const initial = words.charCodeAt(0)
  if (initial === 60 && isMarked) return readComment(words, first)
  // A letter or an ideograph begins no construct.
  if (initial > 0x7f || (initial > 64 && initial !== 124) || words.startsWith('**'))
    return readWords(text, first, last, isMarked, isOpen)
  const match = opening.exec(words)
  if (match?.[1]) {
    if (words.indexOf('#', match[1].length) !== -1) return null
    return wordsLine(text, first + match[0].length, last, isMarked, false, match[1].length)
  }
  if (match) {
    if (/^\d{1,9}[.)](?:[ \t]|$)/.test(words.slice(match[0].length))) return null
    // A number is text, a bullet is not.
    return wordsLine(text, match[2] ? first : first + match[0].length, last, isMarked, false)
  }
  if (/^(?:#{1,6}(?:[ \t]|$)|[>=]|[-+](?:[ \t]|$)|-+[ \t]*$|\d{1,9}[.)](?:[ \t]|$)|:?-)/.test(words))
    return null
  return start < end ? readWords(text, first, last, isMarked, isOpen) : null
}

function readWords(
  text: string,
  start: number,
  end: number,
  isMarked: boolean,
  isOpen: boolean
): Line | null {
  const line = wordsLine(text, start, end, isMarked, isOpen)
  return line && readHashes(line)
}

function wordsLine(
  text: string,
  start: number,
  end: number,
  isMarked: boolean,
  continues: boolean,
  heading: number | null = null
): Line | null {
  if (!isMarked) return plainLine(text, start, end, continues, heading)
  const pieces = readBold(text, start, end)
  const [first, last] = [pieces?.[0], pieces?.at(-1)]
  if (!pieces || !first || !last) return null
  const span = {start: first.span.start, end: last.span.end}
  return {kind: 'line', span, passage: createPassage(pieces, span.start), heading, continues}
}

/** A comment alone on its line. */
function readComment(words: string, start: number): RawComment | null {
  if (!words.startsWith('<!--') || words.indexOf('-->') !== words.length - 3 || words.length < 8) return null
  const text = words.slice(4, -3).trim()
  return /^[->[]/.test(words.slice(4)) || text.endsWith('-')
    ? null
    : {span: {start, end: start + words.length}, text}
}

function plainLine(
  text: string,
  start: number,
  end: number,
  continues: boolean,
  heading: number | null = null
): Line {
  const passage = trimmedPassage(text, start, end)
  return {kind: 'line', span: {start, end}, passage, heading, continues}
}

// | 内容 | 数量 |     framed throughout, the second line of dashes, no markup inside
// | --- | --- |
// | 规章 | 0 |
function readTable(text: string, chunk: readonly MarkdownLine[], words: readonly string[]): Table[] | null {
  if (chunk.length < 2 || chunk.some(({start, first}) => first > start)) return null
  if (
    !words.every((line, index) => line.length > 1 && line.startsWith('|') && line.endsWith('|') && index >= 0)
  )
    return null
  const [header, delimiter, ...body] = words
  if (!header || !delimiter || !/^\|(?:[ \t]*:?-+:?[ \t]*\|)+$/.test(delimiter)) return null
  if ([header, ...body].some(line => /^[-:| \t]*$/.test(line))) return null
  const cells: Cell[] = []
  let width = 0
  let row = 0
  for (let index = 0; index < chunk.length; index++) {
    if (index === 1) continue
    const count = readRow(text, chunk[index] as MarkdownLine, row, cells)
    if (count === null) return null
    if (row === 0) width = count
    row++
  }
  return width === delimiter.split('|').length - 2 ? [tableOf('grid', cells)] : null
}

function readRow(
  text: string,
  {first, last, isMarked}: MarkdownLine,
  row: number,
  cells: Cell[]
): number | null {
  let column = 0
  let from = first + 1
  while (from < last) {
    const border = text.indexOf('|', from)
    const origin = text[from] === ' ' && from < border ? from + 1 : from
    const passage = cellPassage(text, from, border, origin, isMarked)
    if (!passage) return null
    cells.push(gridCell(passage, row, column))
    column++
    from = border + 1
  }
  return column
}

function cellPassage(
  text: string,
  start: number,
  end: number,
  origin: number,
  isMarked: boolean
): Passage | null {
  const passage = trimmedPassage(text, start, end)
  if (passage.text === '') return emptyPassage(origin)
  if (!isMarked) return passage
  const words = spanOf(passage)
  if (!holds(mark, text, words.start, words.end)) return passage
  const pieces = readBold(text, words.start, words.end)
  return pieces && createPassage(pieces, words.start)
}
