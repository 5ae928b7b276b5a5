import type {Span} from '../source/span.ts'
import type {Passage, Segment} from './tree.ts'

/** A piece of text on its way into a passage. A verbatim piece equals the source at its span. */
export interface Piece {
  readonly text: string
  readonly span: Span
  readonly verbatim: boolean
}

/** All that an author may mean by blank: also no-break, ideographic and zero-width spaces. */
const leading = /^[\s\u200b-\u200d\u2060]+/
const trailing = /[\s\u200b-\u200d\u2060]$/

/** Joins pieces into a passage without blanks at its ends. */
export function createPassage(pieces: readonly Piece[], origin: number): Passage {
  const kept = trimPieces(pieces)
  const segments: Segment[] = []
  let text = ''
  for (const {text: piece, span, verbatim} of kept) {
    const last = segments.at(-1)
    if (verbatim && last?.verbatim && last.span.end === span.start) {
      const merged = {start: last.span.start, end: span.end}
      segments[segments.length - 1] = {...last, length: last.length + piece.length, span: merged}
    } else {
      segments.push({at: text.length, length: piece.length, span, verbatim})
    }
    text += piece
  }
  return {text, origin: segments[0]?.span.start ?? pieces[0]?.span.start ?? origin, segments}
}

/** The passage of a stretch of source that is printed as it stands, without blanks at its ends. */
export function trimmedPassage(text: string, start: number, end: number): Passage {
  const origin = start
  while (start < end && isBlankUnit(text.charCodeAt(start))) start++
  while (end > start && isBlankUnit(text.charCodeAt(end - 1))) end--
  if (start === end) return {text: '', origin, segments: []}
  return {
    text: text.slice(start, end),
    origin: start,
    segments: [{at: 0, length: end - start, span: {start, end}, verbatim: true}]
  }
}

/** Where the words of a passage stand: from its first to its last character. */
export function spanOf(passage: Passage): Span {
  const start = passage.segments[0]?.span.start ?? passage.origin
  return {start, end: passage.segments.at(-1)?.span.end ?? start}
}

function isBlankUnit(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13)
  if (unit < 0xa0) return false
  return (
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200d) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    unit === 0x205f ||
    unit === 0x2060 ||
    unit === 0x1680
  )
}

function trimPieces(pieces: readonly Piece[]): Piece[] {
  const kept = pieces.filter(({text}) => text !== '')
  let from = 0
  let to = kept.length
  let skipped = 0
  for (; from < to; from++) {
    const {text} = kept[from] as Piece
    skipped = leading.exec(text)?.[0].length ?? 0
    if (skipped < text.length) break
  }
  let end = 0
  for (; to > from; to--) {
    const {text} = kept[to - 1] as Piece
    end = text.length
    while (end > 0 && trailing.test(text[end - 1] as string)) end--
    if (end > 0) break
  }
  const trimmed = kept.slice(from, to)
  const last = trimmed.length - 1
  if (last < 0) return trimmed
  // The end first: where one piece is both first and last, its beginning is cut from what is left.
  trimmed[last] = cutPiece(trimmed[last] as Piece, 0, end)
  trimmed[0] = cutPiece(trimmed[0] as Piece, skipped, (trimmed[0] as Piece).text.length)
  return trimmed
}

/** A part of a piece. What is not verbatim keeps its whole span. */
export function cutPiece({text, span, verbatim}: Piece, start: number, end: number): Piece {
  if (!verbatim) return {text: text.slice(start, end), span, verbatim}
  return {text: text.slice(start, end), span: {start: span.start + start, end: span.start + end}, verbatim}
}

/** The pieces that a passage was made of. */
export function piecesOf({text, segments}: Passage): Piece[] {
  return segments.map(({at, length, span, verbatim}) => ({text: text.slice(at, at + length), span, verbatim}))
}
