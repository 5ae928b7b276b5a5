import type {Block} from '../../read/tree.ts'
import {reduceLabel} from '../words/similarity.ts'
import {readOrdinal} from './read-ordinal.ts'

/** An entry is as long as a heading, its leader and its page. */
const longestEntry = 90
/** Fewer entries make no list. */
const fewestEntries = 3

/** What stands behind a title in a list of contents: 一、总体情况………3 */
const leader = /[.．…·\s]{1,60}\d{1,3}\s{0,4}$/u

/**
 * The paragraphs of a report's list of contents: different numbered lines on end, each of which is said again further down, where its
 * section begins.
 */
export function findContentsList(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>()
  const entries = blocks.map(readEntry)
  const last = new Map<string, number>()
  for (const [index, entry] of entries.entries()) if (entry) last.set(entry, index)
  if (last.size === 0) return found
  let start = 0
  for (let index = 0; index <= entries.length; index++) {
    const entry = entries[index]
    if (entry && (last.get(entry) ?? 0) > index) continue
    const titles = new Set(index - start >= fewestEntries ? entries.slice(start, index) : [])
    if (
      titles.size >= fewestEntries &&
      titles.size === index - start &&
      [...titles].every(title => (last.get(title ?? '') ?? 0) >= index)
    ) {
      // The section of an entry may be missing; where the text itself begins, the first title is said again.
      let end = index
      while (entries[end] && !titles.has(entries[end] ?? null)) end++
      for (const block of blocks.slice(start, end)) found.add(block)
    }
    start = index + 1
  }
  return found
}

function readEntry(block: Block): string | null {
  if (block.kind !== 'paragraph') return null
  const {text} = block.passage
  if (text.length > longestEntry || !readOrdinal(text.trimStart().slice(0, 12))) return null
  return reduceLabel(text.replace(leader, ''))
}
