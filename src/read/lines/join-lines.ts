import {createPassage, piecesOf} from '../passage.ts'
import type {Table} from '../tree.ts'
import {hasOrdinal, isDashText, isFigureText} from './cell-text.ts'
import {isBlank, type Line} from './line.ts'

/** Wider lines were not broken at a margin. In columns, of which a Chinese character takes two. */
const widestMargin = 130
const narrowestMargin = 40
const fewestFullLines = 3
const mostWiderLines = 2

/**
 * Joins the lines of a paragraph that its author, a mail program or a PDF has broken. A Chinese report has a paragraph a
 * line, so that only what surely goes on is joined: a line that ends in a comma, a Latin word in lower case, or lines
 * that are all broken at the same margin.
 */
export function joinLines(items: readonly (Line | Table)[]): (Line | Table)[] {
  if (!items.some(item => item.kind === 'line' && item.continues)) return [...items]
  const margin = findMargin(items)
  const result: (Line | Table)[] = []
  let parts: Line[] = []
  const close = () => {
    const [first] = parts
    if (first) result.push(parts.length === 1 ? first : joined(parts))
    parts = []
  }
  for (const item of items) {
    const before = parts.at(-1)
    if (item.kind === 'line' && before && item.continues && goesOn(before, item, margin)) {
      parts.push(item)
      continue
    }
    close()
    if (item.kind === 'line' && !isBlank(item)) parts.push(item)
    else result.push(item)
  }
  close()
  return result
}

function goesOn(line: Line, next: Line, margin: number | null): boolean {
  const [text, following] = [line.passage.text, next.passage.text]
  if (line.heading !== next.heading || following === '' || isRow(text) || hasColumns(following)) return false
  if (isValue(following) || isValue(text)) return false
  if (hasOrdinal(following)) return false
  if (/[，、,]$/.test(text)) return true
  if (/[a-z,]$/i.test(text) && /^[a-z]/.test(following)) return true
  if (breaksNumber(text, following)) return true
  const slack = /[a-z]$/i.test(text) ? 16 : 6 + displayWidth(firstWord(following))
  const isFull = margin !== null && indentOf(line) + displayWidth(text) >= margin - slack
  return isFull && isProse(text) && !(/[。！？；：.!?;:”）)]$/.test(text) && isIndented(next))
}

function isRow(text: string): boolean {
  return /[|\u2500-\u257f]/.test(text) || hasColumns(text)
}

/** Cells side by side, told by tabs, by two gaps or a wide one, or by several numbers behind each other. */
function hasColumns(text: string): boolean {
  return /\t|\S\s{4}|\S\s{2,400}\S{1,400}\s{2}|(?:\s\d{1,12}){3}$/.test(text)
}

/** 共收到1⏎5件来信，…: a number that is counted only in the next line; not a year, and no value behind a colon. */
function breaksNumber(text: string, following: string): boolean {
  if (!/\d$/.test(text) || !/^\d{1,6}(?:%|[\u4e00-\u9fff])/.test(following)) return false
  return /[\u4e00-\u9fff]\d{1,6}$/.test(text) && !/^\d{1,6}[年月日号]/.test(following) && isProse(following)
}

/** A number or a Latin word at the head of a line was not broken, and did not fit on the line before. */
function firstWord(text: string): string {
  return /^[\w.%:/@-]{2,40}/.exec(text)?.[0] ?? ''
}

/** Has the marks of a sentence, which a heading or a label has not. */
function isProse(text: string): boolean {
  return /[，。；：》,;.]\S|[a-z] [a-z]/i.test(
    text.replace(/^[(（]?[\d一二三四五六七八九十]{1,3}[.．、)）]/, '')
  )
}

function isOpenProse(text: string): boolean {
  return isProse(text) && !/[。！？；：.!?;:]$/.test(text)
}

function isValue(text: string): boolean {
  return isFigureText(text) || isDashText(text)
}

/**
 * The width at which the lines were broken: several of them end there in the middle of a sentence. A line or two may be wider, for
 * instance the heading of a table.
 */
function findMargin(items: readonly (Line | Table)[]): number | null {
  const widths: number[] = []
  const open: number[] = []
  for (const item of items) {
    if (item.kind !== 'line' || isBlank(item)) continue
    const {text} = item.passage
    // A gap is likely one between two cells, and a row of a table may be wider than the margin.
    if (isRow(text) || /\S\s{2}/.test(text)) continue
    if (text.length > widestMargin) return null
    const width = displayWidth(text)
    widths.push(width)
    if (isOpenProse(text)) open.push(width)
  }
  open.sort((a, b) => b - a)
  const margin = open.find((width, index) => (open[index + fewestFullLines - 1] ?? 0) >= width - 6)
  if (margin === undefined || margin > widestMargin || margin < narrowestMargin) return null
  return widths.filter(width => width > margin).length <= mostWiderLines ? margin : null
}

function displayWidth(text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) < 0x1100 ? 1 : 2
  return width
}

function isIndented(line: Line): boolean {
  return indentOf(line) > 0
}

/** The blanks at the head of a line, in columns: one or two are wide ones. */
function indentOf({span, passage}: Line): number {
  const blanks = (passage.segments[0]?.span.start ?? span.start) - span.start
  return blanks <= 2 ? blanks * 2 : blanks
}

function joined(parts: readonly Line[]): Line {
  const [first, last] = [parts[0] as Line, parts.at(-1) as Line]
  const pieces = parts.flatMap((line, index) => {
    const before = parts[index - 1]
    const words = piecesOf(line.passage)
    if (!before || isUnspaced(before.passage.text, line.passage.text)) return words
    const start = piecesOf(before.passage).at(-1)?.span.end ?? line.span.start
    // Where a line ends between two digits, both are one number or none is
    const text = /\d,?$/.test(before.passage.text) && /^\d/.test(line.passage.text) ? '\n' : ' '
    return [{text, span: {start, end: words[0]?.span.start ?? start}, verbatim: false}, ...words]
  })
  const span = {start: first.span.start, end: last.span.end}
  return {...first, span, passage: createPassage(pieces, span.start)}
}

/** Chinese is written without spaces. */
function isUnspaced(before: string, after: string): boolean {
  return before.charCodeAt(before.length - 1) >= 0x2e80 || after.charCodeAt(0) >= 0x2e80
}
