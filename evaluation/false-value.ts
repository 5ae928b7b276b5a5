import type {Diagnostic} from '../src/index.ts'
import {type Draft, marksOf} from './draft.ts'
import {standsAt} from './lint-printed.ts'
import type {Printed} from './printer.ts'

/** What was done to a report, and what it was before. */
export interface Fault {
  readonly printed: Printed
  /** What should be printed, by cell or mark. */
  readonly truth: ReadonlyMap<string, string>
  readonly draft: Draft
}

/** Whether a value is proposed for a figure that should be another, or that is right. */
export function hasFalseValue({expected, span, path}: Diagnostic, {printed, truth, draft}: Fault): boolean {
  if (expected === null || path !== null) return false
  const key = [...printed.places].find(([, places]) => standsAt({span}, places))?.[0]
  if (key === undefined) return false
  const right = truth.get(key)
  if (right !== undefined) return right !== expected
  const mark = marksOf(draft).find(({id}) => id === key)
  return mark ? mark.text !== expected : true
}
