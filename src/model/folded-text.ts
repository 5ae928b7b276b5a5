import type {Block, Passage} from '../read/tree.ts'
import {foldWidth} from '../source/fold.ts'
import {rememberFor} from './remember.ts'

/** The text of a passage with half-width letters, digits and punctuation: what is searched in, folded once. */
export const foldedText = rememberFor(({text}: Passage): string => foldWidth(text))

/**
 * All paragraphs of a report, folded, a line each: to see whether some words stand in the report at all before each
 * paragraph is searched for them.
 */
export const foldedParagraphs = rememberFor((blocks: readonly Block[]): string => {
  const lines: string[] = []
  for (const block of blocks) if (block.kind === 'paragraph') lines.push(foldedText(block.passage))
  return lines.join('\n')
})
