import type {Span} from '../source/span.ts'

/** A stretch of a text and what is to stand there instead. An empty stretch is a point where something is put in. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** In the order of the text, without those that begin inside one before. */
export function orderEdits(edits: readonly Edit[]): Edit[] {
  const ordered: Edit[] = []
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = ordered.at(-1)
    const isTwice = last && last.span.start === edit.span.start && last.span.end === edit.span.end
    if (!last || (edit.span.start >= last.span.end && !isTwice)) ordered.push(edit)
  }
  return ordered
}

/** The text with edits made, which must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let [done, from] = ['', 0]
  for (const {span, text: replacement} of orderEdits(edits)) {
    done += text.slice(from, span.start) + replacement
    from = span.end
  }
  return done + text.slice(from)
}

/**
 * Edits of the original text that come to the same as `edits` and then `next`, whose place is told in the edited text. Where
 * the author changes a figure for the second time, there is one edit in the end; none where it is as it was.
 */
export function addEdit(original: string, edits: readonly Edit[], next: Edit): Edit[] {
  const kept: Edit[] = []
  const made = {start: 0, end: 0, head: '', tail: ''}
  let shift = 0
  let isMerged = false
  let endShift = 0
  for (const edit of orderEdits(edits)) {
    const from = edit.span.start + shift
    const to = from + edit.text.length
    const isBefore = to < next.span.start
    const meets = !isBefore && from <= next.span.end
    if (meets && !isMerged) {
      const isInside = from <= next.span.start
      made.start = isInside ? edit.span.start : next.span.start - shift
      made.head = isInside ? edit.text.slice(0, next.span.start - from) : ''
      isMerged = true
    }
    shift += edit.text.length - (edit.span.end - edit.span.start)
    if (meets) {
      const isInside = to >= next.span.end
      made.end = isInside ? edit.span.end : next.span.end - shift
      made.tail = isInside ? edit.text.slice(next.span.end - from) : ''
    } else kept.push(edit)
    if (isBefore) endShift = shift
  }
  if (!isMerged) {
    made.start = next.span.start - endShift
    made.end = next.span.end - endShift
  }
  const {start, end, head, tail} = made
  const text = head + next.text + tail
  return orderEdits(original.slice(start, end) === text ? kept : [...kept, {span: {start, end}, text}])
}
