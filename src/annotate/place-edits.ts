import type {Passage, Tree} from '../read/tree.ts'
import {countLeading} from '../source/search.ts'
import type {Format} from '../source/source.ts'
import {contains, type Span} from '../source/span.ts'
import type {Edit} from './edits.ts'

/** Turns edits told in the places of findings into edits of the source. */
export type EditPlacer = (edits: readonly Edit[]) => Edit[]

/**
 * Edits of the source of a draft: markup between the characters of a figure stays, and what is put in is written as the format writes
 * it. Made once for a draft, of which there may be thousands of findings.
 */
export function createEditPlacer({blocks, source}: Pick<Tree, 'blocks' | 'source'>): EditPlacer {
  if (source.format === 'docx') return edits => [...edits]
  const passages = blocks
    .flatMap(block =>
      block.kind === 'paragraph'
        ? [{span: block.span, passage: block.passage}]
        : block.cells.map(({span, passage}) => ({span, passage}))
    )
    .sort((a, b) => a.span.start - b.span.start)
  return edits =>
    edits.flatMap(edit => {
      const home = passages[countLeading(passages, ({span}) => span.start <= edit.span.start) - 1]
      return home && contains(home.span, edit.span)
        ? editStretch(home.passage, edit.span, edit.text, source.format)
        : [edit]
    })
}

/** Puts a text in the place of a stretch of a passage, told by its offsets there. */
export function editPassage(
  passage: Pick<Passage, 'segments' | 'origin'>,
  range: Span,
  text: string,
  format: Format
): Edit[] {
  const {segments, origin} = passage
  if (range.start === range.end) {
    const at = pointOf(segments, range.start, origin)
    return [{span: {start: at, end: at}, text: writtenIn(format, text)}]
  }
  const parts = segments.flatMap(({at, length, span, verbatim}) => {
    const from = Math.max(range.start, at)
    const to = Math.min(range.end, at + length)
    if (from >= to) return []
    return [verbatim ? {start: span.start + from - at, end: span.start + to - at} : span]
  })
  return putInto(parts, text, format)
}

function editStretch(
  {segments}: Pick<Passage, 'segments'>,
  stretch: Span,
  text: string,
  format: Format
): Edit[] {
  const parts = segments.flatMap(({span, verbatim}) => {
    const start = Math.max(span.start, stretch.start)
    const end = Math.min(span.end, stretch.end)
    if (start >= end) return []
    return [verbatim ? {start, end} : span]
  })
  return parts.length === 0 ? [{span: stretch, text: writtenIn(format, text)}] : putInto(parts, text, format)
}

/** The whole text in the place of the first part; neighbours that the source has without anything between are one part. */
function putInto(parts: readonly Span[], text: string, format: Format): Edit[] {
  const joined: Span[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last?.end === part.start) joined[joined.length - 1] = {start: last.start, end: part.end}
    else joined.push(part)
  }
  return joined.map((span, index) => ({span, text: index === 0 ? writtenIn(format, text) : ''}))
}

function pointOf(segments: Passage['segments'], offset: number, origin: number): number {
  for (const {at, length, span, verbatim} of segments) {
    if (offset > at + length) continue
    if (offset <= at) return span.start
    return verbatim ? span.start + offset - at : span.end
  }
  return segments.at(-1)?.span.end ?? origin
}

function writtenIn(format: Format, text: string): string {
  if (format === 'html') {
    return text.replace(/[<>&]/g, character => ({'<': '&lt;', '>': '&gt;', '&': '&amp;'})[character] ?? '')
  }
  return format === 'markdown' ? text.replace(/\|/g, '\\|') : text
}
