import {foldWidth} from '../source/fold.ts'
import type {Source} from '../source/source.ts'
import type {Span} from '../source/span.ts'
import type {Wording} from '../source/wording.ts'

/**
 * A piece of a passage and the source it came from. A verbatim piece stands in the source letter by letter; any other
 * (an entity, an automatic number) stands for the whole of `span`.
 */
export interface Segment {
  /** Offset in `Passage.text`. */
  readonly at: number
  readonly length: number
  readonly span: Span
  readonly verbatim: boolean
}

/** Text as a person reads it (markup gone, entities decoded), with the way back to the source. */
export class Passage {
  private foldedText: string | null = null

  /** @param origin Where the passage stands in the source, also when it is empty. */
  constructor(
    readonly text: string,
    readonly origin: number,
    readonly segments: readonly Segment[]
  ) {}

  /** The text with half-width letters, digits and punctuation: what is searched in. Offsets are those of the text. */
  get folded(): string {
    this.foldedText ??= foldWidth(this.text)
    return this.foldedText
  }
}

/** The same place with other characters, such as those that mask a title. */
export function withText({origin, segments}: Passage, text: string): Passage {
  return new Passage(text, origin, segments)
}

/** A blank cell, or a line without words. */
export function emptyPassage(origin: number): Passage {
  return new Passage('', origin, [])
}

/** The place of a block inside the body of a Word document, counted from 0. */
export type DocxAnchor =
  | {readonly paragraph: number}
  | {readonly table: number; readonly row: number; readonly column: number}

/** A paragraph, a heading or a list item. A list item's printed marker is part of the passage. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly span: Span
  readonly passage: Passage
  /** Depth of a heading that is one by markup (`#`, `<h2>`, a Word style), else null. */
  readonly heading: number | null
  readonly docx: DocxAnchor | null
}

/** A printed cell. A merged cell stands once, at its upper left corner. */
export interface Cell {
  /** What stands inside the cell, without its borders or tags. */
  readonly span: Span
  readonly passage: Passage
  /** Row and column in the grid, from 0. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly docx: DocxAnchor | null
}

/**
 * A table. In a `grid` the rows and columns are those of the document. In a `list` the document printed one cell a
 * line and the columns are lost: `row` tells which cells belong together only where the document told it.
 */
export interface Table {
  readonly kind: 'table'
  readonly span: Span
  readonly layout: 'grid' | 'list'
  readonly rowCount: number
  readonly columnCount: number
  /** In reading order. A table nested in a cell is a block of its own; its text is not in the cell's. */
  readonly cells: readonly Cell[]
}

export type Block = Paragraph | Table

/** What the page or file says about itself outside the report's own text. */
export interface Metadata {
  readonly name:
    | 'title'
    | 'publisher'
    | 'published-on'
    | 'written-on'
    | 'index-number'
    // Of a Word document: its properties, and the text that stands outside the body.
    | 'author'
    | 'company'
    | 'header'
    | 'footer'
    | 'note'
  readonly passage: Passage
}

/** A comment of the author's in the draft, for `reportlint-allow`. */
export interface Comment {
  readonly span: Span
  readonly text: string
  /** The block the comment speaks about: the one that follows it, or in a DOCX the one it is anchored on. */
  readonly target: Span | null
}

/** A part that could not be read with certainty. */
export interface UnreadablePart {
  readonly span: Span
  readonly reason: Wording
}

/** What the user should be told about how the document was read and compared; no fault of the report's. */
export interface Notice {
  readonly code: string
  readonly wording: Wording
}

/** A document as read: the report's own blocks in order, the rest apart. */
export interface Tree {
  readonly source: Source
  readonly blocks: readonly Block[]
  readonly metadata: readonly Metadata[]
  readonly comments: readonly Comment[]
  readonly unreadable: readonly UnreadablePart[]
  readonly notices?: readonly Notice[]
}

/** The passage of a stretch of source that is printed as it stands. */
export function verbatimPassage(text: string, span: Span): Passage {
  const length = span.end - span.start
  const segments = length === 0 ? [] : [{at: 0, length, span, verbatim: true}]
  return new Passage(text.slice(span.start, span.end), span.start, segments)
}

/** The source span of `passage.text.slice(start, end)`. An empty slice gives an empty span where it stands. */
export function sourceSpan(passage: Passage, start: number, end: number): Span {
  const {segments} = passage
  if (segments.length === 0) return {start: passage.origin, end: passage.origin}
  if (end <= start) {
    const point = sourceOffset(segmentAt(segments, start), start, 'start')
    return {start: point, end: point}
  }
  return {
    start: sourceOffset(segmentAt(segments, start), start, 'start'),
    end: sourceOffset(segmentAt(segments, end - 1), end, 'end')
  }
}

function segmentAt(segments: readonly Segment[], offset: number): Segment {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((segments[middle] as Segment).at <= offset) low = middle
    else high = middle - 1
  }
  return segments[low] as Segment
}

function sourceOffset(segment: Segment, offset: number, edge: 'start' | 'end'): number {
  if (!segment.verbatim) return segment.span[edge]
  return Math.min(segment.span.start + (offset - segment.at), segment.span.end)
}

/** The part of a passage between two of its offsets, still leading back to the source. */
export function slicePassage(passage: Passage, start: number, end: number): Passage {
  const segments: Segment[] = []
  for (const segment of passage.segments) {
    const from = Math.max(segment.at, start)
    const to = Math.min(segment.at + segment.length, end)
    if (from >= to) continue
    const cut = segment.verbatim
      ? {start: segment.span.start + from - segment.at, end: segment.span.start + to - segment.at}
      : segment.span
    segments.push({at: from - start, length: to - from, span: cut, verbatim: segment.verbatim})
  }
  return new Passage(passage.text.slice(start, end), sourceSpan(passage, start, start).start, segments)
}

/** The grid of a table: the printed cell that covers each row and column, or null where none does. */
export function gridOf(table: Table): (Cell | null)[][] {
  const grid = Array.from({length: table.rowCount}, () =>
    new Array<Cell | null>(table.columnCount).fill(null)
  )
  for (const cell of table.cells) {
    const lastRow = Math.min(cell.row + cell.rowSpan, table.rowCount)
    const lastColumn = Math.min(cell.column + cell.columnSpan, table.columnCount)
    for (let row = cell.row; row < lastRow; row++) {
      for (let column = cell.column; column < lastColumn; column++) {
        const line = grid[row]
        if (line && line[column] === null) line[column] = cell
      }
    }
  }
  return grid
}
