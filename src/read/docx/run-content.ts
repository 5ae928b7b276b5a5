import {formatNumber} from './format-number.ts'
import type {Attributes, TagPlace} from './parse-xml.ts'
import type {Field, Piece} from './story.ts'
import {
  isOn,
  type OpenParagraph,
  type OpenText,
  openContainer,
  openParagraphOf,
  type StoryState
} from './story-state.ts'
import {symbolText} from './symbols.ts'

/** Reads the start of an element inside a run: text, characters written as elements, fields, references. */
export function openInRun(state: StoryState, name: string, attributes: Attributes, place: TagPlace): void {
  const {stack, request, noteCounts} = state
  const container = openContainer(state)
  const {run} = container
  const paragraph = openParagraphOf(state)
  const outer = paragraph?.outer
  if (!paragraph || !outer) return
  const parent = stack.at(-2)
  switch (name) {
    case 'w:r': {
      const {start, end} = place
      container.run = {start, openEnd: end, end, properties: null, outer, hidden: paragraph.hidden}
      break
    }
    case 'w:rPr':
      if (run && parent === 'w:r') run.properties = {start: place.start, end: place.end}
      break
    case 'w:rStyle':
      if (run && stack.at(-3) === 'w:r' && request.hides(attributes['w:val'] ?? '')) run.hidden = true
      break
    case 'w:vanish':
      if (run && parent === 'w:rPr' && stack.at(-3) === 'w:r' && isOn(attributes['w:val'])) run.hidden = true
      break
    case 'w:t':
    case 'w:delText':
    case 'm:t':
      state.text = {text: '', preserved: attributes['xml:space'] === 'preserve', place}
      break
    case 'w:instrText':
      state.text = {text: '', preserved: true, place}
      break
    case 'w:tab':
    case 'w:ptab':
      if (parent === 'w:r') addCharacter(state, '\t', place)
      break
    case 'w:noBreakHyphen':
      addCharacter(state, '\u2011', place)
      break
    case 'w:sym':
      addCharacter(state, symbolText(attributes['w:font'] ?? '', attributes['w:char'] ?? ''), place)
      break
    case 'w:br':
    case 'w:cr':
      if (!run?.hidden) paragraph.pieces.push({kind: 'break'})
      break
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      // A mark of the author's own stands in the text that follows.
      if (isOn(attributes['w:customMarkFollows'] ?? '0')) break
      noteCounts[name]++
      const format = name === 'w:footnoteReference' ? 'decimal' : 'lowerRoman'
      addCharacter(state, formatNumber(noteCounts[name], format), place, true)
      break
    }
    case 'w:fldChar':
      markField(container.fields, paragraph, attributes['w:fldCharType'] ?? '')
      break
    case 'w:commentReference':
      addMark(state, {kind: 'comment', edge: 'point', id: attributes['w:id'] ?? ''})
      break
    case 'o:OLEObject':
      addMark(state, {kind: 'embedded', program: attributes.ProgID ?? ''})
      break
  }
}

/** Reads the end of an element inside a run. */
export function closeInRun(state: StoryState, name: string, place: TagPlace): void {
  const container = openContainer(state)
  const {run, fields} = container
  switch (name) {
    case 'w:r':
      if (run) run.end = place.end
      container.run = null
      break
    case 'w:rPr':
      if (run?.properties && state.stack.at(-1) === 'w:r') run.properties.end = place.end
      break
    case 'w:t':
    case 'w:delText':
    case 'm:t':
      if (state.text) addText(state, state.text, place)
      state.text = null
      break
    case 'w:instrText': {
      const field = fields.at(-1)
      if (field && state.text) field.code += state.text.text
      state.text = null
      break
    }
  }
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
  pushText(state, raw.slice(start, end).replace(/[\r\n]/g, ' '), offsets, false)
}

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
  const codes = fields.filter(({separated}) => !separated)
  paragraph.pieces.push({kind: 'text', text, note, codes, run, outer: paragraph.outer, ...offsets})
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
