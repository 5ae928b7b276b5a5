import {sourceSpan, type Tree} from '../../read/tree.ts'
import type {Phrase} from '../figure.ts'
import {foldedParagraphs} from './folded-paragraphs.ts'

/** Something a template left for the author to fill in or to delete. */
export interface Placeholder extends Phrase {
  /**
   * blank: XX and gaps stand for words or figures; hint: tells the author what to do; figure: a unit without its number;
   * words: a sentence that breaks off; field: what Word or a form letter did not fill in.
   */
  readonly kind: 'blank' | 'hint' | 'figure' | 'words' | 'field'
}

/** How one kind of leftover looks in a language, in folded text. */
export interface PlaceholderPattern {
  readonly kind: Placeholder['kind']
  /** What every text that holds one has, cheap to look for. */
  readonly cue: RegExp
  readonly pattern: RegExp
  /** What stands before or behind where the same print is meant: 张×× is a masked name. Every entry that is given must match. */
  readonly unless?: readonly {
    /** Matched against the sentence before it. */
    readonly before?: RegExp
    /** Against what was found. */
    readonly found?: RegExp
    /** Against what stands behind it. */
    readonly after?: RegExp
  }[]
}

/** How far before a leftover is looked for what explains it. */
const contextLength = 40

/**
 * Every placeholder of the running text. `instructions` are sentences that the form tells its users to replace; of patterns
 * that find the same characters the first counts.
 */
export function findPlaceholders(
  {blocks}: Pick<Tree, 'blocks'>,
  instructions: readonly string[],
  patterns: readonly PlaceholderPattern[]
): Placeholder[] {
  const found: Placeholder[] = []
  const whole = foldedParagraphs(blocks)
  const due = patterns.filter(({cue}) => cue.test(whole))
  const told = instructions.filter(words => whole.includes(words))
  if (due.length === 0 && told.length === 0) return found
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const {passage} = block
    const text = passage.folded
    const taken = new Uint8Array(text.length)
    const add = (start: number, end: number, kind: Placeholder['kind']) => {
      if (taken.subarray(start, end).includes(1)) return
      taken.fill(1, start, end)
      found.push({span: sourceSpan(passage, start, end), text: passage.text.slice(start, end), kind})
    }
    for (const words of told) {
      const start = text.indexOf(words)
      if (start >= 0) add(start, start + words.length, 'hint')
    }
    for (const {kind, cue, pattern, unless} of due) {
      if (!cue.test(text)) continue
      for (const match of text.matchAll(pattern)) {
        const end = match.index + match[0].length
        if (!isMeant(text, match.index, end, unless)) add(match.index, end, kind)
      }
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

function isMeant(text: string, start: number, end: number, unless: PlaceholderPattern['unless']): boolean {
  if (!unless) return false
  const before = text.slice(Math.max(0, start - contextLength), start)
  const after = text.slice(end, end + contextLength)
  const found = text.slice(start, end)
  return unless.some(
    entry =>
      (entry.before?.test(before) ?? true) &&
      (entry.found?.test(found) ?? true) &&
      (entry.after?.test(after) ?? true)
  )
}
