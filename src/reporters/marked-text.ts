import type {Passage, Segment} from '../read/tree.ts'
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
  for (let index = firstReaching(segments, start); index < segments.length; index++) {
    const {at, length, span, verbatim} = segments[index] as Segment
    if (span.start > end) break
    const overlaps =
      start === end ? span.start <= start && start <= span.end : span.start < end && start < span.end
    if (!overlaps) continue
    const inside = (offset: number) => at + Math.min(length, Math.max(0, offset - span.start))
    from ??= verbatim ? inside(start) : at
    to = verbatim ? inside(end) : at + length
  }
  return from === null || to === null ? null : {start: from, end: Math.max(from, to)}
}

/** The first segment that does not end before an offset. Segments stand in the order of the source. */
function firstReaching(segments: readonly Segment[], offset: number): number {
  let [low, high] = [0, segments.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle] as Segment).span.end < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A text cut where marks begin and end, each piece with the marks over it. An empty mark is a piece of its own. */
export function cutAtMarks<Mark extends Stretch>(
  text: string,
  marks: readonly Mark[]
): {readonly text: string; readonly marks: readonly Mark[]}[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({start, end}) => [start, end])])].sort(
    (a, b) => a - b
  )
  const order = new Map(marks.map((mark, index) => [mark, index]))
  const inOrder = (some: readonly Mark[]) =>
    [...some].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  const waiting = [...marks].sort((a, b) => a.start - b.start)
  let next = 0
  let open: Mark[] = []
  return cuts.flatMap((start, index) => {
    const end = cuts[index + 1]
    open = open.filter(mark => mark.end > start)
    const empty: Mark[] = []
    for (let mark = waiting[next]; mark !== undefined && mark.start <= start; mark = waiting[++next]) {
      if (mark.end > start) open.push(mark)
      else if (mark.end === start) empty.push(mark)
    }
    const pieces = empty.length > 0 ? [{text: '', marks: inOrder(empty)}] : []
    if (end === undefined) return pieces
    return [...pieces, {text: text.slice(start, end), marks: inOrder(open)}]
  })
}
