import {readReport} from '../../lint.ts'
import type {Report} from '../../model/report.ts'
import {ReadError} from '../../read/read-error.ts'
import type {RunError} from '../../reporters/reporter.ts'
import type {Language} from '../../source/wording.ts'
import {findInputs, readDraft, toPosix} from '../files.ts'
import type {Plan} from './plan.ts'

/** The reports that drafts are compared with. */
export interface References {
  readonly previous: Report | null
  readonly parts: readonly Report[]
  /** What could not be read; the drafts are checked without it, and the run is not complete. */
  readonly errors: readonly RunError[]
}

export async function loadReferences(plan: Plan, language: Language): Promise<References> {
  const errors: RunError[] = []
  const load = async (path: string): Promise<Report | null> => {
    try {
      return await readReport({path: toPosix(path), bytes: readDraft(path), profiles: plan.profiles})
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      errors.push({path: toPosix(path), code: error.code, message: error.wording[language]})
      return null
    }
  }
  const previous = plan.previous === null ? null : await load(plan.previous)
  const parts: Report[] = []
  if (plan.parts !== null) {
    const {paths, unmatched} = await findInputs([plan.parts])
    for (const {path, code, wording} of unmatched) errors.push({path, code, message: wording[language]})
    for (const path of paths) {
      const part = await load(path)
      if (part) parts.push(part)
    }
  }
  return {previous, parts, errors}
}
