import type {Passage} from '../read/tree.ts'
import type {Span} from '../source/span.ts'

/** A stretch of a passage's text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Where a span of the source stands in a passage: the way back from `sourceSpan`. Null where none of it is there; an empty stretch
 * where the span is empty.
 */
export function passageStretch({origin, segments}: Passage, {start, end}: Span): Stretch | null {
  const first = segments[0]
  const last = segments.at(-1)
  if (!first || !last) return start <= origin && origin <= end ? {start: 0, end: 0} : null
  let from: number | null = null
  let to: number | null = null
  for (const {at, length, span, verbatim} of segments) {
    const overlaps =
      start === end ? span.start <= start && start <= span.end : span.start < end && start < span.end
    if (!overlaps) continue
    const inside = (offset: number) => at + Math.min(length, Math.max(0, offset - span.start))
    from ??= verbatim ? inside(start) : at
    to = verbatim ? inside(end) : at + length
  }
  return from === null || to === null ? null : {start: from, end: Math.max(from, to)}
}

/** A text cut where marks begin and end, each piece with the marks over it. An empty mark is a piece of its own. */
export function cutAtMarks<Mark extends Stretch>(
  text: string,
  marks: readonly Mark[]
): {readonly text: string; readonly marks: readonly Mark[]}[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({start, end}) => [start, end])])].sort(
    (a, b) => a - b
  )
  return cuts.flatMap((start, index) => {
    const end = cuts[index + 1]
    const empty = marks.filter(mark => mark.start === start && mark.end === start)
    const pieces = empty.length > 0 ? [{text: '', marks: empty}] : []
    if (end === undefined) return pieces
    const over = marks.filter(mark => mark.start <= start && end <= mark.end)
    return [...pieces, {text: text.slice(start, end), marks: over}]
  })
}
