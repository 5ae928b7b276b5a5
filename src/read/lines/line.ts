import type {Span} from '../../source/span.ts'
import {createPassage, type Piece} from '../passage.ts'
import type {Passage} from '../tree.ts'

/**
 * One printed line of a text or Markdown draft. All text formats are cut into lines first, since authors mark
 * paragraphs, headings and even table cells by nothing but a new line.
 */
export interface Line {
  readonly kind: 'line'
  /** The whole line without its line end, blanks included. */
  readonly span: Span
  /** What it says, without blanks at the ends; empty for a blank line. */
  readonly passage: Passage
  /** Depth of a heading that is one by markup, else null. */
  readonly heading: number | null
  /** Whether nothing but a line end parts it from the line before, so that it may go on with its sentence. */
  readonly continues?: boolean
}

/** A comment in the draft, from `<!--` to `-->`. */
export interface RawComment {
  readonly span: Span
  readonly text: string
}

/** Cuts a stretch of text into lines; line ends are `\n`, `\r\n`, `\r` and the Unicode separators. */
export function lineSpans(text: string, start = 0, end = text.length): Span[] {
  const spans: Span[] = []
  let from = start
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (unit > 13 && unit !== 0x2028 && unit !== 0x2029) continue
    if (unit < 10) continue
    spans.push({start: from, end: index})
    if (unit === 13 && text.charCodeAt(index + 1) === 10) index++
    from = index + 1
  }
  spans.push({start: from, end})
  return spans
}

/** The comments of a text, in order. An unclosed one is text. */
export function findComments(text: string): RawComment[] {
  const comments: RawComment[] = []
  let at = text.indexOf('<!--')
  while (at !== -1) {
    const close = text.indexOf('-->', at + 4)
    if (close === -1) break
    comments.push({span: {start: at, end: close + 3}, text: text.slice(at + 4, close).trim()})
    at = text.indexOf('<!--', close + 3)
  }
  return comments
}

/** The lines of a text with its comments cut out. Lines that held nothing but a comment are gone. */
export function linesBetween(text: string, comments: readonly RawComment[]): Line[] {
  const lines: Line[] = []
  let next = 0
  for (const span of lineSpans(text)) {
    while ((comments[next]?.span.end ?? Infinity) <= span.start) next++
    let from = span.start
    let cut = false
    const pieces: Piece[] = []
    for (let index = next; index < comments.length; index++) {
      const comment = (comments[index] as RawComment).span
      if (comment.start >= span.end) break
      cut = true
      if (comment.start > from) pieces.push(verbatim(text, from, comment.start))
      from = Math.max(from, Math.min(comment.end, span.end))
    }
    if (from < span.end) pieces.push(verbatim(text, from, span.end))
    const passage = createPassage(pieces, span.start)
    if (cut && passage.text === '') continue
    const before = lines.at(-1)
    const continues = before !== undefined && !isBlank(before) && before.span.end >= span.start - 2
    lines.push({kind: 'line', span, passage, heading: null, continues})
  }
  return lines
}

export function verbatim(text: string, start: number, end: number): Piece {
  return {text: text.slice(start, end), span: {start, end}, verbatim: true}
}

export function isBlank(line: Line): boolean {
  return line.passage.text === ''
}
