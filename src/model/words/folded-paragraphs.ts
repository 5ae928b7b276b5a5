import type {Block} from '../../read/tree.ts'
import {rememberFor} from '../remember.ts'

/**
 * All paragraphs of a report, folded, a line each: to see whether some words stand in the report at all before each
 * paragraph is searched for them.
 */
export const foldedParagraphs = rememberFor((blocks: readonly Block[]): string => {
  const lines: string[] = []
  for (const block of blocks) if (block.kind === 'paragraph') lines.push(block.passage.folded)
  return lines.join('\n')
})
