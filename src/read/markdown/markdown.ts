import type {Source} from '../../source/source.ts'
import {createTree} from '../blocks.ts'
import {readFrontMatter} from '../front-matter.ts'
import type {Line, RawComment} from '../lines/line.ts'
import type {Table, Tree, UnreadablePart} from '../tree.ts'
import {divideMarkdown} from './plain-markdown.ts'

/**
 * Reads a Markdown draft, also one that is plain text under the name of Markdown: every line is a paragraph. Plain lines,
 * headings and pipe tables are read directly; remark reads the rest, and is not loaded where there is none.
 */
export async function readMarkdown(source: Source): Promise<Tree> {
  const {text} = source
  const front = readFrontMatter(text)
  const items: (Line | Table)[] = []
  const comments: RawComment[] = []
  const unreadable: UnreadablePart[] = []
  let struck = 0
  for (const part of divideMarkdown(text, front.end)) {
    const content =
      part.kind === 'plain'
        ? part
        : ((part.kind === 'html'
            ? (await import('../html/html.ts')).readPlainFragment(text, part.start, part.end)
            : null) ?? (await import('./remark.ts')).readByRemark(text, part.start, part.end))
    struck += content.struck
    for (const item of content.items) items.push(item)
    for (const comment of content.comments) comments.push(comment)
    for (const unread of content.unreadable) unreadable.push(unread)
  }
  return createTree(source, {items, comments, metadata: front.metadata, unreadable, struck})
}
