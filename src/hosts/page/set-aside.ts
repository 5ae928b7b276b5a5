import type {AcceptedFinding} from '../../check/baseline.ts'

/**
 * Findings set aside on this computer, with reasons. They survive a reload. Known by agency, year and fingerprint: what is
 * right in one agency's report may be wrong in another's with the same figures.
 */
export type SetAside = ReadonlyMap<string, SetAsideEntry>

export interface SetAsideEntry extends AcceptedFinding {
  readonly owner: string
}

/** The report that something is set aside in. */
interface Owner {
  readonly agency: string | null
  readonly year: number | null
  readonly path: string
}

/** A report without an agency is known by its file's name. */
export function ownerOf({agency, year, path}: Owner): string {
  return `${agency ?? path.replace(/^.*\//u, '')} ${year ?? ''}`.trim()
}

/** What is set aside in one report, by fingerprint. */
export function asideIn(setAside: SetAside, owner: string): ReadonlyMap<string, SetAsideEntry> {
  const own = [...setAside.values()].filter(entry => entry.owner === owner)
  return new Map(own.map(entry => [entry.fingerprint, entry]))
}

export function withEntry(setAside: SetAside, entry: SetAsideEntry): SetAside {
  return new Map([...setAside, [keyOf(entry.owner, entry.fingerprint), entry]])
}

export function withoutEntry(setAside: SetAside, owner: string, fingerprint: string): SetAside {
  const restored = keyOf(owner, fingerprint)
  return new Map([...setAside].filter(([each]) => each !== restored))
}

/** Entries as a baseline holds them. */
export function asBaseline(entries: Iterable<SetAsideEntry>): AcceptedFinding[] {
  return [...entries].map(({ruleId, fingerprint, message, reason}) => ({
    ruleId,
    fingerprint,
    message,
    reason
  }))
}

const key = 'reportlint.set-aside.2'
/** Kept by earlier versions by fingerprint alone, so that nobody can tell whose report was meant. */
const earlierKey = 'reportlint.set-aside'

export function loadSetAside(): SetAside {
  try {
    localStorage.removeItem(earlierKey)
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    const entries = Array.isArray(stored) ? stored.filter(isEntry) : []
    return new Map(entries.map(entry => [keyOf(entry.owner, entry.fingerprint), entry]))
  } catch {
    // A page from a disk may be denied storage; it then forgets on reload and works all the same.
    return new Map()
  }
}

export function storeSetAside(setAside: SetAside): void {
  try {
    if (setAside.size === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify([...setAside.values()]))
  } catch {
    // See above.
  }
}

function keyOf(owner: string, fingerprint: string): string {
  return `${owner} ${fingerprint}`
}

function isEntry(entry: unknown): entry is SetAsideEntry {
  const {owner, fingerprint, ruleId, reason} = (entry ?? {}) as Record<string, unknown>
  return [owner, fingerprint, ruleId, reason].every(part => typeof part === 'string' && part !== '')
}
