import type {Prose} from '../../../src/model/chapters/section.ts'
import {verbatimPassage} from '../../../src/read/tree.ts'

/** Running text as the model holds it, one passage a line. */
export function proseOf(text: string): Prose[] {
  const prose: Prose[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const span = {start, end: start + line.length}
    if (line !== '') prose.push({passage: verbatimPassage(text, span), span, section: null})
    start = span.end + 1
  }
  return prose
}
