import type {TextPiece} from '../read/docx/story/story.ts'
import type {Cut} from './marks.ts'

/** What is to be written at a point: ends of comments go before starts, so that neighbours do not overlap. */
export interface Mark {
  readonly cut: Cut
  readonly order: 'end' | 'point' | 'start'
  readonly text: string
}

const ranks = {end: 0, point: 1, start: 2} as const

/** Writes marks into the document's XML, cutting runs where they stand inside; all else stays letter by letter. */
export function spliceMarks(xml: string, marks: readonly Mark[]): string {
  const points = new Map<number, {cut: Cut; marks: Mark[]}>()
  const preserved = new Map<number, string>()
  for (const mark of marks) {
    const {cut} = mark
    const point = points.get(cut.at) ?? {cut, marks: []}
    point.marks.push(mark)
    points.set(cut.at, point)
    if (cut.kind === 'in-text' && cut.piece) notePreserved(xml, cut.piece, preserved)
  }
  const insertions = [...preserved].map(([at, text]) => ({at, drop: 0, text}))
  for (const [at, {cut, marks: own}] of points) {
    const text = own
      .sort((a, b) => ranks[a.order] - ranks[b.order])
      .map(mark => mark.text)
      .join('')
    insertions.push(around(xml, at, cut, text))
  }
  insertions.sort((a, b) => a.at - b.at)
  const parts: string[] = []
  let from = 0
  for (const {at, drop, text} of insertions) {
    parts.push(xml.slice(from, at), text)
    from = at + drop
  }
  parts.push(xml.slice(from))
  return parts.join('')
}

function around(
  xml: string,
  at: number,
  {kind, piece}: Cut,
  text: string
): {at: number; drop: number; text: string} {
  if (kind === 'in-empty') {
    // <w:p w:rsidR="1"/>  becomes  <w:p w:rsidR="1">…</w:p>
    const start = xml.lastIndexOf('<', at - 1)
    return {at: at - 2, drop: 2, text: `>${text}</${tagName(xml, start)}>`}
  }
  const run = piece?.run
  if (kind === 'between' || !run || !piece) return {at, drop: 0, text}
  const close = `</${tagName(xml, run.start)}>`
  const properties = run.properties ? xml.slice(run.properties.start, run.properties.end) : ''
  const open = xml.slice(run.start, run.openEnd) + properties
  if (kind === 'in-run') return {at, drop: 0, text: `${close}${text}${open}`}
  const element = tagName(xml, piece.start)
  return {
    at,
    drop: 0,
    text: `</${element}>${close}${text}${open}<${element} xml:space="preserve">`
  }
}

/** Both halves of a text that is cut must keep the spaces at their ends. */
function notePreserved(xml: string, piece: TextPiece, preserved: Map<number, string>): void {
  const end = xml.indexOf('>', piece.start)
  if (!/\sxml:space\s*=/.test(xml.slice(piece.start, end))) preserved.set(end, ' xml:space="preserve"')
}

function tagName(xml: string, start: number): string {
  return /^<([^\s/>]{1,100})/.exec(xml.slice(start, start + 102))?.[1] ?? ''
}
