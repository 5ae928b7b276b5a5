import {createTree} from '../blocks.ts'
import type {ReadRequest, Revisions} from '../read.ts'
import {ReadError} from '../read-error.ts'
import type {Block, Comment, Notice, Tree} from '../tree.ts'
import {type DocxComment, readComments} from './comments.ts'
import {damaged} from './docx-error.ts'
import {type LaidOut, layOut} from './lay-out.ts'
import {createNumberer, readNumbering} from './numbering.ts'
import {openPackage, partText, relatedText, type WordPackage} from './package.ts'
import {parseStory} from './parse-story.ts'
import {readProperties} from './properties.ts'
import {headingDepth, readStyles} from './styles.ts'

/** A Word document as read, with the way back into its parts. */
export interface DocxReading {
  readonly tree: Tree
  readonly package: WordPackage
  readonly mainText: string
  readonly laidOut: LaidOut
  readonly comments: readonly DocxComment[]
}

/**
 * Reads a Word document.
 *
 * @throws ReadError where it cannot be read at all, or not safely.
 */
export function readDocx(request: Pick<ReadRequest, 'path' | 'bytes' | 'revisions'>): Tree {
  return readDocxWithAnchors(request).tree
}

/** Reads a Word document and keeps what it takes to write comments into it. */
export function readDocxWithAnchors({
  path,
  bytes,
  revisions = 'accepted'
}: Pick<ReadRequest, 'path' | 'bytes' | 'revisions'>): DocxReading {
  const opened = openPackage(bytes)
  const mainText = partText(opened.archive, opened.mainName)
  const styles = readStyles(relatedText(opened, 'styles'))
  const hides = (style: string) => styles.byId.get(style)?.hidden === true
  const story = parseStory({xml: mainText, revisions, hides})
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
    metadata: readProperties(opened, revisions, hides),
    unreadable: laidOut.unreadable
  })
  return {
    tree: {
      ...tree,
      blocks: tree.blocks.map(block => anchorBlock(block, laidOut)),
      comments: comments.map(comment => placeComment(comment, laidOut)),
      notices: story.pendingRevisions > 0 ? [pendingRevisions(story.pendingRevisions, revisions)] : []
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
  const span = comments.get(id) ?? {start: 0, end: 0}
  if (!comments.has(id)) return {span, text, target: null}
  const touched = targets.filter(({start, end}) => start <= span.end && span.start <= end)
  // A comment that ends where the next cell begins does not speak about that cell.
  const meant =
    span.start < span.end ? touched.filter(({start, end}) => start < span.end && span.start < end) : []
  const found = meant.length > 0 ? meant : touched.slice(0, 1)
  const first = found[0]
  const last = found.at(-1)
  return {span, text, target: first && last ? {start: first.start, end: last.end} : null}
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
