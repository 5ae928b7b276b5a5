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
    const bytes = createByteRange(report.tree.source.text)
    return shownDiagnostics(file)
      .map(diagnostic =>
        JSON.stringify({
          message: hasLines(file) ? diagnostic.message : `${diagnostic.words}: ${diagnostic.message}`,
          location: {path, ...(hasLines(file) && {range: bytes(find(diagnostic))})},
          severity: severities[diagnostic.severity],
          code: {value: diagnostic.ruleId},
          ...(hasLines(file) &&
            // Each edit is offered by itself there: several ways would get mixed up.
            diagnostic.suggestions.length === 1 && {
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

/** Byte columns of places in one text. A line may be a whole report: what was counted for the place before is not counted again. */
function createByteRange(text: string): (range: Range) => object {
  const encoder = new TextEncoder()
  let last = {lineStart: -1, offset: 0, bytes: 0}
  const position = ({line, column, offset}: Position) => {
    const lineStart = offset - column + 1
    const from =
      last.lineStart === lineStart && last.offset <= offset ? last : {lineStart, offset: lineStart, bytes: 0}
    const bytes = from.bytes + encoder.encode(text.slice(from.offset, offset)).length
    last = {lineStart, offset, bytes}
    return {line, column: bytes + 1}
  }
  return ({start, end}) => ({start: position(start), end: position(end)})
}
