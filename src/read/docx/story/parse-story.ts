import {docxLimits} from '../../../docx/limits.ts'
import {type Attributes, parseXml, type TagPlace} from '../../../docx/parse-xml.ts'
import {closeSimpleField, createField, isContents} from './field-content.ts'
import {closeInFormula, isInFormula, openInFormula} from './formula-content.ts'
import {isOn} from './look.ts'
import {addCharacter, addMark, closeInRun, openInRun, settleRaised} from './run-content.ts'
import type {Story} from './story.ts'
import {
  createContainer,
  createStoryState,
  type OpenParagraph,
  openCellOf,
  openContainer,
  openParagraphOf,
  type StoryRequest,
  type StoryState,
  wholeNumber
} from './story-state.ts'
import {isUnprinted} from './unprinted.ts'

/** Reads the body of a document, or a note, header or footer, in the view with all changes accepted or rejected. */
export function parseStory(request: StoryRequest): Story {
  const state = createStoryState(request)
  const root = openContainer(state)
  parseXml(request.xml, {
    open: (name, attributes, place) => openElement(state, name, attributes, place),
    close: (name, place) => closeElement(state, name, place),
    text(value) {
      if (state.text && state.skipDepth === 0) state.text.text += value
    }
  })
  const {pendingRevisions, unread, isDocument} = state
  const noteCount = state.noteCounts['w:footnoteReference'] + state.noteCounts['w:endnoteReference']
  return {blocks: root.blocks, pendingRevisions, unread: {...unread, notes: noteCount}, isDocument}
}

function openElement(state: StoryState, name: string, attributes: Attributes, place: TagPlace): void {
  const {stack} = state
  if (state.skipDepth > 0 || isUnprinted(state, name, attributes)) {
    state.skipDepth++
    return
  }
  if (name === 'w:body' && stack.at(-1) === 'w:document') state.isDocument = true
  stack.push(name)
  const paragraph = openParagraphOf(state)
  if (paragraph && stack.length === paragraph.depth + 1) {
    paragraph.outer = {start: place.start, end: place.end}
  }
  if (paragraph?.outer && openInFormula(state, name, attributes, place)) return
  const opener = openers.get(name)
  if (opener) opener(state, attributes, place)
  else openInRun(state, name, attributes, place)
}

type Opener = (state: StoryState, attributes: Attributes, place: TagPlace) => void

const openers: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['w:p', (state, _, place) => openParagraph(state, place)],
  ['w:tbl', state => openBlock(state, 'w:tbl')],
  ['w:tr', state => openBlock(state, 'w:tr')],
  ['w:tc', state => openBlock(state, 'w:tc')],
  ['w:txbxContent', state => openBlock(state, 'w:txbxContent')],
  ...(['w:gridBefore', 'w:gridSpan', 'w:vMerge', 'w:hMerge'] as const).map((name): [string, Opener] => [
    name,
    (state, attributes) => describeTable(state, name, attributes['w:val'])
  ]),
  [
    'w:framePr',
    (state, attributes) => {
      // A large first letter stands in a paragraph of its own, and its word goes on in the next.
      const paragraph = openParagraphOf(state)
      if (paragraph && /^(?:drop|margin)$/.test(attributes['w:dropCap'] ?? '')) paragraph.runsOn = true
    }
  ],
  ...(['w:pStyle', 'w:outlineLvl', 'w:ilvl', 'w:numId'] as const).map((name): [string, Opener] => [
    name,
    (state, attributes) => describeParagraph(state, name, attributes['w:val'])
  ]),
  [
    'w:commentRangeStart',
    (state, attributes) => addMark(state, {kind: 'comment', edge: 'start', id: attributes['w:id'] ?? ''})
  ],
  [
    'w:commentRangeEnd',
    (state, attributes) => addMark(state, {kind: 'comment', edge: 'end', id: attributes['w:id'] ?? ''})
  ],
  [
    'w:fldSimple',
    (state, attributes) => openContainer(state).fields.push(createField(attributes['w:instr'] ?? '', true))
  ],
  [
    'w:hidden',
    (state, attributes) => {
      const row = state.stack.at(-2) === 'w:trPr' ? openContainer(state).rows.at(-1) : null
      if (row && isOn(attributes['w:val'])) row.dropped = true
    }
  ],
  ['w:altChunk', state => addMark(state, {kind: 'embedded', program: 'altChunk'})],
  ['w:subDoc', state => addMark(state, {kind: 'embedded', program: 'subDoc'})]
])

function closeElement(state: StoryState, name: string, place: TagPlace): void {
  if (state.skipDepth > 0) {
    state.skipDepth--
    return
  }
  const {stack} = state
  stack.pop()
  const paragraph = openParagraphOf(state)
  if (isInFormula(state, name)) closeFormula(state, name, place)
  else if (name === 'w:p') {
    closeParagraph(state, place)
    return
  } else closeOther(state, name, place, paragraph)
  const around = openParagraphOf(state)
  if (around?.outer && stack.length === around.depth) around.outer.end = place.end
}

function closeFormula(state: StoryState, name: string, {end}: TagPlace): void {
  const text = closeInFormula(state, name)
  if (text !== null && state.formulaStart) addCharacter(state, text, {...state.formulaStart, end})
}

function closeOther(state: StoryState, name: string, place: TagPlace, paragraph: OpenParagraph | null): void {
  const {stack} = state
  switch (name) {
    case 'w:fldSimple':
      addCharacter(state, closeSimpleField(state), place)
      break
    case 'w:pPr':
      if (paragraph && stack.length === paragraph.depth) paragraph.place.contentStart = place.end
      break
    case 'w:tbl':
    case 'w:tr':
    case 'w:tc':
    case 'w:txbxContent':
      closeBlock(state, name)
      break
    case 'mc:AlternateContent':
      state.alternatives.pop()
      break
    default:
      closeInRun(state, name, place)
  }
}

function openParagraph(state: StoryState, {start, end, selfClosing}: TagPlace): void {
  const {paragraphs, fields} = openContainer(state)
  paragraphs.push({
    kind: 'paragraph',
    index: state.containers.length === 1 ? state.paragraphCount++ : -1,
    place: {start, contentStart: end, contentEnd: end, end, selfClosing},
    style: null,
    numbering: {list: null, level: null},
    outline: null,
    runsOn: false,
    hidden: null,
    contents: fields.find(isContents) ?? null,
    pieces: state.pendingMarks.splice(0),
    boxes: [],
    depth: state.stack.length,
    outer: null
  })
}

function closeParagraph(state: StoryState, place: TagPlace): void {
  const {paragraphs, blocks} = openContainer(state)
  const paragraph = paragraphs.pop()
  if (!paragraph) return
  paragraph.place.end = place.end
  paragraph.place.contentEnd = place.selfClosing ? place.end : place.start
  paragraph.hidden ??= state.request.lookOf(paragraph.style).hidden
  // Where the end of a paragraph is hidden, the next one goes on in its line.
  if (paragraph.hidden) paragraph.runsOn = true
  settleRaised(paragraph)
  blocks.push(paragraph)
}

type BlockName = 'w:tbl' | 'w:tr' | 'w:tc' | 'w:txbxContent'

function openBlock(state: StoryState, name: BlockName): void {
  const {containers} = state
  const container = openContainer(state)
  if (name === 'w:tbl') {
    const index = containers.length === 1 ? state.tableCount++ : -1
    container.tables.push({kind: 'table', index, rows: []})
  } else if (name === 'w:tr') {
    container.rows.push({gridBefore: 0, cells: [], dropped: false})
  } else if (name === 'w:tc') {
    container.cells.push({columnSpan: 1, merge: null, horizontal: null, blocks: [], dropped: false})
    containers.push(createContainer(null, container.cells.at(-1)?.blocks))
  } else {
    const paragraph = openParagraphOf(state)
    containers.push(createContainer(paragraph?.outer ? {paragraph, outer: paragraph.outer} : null))
  }
}

function closeBlock(state: StoryState, name: BlockName): void {
  const {containers} = state
  if (name === 'w:tc') {
    containers.pop()
    const {cells, rows} = openContainer(state)
    const cell = cells.pop()
    if (cell && !cell.dropped) rows.at(-1)?.cells.push(cell)
  } else if (name === 'w:txbxContent') {
    const box = containers.pop()
    if (!box) return
    if (box.host) box.host.paragraph.boxes.push({host: box.host.outer, blocks: box.blocks})
    else for (const block of box.blocks) openContainer(state).blocks.push(block)
  } else if (name === 'w:tr') {
    const {rows, tables} = openContainer(state)
    const row = rows.pop()
    if (row && !row.dropped) tables.at(-1)?.rows.push(row)
  } else {
    const {tables, blocks} = openContainer(state)
    const table = tables.pop()
    if (table && table.rows.length > 0) blocks.push(table)
  }
}

function describeTable(state: StoryState, name: string, value: string | undefined): void {
  const parent = state.stack.at(-2)
  if (name === 'w:gridBefore') {
    const row = openContainer(state).rows.at(-1)
    if (row && parent === 'w:trPr') row.gridBefore = gridCount(value, 0)
    return
  }
  const cell = parent === 'w:tcPr' ? openCellOf(state) : null
  if (!cell) return
  const merge = value === 'restart' ? 'restart' : 'continue'
  if (name === 'w:gridSpan') cell.columnSpan = gridCount(value, 1)
  else if (name === 'w:vMerge') cell.merge = merge
  else cell.horizontal = merge
}

function describeParagraph(state: StoryState, name: string, value: string | undefined): void {
  const paragraph = openParagraphOf(state)
  const parent = state.stack.at(-2)
  if (!paragraph || (parent !== 'w:pPr' && parent !== 'w:numPr')) return
  if (name === 'w:pStyle') {
    paragraph.style = value ?? null
  } else if (name === 'w:outlineLvl') {
    paragraph.outline = wholeNumber(value)
  } else if (name === 'w:ilvl') {
    paragraph.numbering = {...paragraph.numbering, level: wholeNumber(value)}
  } else {
    paragraph.numbering = {...paragraph.numbering, list: value ?? null}
  }
}

function gridCount(value: string | undefined, least: number): number {
  return Math.min(Math.max(wholeNumber(value) ?? least, least), docxLimits.columnSpan)
}
