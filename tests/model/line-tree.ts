import type {Metadata, Paragraph, Tree} from '../../src/read/tree.ts'
import {verbatimPassage} from '../../src/read/tree.ts'

/** A tree with one paragraph a line, without any reader: for tests of what is made from a tree. */
export function lineTree(text: string, metadata: Partial<Record<Metadata['name'], string>> = {}): Tree {
  const blocks: Paragraph[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const span = {start, end: start + line.length}
    const depth = /^(#{1,6}) /.exec(line)?.[1]?.length ?? null
    const inner = {start: start + (depth === null ? 0 : depth + 1), end: span.end}
    if (line.trim() !== '') {
      blocks.push({
        kind: 'paragraph',
        span,
        passage: verbatimPassage(text, inner),
        heading: depth,
        docx: null
      })
    }
    start = span.end + 1
  }
  return {
    source: {path: 'draft.md', format: 'markdown', text},
    blocks,
    metadata: Object.entries(metadata).map(([name, value]) => ({
      name: name as Metadata['name'],
      passage: verbatimPassage(value, {start: 0, end: value.length})
    })),
    comments: [],
    unreadable: []
  }
}
