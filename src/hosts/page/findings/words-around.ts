import type {Block} from '../../../read/tree.ts'
import {contains, type Span} from '../../../source/span.ts'
import {passageRange} from '../draft/marks.ts'

/** So many letters before a figure name what it counts; its unit stands behind it. */
const [mostBefore, mostAfter] = [12, 3]

/** The words of a paragraph before and after a place in it; none for a cell, which its row and column name. */
export function wordsAround(blocks: readonly Block[], span: Span): readonly [before: string, after: string] {
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !contains(block.span, span)) continue
    const {passage} = block
    const range = passageRange(passage, span)
    if (!range) break
    const start = range.start - mostBefore
    const before = passage.text.slice(Math.max(0, start), range.start)
    const after = passage.text.slice(range.end, range.end + mostAfter)
    // A clause of its own says enough.
    return [
      before.slice(before.search(/[^，。；：、,;]{0,12}$/u)).trimStart(),
      after.slice(0, after.search(/[，。；：、,;]|$/u)).trimEnd()
    ]
  }
  return ['', '']
}
