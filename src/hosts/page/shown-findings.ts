import type {Severity} from '../../check/diagnostic.ts'
import type {FileView, FindingView} from './engine/file-view.ts'

/** Which findings of a draft are listed, and in which order. */
export interface Filter {
  readonly severities: ReadonlySet<Severity>
  /** Index of a chapter, -1 for what stands before the first; null for all. */
  readonly section: number | null
  readonly rule: string | null
  readonly order: 'severity' | 'section'
}

/** Indices into the findings of the view, as they are listed. */
export function listFindings(
  {findings}: FileView,
  isAside: (finding: FindingView) => boolean,
  {severities, section, rule, order}: Filter
): number[] {
  const listed = findings.flatMap((finding, index) => {
    if (isAside(finding)) return []
    if (!severities.has(finding.severity)) return []
    if (section !== null && finding.section !== section) return []
    return rule !== null && finding.ruleId !== rule ? [] : [index]
  })
  if (order === 'severity') return listed
  const startOf = (index: number) => findings[index]?.span.start ?? 0
  return listed.sort((a, b) => startOf(a) - startOf(b))
}

export interface Changed {
  readonly solved: number
  readonly fresh: number
}

/**
 * What a change of the draft has solved and what it has brought. A finding whose figures changed is the same one as long as its
 * rule finds it at its place.
 */
export function compareFindings(before: readonly FindingView[], after: readonly FindingView[]): Changed {
  const left = unmatched(before, after, ({fingerprint}) => fingerprint)
  const right = unmatched(after, before, ({fingerprint}) => fingerprint)
  const place = ({ruleId, words}: FindingView) => `${ruleId} ${words}`
  return {solved: unmatched(left, right, place).length, fresh: unmatched(right, left, place).length}
}

function unmatched(
  own: readonly FindingView[],
  other: readonly FindingView[],
  keyOf: (finding: FindingView) => string
): FindingView[] {
  const counts = new Map<string, number>()
  for (const finding of other) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1)
  return own.filter(finding => {
    const count = counts.get(keyOf(finding)) ?? 0
    counts.set(keyOf(finding), count - 1)
    return count <= 0
  })
}
