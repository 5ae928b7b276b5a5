import {rules} from '../../../../rules/index.ts'
import type {CheckedFile, Reporter, ReporterContext} from '../../../reporters/reporter.ts'
import {type ReportFormat, reporters} from '../../../reporters/reporters.ts'
import type {Language} from '../../../source/wording.ts'
import {version} from '../arguments/version.ts'

/** A format of the report as it is to be printed. Plain data, so that a worker can be told. */
export interface Printed {
  readonly format: ReportFormat
  readonly color: boolean
  readonly links: boolean
  readonly columns?: number | undefined
}

export interface Printer {
  readonly reporter: Reporter
  readonly context: ReporterContext
}

export function loadPrinters(printed: readonly Printed[], language: Language): Promise<Printer[]> {
  return Promise.all(
    printed.map(async ({format, ...shown}) => ({
      reporter: await reporters[format](),
      context: {version, language, rules, ...shown}
    }))
  )
}

/** One file in every format of the run. */
export function printFile(printers: readonly Printer[], file: CheckedFile): string[] {
  return printers.map(({reporter, context}) => reporter.file(file, context))
}
