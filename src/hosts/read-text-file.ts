import {readFileSync, statSync} from 'node:fs'
import {specialKind} from './file-status.ts'

/**
 * The text of a file that the user named for its settings.
 *
 * @throws An error with a code, which `fileReason` words.
 */
export function readTextFile(path: string): string {
  refuseSpecial(path)
  return readFileSync(path, 'utf8')
}

/** @throws An error with a code, where there is no file or one that is no regular file. */
export function refuseSpecial(path: string): void {
  const kind = specialKind(statSync(path))
  if (kind !== null) throw Object.assign(new Error(`${path} is no regular file`), {code: kind})
}
