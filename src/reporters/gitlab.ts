import type {Severity} from '../check/diagnostic.ts'
import {fingerprint} from '../check/fingerprint.ts'
import {createRangeFinder, hasLines, type Reporter, shownDiagnostics} from './reporter.ts'

const severities: Readonly<Record<Severity, string>> = {error: 'major', warning: 'minor', note: 'info'}

/** A Code Quality report of GitLab. Its fingerprints must differ between files, so the path is part of them. */
export const gitlabReporter: Reporter = {
  open: () => '[\n',
  file: file => {
    const {report, path} = file
    if (!report) return ''
    const find = createRangeFinder(report)
    return shownDiagnostics(file)
      .map(diagnostic => {
        const {start, end} = find(diagnostic)
        const lines = hasLines(file) ? {begin: start.line, end: end.line} : {begin: 1}
        return JSON.stringify({
          description: hasLines(file) ? diagnostic.message : `${diagnostic.words}: ${diagnostic.message}`,
          check_name: diagnostic.ruleId,
          fingerprint: fingerprint(relative(path), [{text: diagnostic.fingerprint}]),
          severity: severities[diagnostic.severity],
          location: {path: relative(path), lines}
        })
      })
      .join(',\n')
  },
  separator: ',\n',
  close: ({errors}, _context, pieces) => {
    const entries = errors.map(({path, code, message}) =>
      JSON.stringify({
        description: message,
        check_name: code,
        fingerprint: fingerprint(path ?? '', [{text: code}, {text: message}]),
        severity: 'blocker',
        location: {path: relative(path ?? '.'), lines: {begin: 1}}
      })
    )
    return `${entries.length > 0 && pieces > 0 ? ',\n' : ''}${entries.join(',\n')}\n]\n`
  }
}

function relative(path: string): string {
  return path.replace(/^\.\//, '')
}
