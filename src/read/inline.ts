import type {Span} from '../source/span.ts'
import type {Line} from './lines/line.ts'
import {createPassage, type Piece, piecesOf} from './passage.ts'
import {type Raised, speakRaised} from './signs/raised.ts'
import {emptyPassage, type Passage} from './tree.ts'

/** A piece of running text, or the place where a new line begins. */
export type Inline = Running | Break

interface Running extends Piece {
  readonly isBreak?: false
  /** Whether it stands above or below the line. */
  readonly raised?: Raised | null
  /** Whether runs of blanks in it are kept, as HTML keeps them in preformatted text alone. */
  readonly keepsBlanks?: boolean
}

interface Break extends Piece {
  readonly isBreak: true
}

export function breakAt(span: Span): Inline {
  return {text: '\n', span, verbatim: false, isBreak: true}
}

/** Divides pieces at the line ends in them. */
export function splitAtBreaks(piece: Piece): Inline[] {
  if (!piece.text.includes('\n')) return [piece]
  const parts: Inline[] = []
  let at = 0
  for (const [index, text] of piece.text.split('\n').entries()) {
    const start = piece.span.start + at
    if (index > 0) parts.push(breakAt(piece.verbatim ? {start: start - 1, end: start} : piece.span))
    if (text !== '') {
      parts.push(
        piece.verbatim ? {text, span: {start, end: start + text.length}, verbatim: true} : {...piece, text}
      )
    }
    at += text.length + 1
  }
  return parts
}

/** Makes powers, fractions and marks of notes of what stands above or below the line. */
export function settleRaised(inlines: readonly Inline[]): readonly Inline[] {
  if (!inlines.some(inline => !inline.isBreak && inline.raised)) return inlines
  const settled: Inline[] = []
  let line: Running[] = []
  const close = () => {
    const spoken = speakRaised(line)
    for (const [index, piece] of line.entries()) {
      const text = spoken?.[index] ?? piece.text
      if (text === piece.text) settled.push(piece)
      else if (text !== '') settled.push({text, span: piece.span, verbatim: false})
    }
    line = []
  }
  for (const inline of inlines) {
    if (!inline.isBreak) line.push(inline)
    else {
      close()
      settled.push(inline)
    }
  }
  close()
  return settled
}

/** One line for each printed line of a paragraph; one that holds nothing but blanks is a blank line. */
export function linesOf(inlines: readonly Inline[], origin: number, heading: number | null): Line[] {
  const lines: Line[] = []
  for (const pieces of printedLines(inlines)) {
    const first = pieces[0]
    const last = pieces[pieces.length - 1]
    if (!first || !last) continue
    const span = {start: first.span.start, end: last.span.end}
    lines.push({
      kind: 'line',
      span,
      passage: createPassage(pieces, origin),
      heading,
      continues: lines.length > 0
    })
  }
  return lines
}

/** The whole as one passage, with `\n` where a new line begins. */
export function cellPassage(inlines: readonly Inline[], origin: number): Passage {
  const printed = printedLines(inlines)
  if (printed.length === 1) return createPassage(printed[0] ?? [], origin)
  const lines = printed.map(line => createPassage(line, origin)).filter(({text}) => text !== '')
  const [first] = lines
  if (!first) return emptyPassage(origin)
  if (lines.length === 1) return first
  const pieces: Piece[] = []
  for (const line of lines) {
    const before = pieces.at(-1)?.span.end
    if (before !== undefined) {
      const span = {start: before, end: line.segments[0]?.span.start ?? origin}
      pieces.push({text: '\n', span, verbatim: false})
    }
    for (const piece of piecesOf(line)) pieces.push(piece)
  }
  return createPassage(pieces, origin)
}

function printedLines(inlines: readonly Inline[]): (readonly Piece[])[] {
  const lines: (readonly Piece[])[] = []
  let from = 0
  for (let index = 0; index < inlines.length; index++) {
    if (!inlines[index]?.isBreak) continue
    lines.push(inlines.slice(from, index))
    from = index + 1
  }
  lines.push(from === 0 ? inlines : inlines.slice(from))
  return lines
}
