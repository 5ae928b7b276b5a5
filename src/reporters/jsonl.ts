import {fileRecord, schemaVersion, summaryRecord} from './json.ts'
import type {Reporter} from './reporter.ts'

/** One JSON document a line: each file as in `json`, as soon as it is checked; the last line tells how the run ended. */
export const jsonlReporter: Reporter = {
  file: (file, {language}) => `${JSON.stringify(fileRecord(file, language))}\n`,
  close: ({errors, summary, exitCode}, {version}) =>
    `${JSON.stringify({
      schemaVersion,
      tool: {name: 'reportlint', version},
      errors,
      summary: summaryRecord(summary),
      exitCode
    })}\n`
}
