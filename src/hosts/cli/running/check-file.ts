import {languages} from '../../../../rules/language/index.ts'
import {applyBaseline} from '../../../check/baseline.ts'
import {measureCoverage, noCoverage} from '../../../check/coverage.ts'
import {lint} from '../../../lint.ts'
import type {Bounded, Revisions} from '../../../read/read-request.ts'
import type {CheckedFile, RunError} from '../../../reporters/reporter.ts'
import {ReadError} from '../../../source/read-error.ts'
import type {Format} from '../../../source/source.ts'
import type {Language} from '../../../source/wording.ts'
import {nodeReading} from '../inputs/node-reading.ts'
import type {Plan} from '../inputs/plan.ts'
import type {ReferenceFinder} from '../inputs/references.ts'
import {readErrorMessage} from '../writing/run-error.ts'
import {isEnded} from './bounded.ts'

export interface FileRequest {
  readonly path: string
  /** Throws ReadError where the draft cannot be had. */
  readonly bytes: () => Uint8Array | Promise<Uint8Array>
  readonly format: Format | undefined
  readonly encoding: string | undefined
  readonly revisions: Revisions | undefined
  /** Whether the bytes are those of a copy that was made for reading. */
  readonly isConverted: boolean
  /** Ends what takes too long, which is thrown on; else every draft takes the time that it takes. */
  readonly bounded?: Bounded
}

export interface FileOutcome {
  readonly file: CheckedFile
  readonly errors: readonly RunError[]
  /** For `--debug`. */
  readonly causes: readonly unknown[]
  /** What the baseline accepts and the draft no longer has. */
  readonly stale: number
}

/** Checks one draft. What goes wrong with one file is told, and the others are still checked; only what `bounded` ends is thrown. */
export async function checkFile(
  request: FileRequest,
  plan: Plan,
  references: ReferenceFinder,
  language: Language
): Promise<FileOutcome> {
  const {path} = request
  try {
    const {
      report,
      diagnostics: found,
      comparisons,
      crashes
    } = await lint({
      path,
      bytes: await request.bytes(),
      format: request.format,
      encoding: request.encoding,
      revisions: request.revisions,
      languages,
      profiles: plan.profiles,
      decodeUtf8: nodeReading.decodeUtf8,
      loadInflate: nodeReading.loadInflate,
      profile: plan.profile ?? undefined,
      references: references.isNeeded ? references.find : undefined,
      bounded: request.bounded,
      rules: plan.rulesFor(path),
      language
    })
    const {diagnostics, stale} = applyBaseline(found, plan.baseline?.acceptedIn(path) ?? [])
    return {
      stale: stale.length,
      file: {
        path,
        status: crashes.length === 0 ? 'checked' : 'failed',
        report,
        diagnostics,
        coverage: measureCoverage(report, comparisons)
      },
      errors: crashes.map(({ruleId, error}) => ({
        path,
        code: 'rule-crashed',
        message:
          language === 'zh'
            ? `规则 ${ruleId} 自身出错，没有查完（${reason(error)}）`
            : `rule ${ruleId} failed and did not finish (${reason(error)})`
      })),
      causes: crashes.map(({error}) => error)
    }
  } catch (error) {
    if (isEnded(error)) throw error
    const known = error instanceof ReadError
    const message = known
      ? readErrorMessage(path, error, language)
      : language === 'zh'
        ? `读这份草稿时自身出错（${reason(error)}）`
        : `reading this draft failed (${reason(error)})`
    return {
      file: {path, status: 'failed', report: null, diagnostics: [], coverage: noCoverage},
      errors: [{path, code: known ? error.code : 'crashed', message}],
      causes: known ? [] : [error],
      stale: 0
    }
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
