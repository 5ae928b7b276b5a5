import type {Diagnostic} from './diagnostic.ts'

/**
 * A finding that someone has accepted. It is known by its rule, its cells and its words, never by its line: so a paragraph that
 * moves stays accepted, and a figure that changes comes back.
 */
export interface AcceptedFinding {
  /** Relative to the baseline, with POSIX separators; absent where it holds for any draft. */
  readonly path?: string | undefined
  readonly ruleId: string
  readonly fingerprint: string
  /** For the reader of the baseline; not compared. */
  readonly message?: string | undefined
  readonly reason: string
}

export interface Baselined {
  readonly diagnostics: readonly Diagnostic[]
  /** Entries of this draft that no finding answers to any more. */
  readonly stale: readonly AcceptedFinding[]
}

/** Marks what is accepted; what an author's comment already allows stays as it is. */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  accepted: readonly AcceptedFinding[]
): Baselined {
  if (accepted.length === 0) return {diagnostics, stale: []}
  const entries = new Map(accepted.map(entry => [`${entry.ruleId} ${entry.fingerprint}`, entry]))
  const used = new Set<AcceptedFinding>()
  const marked = diagnostics.map((diagnostic): Diagnostic => {
    const entry = entries.get(`${diagnostic.ruleId} ${diagnostic.fingerprint}`)
    if (!entry) return diagnostic
    used.add(entry)
    return diagnostic.suppressed
      ? diagnostic
      : {...diagnostic, suppressed: {by: 'baseline', reason: entry.reason}}
  })
  return {diagnostics: marked, stale: accepted.filter(entry => entry.path !== undefined && !used.has(entry))}
}
