import type {TagPlace} from '../../../docx/parse-xml.ts'
import type {Revisions} from '../../read-request.ts'
import type {FormulaElement} from '../../signs/formula.ts'
import type {FieldCounts} from './field.ts'
import type {Look} from './look.ts'
import type {
  Field,
  Outer,
  Piece,
  Run,
  StoryBlock,
  StoryCell,
  StoryParagraph,
  StoryRow,
  TextBox,
  Unread
} from './story.ts'

export interface StoryRequest {
  readonly xml: string
  readonly revisions: Revisions
  /** What a character or paragraph style does to its text. */
  readonly lookOf: (style: string | null) => Look
}

type Mutable<T> = {-readonly [K in keyof T]: T[K]}

export type OpenParagraph = Mutable<Omit<StoryParagraph, 'pieces' | 'boxes' | 'place'>> & {
  readonly place: StoryParagraph['place']
  readonly pieces: Piece[]
  readonly boxes: TextBox[]
  readonly depth: number
  outer: Outer | null
}

export type OpenCell = Mutable<Omit<StoryCell, 'blocks'>> & {readonly blocks: StoryBlock[]; dropped: boolean}

/** A run with the look that its styles give it, that it has itself, and that comes of both. */
export type OpenRun = Run & {base: Look; direct: Look; look: Look}

/** A place that holds blocks: the body, a cell, a text box. */
export interface Container {
  readonly blocks: StoryBlock[]
  readonly host: {readonly paragraph: OpenParagraph; readonly outer: Outer} | null
  readonly paragraphs: OpenParagraph[]
  readonly tables: {readonly kind: 'table'; readonly index: number; readonly rows: StoryRow[]}[]
  readonly rows: {gridBefore: number; readonly cells: StoryCell[]; dropped: boolean}[]
  readonly cells: OpenCell[]
  readonly fields: Field[]
  run: OpenRun | null
}

/** A `<w:t>` that is still open. */
export interface OpenText {
  text: string
  readonly preserved: boolean
  readonly place: TagPlace
}

/** How far the reader of a story is: everything that is open, and what was counted. Lives for one reading. */
export interface StoryState {
  readonly request: StoryRequest
  /** Names of the open elements. */
  readonly stack: string[]
  readonly alternatives: {chosen: boolean}[]
  readonly containers: Container[]
  /** Marks that stand between paragraphs and belong to the next one. */
  readonly pendingMarks: Piece[]
  readonly noteCounts: {'w:footnoteReference': number; 'w:endnoteReference': number}
  readonly fieldCounts: FieldCounts
  readonly unread: Unread
  /** The open formula and the elements inside one another in it. */
  readonly formula: FormulaElement[]
  formulaStart: TagPlace | null
  text: OpenText | null
  /** Elements open inside one that is not printed. */
  skipDepth: number
  pendingRevisions: number
  paragraphCount: number
  tableCount: number
  isDocument: boolean
}

export function createStoryState(request: StoryRequest): StoryState {
  return {
    request,
    stack: [],
    alternatives: [],
    containers: [createContainer(null)],
    pendingMarks: [],
    noteCounts: {'w:footnoteReference': 0, 'w:endnoteReference': 0},
    fieldCounts: {automatic: 0},
    unread: {struck: 0, charts: 0, formulas: 0},
    formula: [],
    formulaStart: null,
    text: null,
    skipDepth: 0,
    pendingRevisions: 0,
    paragraphCount: 0,
    tableCount: 0,
    isDocument: false
  }
}

export function createContainer(host: Container['host'], blocks: StoryBlock[] = []): Container {
  return {blocks, host, paragraphs: [], tables: [], rows: [], cells: [], fields: [], run: null}
}

/** The innermost place that holds blocks. */
export function openContainer({containers}: StoryState): Container {
  return containers.at(-1) as Container
}

export function openParagraphOf(state: StoryState): OpenParagraph | null {
  return openContainer(state).paragraphs.at(-1) ?? null
}

/** The cell whose properties or content are being read: it belongs to the container around its own. */
export function openCellOf({containers}: StoryState): OpenCell | null {
  return containers.at(-2)?.cells.at(-1) ?? null
}

export function wholeNumber(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : null
}
