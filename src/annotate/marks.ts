import type {LaidOut, PlacedParagraph, PlacedPiece} from '../read/docx/lay-out.ts'
import type {Outer, TextPiece} from '../read/docx/story/story.ts'
import type {Span} from '../source/span.ts'

/** Something to be written into the XML of the document. */
export interface Insertion {
  readonly at: number
  readonly kind: InsertionKind
  readonly text: string
}

/**
 * How the text around must be opened: `between` elements nothing; `in-run` the run is cut between two of its elements;
 * `in-text` the text itself is cut; `in-empty` an empty paragraph gets a content; `in-tag` an attribute is added.
 */
export type InsertionKind = 'between' | 'in-run' | 'in-text' | 'in-empty' | 'in-tag'

/** Where a comment begins, where it ends, and where the reference to it stands. */
export interface Marks {
  readonly start: Cut
  readonly end: Cut
  readonly reference: Cut
}

/** A point of the document's XML. `piece` is the text that is cut there, or whose run is. */
export interface Cut {
  readonly at: number
  readonly kind: InsertionKind
  readonly piece: TextPiece | null
}

/** Finds where a comment on a stretch of the reading text goes: on the very characters, as far as one paragraph has them. */
export function findMarks(xml: string, {placed}: LaidOut, span: Span): Marks | null {
  const paragraph = paragraphAt(placed, span)
  if (!paragraph) return null
  // Word ignores comments in a text box: they go to what carries the box.
  if (paragraph.host) return marksAround(paragraph.host.outer, paragraph.host.outer)
  const all = piecesAround(placed, paragraph)
  const touched = all.filter(({span: own}) => own.start < span.end && span.start < own.end)
  // An automatic number is no text of the document; its comment stands on the whole paragraph.
  const pieces = touched.length > 0 ? touched : paragraph.pieces
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last) return marksInEmpty(paragraph)
  const isPoint = span.start === span.end && touched.length === 0
  const start = isPoint ? first.span.start : Math.max(span.start, first.span.start)
  const end = isPoint || touched.length === 0 ? last.span.end : Math.min(span.end, last.span.end)
  const endCut = cutAfter(xml, last, end)
  const isDirect = last.piece.run !== null && last.piece.run.start === last.piece.outer.start
  return {
    start: cutBefore(xml, first, start),
    end: endCut,
    // Outside of an insertion, a link or a control, where Word writes it too.
    reference: isDirect ? endCut : {at: last.piece.outer.end, kind: 'between', piece: null}
  }
}

function paragraphAt(placed: readonly PlacedParagraph[], span: Span): PlacedParagraph | null {
  let nearest: PlacedParagraph | null = null
  let holds: PlacedParagraph | null = null
  for (const paragraph of placed) {
    const {start, end} = paragraph.span
    if (start < span.end && span.start < end) return paragraph
    if (start <= span.start && span.start <= end) holds ??= paragraph
    if (start <= span.start || !nearest) nearest = paragraph
  }
  return holds ?? nearest
}

/** The text of a paragraph, or of the whole cell that it stands in. */
function piecesAround(
  placed: readonly PlacedParagraph[],
  paragraph: PlacedParagraph
): readonly PlacedPiece[] {
  if (paragraph.cell === null) return paragraph.pieces
  return placed.filter(({cell, host}) => cell === paragraph.cell && !host).flatMap(({pieces}) => pieces)
}

function marksAround(first: Outer, last: Outer): Marks {
  const end: Cut = {at: last.end, kind: 'between', piece: null}
  return {start: {at: first.start, kind: 'between', piece: null}, end, reference: end}
}

function marksInEmpty({paragraph: {place}}: PlacedParagraph): Marks {
  const cut: Cut = place.selfClosing
    ? {at: place.end, kind: 'in-empty', piece: null}
    : {at: place.contentEnd, kind: 'between', piece: null}
  return {start: cut, end: cut, reference: cut}
}

function cutBefore(xml: string, {piece, span}: PlacedPiece, offset: number): Cut {
  const {run, outer} = piece
  if (!run) return {at: outer.start, kind: 'between', piece: null}
  const inside = offset > span.start ? cutInText(xml, piece, offset - span.start) : null
  if (inside) return inside
  const contentStart = run.properties ? run.properties.end : run.openEnd
  return piece.start === contentStart
    ? {at: run.start, kind: 'between', piece: null}
    : {at: piece.start, kind: 'in-run', piece}
}

function cutAfter(xml: string, {piece, span}: PlacedPiece, offset: number): Cut {
  const {run, outer} = piece
  if (!run) return {at: outer.end, kind: 'between', piece: null}
  const inside = offset < span.end ? cutInText(xml, piece, offset - span.start) : null
  if (inside) return inside
  return xml.startsWith('</', piece.end)
    ? {at: run.end, kind: 'between', piece: null}
    : {at: piece.end, kind: 'in-run', piece}
}

/** The point of the XML after so many characters of a text; null where the text cannot be cut. */
function cutInText(xml: string, piece: TextPiece, count: number): Cut | null {
  // White space before the text, which Word drops, would come back with the attribute that a cut needs.
  if (piece.textStart !== xml.indexOf('>', piece.start) + 1) return null
  let at = piece.textStart
  for (let done = 0; done < count; ) {
    if (at >= piece.textEnd || xml[at] === '<') return null
    if (xml[at] === '&') {
      const semicolon = xml.indexOf(';', at)
      if (semicolon < 0 || semicolon - at > 12) return null
      done += isAstral(xml.slice(at + 1, semicolon)) ? 2 : 1
      at = semicolon + 1
    } else {
      // A line end of two characters was read as one.
      if (xml[at] === '\r' && xml[at + 1] === '\n') at++
      at++
      done++
    }
    if (done > count) return null
  }
  return {at, kind: 'in-text', piece}
}

function isAstral(reference: string): boolean {
  if (!reference.startsWith('#')) return false
  const hex = reference[1] === 'x'
  return Number.parseInt(reference.slice(hex ? 2 : 1), hex ? 16 : 10) > 0xffff
}
