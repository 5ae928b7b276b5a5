import type {Raised} from '../../signs/raised.ts'

/**
 * What stands in a part of a Word document, before it is laid out as text. Offsets are those of the part's XML, so that
 * a comment can be put exactly there.
 */
export type StoryBlock = StoryParagraph | StoryTable

export interface StoryParagraph {
  readonly kind: 'paragraph'
  /** Index among the paragraphs of the body; for one in a table or a text box -1. */
  readonly index: number
  readonly place: ElementPlace
  readonly style: string | null
  readonly numbering: ParagraphNumbering
  readonly outline: number | null
  /** The end of the paragraph is hidden, or a change that this reading does not have: it runs on into the next. */
  readonly runsOn: boolean
  /** Whether its end is hidden, and with it its number; null where neither it nor its style says so. */
  readonly hidden: boolean | null
  readonly contents: Field | null
  readonly pieces: readonly Piece[]
  /** Text boxes anchored in this paragraph. */
  readonly boxes: readonly TextBox[]
}

/** Null where neither stands in the paragraph itself. `list` 0 takes the style's numbering away. */
export interface ParagraphNumbering {
  readonly list: string | null
  readonly level: number | null
}

export interface ElementPlace {
  readonly start: number
  /** Past the start tag and the properties: where content may begin. */
  contentStart: number
  /** Of the end tag; equals `end` for `<w:p/>`. */
  contentEnd: number
  end: number
  readonly selfClosing: boolean
}

export interface TextBox {
  readonly host: Outer
  readonly blocks: readonly StoryBlock[]
}

/** A complex field. What stands in its code is not printed; a field that never ends is no field. */
export interface Field {
  separated: boolean
  closed: boolean
  code: string
  /** Whether a result is stored that prints something. */
  hasResult: boolean
  /** The form that the field is. */
  form: FieldForm | null
}

/** A list to choose from, or a box to tick. */
export interface FieldForm {
  readonly entries: string[]
  chosen: number
  isChecked: boolean
}

/** The child of the paragraph that a run stands in: the run itself, a hyperlink, an insertion. */
export interface Outer {
  readonly start: number
  end: number
}

export interface Run {
  readonly start: number
  readonly openEnd: number
  end: number
  properties: {start: number; end: number} | null
  readonly outer: Outer
}

export type Piece =
  | TextPiece
  | {readonly kind: 'break'}
  | {readonly kind: 'embedded'; readonly program: string}
  | {readonly kind: 'comment'; readonly edge: 'start' | 'end' | 'point'; readonly id: string}

/** Text of one `<w:t>`, or a character written as an element. */
export interface TextPiece {
  readonly kind: 'text'
  readonly text: string
  /** What the sentence has of it: nothing of the number of a note, and of text that is struck out. */
  readonly spoken: string
  readonly raised: Raised | null
  /** Fields in whose code the text stands. */
  readonly codes: readonly Field[]
  readonly run: Run | null
  readonly outer: Outer
  /** The element in the part: its start, its text, its end. */
  readonly start: number
  readonly textStart: number
  readonly textEnd: number
  readonly end: number
}

export interface StoryTable {
  readonly kind: 'table'
  /** Index among the tables of the body; for a nested one -1. */
  readonly index: number
  readonly rows: readonly StoryRow[]
}

export interface StoryRow {
  readonly gridBefore: number
  readonly cells: readonly StoryCell[]
}

export interface StoryCell {
  readonly columnSpan: number
  readonly merge: 'restart' | 'continue' | null
  readonly horizontal: 'restart' | 'continue' | null
  readonly blocks: readonly StoryBlock[]
}

/** What the story holds and nobody looks at. */
export interface Unread {
  /** Stretches of text that are struck out. */
  struck: number
  /** Charts and diagrams. */
  charts: number
  /** Formulas that are objects of another program. */
  formulas: number
}

export interface Story {
  readonly blocks: readonly StoryBlock[]
  /** Tracked changes that nobody accepted or rejected yet. */
  readonly pendingRevisions: number
  readonly unread: Unread & {readonly notes: number}
  /** Whether this is the body of a document, and no other part. */
  readonly isDocument: boolean
}
