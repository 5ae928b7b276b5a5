import {createLinter, type Facts} from './linter.ts'
import type {Draft, LintOptions} from './options.ts'
import type {Result} from './result.ts'

export type {Severity} from '../../check/diagnostic.ts'
export {ConfigError, type ConfigMistake} from '../../config/config-error.ts'
export type {ReportFormat} from '../../reporters/reporters.ts'
export {ReadError, type ReadErrorCode} from '../../source/read-error.ts'
export type {Format} from '../../source/source.ts'
export type {Language} from '../../source/wording.ts'
export {type Profile, profiles, type Rule, rules} from './catalogue.ts'
export {type FormatOptions, format} from './format-results.ts'
export {createLinter, type Facts, type Linter} from './linter.ts'
export type {Configuration, Draft, LinterOptions, LintOptions, RuleSettings} from './options.ts'
export type {
  Result,
  ResultCell,
  ResultDiagnostic,
  ResultPlace,
  ResultPosition,
  ResultRange
} from './result.ts'

const linter = createLinter()

/**
 * Checks a draft: its text, or the bytes of its file.
 *
 * @throws ReadError where the draft cannot be read at all; TypeError for an argument that cannot be meant.
 */
export function lint(draft: Draft, options?: LintOptions): Promise<Result> {
  return linter.lint(draft, options)
}

/**
 * Checks a file.
 *
 * @throws ReadError where it cannot be read at all; TypeError for an argument that cannot be meant.
 */
export function lintFile(path: string, options?: Omit<LintOptions, 'path'>): Promise<Result> {
  return linter.lintFile(path, options)
}

/**
 * What was read of a draft: sections, tables, figures, and which of them were compared.
 *
 * @throws ReadError where the draft cannot be read at all; TypeError for an argument that cannot be meant.
 */
export function readFacts(draft: Draft, options?: LintOptions): Promise<Facts> {
  return linter.readFacts(draft, options)
}
