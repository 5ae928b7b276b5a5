/** Findings set aside on this page: reasons by fingerprint. They survive a reload. */
export type SetAside = ReadonlyMap<string, string>

const key = 'reportlint.set-aside'

export function loadSetAside(): SetAside {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return new Map(Array.isArray(stored) ? stored.filter(isEntry) : [])
  } catch {
    // A page from a disk may be denied storage; it then forgets on reload and works all the same.
    return new Map()
  }
}

export function storeSetAside(entries: SetAside): void {
  try {
    localStorage.setItem(key, JSON.stringify([...entries]))
  } catch {
    // See above.
  }
}

function isEntry(entry: unknown): entry is [string, string] {
  return Array.isArray(entry) && entry.length === 2 && entry.every(part => typeof part === 'string')
}

export function baselineFile(_entries: SetAside, _view: unknown): string {
  throw new Error('not yet')
}
