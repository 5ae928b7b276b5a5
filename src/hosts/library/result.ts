import type {CheckedFile} from '../../reporters/reporter.ts'
import type {Format} from '../../source/source.ts'

/** A position in the text of a draft: lines and columns from 1, offsets from 0, in UTF-16 units. */
export interface ResultPosition {
  readonly line: number
  readonly column: number
  readonly offset: number
}

export interface ResultRange {
  readonly start: ResultPosition
  /** Exclusive. */
  readonly end: ResultPosition
}

/** A cell of a statutory table, by the ids of its profile. */
export interface ResultCell {
  readonly table: string
  readonly row: string
  readonly column: string
}

/** One side of a contradiction. */
export interface ResultPlace {
  /** Set where the place is in another document. */
  readonly path?: string
  /** In an author's words: 三、… › 表 › “行” × “列”. */
  readonly place: string
  readonly range: ResultRange
  readonly text: string
  readonly cell: ResultCell | null
  /** Of a Word document: its paragraph, or its table, row and column. */
  readonly docx?: Readonly<Record<string, number>>
}

export interface ResultDiagnostic extends ResultPlace {
  readonly ruleId: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly message: string
  /** The one value that makes all right, else null. */
  readonly expected: string | null
  readonly because: readonly ResultPlace[]
  readonly suggestions: readonly {
    readonly title: string
    readonly edits: readonly {readonly range: ResultRange; readonly text: string}[]
  }[]
  readonly fingerprint: string
  readonly suppressed: {readonly by: 'comment' | 'baseline'; readonly reason: string} | null
}

/** What was found in one draft: the shape that `reportlint -f json` prints for a file. */
export interface Result {
  readonly path: string
  readonly status: 'checked' | 'failed' | 'ignored'
  readonly format: Format | null
  readonly profile: string | null
  readonly agency: string | null
  readonly year: number | null
  readonly coverage: {
    readonly sections: number
    readonly tables: {readonly found: number; readonly recognised: number}
    readonly figures: {readonly found: number; readonly checked: number}
  }
  readonly notices?: readonly {readonly code: string; readonly severity: string; readonly message: string}[]
  readonly diagnostics: readonly ResultDiagnostic[]
  /** Rules that failed: then the status is `failed`, and what the others found still stands here. */
  readonly errors?: readonly {readonly path: string | null; readonly code: string; readonly message: string}[]
}

const files = new WeakMap<Result, CheckedFile>()

/** Keeps what a result was made of, which the reporters need. */
export function keepFile(result: Result, file: CheckedFile): Result {
  files.set(result, file)
  return result
}

/** What a result was made of; null for an object of the caller's own. */
export function fileOf(result: unknown): CheckedFile | null {
  return typeof result === 'object' && result !== null ? (files.get(result as Result) ?? null) : null
}
