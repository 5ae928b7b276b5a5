import type {Span} from '../source/span.ts'
import {emptyPassage, Passage, type Segment} from './tree.ts'

/** A piece of text on its way into a passage. A verbatim piece equals the source at its span. */
export interface Piece {
  readonly text: string
  readonly span: Span
  readonly verbatim: boolean
}

/** Soft hyphens, zero-width spaces, marks of direction and of byte order: they print nothing, and stand inside of numbers. */
const unprinted = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/
const allUnprinted = new RegExp(unprinted.source, 'g')

/** The pieces of a text without what prints nothing. */
function printedPieces(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({text}) => unprinted.test(text))) return pieces
  return pieces.flatMap(piece => {
    const {text, span, verbatim} = piece
    if (!unprinted.test(text)) return piece
    if (!verbatim) return {text: text.replace(allUnprinted, ''), span, verbatim}
    const parts: Piece[] = []
    let at = span.start
    for (const part of text.split(allUnprinted)) {
      if (part !== '') parts.push({text: part, span: {start: at, end: at + part.length}, verbatim})
      at += part.length + 1
    }
    return parts
  })
}

/** Joins pieces into a passage without blanks at its ends, and without what prints nothing. */
export function createPassage(all: readonly Piece[], origin: number): Passage {
  const pieces = printedPieces(all)
  let first = 0
  let skipped = 0
  for (; first < pieces.length; first++) {
    const {text} = pieces[first] as Piece
    skipped = blanksBefore(text)
    if (skipped < text.length) break
  }
  if (first === pieces.length) return emptyPassage(all[0]?.span.start ?? origin)
  let last = pieces.length - 1
  let kept = 0
  for (; last >= first; last--) {
    kept = lengthWithoutBlanks((pieces[last] as Piece).text)
    if (kept > 0) break
  }
  const segments: Segment[] = []
  let text = ''
  // Verbatim pieces that follow each other in the source are one segment, which is open until another comes.
  let at = -1
  let start = 0
  let end = 0
  const close = () => {
    if (at !== -1) segments.push({at, length: text.length - at, span: {start, end}, verbatim: true})
    at = -1
  }
  for (let index = first; index <= last; index++) {
    const piece = pieces[index] as Piece
    const from = index === first ? skipped : 0
    const to = index === last ? kept : piece.text.length
    if (from === to) continue
    if (piece.verbatim) {
      const begin = piece.span.start + from
      if (at === -1 || end !== begin) {
        close()
        at = text.length
        start = begin
      }
      end = piece.span.start + to
    } else {
      close()
      segments.push({at: text.length, length: to - from, span: piece.span, verbatim: false})
    }
    text += piece.text.slice(from, to)
  }
  close()
  return new Passage(text, segments[0]?.span.start ?? origin, segments)
}

function blanksBefore(text: string): number {
  let count = 0
  while (count < text.length && isBlankUnit(text.charCodeAt(count))) count++
  return count
}

function lengthWithoutBlanks(text: string): number {
  let length = text.length
  while (length > 0 && isBlankUnit(text.charCodeAt(length - 1))) length--
  return length
}

/** The passage of a stretch of source that is printed as it stands, without blanks at its ends. */
export function trimmedPassage(text: string, start: number, end: number): Passage {
  const origin = start
  while (start < end && isBlankUnit(text.charCodeAt(start))) start++
  while (end > start && isBlankUnit(text.charCodeAt(end - 1))) end--
  if (start === end) return emptyPassage(origin)
  const words = text.slice(start, end)
  const span = {start, end}
  if (unprinted.test(words)) return createPassage([{text: words, span, verbatim: true}], start)
  return new Passage(words, start, [{at: 0, length: end - start, span, verbatim: true}])
}

/** Where the words of a passage stand: from its first to its last character. */
export function spanOf(passage: Passage): Span {
  const start = passage.segments[0]?.span.start ?? passage.origin
  return {start, end: passage.segments.at(-1)?.span.end ?? start}
}

/** All that an author may mean by blank: also no-break, ideographic and zero-width spaces, and marks of direction. */
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

/** The pieces that a passage was made of. */
export function piecesOf({text, segments}: Passage): Piece[] {
  return segments.map(({at, length, span, verbatim}) => ({text: text.slice(at, at + length), span, verbatim}))
}
