import type {Source} from '../source/source.ts'
import type {Span} from '../source/span.ts'
import {isFurniture, readMetadata} from './furniture.ts'
import {isBlank, type Line, type RawComment} from './line.ts'
import {spanOf} from './passage.ts'
import {findTextTables} from './text-tables.ts'
import type {Block, Comment, Metadata, Paragraph, Table, Tree} from './tree.ts'

/** Builds the tree of a draft from its lines and from the tables that its markup made plain. */
export function createTree(
  source: Source,
  items: readonly (Line | Table)[],
  comments: readonly RawComment[],
  ownMetadata: readonly Metadata[] = []
): Tree {
  const metadata = [...ownMetadata]
  const report: (Line | Table)[] = []
  for (const item of items) {
    if (item.kind === 'table') {
      report.push(item)
      continue
    }
    const told = isBlank(item) ? null : readMetadata(item.passage)
    if (told) metadata.push(...told)
    else if (!isFurniture(item.passage.text)) report.push(item)
  }
  const blocks: Block[] = []
  for (const item of findTextTables(report)) {
    if (item.kind === 'table') blocks.push(item)
    else if (!isBlank(item)) blocks.push(paragraphOf(item))
  }
  return {source, blocks, metadata, comments: aimComments(comments, blocks), unreadable: []}
}

export function paragraphOf({passage, heading}: Line): Paragraph {
  return {kind: 'paragraph', span: spanOf(passage), passage, heading, docx: null}
}

/** Gives each comment the block it stands in, else the one that follows. */
export function aimComments(comments: readonly RawComment[], blocks: readonly Block[]): Comment[] {
  let next = 0
  return comments.map(({span, text}) => {
    while (next < blocks.length && (blocks[next] as Block).span.end <= span.start) next++
    const target: Span | null = blocks[next]?.span ?? null
    return {span, text, target}
  })
}
