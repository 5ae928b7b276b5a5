import type {Attributes, TagPlace} from '../../../docx/parse-xml.ts'
import {formatNumber} from '../../lines/format-number.ts'
import {speakRaised} from '../../signs/raised.ts'
import {describeForm, markField, noteInFields} from './field-content.ts'
import {inheritLook, isOn, joinLooks, noLook, readLook} from './look.ts'
import type {Outer, Piece, TextPiece} from './story.ts'
import {
  type OpenParagraph,
  type OpenText,
  openContainer,
  openParagraphOf,
  type StoryState
} from './story-state.ts'
import {fontText, symbolText} from './symbols.ts'

/** Reads an element inside a paragraph that begins: a run, its properties, text, characters, fields, references. */
type Opener = (state: StoryState, paragraph: HostedParagraph, attributes: Attributes, place: TagPlace) => void

type HostedParagraph = OpenParagraph & {readonly outer: Outer}

const openers: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['w:r', openRun],
  ['w:rPr', openRunProperties],
  ['w:rStyle', applyRunStyle],
  ...['w:vanish', 'w:strike', 'w:dstrike', 'w:vertAlign', 'w:rFonts'].map((name): [string, Opener] => [
    name,
    (state, _, attributes) => lookAtRun(state, name, attributes)
  ]),
  ['w:t', openText],
  ['w:delText', openText],
  ['m:t', openText],
  ['w:instrText', openText],
  ['w:tab', addTab],
  ['w:ptab', addTab],
  ['w:noBreakHyphen', (state, _paragraph, _attributes, place) => addCharacter(state, '\u2011', place)],
  ['w:sym', addSymbol],
  ['w:br', addBreak],
  ['w:cr', addBreak],
  ['w:footnoteReference', noteMark('w:footnoteReference', 'decimal')],
  ['w:endnoteReference', noteMark('w:endnoteReference', 'lowerRoman')],
  [
    'w:fldChar',
    (state, paragraph, attributes, place) =>
      printMissing(state, markField(state, paragraph, attributes['w:fldCharType'] ?? ''), place)
  ],
  ...['w:ddList', 'w:checkBox', 'w:result', 'w:default', 'w:checked', 'w:listEntry'].map(
    (name): [string, Opener] => [
      name,
      (state, _, attributes) => describeForm(state, name, attributes['w:val'])
    ]
  ),
  [
    'w:commentReference',
    (state, _, attributes) => addMark(state, {kind: 'comment', edge: 'point', id: attributes['w:id'] ?? ''})
  ],
  [
    'o:OLEObject',
    (state, _, attributes) => {
      const program = attributes.ProgID ?? ''
      if (/^(?:Equation|MathType)/i.test(program)) state.unread.formulas++
      else addMark(state, {kind: 'embedded', program})
    }
  ],
  ['v:textpath', addWordArt],
  [
    'a:graphicData',
    (state, _, attributes) => {
      if (/chart|diagram/.test(attributes.uri ?? '')) state.unread.charts++
    }
  ]
])

/** Reads the start of an element inside a run. */
export function openInRun(state: StoryState, name: string, attributes: Attributes, place: TagPlace): void {
  const opener = openers.get(name)
  const paragraph = opener ? openParagraphOf(state) : null
  if (opener && isHosted(paragraph)) opener(state, paragraph, attributes, place)
}

function isHosted(paragraph: OpenParagraph | null): paragraph is HostedParagraph {
  return paragraph !== null && paragraph.outer !== null
}

function openRun(state: StoryState, {outer, style}: HostedParagraph, _: Attributes, place: TagPlace): void {
  const {start, end} = place
  const base = state.request.lookOf(style)
  openContainer(state).run = {
    start,
    openEnd: end,
    end,
    properties: null,
    outer,
    base,
    direct: noLook,
    look: base
  }
}

function openRunProperties(
  state: StoryState,
  _: HostedParagraph,
  _attributes: Attributes,
  place: TagPlace
): void {
  const {run} = openContainer(state)
  if (run && state.stack.at(-2) === 'w:r') run.properties = {start: place.start, end: place.end}
}

function applyRunStyle(state: StoryState, _: HostedParagraph, attributes: Attributes): void {
  const {run} = openContainer(state)
  if (!run || state.stack.at(-3) !== 'w:r') return
  run.base = joinLooks(state.request.lookOf(attributes['w:val'] ?? ''), run.base)
  run.look = inheritLook(run.direct, run.base)
}

function lookAtRun(state: StoryState, name: string, attributes: Attributes): void {
  const {stack} = state
  const {run} = openContainer(state)
  if (stack.at(-2) !== 'w:rPr') return
  const paragraph = stack.at(-3) === 'w:pPr' ? openParagraphOf(state) : null
  if (paragraph && name === 'w:vanish') paragraph.hidden = isOn(attributes['w:val'])
  if (!run || stack.at(-3) !== 'w:r') return
  run.direct = readLook(run.direct, name, attributes)
  run.look = inheritLook(run.direct, run.base)
}

function openText(state: StoryState, _: HostedParagraph, attributes: Attributes, place: TagPlace): void {
  const isCode = state.stack.at(-1) === 'w:instrText'
  state.text = {text: '', preserved: isCode || attributes['xml:space'] === 'preserve', place}
}

function addTab(state: StoryState, _: HostedParagraph, _attributes: Attributes, place: TagPlace): void {
  if (state.stack.at(-2) === 'w:r') addCharacter(state, '\t', place)
}

function addSymbol(state: StoryState, _: HostedParagraph, attributes: Attributes, place: TagPlace): void {
  addCharacter(state, symbolText(attributes['w:font'] ?? '', attributes['w:char'] ?? ''), place)
}

function addBreak(state: StoryState, paragraph: HostedParagraph): void {
  if (!openContainer(state).run?.look.hidden) paragraph.pieces.push({kind: 'break'})
}

/** Words drawn as a picture. */
function addWordArt(state: StoryState, _: HostedParagraph, attributes: Attributes, place: TagPlace): void {
  addCharacter(state, (attributes.string ?? '').replace(/\s/g, ' ').trim(), place)
}

/** Prints what Word prints of a field that stores no result. */
function printMissing(state: StoryState, text: string, place: TagPlace): void {
  addCharacter(state, text, place)
}

function noteMark(name: 'w:footnoteReference' | 'w:endnoteReference', format: string): Opener {
  return (state, _, attributes, place) => {
    // A mark of the author's own stands in the text that follows.
    if (isOn(attributes['w:customMarkFollows'] ?? '0')) return
    state.noteCounts[name]++
    addCharacter(state, formatNumber(state.noteCounts[name], format), place, true)
  }
}

const closers: ReadonlyMap<string, (state: StoryState, place: TagPlace) => void> = new Map([
  ['w:r', closeRun],
  ['w:rPr', closeRunProperties],
  ['w:t', closeText],
  ['w:delText', closeText],
  ['m:t', closeText],
  ['w:instrText', closeCode]
])

/** Reads the end of an element inside a run. */
export function closeInRun(state: StoryState, name: string, place: TagPlace): void {
  closers.get(name)?.(state, place)
}

function closeRun(state: StoryState, place: TagPlace): void {
  const container = openContainer(state)
  if (container.run) container.run.end = place.end
  container.run = null
}

function closeRunProperties(state: StoryState, place: TagPlace): void {
  const {run} = openContainer(state)
  if (run?.properties && state.stack.at(-1) === 'w:r') run.properties.end = place.end
}

function closeText(state: StoryState, place: TagPlace): void {
  if (state.text) addText(state, state.text, place)
  state.text = null
}

function closeCode(state: StoryState): void {
  if (state.text) noteInFields(state, state.text.text)
  state.text = null
}

/** Keeps a mark where it stands: in the paragraph, or between two of them. */
export function addMark(state: StoryState, mark: Piece): void {
  const paragraph = openParagraphOf(state)
  if (paragraph) {
    paragraph.pieces.push(mark)
    return
  }
  const last = openContainer(state).blocks.at(-1)
  if (mark.kind === 'comment' && mark.edge === 'end' && last?.kind === 'paragraph') {
    ;(last as OpenParagraph).pieces.push(mark)
  } else {
    state.pendingMarks.push(mark)
  }
}

export function addCharacter(state: StoryState, character: string, place: TagPlace, note = false): void {
  if (character === '') return
  const {start, end} = place
  pushText(state, character, {start, textStart: end, textEnd: end, end}, note)
}

function addText(state: StoryState, {text: raw, preserved, place}: OpenText, close: TagPlace): void {
  // Word drops white space at both ends unless told to preserve it, and shows a line end as a space.
  const {start, end} = preserved ? {start: 0, end: raw.length} : trimmedRange(raw)
  if (start === end) return
  const offsets = {start: place.start, textStart: place.end + start, textEnd: close.start, end: close.end}
  const text = raw.slice(start, end)
  const isBroken = text.includes('\n') || text.includes('\r')
  const font = openContainer(state).run?.look.font
  const printed = isBroken ? text.replace(/[\r\n]/g, ' ') : text
  pushText(state, font ? fontText(font, printed) : printed, offsets, false)
}

const noFields: TextPiece['codes'] = []

function pushText(
  state: StoryState,
  text: string,
  offsets: {
    readonly start: number
    readonly textStart: number
    readonly textEnd: number
    readonly end: number
  },
  note: boolean
): void {
  const {run, fields} = openContainer(state)
  const paragraph = openParagraphOf(state)
  if (!paragraph?.outer || run?.look.hidden) return
  if (fields.length > 0) noteInFields(state, text)
  const codes = fields.length === 0 ? noFields : fields.filter(({separated}) => !separated)
  const isStruck = run?.look.struck === true
  if (isStruck && text.trim() !== '') state.unread.struck++
  const raised = note || run?.look.raised === 'no' ? null : (run?.look.raised ?? null)
  const {start, textStart, textEnd, end} = offsets
  const {outer} = paragraph
  const spoken = note || isStruck ? '' : text
  paragraph.pieces.push({
    kind: 'text',
    text,
    spoken,
    raised: spoken === '' ? null : raised,
    codes,
    run,
    outer,
    start,
    textStart,
    textEnd,
    end
  })
}

/** Makes powers, fractions and marks of notes of what stands above or below the line. */
export function settleRaised(paragraph: OpenParagraph): void {
  const {pieces} = paragraph
  if (!pieces.some(piece => piece.kind === 'text' && piece.raised)) return
  const texts = pieces.filter(piece => piece.kind === 'text' && !piece.codes.some(({closed}) => closed))
  const spoken = speakRaised(
    texts.map(piece => (piece.kind === 'text' ? {text: piece.spoken, raised: piece.raised} : {text: ''}))
  )
  if (!spoken) return
  for (const [index, piece] of texts.entries()) {
    const said = spoken[index] ?? ''
    if (piece.kind !== 'text' || said === piece.spoken) continue
    const printed = said === '' ? piece.text : said
    pieces[pieces.indexOf(piece)] = {...piece, text: printed, spoken: said}
  }
}

function trimmedRange(text: string): {start: number; end: number} {
  let start = 0
  let end = text.length
  while (start < end && isXmlSpace(text.charCodeAt(start))) start++
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end--
  return {start, end}
}

/** Not the full-width space, which indents Chinese paragraphs. */
function isXmlSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10 || unit === 13
}
