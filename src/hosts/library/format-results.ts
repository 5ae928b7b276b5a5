import {rules} from '../../../rules/index.ts'
import {compactReporter} from '../../reporters/compact.ts'
import {githubReporter} from '../../reporters/github.ts'
import {gitlabReporter} from '../../reporters/gitlab.ts'
import {htmlReporter} from '../../reporters/html.ts'
import {jsonReporter} from '../../reporters/json.ts'
import {jsonlReporter} from '../../reporters/jsonl.ts'
import {junitReporter} from '../../reporters/junit.ts'
import {markdownReporter} from '../../reporters/markdown.ts'
import {rdjsonReporter} from '../../reporters/rdjson.ts'
import type {Reporter} from '../../reporters/reporter.ts'
import type {ReportFormat} from '../../reporters/reporters.ts'
import {sarifReporter} from '../../reporters/sarif.ts'
import {textReporter} from '../../reporters/text.ts'
import {type Language, languages} from '../../source/wording.ts'
import {version} from '../cli/arguments/version.ts'
import {addCounts, countDiagnostics, exitCode} from '../cli/running/exit-code.ts'
import {fileOf, type Result} from './result.ts'
import {expectOneOf, expectOptions, wrongArgument} from './wrong-argument.ts'

const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  text: textReporter,
  compact: compactReporter,
  json: jsonReporter,
  jsonl: jsonlReporter,
  sarif: sarifReporter,
  github: githubReporter,
  gitlab: gitlabReporter,
  rdjson: rdjsonReporter,
  junit: junitReporter,
  markdown: markdownReporter,
  html: htmlReporter
}

export interface FormatOptions {
  readonly language?: Language
  /** With colours for a terminal; false by default. */
  readonly color?: boolean
}

/**
 * Results as a report in one of the command's formats.
 *
 * @throws TypeError for results that did not come from `lint` or `lintFile`, and for a format that there is not.
 */
export function format(
  results: Result | readonly Result[],
  name: ReportFormat,
  options: FormatOptions = {}
): string {
  if (name === undefined) throw wrongArgument('format', `one of ${Object.keys(reporters).join(', ')}`, name)
  expectOneOf('format', name, Object.keys(reporters))
  expectOptions('format', options, ['language', 'color'])
  expectOneOf('format: language', options.language, languages)
  const list = (Array.isArray(results) ? results : [results]) as readonly Result[]
  const files = list.map(result => {
    const file = fileOf(result)
    if (!file) throw wrongArgument('format', 'results of lint or lintFile', result)
    return file
  })
  const {language = 'zh', color = false} = options
  const context = {version, language, rules, color}
  const reporter = reporters[name]
  const pieces = files.map(file => reporter.file(file, context)).filter(piece => piece !== '')
  const counts = files.map(file => countDiagnostics(file.diagnostics)).reduce(addCounts, countDiagnostics([]))
  const errors = list.flatMap(result => result.errors ?? [])
  const outcome = {
    errors,
    summary: {files: files.length, ...counts},
    exitCode: exitCode(errors.length === 0, counts, 'error', undefined)
  }
  return [
    reporter.open?.(context) ?? '',
    pieces.join(reporter.separator ?? ''),
    reporter.close?.(outcome, context, pieces.length) ?? ''
  ].join('')
}
