import type {Severity} from '../check/diagnostic.ts'
import type {Position} from '../source/span.ts'
import {createRangeFinder, hasLines, type Range, type Reporter, shownDiagnostics} from './reporter.ts'

const severities: Readonly<Record<Severity, string>> = {error: 'ERROR', warning: 'WARNING', note: 'INFO'}

/** The Diagnostic Format of reviewdog. Its columns count bytes of UTF-8 from 1. */
export const rdjsonReporter: Reporter = {
  open: () => '{"source":{"name":"reportlint"},"diagnostics":[\n',
  file: file => {
    const {report, path} = file
    if (!report) return ''
    const find = createRangeFinder(report)
    const bytes = (range: Range) => byteRange(report.tree.source.text, range)
    return shownDiagnostics(file)
      .map(diagnostic =>
        JSON.stringify({
          message: hasLines(file) ? diagnostic.message : `${diagnostic.words}: ${diagnostic.message}`,
          location: {path, ...(hasLines(file) && {range: bytes(find(diagnostic))})},
          severity: severities[diagnostic.severity],
          code: {value: diagnostic.ruleId},
          ...(hasLines(file) &&
            diagnostic.suggestions.length > 0 && {
              suggestions: diagnostic.suggestions.flatMap(({edits}) =>
                edits.map(({span, text}) => ({range: bytes(find({span, path: null})), text}))
              )
            })
        })
      )
      .join(',\n')
  },
  separator: ',\n',
  close: ({errors}, _context, pieces) => {
    const entries = errors.map(({path, code, message}) =>
      JSON.stringify({message, location: {path: path ?? ''}, severity: 'ERROR', code: {value: code}})
    )
    return `${entries.length > 0 && pieces > 0 ? ',\n' : ''}${entries.join(',\n')}\n]}\n`
  }
}

function byteRange(text: string, {start, end}: Range): object {
  return {start: bytePosition(text, start), end: bytePosition(text, end)}
}

function bytePosition(text: string, {line, column, offset}: Position): object {
  const before = text.slice(offset - column + 1, offset)
  return {line, column: new TextEncoder().encode(before).length + 1}
}
