import type {AcceptedFinding} from '../../check/baseline.ts'

/** Findings set aside on this page, with reasons, by fingerprint. They survive a reload. */
export type SetAside = ReadonlyMap<string, AcceptedFinding>

const key = 'reportlint.set-aside'

export function loadSetAside(): SetAside {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    const entries = Array.isArray(stored) ? stored.filter(isAccepted) : []
    return new Map(entries.map(entry => [entry.fingerprint, entry]))
  } catch {
    // A page from a disk may be denied storage; it then forgets on reload and works all the same.
    return new Map()
  }
}

export function storeSetAside(setAside: SetAside): void {
  try {
    localStorage.setItem(key, JSON.stringify([...setAside.values()]))
  } catch {
    // See above.
  }
}

function isAccepted(entry: unknown): entry is AcceptedFinding {
  const {fingerprint, ruleId, reason} = (entry ?? {}) as Record<string, unknown>
  return [fingerprint, ruleId, reason].every(part => typeof part === 'string' && part !== '')
}
