import {damaged} from '../../docx/docx-error.ts'
import type {Inflate} from '../../docx/inflate.ts'
import {openPackage, partText, relatedText, type WordPackage} from '../../docx/package.ts'
import {ReadError} from '../../source/read-error.ts'
import {countLeading} from '../../source/search.ts'
import type {Span} from '../../source/span.ts'
import {createTree} from '../blocks.ts'
import type {ReadRequest, Revisions} from '../read-request.ts'
import type {Block, Comment, Notice, Tree} from '../tree.ts'
import {type DocxComment, readComments} from './comments.ts'
import {type LaidOut, layOut} from './lay-out.ts'
import {createNumberer, readNumbering} from './numbering.ts'
import {readProperties} from './properties.ts'
import {parseStory} from './story/parse-story.ts'
import type {Story} from './story/story.ts'
import {headingDepth, readStyles} from './styles.ts'

/** A Word document as read, with the way back into its parts. */
export interface DocxReading {
  readonly tree: Tree
  readonly package: WordPackage
  readonly mainText: string
  readonly laidOut: LaidOut
  readonly comments: readonly DocxComment[]
}

export type DocxRequest = Pick<ReadRequest, 'path' | 'bytes' | 'revisions'>

/**
 * Reads a Word document, and keeps what it takes to write comments into it.
 *
 * @throws ReadError where it cannot be read at all, or not safely.
 */
export function readDocxWith(
  inflate: Inflate,
  {path, bytes, revisions = 'accepted'}: DocxRequest
): DocxReading {
  const opened = openPackage(bytes, inflate)
  const mainText = partText(opened.archive, opened.mainName)
  const styles = readStyles(relatedText(opened, 'styles'))
  const {lookOf} = styles
  const story = parseStory({xml: mainText, revisions, lookOf})
  const laidOut = layOut({
    blocks: story.blocks,
    numberOf: createNumberer(readNumbering(relatedText(opened, 'numbering')), styles),
    depthOf: ({style, outline}) => headingDepth(styles, style, outline)
  })
  if (!story.isDocument)
    throw damaged({zh: '正文不是 Word 文档', en: 'its text is not that of a Word document'})
  if (laidOut.text.trim() === '' && laidOut.unreadable.length === 0) {
    throw new ReadError('empty', {zh: '文档中没有文字', en: 'the document contains no text'})
  }
  const comments = readComments(relatedText(opened, 'comments'))
  const source = {path, format: 'docx', text: laidOut.text} as const
  const tree = createTree(source, {
    items: laidOut.items,
    comments: [],
    metadata: readProperties(opened, revisions, lookOf),
    unreadable: laidOut.unreadable,
    struck: story.unread.struck
  })
  return {
    tree: {
      ...tree,
      blocks: tree.blocks.map(block => anchorBlock(block, laidOut)),
      comments: comments.map(comment => placeComment(comment, laidOut)),
      notices: [
        ...(story.pendingRevisions > 0 ? [pendingRevisions(story.pendingRevisions, revisions)] : []),
        ...(tree.notices ?? []),
        ...unreadContent(story.unread)
      ]
    },
    package: opened,
    mainText,
    laidOut,
    comments
  }
}

/** Gives what was found in lines of the text its place in the document. */
function anchorBlock(block: Block, {text, anchors}: LaidOut): Block {
  const anchorOf = (offset: number) => anchors.get(text.lastIndexOf('\n', offset - 1) + 1) ?? null
  if (block.kind === 'paragraph') return {...block, docx: anchorOf(block.span.start)}
  if (block.cells.some(({docx}) => docx)) return block
  return {...block, cells: block.cells.map(cell => ({...cell, docx: anchorOf(cell.span.start)}))}
}

function placeComment({id, text}: DocxComment, {comments, targets}: LaidOut): Comment {
  const span = comments.get(id)
  return span
    ? {span, text, target: aimComment(span, targets)}
    : {span: {start: 0, end: 0}, text, target: null}
}

/** Cells inside cells inside cells: the innermost is that many targets back at most. */
const deepestCells = 50

/** What a comment speaks about: the paragraph or cell that it stands in, or all from the first to the last. */
function aimComment(span: Span, targets: readonly Span[]): Span | null {
  const at = lastStarting(targets, span.start)
  let first: Span | null = null
  for (let index = at; index >= 0 && index > at - deepestCells && !first; index--) {
    const target = targets[index]
    if (target && target.end >= span.start) first = target
  }
  if (span.start === span.end) return first
  // A comment that begins where a paragraph ends speaks about the next one.
  if (!first || (first.end === span.start && first.start < first.end)) first = targets[at + 1] ?? first
  const last = targets[lastStarting(targets, span.end - 1)]
  return first && {start: first.start, end: Math.max(first.end, last?.end ?? 0)}
}

/** The last of the targets that begins at an offset or before it, or -1. */
function lastStarting(targets: readonly Span[], offset: number): number {
  return countLeading(targets, ({start}) => start <= offset) - 1
}

/** One line for all that a document holds beside its text and tables. */
function unreadContent({charts, formulas, notes}: Story['unread']): readonly Notice[] {
  const zh = [
    charts > 0 ? `图表 ${charts} 个` : '',
    formulas > 0 ? `公式对象 ${formulas} 个` : '',
    notes > 0 ? `脚注和尾注 ${notes} 条` : ''
  ].filter(part => part !== '')
  if (zh.length === 0) return []
  const en = [
    charts > 0 ? `charts: ${charts}` : '',
    formulas > 0 ? `formula objects: ${formulas}` : '',
    notes > 0 ? `footnotes and endnotes: ${notes}` : ''
  ].filter(part => part !== '')
  return [
    {
      code: 'not-looked-at',
      wording: {
        zh: `文档中的${zh.join('、')}未作检查，请自行核对`,
        en: `not checked in this document, please look yourself: ${en.join(', ')}`
      }
    }
  ]
}

function pendingRevisions(count: number, revisions: Revisions): Notice {
  const isAccepted = revisions === 'accepted'
  return {
    code: 'pending-revisions',
    wording: {
      zh: `文档中有 ${count} 处修订尚未接受或拒绝，本次按${isAccepted ? '全部接受' : '全部拒绝'}后的文字检查；发布前请在“审阅”中处理完`,
      en: `${count} tracked changes are neither accepted nor rejected; the text was checked with all of them ${isAccepted ? 'accepted' : 'rejected'}; settle them under Review before publication`
    }
  }
}
