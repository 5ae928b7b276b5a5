import type {Block, Passage} from '../read/tree.ts'
import {foldWidth} from '../source/fold.ts'

const folded = new WeakMap<Passage, string>()

/** The text of a passage with half-width letters, digits and punctuation: what is searched in, folded once. */
export function foldedText(passage: Passage): string {
  const known = folded.get(passage)
  if (known !== undefined) return known
  const text = foldWidth(passage.text)
  folded.set(passage, text)
  return text
}

const running = new WeakMap<readonly Block[], string>()

/**
 * All paragraphs of a report, folded, a line each: to see whether some words stand in the report at all before each
 * paragraph is searched for them.
 */
export function foldedParagraphs(blocks: readonly Block[]): string {
  const known = running.get(blocks)
  if (known !== undefined) return known
  const lines: string[] = []
  for (const block of blocks) if (block.kind === 'paragraph') lines.push(foldedText(block.passage))
  const text = lines.join('\n')
  running.set(blocks, text)
  return text
}
