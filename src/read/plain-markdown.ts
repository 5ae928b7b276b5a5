import {readHashes} from './hash-heading.ts'
import type {Line, RawComment} from './line.ts'
import {trimmedPassage} from './passage.ts'
import {tableOf} from './table-of.ts'
import type {Cell, Table, UnreadablePart} from './tree.ts'

/**
 * A stretch of a Markdown draft: read directly, or one that only remark can read. Reports are plain lines, headings and pipe
 * tables nearly throughout, and remark takes a hundred times as long for them. What is read here is what remark reads: a
 * test compares the two.
 */
export type MarkdownPart =
  | {
      readonly kind: 'plain'
      readonly items: (Line | Table)[]
      readonly comments: RawComment[]
      readonly unreadable: readonly UnreadablePart[]
    }
  | {readonly kind: 'remark'; readonly start: number; readonly end: number}

/** Constructs that reach over blank lines, so that no part can be read alone: fences, definitions, HTML. */
const farReaching = /^[ \t>*+\-\d.)]{0,40}(?:`{3}|~{3}|<(?!!--[^\r\n]*-->[ \t]*$))|\]:/m

/** Divides a draft at its blank lines. */
export function divideMarkdown(text: string, start: number): MarkdownPart[] {
  if (farReaching.test(start === 0 ? text : text.slice(start)))
    return [{kind: 'remark', start, end: text.length}]
  const parts: MarkdownPart[] = []
  let chunk: MarkdownLine[] = []
  let blanks: Line[] = []
  const plain = () => {
    const last = parts.at(-1)
    if (last?.kind === 'plain') return last
    const part = {kind: 'plain' as const, items: [], comments: [], unreadable: []}
    parts.push(part)
    return part
  }
  const close = () => {
    const [first, end] = [chunk[0], chunk.at(-1)]
    if (!first || !end) return
    const items = readChunk(text, chunk)
    const last = parts.at(-1)
    if (items) {
      const part = plain()
      for (const blank of blanks) part.items.push(blank)
      for (const item of items) {
        if ('kind' in item) part.items.push(item)
        else part.comments.push(item)
      }
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
  return parts
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

/** NUL `*` `_` `` ` `` `\` `&` `<` `[`, and `~` before another. */
function isMark(unit: number, next: number): boolean {
  return (
    unit === 0 ||
    unit === 42 ||
    unit === 95 ||
    unit === 96 ||
    unit === 92 ||
    unit === 38 ||
    unit === 60 ||
    unit === 91 ||
    (unit === 126 && next === 126)
  )
}

function markdownLines(text: string, start: number): MarkdownLine[] {
  const lines: MarkdownLine[] = []
  let from = start
  let isMarked = false
  let hasPipe = false
  for (let index = start; index <= text.length; index++) {
    const unit = index < text.length ? text.charCodeAt(index) : 10
    if (unit !== 10 && unit !== 13) {
      if (unit === 124) hasPipe = true
      else if (unit < 127 && isMark(unit, text.charCodeAt(index + 1))) isMarked = true
      continue
    }
    let [first, last] = [from, index]
    while (first < last && isMarkdownSpace(text.charCodeAt(first))) first++
    while (last > first && isMarkdownSpace(text.charCodeAt(last - 1))) last--
    lines.push({start: from, end: index, first, last, isMarked, hasPipe})
    if (unit === 13 && text.charCodeAt(index + 1) === 10) index++
    from = index + 1
    isMarked = false
    hasPipe = false
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
const opening = /^(?:(#{1,6})[ \t]+(?=[^#\s])|(\d{1,2}[.)])[ \t]+|([-+])[ \t]+)(?=[\u2e80-\uffff\w（“])/

function readLine(text: string, line: MarkdownLine, isOpen: boolean): Line | RawComment | null {
  const {start, end, first, last} = line
  const words = text.slice(first, last)
  if (line.isMarked) return readComment(words, first)
  const initial = words.charCodeAt(0)
  // A letter or an ideograph begins no construct.
  if (initial > 0x7f || (initial > 64 && initial !== 124))
    return readHashes(plainLine(text, first, last, isOpen))
  const match = opening.exec(words)
  if (match?.[1]) {
    if (words.indexOf('#', match[1].length) !== -1) return null
    return {...plainLine(text, first + match[0].length, last, false), heading: match[1].length}
  }
  if (match?.[2])
    return /^\d{1,9}[.)](?:[ \t]|$)/.test(words.slice(match[0].length))
      ? null
      : plainLine(text, first, last, false)
  if (match?.[3]) {
    return /^\d{1,9}[.)](?:[ \t]|$)/.test(words.slice(match[0].length))
      ? null
      : plainLine(text, first + match[0].length, last, false)
  }
  if (/^(?:#{1,6}(?:[ \t]|$)|[>=]|[-+](?:[ \t]|$)|-+[ \t]*$|\d{1,9}[.)](?:[ \t]|$)|:?-)/.test(words))
    return null
  return start < end ? readHashes(plainLine(text, first, last, isOpen)) : null
}

/** A comment alone on its line. */
function readComment(words: string, start: number): RawComment | null {
  if (!words.startsWith('<!--') || words.indexOf('-->') !== words.length - 3 || words.length < 8) return null
  const text = words.slice(4, -3).trim()
  return /^[->[]/.test(words.slice(4)) || text.endsWith('-')
    ? null
    : {span: {start, end: start + words.length}, text}
}

function plainLine(text: string, start: number, end: number, continues: boolean): Line {
  const passage = trimmedPassage(text, start, end)
  return {kind: 'line', span: {start, end}, passage, heading: null, continues}
}

// | 内容 | 数量 |     framed throughout, the second line of dashes, no markup inside
// | --- | --- |
// | 规章 | 0 |
function readTable(text: string, chunk: readonly MarkdownLine[], words: readonly string[]): Table[] | null {
  if (chunk.length < 2 || chunk.some(({isMarked, start, first}) => isMarked || first > start)) return null
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
  for (const [index, line] of chunk.entries()) {
    if (index === 1) continue
    const count = readRow(text, line, row, cells)
    if (row === 0) width = count
    row++
  }
  return width === delimiter.split('|').length - 2 ? [tableOf('grid', cells)] : null
}

function readRow(text: string, {first, last}: MarkdownLine, row: number, cells: Cell[]): number {
  let column = 0
  let from = first + 1
  while (from < last) {
    const border = text.indexOf('|', from)
    const origin = text[from] === ' ' && from < border ? from + 1 : from
    const passage = trimmedPassage(text, from, border)
    const words = passage.text === '' ? {...passage, origin} : passage
    const start = words.origin
    cells.push({
      span: {start, end: start + words.text.length},
      passage: words,
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      docx: null
    })
    column++
    from = border + 1
  }
  return column
}
