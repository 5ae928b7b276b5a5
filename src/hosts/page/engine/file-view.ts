import type {Edit} from '../../../annotate/edits.ts'
import type {Coverage} from '../../../check/coverage.ts'
import type {Place, Severity} from '../../../check/diagnostic.ts'
import type {Block} from '../../../read/tree.ts'
import type {Format} from '../../../source/source.ts'
import type {Span} from '../../../source/span.ts'
import type {Wording} from '../../../source/wording.ts'

/** One sum that the cell of a finding takes part in, as printed. */
export interface SumView {
  readonly line: 'row' | 'column'
  readonly label: string
  readonly left: string
  readonly relation: '=' | '<=' | '>='
  readonly right: string
  readonly holds: boolean
}

/** A printed total of a table, and what its parts make. */
export interface TotalView {
  readonly span: Span
  readonly line: 'row' | 'column'
  readonly made: string
  readonly holds: boolean
}

export type PlaceView = Pick<Place, 'span' | 'text' | 'words' | 'path'>

/** One of several ways to make the sums right. */
export interface AlternativeView {
  readonly changes: readonly (PlaceView & {readonly expected: string | null})[]
  readonly edits: readonly Edit[] | null
}

export interface FindingView extends PlaceView {
  readonly ruleId: string
  readonly severity: Severity
  readonly message: string
  /** What the message rests on, an equation a line. */
  readonly details: readonly string[]
  readonly expected: string | null
  readonly because: readonly PlaceView[]
  readonly alternatives: readonly AlternativeView[]
  /** The edits that make it right, where they are known. */
  readonly correction: readonly Edit[] | null
  /** For a finding at a cell, the sums of its row and column. */
  readonly sums: readonly SumView[]
  readonly fingerprint: string
  /** Index of the chapter it stands in, or -1 before the first. */
  readonly section: number
}

/** What a clerk is told about a rule. */
export interface RulePage {
  readonly id: string
  readonly severity: Severity
  readonly title: Wording
  readonly why: Wording
  readonly remedy: Wording
}

/** What the list of drafts shows of one. */
export interface Summary {
  readonly path: string
  readonly agency: string | null
  readonly year: number | null
  readonly profileTitle: Wording
  readonly coverage: Coverage
  /** Severity and fingerprint of every finding. */
  readonly found: readonly (readonly [severity: Severity, fingerprint: string])[]
  /** The first of the worst problems, in words. */
  readonly first: string | null
  /** What it was compared with. */
  readonly previous: string | null
}

/** Everything the page shows of one draft: plain values, so that they can come from a worker. */
export interface FileView extends Summary {
  readonly format: Format
  readonly title: string | null
  readonly notices: readonly Wording[]
  readonly blocks: readonly Block[]
  readonly sections: readonly {readonly title: string; readonly span: Span}[]
  /** Printed numbers that no rule could hold against another. */
  readonly unchecked: readonly Span[]
  readonly totals: readonly TotalView[]
  /** Worst first, then as they stand in the draft; at most `mostFindings`. */
  readonly findings: readonly FindingView[]
  readonly pages: Readonly<Record<string, RulePage>>
  /** The text to which all places refer. */
  readonly text: string
}

/** More than these nobody works through; the exports have them all. */
export const mostFindings = 5000
