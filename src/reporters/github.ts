import type {Severity} from '../check/diagnostic.ts'
import {relatedWords} from './finding-words.ts'
import {isWarning} from './notice.ts'
import {createRangeFinder, hasLines, type Reporter, shownDiagnostics} from './reporter.ts'

const commands: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', note: 'notice'}

/** Workflow commands that GitHub Actions shows beside the changed lines. */
export const githubReporter: Reporter = {
  file: (file, {language}) => {
    const {report, path} = file
    if (!report) return ''
    const find = createRangeFinder(report)
    const notices = report.notices
      .filter(isWarning)
      .map(({code, wording}) => command('warning', {file: path, title: code}, wording[language]))
    const found = shownDiagnostics(file).map(diagnostic => {
      const {start, end} = find(diagnostic)
      // GitHub takes columns only where a finding begins and ends on one line.
      const columns = start.line === end.line ? {col: start.column, endColumn: end.column} : {}
      const place = hasLines(file) ? {line: start.line, endLine: end.line, ...columns} : {}
      const text = [
        ...(hasLines(file) ? [] : [diagnostic.words]),
        diagnostic.message,
        ...relatedWords(diagnostic, find, language)
      ]
      return command(
        commands[diagnostic.severity],
        {file: path, ...place, title: diagnostic.ruleId},
        text.join('\n')
      )
    })
    return [...found, ...notices].join('')
  },
  close: ({errors}) =>
    errors
      .map(({path, code, message}) =>
        command('error', {...(path !== null && {file: path}), title: code}, message)
      )
      .join('')
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string
): string {
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`
  )
  return `::${name} ${written.join(',')}::${escapeData(message)}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
