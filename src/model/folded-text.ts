import type {Passage} from '../read/tree.ts'
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
