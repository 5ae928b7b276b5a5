import type {Coverage} from '../check/coverage.ts'
import type {Diagnostic, Place, Severity} from '../check/diagnostic.ts'
import type {Rule} from '../check/rule.ts'
import type {Report} from '../model/report.ts'
import {createLocator, type Position, type Span} from '../source/span.ts'
import type {Language} from '../source/wording.ts'

/** One input and what became of it. */
export interface CheckedFile {
  /** As given, with POSIX separators. */
  readonly path: string
  readonly status: 'checked' | 'failed' | 'ignored'
  /** Null where the input could not be read. */
  readonly report: Report | null
  readonly diagnostics: readonly Diagnostic[]
  readonly coverage: Coverage
  /** Findings that count and that the user asked not to list. */
  readonly unlisted?: Counts
}

/** Something that kept the run from being complete. `path` is null where no file is concerned. */
export interface RunError {
  readonly path: string | null
  readonly code: string
  readonly message: string
}

export type Counts = Readonly<Record<Severity | 'suppressed', number>>

/** How the whole run ended. */
export interface Outcome {
  readonly errors: readonly RunError[]
  readonly summary: Counts & {readonly files: number}
  /** Drafts that were left out on purpose: ignored, or excluded. */
  readonly leftOut?: number
  readonly exitCode: number
}

export interface ReporterContext {
  readonly version: string
  readonly language: Language
  readonly rules: readonly Rule[]
  readonly color: boolean
  /** Whether the report is shown where links can be followed. */
  readonly links?: boolean
  /** Columns of the terminal that shows it; absent where none does. */
  readonly columns?: number | undefined
}

/**
 * A format of the report, in pieces: one for each file, so that a run over a thousand files holds one of them. Pure: the same
 * values give the same text. A piece that is empty is left out, with its separator.
 */
export interface Reporter {
  readonly open?: (context: ReporterContext) => string
  readonly file: (file: CheckedFile, context: ReporterContext) => string
  readonly separator?: string
  /** Whether a person who reads it sees what was not compared, so that nobody has to say it beside the report. */
  readonly tellsWarnings?: boolean
  /** `pieces` tells how many pieces stand before, for formats that separate what follows. */
  readonly close?: (outcome: Outcome, context: ReporterContext, pieces: number) => string
}

export interface Range {
  readonly start: Position
  readonly end: Position
}

/** Finds line and column of places in the document checked, and in the documents it was compared with. */
export type RangeFinder = (place: Pick<Place, 'span' | 'path'>) => Range

export function createRangeFinder(report: Report): RangeFinder {
  const locators = new Map<string | null, (offset: number) => Position>()
  return ({span, path}) => {
    let locate = locators.get(path)
    if (!locate) {
      const other = [report.previous, ...report.parts].find(each => path && each?.tree.source.path === path)
      locate = createLocator((other ?? report).tree.source.text)
      locators.set(path, locate)
    }
    return rangeOf(span, locate)
  }
}

function rangeOf(span: Span, locate: (offset: number) => Position): Range {
  return {start: locate(span.start), end: locate(span.end)}
}

/** What counts: findings that nobody has accepted. */
export function shownDiagnostics({diagnostics}: CheckedFile): readonly Diagnostic[] {
  return diagnostics.filter(({suppressed}) => suppressed === null)
}

/**
 * A path as a URI reference: `drafts/%E7%A8%BF.md`. An absolute one becomes a file URI, since a scheme-less `/x` or `C:/x` means
 * something else.
 */
export function pathUri(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  if (path.startsWith('/')) return `file://${encoded}`
  return /^[a-z]:\//i.test(path) ? `file:///${encoded.replace(/^([a-z])%3A/i, '$1:')}` : encoded
}

/** A Word document has no lines of its own: places in it are told in words. */
export function hasLines({report}: CheckedFile): boolean {
  return report !== null && report.tree.source.format !== 'docx'
}
