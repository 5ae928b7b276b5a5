import {type Stats, statSync} from 'node:fs'

/** What stands at a path; undefined where nothing does, or where nothing can be seen. */
export function fileStatus(path: string): Stats | undefined {
  try {
    return statSync(path, {throwIfNoEntry: false})
  } catch {
    return undefined
  }
}

/** What no program should open for a file: a pipe would be waited for, and a device may never end. Null for the rest. */
export function specialKind(status: Stats): 'pipe' | 'socket' | 'device' | null {
  if (status.isFIFO()) return 'pipe'
  if (status.isSocket()) return 'socket'
  return status.isCharacterDevice() || status.isBlockDevice() ? 'device' : null
}
