import {signedDocument} from '../docx/docx-error.ts'
import {readDocxWithAnchors} from '../read/docx/docx.ts'
import type {LaidOut, PlacedParagraph} from '../read/docx/lay-out.ts'
import type {TextPiece} from '../read/docx/story/story.ts'
import type {Revisions} from '../read/read-request.ts'
import type {Span} from '../source/span.ts'
import {type Edit, orderEdits} from './edits.ts'
import {cleanText, escapeXml, rewrite, wordNamespace} from './word-part.ts'

export interface Suggested {
  readonly bytes: Uint8Array
  /** Edits that stand in the copy as tracked changes. */
  readonly made: readonly Edit[]
  /** Edits that have no text of the document to change, such as an automatic number. */
  readonly left: readonly Edit[]
}

const author = 'reportlint'

/**
 * A copy of a Word document with edits of its reading text as tracked changes: what was there stays, struck out, until somebody
 * accepts the change. All other parts keep their bytes.
 *
 * @throws ReadError where the document cannot be read, or carries a digital signature.
 */
export function suggestInDocx(
  bytes: Uint8Array,
  edits: readonly Edit[],
  revisions: Revisions = 'accepted'
): Suggested {
  const {package: opened, mainText, laidOut} = readDocxWithAnchors({path: '', bytes, revisions})
  if (opened.packageRelationships.some(({type}) => type === 'origin')) throw signedDocument()
  const writer = changeWriter(mainText)
  const changes: Change[] = []
  const made: Edit[] = []
  const left: Edit[] = []
  for (const edit of orderEdits(edits)) {
    const own = changesFor(edit, laidOut, writer)
    if (own) changes.push(...own)
    ;(own ? made : left).push(edit)
  }
  if (changes.length === 0) return {bytes: bytes.slice(), made, left}
  const changed = new Map([[opened.mainName, replaceStretches(mainText, mergePieces(changes, writer))]])
  return {bytes: rewrite(opened.archive, changed), made, left}
}

/** What becomes of one text of a run: some of its characters go, and something comes after them. */
interface PieceChange {
  readonly piece: TextPiece
  readonly cuts: readonly {readonly from: number; readonly to: number; readonly inserted: string}[]
}

/** Something put into a paragraph that has no text. */
interface BlankChange {
  readonly at: Span
  readonly text: string
}

type Change = PieceChange | BlankChange

function changesFor({span, text}: Edit, {placed}: LaidOut, writer: ChangeWriter): Change[] | null {
  const paragraph = paragraphWith(placed, span)
  if (!paragraph || paragraph.host) return null
  const touched = paragraph.pieces.filter(({span: own}) =>
    span.start === span.end
      ? own.start <= span.start && span.start <= own.end
      : own.start < span.end && span.start < own.end
  )
  const pieces = span.start === span.end ? touched.slice(0, 1) : touched
  if (pieces.length === 0) {
    return span.start === span.end && paragraph.pieces.length === 0 ? [writer.inBlank(paragraph, text)] : null
  }
  const covered = pieces.reduce(
    (sum, {span: own}) => sum + Math.min(own.end, span.end) - Math.max(own.start, span.start),
    0
  )
  // An automatic number, or a paragraph's end, is no text of the document.
  if (covered !== span.end - span.start || pieces.some(({piece}) => !writer.canChange(piece))) return null
  return pieces.map(({piece, span: own}, index) => ({
    piece,
    cuts: [
      {
        from: Math.max(span.start, own.start) - own.start,
        to: Math.min(span.end, own.end) - own.start,
        inserted: index === pieces.length - 1 ? text : ''
      }
    ]
  }))
}

function paragraphWith(placed: readonly PlacedParagraph[], span: Span): PlacedParagraph | undefined {
  const holding = placed.filter(({span: own}) => own.start <= span.start && span.end <= own.end)
  return holding.find(({pieces}) => pieces.length > 0) ?? holding[0]
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** All cuts of a text at once, since each piece is written anew as a whole. */
function mergePieces(changes: readonly Change[], writer: ChangeWriter): Stretch[] {
  const pieces = new Map<TextPiece, PieceChange>()
  const stretches: Stretch[] = []
  for (const change of changes) {
    if ('at' in change) {
      stretches.push({...change.at, text: change.text})
      continue
    }
    const known = pieces.get(change.piece)
    pieces.set(change.piece, known ? {...known, cuts: [...known.cuts, ...change.cuts]} : change)
  }
  return [...stretches, ...[...pieces.values()].map(writer.inPiece)]
}

type ChangeWriter = ReturnType<typeof changeWriter>

/** Writes changes in the names that the document itself uses. */
function changeWriter(xml: string) {
  const isUsual = /<w:document[\s>]/.test(xml.slice(0, 20_000))
  const declaration = isUsual ? '' : ` xmlns:w="${wordNamespace(xml)}"`
  let id = highestId(xml)
  const tracked = (name: 'ins' | 'del', content: string) =>
    `<w:${name}${declaration} w:id="${++id}" w:author="${author}">${content}</w:${name}>`
  const textRun = (properties: string, text: string, name: 't' | 'delText') =>
    `<w:r>${properties}<w:${name} xml:space="preserve">${text}</w:${name}></w:r>`

  return {
    canChange: ({run, text, spoken, textStart, start}: TextPiece) =>
      run !== null && spoken === text && /^<(?:\w{1,20}:)?t[\s>]/.test(xml.slice(start, textStart)),

    /** A run is cut into what stays, what goes, what comes, and what stays. */
    inPiece({piece, cuts}: PieceChange): Stretch {
      const run = piece.run as NonNullable<TextPiece['run']>
      const properties = run.properties ? xml.slice(run.properties.start, run.properties.end) : ''
      const runStart = xml.slice(run.start, run.openEnd)
      const runEnd = `</${tagName(runStart)}>`
      const element = tagName(xml.slice(piece.start, piece.start + 100))
      const kept = (from: number, to: number) =>
        from < to
          ? `<${element} xml:space="preserve">${escapeXml(piece.text.slice(from, to))}</${element}>`
          : ''
      // What stands in somebody's insertion is a part of it, and needs no mark of its own.
      const isInserted = /^<(?:\w{1,20}:)?ins[\s>]/.test(xml.slice(piece.outer.start, piece.outer.start + 40))
      let content = ''
      let from = 0
      for (const cut of [...cuts].sort((a, b) => a.from - b.from)) {
        content += `${kept(from, cut.from)}${runEnd}`
        const gone = piece.text.slice(cut.from, cut.to)
        if (gone !== '') content += tracked('del', textRun(properties, escapeXml(gone), 'delText'))
        if (cut.inserted !== '') {
          const added = textRun(properties, escapeXml(cleanText(cut.inserted)), 't')
          content += isInserted ? added : tracked('ins', added)
        }
        content += `${runStart}${properties}`
        from = cut.to
      }
      return withoutEmptyRuns(
        xml,
        piece,
        `${content}${kept(from, piece.text.length)}`,
        runStart + properties,
        runEnd
      )
    },

    inBlank({paragraph: {place}}: PlacedParagraph, text: string): BlankChange {
      const content = tracked('ins', textRun('', escapeXml(cleanText(text)), 't'))
      if (!place.selfClosing) return {at: {start: place.contentEnd, end: place.contentEnd}, text: content}
      const start = xml.slice(place.start, place.end)
      return {
        at: {start: place.start, end: place.end},
        text: `${start.replace(/\s{0,20}\/>$/, '>')}${content}</${tagName(start)}>`
      }
    }
  }
}

/** Where a text begins or ends its run, the run would be left without content. */
function withoutEmptyRuns(
  xml: string,
  piece: TextPiece,
  content: string,
  runStart: string,
  runEnd: string
): Stretch {
  const run = piece.run as NonNullable<TextPiece['run']>
  let [start, end, text] = [piece.start, piece.end, content]
  const isFirst = piece.start === (run.properties?.end ?? run.openEnd)
  if (isFirst && text.startsWith(runEnd)) {
    start = run.start
    text = text.slice(runEnd.length)
  }
  if (text.endsWith(runStart) && xml.startsWith(runEnd, piece.end)) {
    end = piece.end + runEnd.length
    text = text.slice(0, -runStart.length)
  }
  return {start, end, text}
}

function tagName(tag: string): string {
  return /^<([^\s/>]{1,100})/.exec(tag)?.[1] ?? ''
}

/** The numbers of changes and comments are told apart by kind, but some programs want them all different. */
function highestId(xml: string): number {
  let highest = 0
  for (const [, id] of xml.matchAll(/:id="(\d{1,9})"/g)) highest = Math.max(highest, Number(id))
  return highest
}

function replaceStretches(xml: string, stretches: readonly Stretch[]): string {
  let [text, from] = ['', 0]
  for (const {start, end, text: replacement} of [...stretches].sort((a, b) => a.start - b.start)) {
    text += xml.slice(from, start) + replacement
    from = end
  }
  return text + xml.slice(from)
}
