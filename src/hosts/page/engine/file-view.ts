import {type AcceptedFinding, applyBaseline} from '../../../check/baseline.ts'
import {check} from '../../../check/check.ts'
import {
  type Coverage,
  comparedSpans,
  figuresOf,
  isCompared,
  measureCoverage
} from '../../../check/coverage.ts'
import type {Diagnostic} from '../../../check/diagnostic.ts'
import {profiles, rules} from '../../../index.ts'
import {readReport} from '../../../lint.ts'
import {relate} from '../../../model/across/relate.ts'
import {print} from '../../../model/arithmetic.ts'
import type {CellId} from '../../../model/figure.ts'
import type {Profile} from '../../../model/profile.ts'
import {identitiesOf} from '../../../model/relations/identities.ts'
import {findTable, type Report} from '../../../model/report.ts'
import type {Block} from '../../../read/tree.ts'
import {jsonReporter} from '../../../reporters/json.ts'
import {ReadError} from '../../../source/read-error.ts'
import type {Format} from '../../../source/source.ts'
import type {Span} from '../../../source/span.ts'
import type {Language, Wording} from '../../../source/wording.ts'
import {version} from '../../cli/arguments/version.ts'
import {countDiagnostics, exitCode} from '../../cli/running/exit-code.ts'

/** A draft as dropped on the page. */
export interface Draft {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What a clerk is told about a rule. */
export interface RulePage {
  readonly title: Wording
  readonly why: Wording
  readonly remedy: Wording
}

/** One sum that the cell of a finding takes part in, as printed. */
export interface SumView {
  readonly line: 'row' | 'column'
  readonly label: string
  readonly left: string
  readonly relation: '=' | '<=' | '>='
  readonly right: string
  readonly holds: boolean
}

/** Everything the page shows of one draft: plain values, so that they can come from a worker. */
export interface FileView {
  readonly path: string
  readonly format: Format
  readonly title: string | null
  readonly agency: string | null
  readonly year: number | null
  readonly profileTitle: Wording
  readonly notices: readonly Wording[]
  readonly blocks: readonly Block[]
  readonly sections: readonly {readonly title: string; readonly span: Span}[]
  readonly coverage: Coverage
  /** Printed numbers that no rule could hold against another. */
  readonly unchecked: readonly Span[]
  /** The same findings in the same order, worded in each language. */
  readonly diagnostics: Readonly<Record<Language, readonly Diagnostic[]>>
  readonly pages: Readonly<Record<string, RulePage>>
  /** For each finding at a cell, the sums of its row and column; none for the others. */
  readonly sums: readonly (readonly SumView[])[]
}

/** A draft that was read, or why it was not. */
export type FileResult =
  | {readonly view: FileView; readonly error: null}
  | {readonly view: null; readonly error: {readonly path: string; readonly wording: Wording}}

export interface CheckOptions {
  readonly profile: Profile | null
  readonly previous: Report | null
}

/** The JSON that the command prints of the same draft. */
export async function jsonOfFile(
  draft: Draft,
  options: CheckOptions,
  language: Language,
  accepted: readonly AcceptedFinding[]
): Promise<string> {
  const report = relate(await readDraft(draft, options.profile), {previous: options.previous, parts: []})
  const {diagnostics: found, comparisons} = check(report, settings, language)
  const {diagnostics} = applyBaseline(found, accepted)
  const counts = countDiagnostics(diagnostics)
  const context = {version, language, rules, color: false}
  const file = {
    path: draft.path,
    status: 'checked' as const,
    report,
    diagnostics,
    coverage: measureCoverage(report, comparisons)
  }
  const outcome = {
    errors: [],
    summary: {files: 1, ...counts},
    exitCode: exitCode(true, counts, 'error', undefined)
  }
  const {open, close} = jsonReporter
  return [open?.(context), jsonReporter.file(file, context), close?.(outcome, context, 1)].join('')
}

/** Checks one draft. Never throws for a draft that cannot be read: it says so. */
export async function viewFile(draft: Draft, {profile, previous}: CheckOptions): Promise<FileResult> {
  try {
    const report = await readDraft(draft, profile)
    return {view: viewReport(relate(report, {previous, parts: []}), draft.path), error: null}
  } catch (error) {
    return {view: null, error: {path: draft.path, wording: wordingOf(error)}}
  }
}

/** @throws ReadError where the draft cannot be read at all. */
export function readDraft(draft: Draft, profile: Profile | null): Promise<Report> {
  return readReport({...draft, profiles, profile: profile ?? undefined})
}

export function wordingOf(error: unknown): Wording {
  if (error instanceof ReadError) return error.wording
  const detail = error instanceof Error ? error.message : String(error)
  return {
    zh: `检查时程序出错，这不是报告的问题：${detail}`,
    en: `the program failed, which is no fault of the report: ${detail}`
  }
}

/** Every rule as it is by default: the page has no configuration. */
const settings = rules.map(rule => ({rule, severity: rule.severity, options: rule.options?.parse({})}))

function viewReport(report: Report, path: string): FileView {
  const zh = check(report, settings, 'zh')
  const en = check(report, settings, 'en')
  const [crash] = zh.crashes
  if (crash) throw new Error(`${crash.ruleId}: ${crash.error}`)
  const compared = comparedSpans(zh.comparisons)
  const found = new Set(zh.diagnostics.map(({ruleId}) => ruleId))
  return {
    path,
    format: report.tree.source.format,
    title: report.title?.text ?? null,
    agency: report.agency?.text ?? null,
    year: report.year,
    profileTitle: report.profile.title,
    notices: report.notices.map(({wording}) => wording),
    blocks: report.tree.blocks,
    sections: report.sections
      .filter(({level}) => level === 1)
      .map(({ordinal, title, span}) => ({title: `${ordinal?.text ?? ''}${title.text}`, span})),
    coverage: measureCoverage(report, zh.comparisons),
    unchecked: figuresOf(report)
      .filter(figure => !isCompared(figure, compared))
      .map(({span}) => span),
    diagnostics: {zh: zh.diagnostics, en: en.diagnostics},
    sums: zh.diagnostics.map(({cell}) => (cell ? sumsOf(report, cell) : [])),
    pages: Object.fromEntries(
      rules.filter(({id}) => found.has(id)).map(({id, title, why, remedy}) => [id, {title, why, remedy}])
    )
  }
}

function sumsOf(report: Report, {table: id, row, column}: CellId): SumView[] {
  const table = findTable(report, id)
  if (!table) return []
  return identitiesOf(table)
    .filter(({terms}) => terms.some(({cell}) => cell.id.row === row && cell.id.column === column))
    .map(({line, left, relation, right, holds}) => ({
      line: line.kind,
      label: line.label,
      left: print(left),
      relation,
      right: print(right),
      holds
    }))
}
