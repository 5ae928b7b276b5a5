import type {Correction, Diagnostic, Place} from '../check/diagnostic.ts'
import type {Language} from '../source/wording.ts'
import {isWarning} from './notice.ts'
import {
  type CheckedFile,
  createRangeFinder,
  type Outcome,
  type RangeFinder,
  type Reporter
} from './reporter.ts'

export const schemaVersion = 1

/** The format that programs rely on. Field names and their order are a promise. */
export const jsonReporter: Reporter = {
  open: ({version}) =>
    `{"schemaVersion":${schemaVersion},"tool":${JSON.stringify({name: 'reportlint', version})},"files":[\n`,
  file: (file, {language}) => JSON.stringify(fileRecord(file, language)),
  separator: ',\n',
  close: ({errors, summary, exitCode}) =>
    `\n],"errors":${JSON.stringify(errors)},"summary":${JSON.stringify(summaryRecord(summary))},"exitCode":${exitCode}}\n`
}

/** The counts in the order that is promised. */
export function summaryRecord({files, error, warning, note, suppressed}: Outcome['summary']): object {
  return {files, error, warning, note, suppressed}
}

/** One file as the JSON formats print it. */
export function fileRecord(
  {path, status, report, coverage, diagnostics}: CheckedFile,
  language: Language
): object {
  const find = report ? createRangeFinder(report) : null
  return {
    path,
    status,
    format: report?.tree.source.format ?? null,
    profile: report?.profile.id ?? null,
    agency: report?.agency?.text ?? null,
    year: report?.year ?? null,
    coverage: {
      sections: coverage.sections,
      tables: {found: coverage.tables.found, recognised: coverage.tables.recognised},
      figures: {found: coverage.figures.found, checked: coverage.figures.checked}
    },
    ...(report &&
      report.notices.length > 0 && {
        notices: report.notices.map(notice => ({
          code: notice.code,
          severity: isWarning(notice) ? 'warning' : 'note',
          message: notice.wording[language]
        }))
      }),
    diagnostics: find ? diagnostics.map(diagnostic => diagnosticRecord(diagnostic, find)) : []
  }
}

function diagnosticRecord(diagnostic: Diagnostic, find: RangeFinder): object {
  return {
    ruleId: diagnostic.ruleId,
    severity: diagnostic.severity,
    message: diagnostic.message,
    ...placeRecord(diagnostic, find, {
      details: diagnostic.details,
      expected: diagnostic.expected
    }),
    because: diagnostic.because.map(place => placeRecord(place, find)),
    ...(diagnostic.alternatives && {
      alternatives: diagnostic.alternatives.map(corrections =>
        corrections.map(correction => correctionRecord(correction, find))
      )
    }),
    suggestions: diagnostic.suggestions.map(({title, edits}) => ({
      title,
      edits: edits.map(({span, text}) => ({range: find({span, path: null}), text}))
    })),
    fingerprint: diagnostic.fingerprint,
    suppressed: diagnostic.suppressed && {
      by: diagnostic.suppressed.by,
      reason: diagnostic.suppressed.reason
    }
  }
}

function placeRecord(place: Place, find: RangeFinder, more: object = {}): object {
  return {
    ...(place.path !== null && {path: place.path}),
    place: place.words,
    range: find(place),
    text: place.text,
    ...more,
    cell: cellRecord(place),
    ...(place.docx && {docx: place.docx})
  }
}

function correctionRecord(correction: Correction, find: RangeFinder): object {
  return {
    cell: cellRecord(correction),
    place: correction.words,
    range: find(correction),
    text: correction.text,
    expected: correction.expected,
    ...(correction.docx && {docx: correction.docx})
  }
}

function cellRecord({cell}: Place): object | null {
  return cell && {table: cell.table, row: cell.row, column: cell.column}
}
