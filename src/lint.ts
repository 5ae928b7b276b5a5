import {type Checked, check, type RuleSetting} from './check/check.ts'
import {type References, relate} from './model/across/relate.ts'
import {createReport, type ModelRequest} from './model/model.ts'
import type {Report} from './model/report.ts'
import {read} from './read/read.ts'
import type {ReadRequest} from './read/read-request.ts'
import type {Language} from './source/wording.ts'

export interface LintRequest extends ReadRequest, ModelRequest {
  readonly rules: readonly RuleSetting[]
  readonly language: Language
  /** Finds what a report just read is compared with. */
  readonly references?: ((report: Report) => Promise<References>) | undefined
}

export interface Linted extends Checked {
  readonly report: Report
}

/**
 * The whole of reportlint: bytes → Tree → Report → Diagnostic[].
 *
 * @throws ReadError where the draft cannot be read at all.
 */
export async function lint(request: LintRequest): Promise<Linted> {
  const {references, bounded = step => step()} = request
  const tree = await read(request)
  if (!references) return bounded(() => checkReport(createReport(tree, request), request))
  const alone = bounded(() => createReport(tree, request))
  const others = await references(alone)
  return bounded(() => checkReport(relate(alone, others), request))
}

function checkReport(report: Report, {rules, language}: LintRequest): Linted {
  const {diagnostics, comparisons, crashes} = check(report, rules, language)
  return {report, diagnostics, comparisons, crashes}
}

/**
 * The first half of it, for a report that others are compared with.
 *
 * @throws ReadError where the draft cannot be read at all.
 */
export async function readReport(request: ReadRequest & ModelRequest): Promise<Report> {
  return createReport(await read(request), request)
}
