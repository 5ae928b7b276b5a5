import type {Revisions} from '../read.ts'
import {formatNumber} from './format-number.ts'
import {docxLimits} from './limits.ts'
import {type Attributes, parseXml, type TagPlace} from './parse-xml.ts'
import type {
  Field,
  Outer,
  Piece,
  Run,
  Story,
  StoryBlock,
  StoryCell,
  StoryParagraph,
  StoryRow,
  StoryTable,
  TextBox
} from './story.ts'
import {symbolText} from './symbols.ts'

export interface StoryRequest {
  readonly xml: string
  readonly revisions: Revisions
  /** Whether a character or paragraph style hides its text. */
  readonly hides: (style: string) => boolean
}

type Mutable<T> = {-readonly [K in keyof T]: T[K]}
type OpenParagraph = Mutable<Omit<StoryParagraph, 'pieces' | 'boxes' | 'place'>> & {
  readonly place: StoryParagraph['place']
  readonly pieces: Piece[]
  readonly boxes: TextBox[]
  readonly depth: number
  outer: Outer | null
}
type OpenCell = Mutable<Omit<StoryCell, 'blocks'>> & {readonly blocks: StoryBlock[]; dropped: boolean}
type OpenRow = {gridBefore: number; readonly cells: StoryCell[]; dropped: boolean}
type OpenTable = {readonly kind: 'table'; readonly index: number; readonly rows: StoryRow[]}

/** A place that holds blocks: the body, a cell, a text box. */
interface Container {
  readonly blocks: StoryBlock[]
  readonly host: {readonly paragraph: OpenParagraph; readonly outer: Outer} | null
  readonly paragraphs: OpenParagraph[]
  readonly tables: OpenTable[]
  readonly rows: OpenRow[]
  readonly cells: OpenCell[]
  readonly fields: Field[]
  run: (Run & {hidden: boolean}) | null
}

interface OpenText {
  text: string
  readonly preserved: boolean
  readonly place: TagPlace
}

/** Parts of a Word document that describe and are not printed. */
const silentElements: ReadonlySet<string> = new Set([
  'w:sdtPr',
  'w:sdtEndPr',
  'w:sectPr',
  'w:rt',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblGridChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:tblPrExChange'
])

const deletions: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom'])
const insertions: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo'])

/** Reads the body of a document, or a note, header or footer, in the view with all changes accepted or rejected. */
export function parseStory({xml, revisions, hides}: StoryRequest): Story {
  const stack: string[] = []
  const alternatives: {chosen: boolean}[] = []
  const root = newContainer(null)
  const containers: Container[] = [root]
  const boxes: Container[] = []
  const pendingMarks: Piece[] = []
  const noteCounts = {'w:footnoteReference': 0, 'w:endnoteReference': 0}
  const unprinted = revisions === 'accepted' ? deletions : insertions
  let isDocument = false
  let skipDepth = 0
  let pendingRevisions = 0
  let paragraphCount = 0
  let tableCount = 0
  let text: OpenText | null = null

  const container = () => containers.at(-1) as Container
  const paragraph = () => container().paragraphs.at(-1) ?? null

  function open(name: string, attributes: Attributes, place: TagPlace): void {
    if (skipDepth > 0) {
      skipDepth++
      return
    }
    const parent = stack.at(-1) ?? ''
    if (silentElements.has(name) || isSkippedAlternative(name) || isSkippedChange(name, parent)) {
      skipDepth = 1
      return
    }
    if (name === 'w:body' && parent === 'w:document') isDocument = true
    stack.push(name)
    const current = paragraph()
    if (current && stack.length === current.depth + 1) current.outer = {start: place.start, end: place.end}
    openElement(name, attributes, place, parent)
  }

  /** Of alternative contents the first is printed. */
  function isSkippedAlternative(name: string): boolean {
    if (name === 'mc:AlternateContent') alternatives.push({chosen: false})
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false
    const alternative = alternatives.at(-1)
    if (!alternative) return false
    if (alternative.chosen) return true
    alternative.chosen = true
    return false
  }

  function isSkippedChange(name: string, parent: string): boolean {
    if (name === 'w:pPrChange') {
      if (revisions === 'accepted') return true
      // The properties as they were follow inside and replace those read so far.
      const current = paragraph()
      if (current) {
        current.style = null
        current.outline = null
        current.numbering = {list: null, level: null}
      }
      return false
    }
    const isDeletion = deletions.has(name) || name === 'w:cellDel'
    if (!isDeletion && !insertions.has(name) && name !== 'w:cellIns') return false
    if (parent === 'w:numPr') return false
    pendingRevisions++
    const isUnprinted = unprinted.has(name) || name === (revisions === 'accepted' ? 'w:cellDel' : 'w:cellIns')
    if (!isUnprinted) return false
    if (parent === 'w:trPr') {
      const row = container().rows.at(-1)
      if (row) row.dropped = true
    } else if (parent === 'w:tcPr') {
      const cell = containers.at(-2)?.cells.at(-1)
      if (cell) cell.dropped = true
    } else if (parent === 'w:rPr' && stack.at(-2) === 'w:pPr') {
      const current = paragraph()
      if (current) current.runsOn = true
    } else {
      return parent !== 'w:rPr'
    }
    return false
  }

  function openElement(name: string, attributes: Attributes, place: TagPlace, parent: string): void {
    const value = attributes['w:val']
    const current = paragraph()
    switch (name) {
      case 'w:p':
        openParagraph(place)
        break
      case 'w:tbl':
        container().tables.push({kind: 'table', index: containers.length === 1 ? tableCount++ : -1, rows: []})
        break
      case 'w:tr':
        container().rows.push({gridBefore: 0, cells: [], dropped: false})
        break
      case 'w:tc': {
        const cell: OpenCell = {columnSpan: 1, merge: null, horizontal: null, blocks: [], dropped: false}
        container().cells.push(cell)
        containers.push(newContainer(null, cell.blocks))
        break
      }
      case 'w:txbxContent':
        openBox()
        break
      case 'w:gridBefore': {
        const row = container().rows.at(-1)
        if (row && parent === 'w:trPr') row.gridBefore = clampedSpan(value, 0)
        break
      }
      case 'w:gridSpan':
      case 'w:vMerge':
      case 'w:hMerge':
        // The cell's own container is open already; its properties belong to the one around.
        if (parent === 'w:tcPr') describeCell(name, value)
        break
      case 'w:pStyle':
        if (parent === 'w:pPr' && current) {
          current.style = value ?? null
          if (value !== undefined && hides(value)) current.hidden = true
        }
        break
      case 'w:outlineLvl':
        if (parent === 'w:pPr' && current) current.outline = wholeNumber(value)
        break
      case 'w:ilvl':
        if (parent === 'w:numPr' && current) {
          current.numbering = {...current.numbering, level: wholeNumber(value)}
        }
        break
      case 'w:numId':
        if (parent === 'w:numPr' && current) current.numbering = {...current.numbering, list: value ?? null}
        break
      case 'w:vanish':
        hide(value, parent)
        break
      case 'w:commentRangeStart':
        addMark({kind: 'comment', edge: 'start', id: attributes['w:id'] ?? ''})
        break
      case 'w:commentRangeEnd':
        addMark({kind: 'comment', edge: 'end', id: attributes['w:id'] ?? ''})
        break
      case 'w:altChunk':
      case 'w:subDoc':
        addMark({kind: 'embedded', program: name.slice(2)})
        break
      default:
        openInRun(name, attributes, place, parent)
    }
  }

  function openInRun(name: string, attributes: Attributes, place: TagPlace, parent: string): void {
    const current = paragraph()
    const {run} = container()
    const outer = current?.outer
    if (!current || !outer) return
    switch (name) {
      case 'w:r':
        container().run = {
          start: place.start,
          openEnd: place.end,
          end: place.end,
          properties: null,
          outer,
          hidden: current.hidden
        }
        break
      case 'w:rPr':
        if (run && parent === 'w:r') run.properties = {start: place.start, end: place.end}
        break
      case 'w:rStyle':
        if (run && stack.at(-3) === 'w:r' && hides(attributes['w:val'] ?? '')) run.hidden = true
        break
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        text = {text: '', preserved: attributes['xml:space'] === 'preserve', place}
        break
      case 'w:instrText':
        text = {text: '', preserved: true, place}
        break
      case 'w:tab':
      case 'w:ptab':
        if (parent === 'w:r') addCharacter('\t', place)
        break
      case 'w:noBreakHyphen':
        addCharacter('\u2011', place)
        break
      case 'w:sym':
        addCharacter(symbolText(attributes['w:font'] ?? '', attributes['w:char'] ?? ''), place)
        break
      case 'w:br':
      case 'w:cr':
        if (!run?.hidden) current.pieces.push({kind: 'break'})
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        // A mark of the author's own stands in the text that follows.
        if (isOn(attributes['w:customMarkFollows'] ?? '0')) break
        noteCounts[name]++
        addCharacter(
          formatNumber(noteCounts[name], name === 'w:footnoteReference' ? 'decimal' : 'lowerRoman'),
          place,
          true
        )
        break
      case 'w:fldChar':
        markField(attributes['w:fldCharType'] ?? '')
        break
      case 'w:commentReference':
        addMark({kind: 'comment', edge: 'point', id: attributes['w:id'] ?? ''})
        break
      case 'o:OLEObject':
        addMark({kind: 'embedded', program: attributes.ProgID ?? ''})
        break
    }
  }

  function close(name: string, place: TagPlace): void {
    if (skipDepth > 0) {
      skipDepth--
      return
    }
    stack.pop()
    const current = paragraph()
    const inner = container()
    switch (name) {
      case 'w:p':
        if (current) closeParagraph(current, place)
        return
      case 'w:pPr':
        if (current && stack.length === current.depth) current.place.contentStart = place.end
        break
      case 'w:tc':
        containers.pop()
        closeCell()
        break
      case 'w:tr': {
        const row = inner.rows.pop()
        const table = inner.tables.at(-1)
        if (row && !row.dropped) table?.rows.push(row)
        break
      }
      case 'w:tbl': {
        const table = inner.tables.pop()
        if (table && table.rows.length > 0) inner.blocks.push(table satisfies StoryTable)
        break
      }
      case 'w:txbxContent':
        closeBox()
        break
      case 'w:r':
        if (inner.run) inner.run.end = place.end
        inner.run = null
        break
      case 'w:rPr':
        if (inner.run?.properties && stack.at(-1) === 'w:r') inner.run.properties.end = place.end
        break
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        if (text) addText(text, place)
        text = null
        break
      case 'w:instrText': {
        const field = inner.fields.at(-1)
        if (field && text) field.code += text.text
        text = null
        break
      }
      case 'mc:AlternateContent':
        alternatives.pop()
        break
    }
    const after = paragraph()
    if (after?.outer && stack.length === after.depth) after.outer.end = place.end
  }

  function openParagraph(place: TagPlace): void {
    const inner = container()
    const field = inner.fields.find(isContents) ?? null
    inner.paragraphs.push({
      kind: 'paragraph',
      index: containers.length === 1 ? paragraphCount++ : -1,
      place: {
        start: place.start,
        contentStart: place.end,
        contentEnd: place.end,
        end: place.end,
        selfClosing: place.selfClosing
      },
      style: null,
      numbering: {list: null, level: null},
      outline: null,
      runsOn: false,
      hidden: false,
      contents: field,
      pieces: pendingMarks.splice(0),
      boxes: [],
      depth: stack.length,
      outer: null
    })
  }

  function closeParagraph(current: OpenParagraph, place: TagPlace): void {
    const inner = container()
    inner.paragraphs.pop()
    current.place.end = place.end
    current.place.contentEnd = place.selfClosing ? place.end : place.start
    inner.blocks.push(current)
  }

  function openBox(): void {
    const current = paragraph()
    const box = newContainer(current?.outer ? {paragraph: current, outer: current.outer} : null)
    boxes.push(box)
    containers.push(box)
  }

  function closeBox(): void {
    const box = boxes.pop()
    if (!box) return
    containers.pop()
    box.host?.paragraph.boxes.push({host: box.host.outer, blocks: box.blocks})
    if (!box.host) container().blocks.push(...box.blocks)
  }

  function closeCell(): void {
    const {cells, rows} = container()
    const cell = cells.pop()
    if (cell && !cell.dropped) rows.at(-1)?.cells.push(cell)
  }

  function describeCell(name: string, value: string | undefined): void {
    const cell = containers.at(-2)?.cells.at(-1)
    if (!cell) return
    const merge = value === 'restart' ? 'restart' : 'continue'
    if (name === 'w:gridSpan') cell.columnSpan = clampedSpan(value, 1)
    else if (name === 'w:vMerge') cell.merge = merge
    else cell.horizontal = merge
  }

  function hide(value: string | undefined, parent: string): void {
    if (parent !== 'w:rPr' || !isOn(value ?? '1')) return
    const {run} = container()
    const owner = stack.at(-3)
    if (owner === 'w:r' && run) run.hidden = true
  }

  function markField(type: string): void {
    const {fields} = container()
    const current = paragraph()
    if (type === 'begin') {
      fields.push({separated: false, closed: false, code: ''})
    } else if (type === 'separate') {
      const field = fields.at(-1)
      if (field) field.separated = true
      if (field && current && isContents(field)) current.contents = field
    } else if (type === 'end') {
      const field = fields.pop()
      if (field) field.closed = true
      // What follows the table of contents in the paragraph that ends it is the author's own text.
      if (current && field === current.contents && !current.pieces.some(({kind}) => kind === 'text')) {
        current.contents = null
      }
    }
  }

  function addMark(mark: Piece): void {
    const current = paragraph()
    if (current) {
      current.pieces.push(mark)
      return
    }
    const last = container().blocks.at(-1)
    if (mark.kind === 'comment' && mark.edge === 'end' && last?.kind === 'paragraph') {
      ;(last as OpenParagraph).pieces.push(mark)
    } else {
      pendingMarks.push(mark)
    }
  }

  function addCharacter(character: string, place: TagPlace, note = false): void {
    if (character === '') return
    pushText(character, {start: place.start, textStart: place.end, textEnd: place.end, end: place.end}, note)
  }

  function addText({text: raw, preserved, place}: OpenText, end: TagPlace): void {
    // Word drops white space at both ends unless told to preserve it, and shows a line end as a space.
    const {start, end: last} = preserved ? {start: 0, end: raw.length} : trimmedRange(raw)
    if (start === last) return
    pushText(
      raw.slice(start, last).replace(/[\r\n]/g, ' '),
      {start: place.start, textStart: place.end + start, textEnd: end.start, end: end.end},
      false
    )
  }

  function pushText(
    printed: string,
    offsets: {start: number; textStart: number; textEnd: number; end: number},
    note: boolean
  ): void {
    const current = paragraph()
    const {run, fields} = container()
    if (!current?.outer || run?.hidden) return
    const codes = fields.filter(({separated}) => !separated)
    current.pieces.push({kind: 'text', text: printed, note, codes, run, outer: current.outer, ...offsets})
  }

  parseXml(xml, {
    open,
    close,
    text(value) {
      if (text && skipDepth === 0) text.text += value
    }
  })
  return {blocks: root.blocks, pendingRevisions, isDocument}
}

function newContainer(host: Container['host'], blocks: StoryBlock[] = []): Container {
  return {blocks, host, paragraphs: [], tables: [], rows: [], cells: [], fields: [], run: null}
}

function isContents({code, separated}: Field): boolean {
  return separated && /^\s{0,20}TOC\b/.test(code)
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

function wholeNumber(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : null
}

function clampedSpan(value: string | undefined, least: number): number {
  return Math.min(Math.max(wholeNumber(value) ?? least, least), docxLimits.columnSpan)
}

function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off'
}
