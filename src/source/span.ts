import {countLeading} from './search.ts'

/** A half-open pair of offsets, in UTF-16 units, into `Source.text`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where an offset stands for a person: line and column count from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

export function span(start: number, end: number): Span {
  return {start, end}
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Finds line and column of offsets in one text. Lines end at `\n`, `\r\n` or a lone `\r`. */
export function createLocator(text: string): (offset: number) => Position {
  const starts = [0]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 10 || (unit === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1)
  }
  return offset => {
    const line = countLeading(starts, start => start <= offset)
    return {line, column: offset - (starts[line - 1] as number) + 1, offset}
  }
}

/** What stands between two places, of pieces in the order of the text. */
export function within<Piece extends Span>(pieces: readonly Piece[], open: number, close: number): Piece[] {
  const first = countLeading(pieces, ({start}) => start <= open)
  const inside: Piece[] = []
  for (let at = first; at < pieces.length && (pieces[at] as Piece).start < close; at++) {
    const piece = pieces[at] as Piece
    if (piece.end <= close) inside.push(piece)
  }
  return inside
}
