import {type Stats, statSync} from 'node:fs'

/** What stands at a path; undefined where nothing does, or where nothing can be seen. */
export function fileStatus(path: string): Stats | undefined {
  try {
    return statSync(path, {throwIfNoEntry: false})
  } catch {
    return undefined
  }
}
