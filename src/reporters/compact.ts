import {printable} from './display-width.ts'
import {createRangeFinder, type Reporter, shownDiagnostics} from './reporter.ts'

/** One line a finding, for editors and for grep: `draft.md:88:14: error: … [broken-identity]`. */
export const compactReporter: Reporter = {
  file: file => {
    const {report, path} = file
    if (!report) return ''
    const find = createRangeFinder(report)
    return shownDiagnostics(file)
      .map(diagnostic => {
        const {line, column} = find(diagnostic).start
        const {severity, message, ruleId} = diagnostic
        return `${printable(path)}:${line}:${column}: ${severity}: ${printable(message)} [${ruleId}]\n`
      })
      .join('')
  }
}
