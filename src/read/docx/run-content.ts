import type {Attributes, TagPlace} from '../../docx/parse-xml.ts'
import {formatNumber} from '../lines/format-number.ts'
import {isNoteMark} from '../note-mark.ts'
import type {Field, Outer, Piece} from './story.ts'
import {
  isOn,
  type OpenParagraph,
  type OpenText,
  openContainer,
  openParagraphOf,
  type StoryState
} from './story-state.ts'
import {symbolText} from './symbols.ts'

/** Reads an element inside a paragraph that begins: a run, its properties, text, characters, fields, references. */
type Opener = (state: StoryState, paragraph: HostedParagraph, attributes: Attributes, place: TagPlace) => void

type HostedParagraph = OpenParagraph & {readonly outer: Outer}

const openers: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['w:r', openRun],
  ['w:rPr', openRunProperties],
  ['w:rStyle', applyRunStyle],
  ['w:vanish', hideRun],
  ['w:vertAlign', raiseRun],
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
    (state, paragraph, attributes) =>
      markField(openContainer(state).fields, paragraph, attributes['w:fldCharType'] ?? '')
  ],
  [
    'w:commentReference',
    (state, _, attributes) => addMark(state, {kind: 'comment', edge: 'point', id: attributes['w:id'] ?? ''})
  ],
  [
    'o:OLEObject',
    (state, _, attributes) => addMark(state, {kind: 'embedded', program: attributes.ProgID ?? ''})
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

function openRun(state: StoryState, {outer, hidden}: HostedParagraph, _: Attributes, place: TagPlace): void {
  const {start, end} = place
  openContainer(state).run = {start, openEnd: end, end, properties: null, outer, hidden, isRaised: false}
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
  if (run && state.stack.at(-3) === 'w:r' && state.request.hides(attributes['w:val'] ?? '')) run.hidden = true
}

function hideRun(state: StoryState, _: HostedParagraph, attributes: Attributes): void {
  const {stack} = state
  const {run} = openContainer(state)
  if (run && stack.at(-2) === 'w:rPr' && stack.at(-3) === 'w:r' && isOn(attributes['w:val']))
    run.hidden = true
}

function raiseRun(state: StoryState, _: HostedParagraph, attributes: Attributes): void {
  const {run} = openContainer(state)
  if (run && state.stack.at(-3) === 'w:r') run.isRaised = attributes['w:val'] === 'superscript'
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
  if (!openContainer(state).run?.hidden) paragraph.pieces.push({kind: 'break'})
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
  const field = openContainer(state).fields.at(-1)
  if (field && state.text) field.code += state.text.text
  state.text = null
}

/** Whether a field is a table of contents. */
export function isContents({code, separated}: Field): boolean {
  return separated && /^\s{0,20}TOC\b/.test(code)
}

function markField(fields: Field[], paragraph: OpenParagraph, type: string): void {
  if (type === 'begin') {
    fields.push({separated: false, closed: false, code: ''})
  } else if (type === 'separate') {
    const field = fields.at(-1)
    if (!field) return
    field.separated = true
    if (isContents(field)) paragraph.contents = field
  } else if (type === 'end') {
    const field = fields.pop()
    if (field) field.closed = true
    // What follows the table of contents in the paragraph that ends it is the author's own text.
    if (field === paragraph.contents && !paragraph.pieces.some(({kind}) => kind === 'text')) {
      paragraph.contents = null
    }
  }
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

function addCharacter(state: StoryState, character: string, place: TagPlace, note = false): void {
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
  const isMark = openContainer(state).run?.isRaised === true && isNoteMark(text)
  pushText(state, isBroken ? text.replace(/[\r\n]/g, ' ') : text, offsets, isMark)
}

const noFields: readonly Field[] = []

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
  if (!paragraph?.outer || run?.hidden) return
  const codes = fields.length === 0 ? noFields : fields.filter(({separated}) => !separated)
  const {start, textStart, textEnd, end} = offsets
  const {outer} = paragraph
  paragraph.pieces.push({kind: 'text', text, note, codes, run, outer, start, textStart, textEnd, end})
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
