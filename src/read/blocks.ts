import type {Source} from '../source/source.ts'
import type {Span} from '../source/span.ts'
import {isFurniture} from './furniture.ts'
import {joinLines} from './lines/join-lines.ts'
import {isBlank, type Line, type RawComment} from './lines/line.ts'
import {findTextTables} from './lines/text-tables.ts'
import {readMetadata, readMetadataTable, readStamp} from './metadata.ts'
import {spanOf} from './passage.ts'
import {struckText} from './struck-text.ts'
import type {Block, Comment, Metadata, Paragraph, Table, Tree, UnreadablePart} from './tree.ts'

/** What a reader makes of a draft before tables without markup, furniture and metadata are told apart. */
export interface Content {
  readonly items: readonly (Line | Table)[]
  readonly comments: readonly RawComment[]
  readonly metadata?: readonly Metadata[]
  readonly unreadable?: readonly UnreadablePart[]
  /** How many passages are struck out; they are no part of the items. */
  readonly struck?: number
}

/** Builds the tree of a draft from its lines and from the tables that its markup made plain. */
export function createTree(source: Source, content: Content): Tree {
  const metadata = [...(content.metadata ?? [])]
  const report: (Line | Table)[] = []
  let isBelowFields = false
  // A Word document is nobody's page: a line in brackets is what a template left.
  const isPage = source.format !== 'docx'
  for (const item of content.items) {
    if (item.kind === 'line' && isBlank(item)) {
      report.push(item)
      continue
    }
    const told: Metadata[] | null =
      item.kind === 'table'
        ? readMetadataTable(item)
        : (readMetadata(item.passage) ?? readStamp(item.passage, isBelowFields))
    if (told) metadata.push(...told)
    isBelowFields = told !== null || (isPage && item.kind === 'line' && isFurniture(item.passage.text))
    if (!isBelowFields) report.push(item.kind === 'line' ? asBodyText(item) : item)
  }
  const blocks: Block[] = []
  for (const item of findTextTables(joinLines(report), source.text)) {
    if (item.kind === 'table') blocks.push(item)
    else if (!isBlank(item)) blocks.push(paragraphOf(item))
  }
  const comments = aimComments(content.comments, blocks)
  const notices = content.struck ? [struckText(content.struck)] : []
  return {source, blocks, metadata, comments, unreadable: content.unreadable ?? [], notices}
}

/** A sentence, or several, is body text whatever style somebody gave it. */
function asBodyText(line: Line): Line {
  return line.heading !== null && isSentence(line.passage.text) ? {...line, heading: null} : line
}

/** Longer headings are sentences where commas part them. */
const longestHeading = 60

function isSentence(text: string): boolean {
  if (/[。；]/.test(text)) return true
  if (text.length <= longestHeading) return false
  return /[，：]/.test(text) || /[a-z]\. [A-Z]|[a-z]\.$/.test(text)
}

function paragraphOf({passage, heading}: Line): Paragraph {
  return {kind: 'paragraph', span: spanOf(passage), passage, heading, docx: null}
}

/** Gives each comment the block it stands in, else the one that follows. */
function aimComments(comments: readonly RawComment[], blocks: readonly Block[]): Comment[] {
  let next = 0
  return comments.map(({span, text}) => {
    while (next < blocks.length && (blocks[next] as Block).span.end <= span.start) next++
    const target: Span | null = blocks[next]?.span ?? null
    return {span, text, target}
  })
}
