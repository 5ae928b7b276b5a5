import {lineSpans} from './lines/line.ts'
import {trimmedPassage} from './passage.ts'
import type {Metadata} from './tree.ts'

/** Longer fences are no front matter. */
const longest = 20_000

/** The fields that stand before a Markdown draft between two lines of `---`, and where they end. */
export function readFrontMatter(text: string): {readonly metadata: Metadata[]; readonly end: number} {
  const metadata: Metadata[] = []
  if (!/^---[ \t]{0,8}[\r\n]/.test(text)) return {metadata, end: 0}
  for (const [index, span] of lineSpans(text, 0, Math.min(text.length, longest)).entries()) {
    const line = text.slice(span.start, span.end)
    if (index === 0 || line.trim() === '') continue
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return {metadata, end: span.end}
    // A report may begin with a rule, too: then what follows is no list of fields.
    if (!/^(?:[\w.-]{1,60}\s{0,8}:|\s|#|- )/.test(line)) break
    const title = /^title\s{0,8}:\s{0,8}["']?/i.exec(line)?.[0]
    if (!title) continue
    const words = line.slice(title.length).trimEnd().replace(/["']$/, '')
    const passage = trimmedPassage(text, span.start + title.length, span.start + title.length + words.length)
    if (passage.text !== '') metadata.push({name: 'title', passage})
  }
  return {metadata: [], end: 0}
}
