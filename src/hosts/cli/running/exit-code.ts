import {type Diagnostic, type Severity, severities} from '../../../check/diagnostic.ts'
import type {Counts} from '../../../reporters/reporter.ts'

export function countDiagnostics(diagnostics: readonly Diagnostic[]): Counts {
  const counts = {error: 0, warning: 0, note: 0, suppressed: 0}
  for (const {severity, suppressed} of diagnostics) counts[suppressed ? 'suppressed' : severity]++
  return counts
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    error: a.error + b.error,
    warning: a.warning + b.warning,
    note: a.note + b.note,
    suppressed: a.suppressed + b.suppressed
  }
}

/** 2 beats 1: a run that is not complete says so first. */
export function exitCode(
  isComplete: boolean,
  counts: Counts,
  failOn: Severity | 'never',
  maxWarnings: number | undefined
): 0 | 1 | 2 {
  if (!isComplete) return 2
  if (maxWarnings !== undefined && counts.warning > maxWarnings) return 1
  if (failOn === 'never') return 0
  const counted = severities.slice(0, severities.indexOf(failOn) + 1)
  return counted.some(severity => counts[severity] > 0) ? 1 : 0
}
