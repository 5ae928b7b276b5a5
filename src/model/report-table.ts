import type {Span} from '../source/span.ts'
import type {Wording} from '../source/wording.ts'
import type {Section} from './chapters/section.ts'
import type {CellId, Figure, Phrase} from './figure.ts'
import type {TableSpec} from './profile.ts'

/** What stands in a cell of figures. A blank and a dash are no zero. */
export type CellReading = 'figure' | 'blank' | 'dash' | 'words'

export interface TableCell extends Phrase {
  readonly id: CellId
  /** Labels as the profile prints them, for messages. */
  readonly rowLabel: string
  readonly columnLabel: string
  readonly reading: CellReading
  /** The number, where the reading is `figure`. */
  readonly figure: Figure | null
}

/** A printed label and the row or column of the form that it names. */
export interface TableLabel extends Phrase {
  readonly row: string | null
  readonly column: string | null
}

/** One statutory table (or, in a generic report, one printed table) with its cells by meaning. */
export interface ReportTable {
  readonly id: string
  /** The profile whose form the printed table follows; another than the report's is an outdated form. */
  readonly form: string
  readonly formTitle: Wording
  readonly spec: TableSpec
  /** Covers every printed cell of the table. */
  readonly span: Span
  readonly section: Section | null
  readonly cells: readonly TableCell[]
  /** The labels as printed, rows first. */
  readonly labels: readonly TableLabel[]
  /** Labels of rows with figures that no row of the form fits. */
  readonly strangers: readonly Phrase[]
  /** The sentence about its own arithmetic that the table prints, where the form has one. */
  readonly statement: Phrase | null
}
