import {languages} from '../../rules/language/index.ts'
import {measureCoverage} from '../../src/check/coverage.ts'
import {rules as catalogue, lint, profiles, type Rule} from '../../src/index.ts'
import type {CheckedFile, Outcome, Reporter, ReporterContext} from '../../src/reporters/reporter.ts'

/** Checks a draft as the command would, with these rules alone. */
export async function checkDraft(
  path: string,
  draft: string,
  rules: readonly Rule[] = catalogue
): Promise<CheckedFile> {
  const {report, diagnostics, comparisons} = await lint({
    path,
    bytes: new TextEncoder().encode(draft),
    languages,
    profiles,
    rules: rules.map(rule => ({rule, severity: rule.severity, options: rule.options?.parse({})})),
    language: 'zh'
  })
  return {path, status: 'checked', report, diagnostics, coverage: measureCoverage(report, comparisons)}
}

/** The whole report of a run in one format. */
export function printReport(
  reporter: Reporter,
  files: readonly CheckedFile[],
  errors: Outcome['errors'] = [],
  rules: readonly Rule[] = catalogue
): string {
  const context: ReporterContext = {version: '1.2.3', language: 'zh', rules, color: false}
  const pieces = files.map(file => reporter.file(file, context)).filter(Boolean)
  const count = {error: 0, warning: 0, note: 0, suppressed: 0}
  for (const {diagnostics} of files) {
    for (const {severity, suppressed} of diagnostics) count[suppressed ? 'suppressed' : severity]++
  }
  const exitCode = errors.length > 0 ? 2 : count.error > 0 ? 1 : 0
  const outcome: Outcome = {errors, summary: {files: files.length, ...count}, exitCode}
  return [
    reporter.open?.(context) ?? '',
    pieces.join(reporter.separator ?? ''),
    reporter.close?.(outcome, context, pieces.length) ?? ''
  ].join('')
}
