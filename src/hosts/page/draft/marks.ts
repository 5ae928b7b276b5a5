import type {Severity} from '../../../check/diagnostic.ts'
import type {Passage} from '../../../read/tree.ts'
import type {Span} from '../../../source/span.ts'

/** A stretch of a report to be marked, in offsets into its source. */
export interface Mark {
  readonly span: Span
  /** Index of the finding in the list. */
  readonly finding: number
  /** `at` is where the finding stands; `because` takes part in it; `unchecked` is a number that nothing guards. */
  readonly role: 'at' | 'because' | 'unchecked'
  readonly severity: Severity
}

/** A stretch of a passage that the same marks cover. */
export interface Piece {
  readonly text: string
  readonly marks: readonly Mark[]
  /** Marks that end with this piece. */
  readonly ending: readonly Mark[]
}

/** Cuts a passage where marks begin and end. Marks outside the passage are left out. */
export function cutPassage(passage: Passage, marks: readonly Mark[]): Piece[] {
  const placed = marks.flatMap(mark => {
    const range = passageRange(passage, mark.span)
    return range ? [{...range, mark}] : []
  })
  const edges = new Set([0, passage.text.length])
  for (const {start, end} of placed) edges.add(start).add(end)
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const here = placed.filter(each => each.start <= start && start < each.end)
    const end = sorted[index + 1] as number
    return {
      text: passage.text.slice(start, end),
      marks: here.map(({mark}) => mark),
      ending: here.filter(each => each.end === end).map(({mark}) => mark)
    }
  })
}

/** The part of a passage that a span of the source covers, or null. */
export function passageRange(passage: Passage, span: Span): Span | null {
  let [start, end] = [Number.POSITIVE_INFINITY, -1]
  for (const {at, length, span: source, verbatim} of passage.segments) {
    if (source.end <= span.start || source.start >= span.end) continue
    const from = verbatim ? at + Math.max(0, span.start - source.start) : at
    const to = verbatim ? at + Math.min(length, span.end - source.start) : at + length
    start = Math.min(start, from)
    end = Math.max(end, to)
  }
  return start < end ? {start, end} : null
}
