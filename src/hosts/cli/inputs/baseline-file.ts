import {existsSync} from 'node:fs'
import {dirname, relative, resolve} from 'node:path'
import type {AcceptedFinding} from '../../../check/baseline.ts'
import {ConfigError} from '../../../config/config-error.ts'
import {fileReason} from '../../file-reason.ts'
import {readTextFile} from '../../read-text-file.ts'
import {shownPath, toPosix} from '../../shown-path.ts'

/** A baseline in force: what is accepted in each draft. */
export interface BaselineFile {
  readonly path: string
  readonly accepted: readonly AcceptedFinding[]
  readonly acceptedIn: (path: string) => readonly AcceptedFinding[]
  /** What is accepted in any draft: so it was written, or its own draft is no longer where it was, and may be any of them. */
  readonly anywhere: readonly AcceptedFinding[]
}

/**
 * Reads a baseline from disk.
 *
 * @throws ConfigError where it cannot be read or is wrong.
 */
export async function readBaseline(path: string): Promise<BaselineFile> {
  let text: string
  try {
    text = readTextFile(path)
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const {zh, en} = fileReason(error)
    const wording = isMissing
      ? {
          zh: '没有这份基线；用 reportlint baseline 写出一份',
          en: 'no such baseline; reportlint baseline writes one'
        }
      : {zh: `读不了这份基线（${zh}）`, en: `cannot read this baseline (${en})`}
    throw new ConfigError([{path: shownPath(path), line: null, column: null, wording}])
  }
  const {parseBaseline} = await import('../../../config/parse-baseline.ts')
  const accepted = parseBaseline(shownPath(path), text)
  const byPath = new Map<string | undefined, AcceptedFinding[]>()
  for (const entry of accepted) byPath.set(entry.path, [...(byPath.get(entry.path) ?? []), entry])
  const isGone = (draft: string) => !existsSync(resolve(dirname(resolve(path)), draft))
  const anywhere = [...byPath].flatMap(([draft, entries]) => {
    if (draft === undefined) return entries
    return isGone(draft) ? entries.map(entry => ({...entry, path: undefined})) : []
  })
  return {
    path,
    accepted,
    anywhere,
    acceptedIn: draft => [...(byPath.get(pathInBaseline(path, draft)) ?? []), ...anywhere]
  }
}

/** How a baseline names a draft. */
export function pathInBaseline(baseline: string, draft: string): string {
  return toPosix(relative(dirname(resolve(baseline)), resolve(draft)))
}
