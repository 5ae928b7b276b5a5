import {type Diagnostic, severities} from '../../../check/diagnostic.ts'
import {isWarning} from '../../../reporters/notice.ts'
import type {CheckedFile, Counts, RunError} from '../../../reporters/reporter.ts'
import type {Language} from '../../../source/wording.ts'
import type {Plan} from '../inputs/plan.ts'
import type {ReferenceFinder} from '../inputs/references.ts'
import {type Printer, printFile} from '../writing/printers.ts'
import {checkFile, type FileRequest} from './check-file.ts'
import {digestOf} from './digest.ts'
import {noticesOf} from './draft-request.ts'
import {countDiagnostics} from './exit-code.ts'

/** What checking one file gives. Plain data: workers send it, the cache keeps it. */
export interface FileWork {
  /** Of the bytes that were checked, for a run with a cache; null where they could not be had, or are those of a copy. */
  readonly digest: string | null
  /** The file in every format of the run. */
  readonly pieces: readonly string[]
  readonly status: CheckedFile['status']
  readonly counts: Counts
  /** Findings that count, by rule. */
  readonly findings: Readonly<Record<string, number>>
  readonly errors: readonly RunError[]
  /** For standard error. */
  readonly notices: readonly string[]
  readonly stale: number
  /** For `--debug`. */
  readonly stacks: readonly string[]
}

export interface WorkRequest {
  readonly plan: Plan
  readonly references: ReferenceFinder
  readonly printers: readonly Printer[]
  readonly language: Language
  readonly isQuiet: boolean
  /** Whether a file's findings stand by severity, else by place. */
  readonly bySeverity: boolean
  readonly wantsDigest: boolean
}

export async function workOn(request: FileRequest, work: WorkRequest): Promise<FileWork> {
  const {plan, references, printers, language, isQuiet, bySeverity, wantsDigest} = work
  // The report for people says so itself.
  const isTold = printers.some(({reporter}) => reporter.tellsWarnings)
  let digest: string | null = null
  const bytes = async () => {
    const read = await request.bytes()
    digest = digestOf(read)
    return read
  }
  const watched = wantsDigest && !request.isConverted ? {...request, bytes} : request
  const {file, errors, causes, stale} = await checkFile(watched, plan, references, language)
  return {
    digest,
    pieces: printFile(printers, sorted(isQuiet ? errorsOnly(file) : file, bySeverity)),
    status: file.status,
    counts: countDiagnostics(file.diagnostics),
    findings: countByRule(file),
    errors,
    notices: noticesOf(request, file.report, language, notice => !(isTold && isWarning(notice))),
    stale,
    stacks: causes.flatMap(cause => (cause instanceof Error && cause.stack ? [cause.stack] : []))
  }
}

/** What is left out by the configuration, as told in the report. */
export function leaveOut(file: CheckedFile, printers: readonly Printer[]): FileWork {
  return {
    digest: null,
    pieces: printFile(printers, file),
    status: file.status,
    counts: countDiagnostics([]),
    findings: {},
    errors: [],
    notices: [],
    stale: 0,
    stacks: []
  }
}

function sorted(file: CheckedFile, bySeverity: boolean): CheckedFile {
  if (!bySeverity) return file
  const rank = ({severity}: Diagnostic) => severities.indexOf(severity)
  return {...file, diagnostics: [...file.diagnostics].sort((a, b) => rank(a) - rank(b))}
}

/** The file without what `--quiet` leaves out, which is counted. */
function errorsOnly(file: CheckedFile): CheckedFile {
  const diagnostics = file.diagnostics.filter(({severity}) => severity === 'error')
  const {warning, note} = countDiagnostics(file.diagnostics)
  if (warning + note === 0) return {...file, diagnostics}
  return {...file, diagnostics, unlisted: {error: 0, warning, note, suppressed: 0}}
}

function countByRule({diagnostics}: CheckedFile): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const {ruleId, suppressed} of diagnostics) {
    if (!suppressed) counts[ruleId] = (counts[ruleId] ?? 0) + 1
  }
  return counts
}
