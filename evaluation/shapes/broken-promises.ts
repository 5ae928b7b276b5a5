import type {Passage, Tree} from '../../src/read/tree.ts'
import type {Span} from '../../src/source/span.ts'

/** What every tree promises, whatever it was read from, and this one does not hold. */
export function brokenPromises({source: {text}, blocks, metadata, comments, unreadable}: Tree): string[] {
  const problems: string[] = []
  const checkSpan = (what: string, {start, end}: Span) => {
    if (!(0 <= start && start <= end && end <= text.length)) problems.push(`${what}: ${start}-${end}`)
  }
  const checkPassage = (what: string, passage: Passage) => {
    let at = 0
    let read = 0
    checkSpan(what, {start: passage.origin, end: passage.origin})
    for (const segment of passage.segments) {
      checkSpan(what, segment.span)
      if (segment.at !== at) problems.push(`${what}: segment at ${segment.at}, not ${at}`)
      if (segment.length === 0) problems.push(`${what}: empty segment`)
      const printed = passage.text.slice(at, at + segment.length)
      if (segment.verbatim && text.slice(segment.span.start, segment.span.end) !== printed) {
        problems.push(`${what}: ${JSON.stringify(printed)} is not at ${segment.span.start}`)
      }
      if (segment.span.start < read) problems.push(`${what}: segment at ${segment.at} goes back`)
      read = segment.span.end
      at += segment.length
    }
    if (at !== passage.text.length) problems.push(`${what}: segments cover ${at} of ${passage.text.length}`)
    if (passage.text !== passage.text.trim()) problems.push(`${what}: blanks at the ends`)
  }
  let [start, end] = [0, 0]
  for (const [index, block] of blocks.entries()) {
    const what = `block ${index}`
    checkSpan(what, block.span)
    if (block.span.start < start) problems.push(`${what}: before the block above`)
    if (block.span.start < end && blocks[index - 1]?.kind === 'paragraph') problems.push(`${what}: overlaps`)
    start = block.span.start
    end = block.span.end
    if (block.kind === 'paragraph') {
      checkPassage(what, block.passage)
      if (block.passage.text === '') problems.push(`${what}: empty`)
      continue
    }
    for (const [place, cell] of block.cells.entries()) {
      checkPassage(`${what} cell ${place}`, cell.passage)
      checkSpan(`${what} cell ${place}`, cell.span)
      if (cell.span.start < block.span.start || cell.span.end > block.span.end)
        problems.push(`${what} cell ${place}: outside`)
      if (cell.row + cell.rowSpan > block.rowCount || cell.column + cell.columnSpan > block.columnCount)
        problems.push(`${what} cell ${place}: outside the grid`)
    }
  }
  for (const {passage, name} of metadata) checkPassage(name, passage)
  for (const {span, target} of comments) {
    checkSpan('comment', span)
    if (target) checkSpan('target', target)
  }
  for (const {span} of unreadable) checkSpan('unreadable', span)
  return problems
}
