import {readFileSync} from 'node:fs'
import {ReadError} from '../../../source/read-error.ts'
import type {Language} from '../../../source/wording.ts'
import type {OptionValues} from '../arguments/options.ts'
import type {Plan} from '../inputs/plan.ts'
import type {Printed} from '../writing/printers.ts'
import {type Cache, openCache} from './cache.ts'
import {digestOf} from './digest.ts'
import {requestFor} from './draft-request.ts'
import type {FileWork} from './file-work.ts'

/** The cache for a run, or null where a result depends on more than can be told beforehand. */
export function openRunCache(
  values: OptionValues,
  plan: Plan,
  printed: readonly Printed[],
  language: Language
): Cache | null {
  if (values.series || plan.parts !== null || plan.previous?.includes('{year}')) return null
  const previous = plan.previous === null ? null : digestOf(readOrEmpty(plan.previous))
  const {found, profile, baseline} = plan
  // Neither the number of threads nor where the report goes changes a result.
  const answering = {...values, concurrency: undefined, output: undefined, statistics: undefined}
  const circumstances = [
    answering,
    language,
    printed,
    found?.config,
    profile,
    baseline?.accepted,
    baseline?.anywhere,
    previous
  ]
  return openCache(circumstances, language)
}

/** Gives the results in the order of the paths: those that the cache knows, and those of checking the others. */
export async function* runCached(
  paths: readonly string[],
  values: OptionValues,
  cache: Cache,
  checkAll: (paths: readonly string[]) => Promise<AsyncGenerator<FileWork>>
): AsyncGenerator<FileWork> {
  const known = new Map<string, FileWork>()
  for (const path of paths) {
    const work = await find(cache, path, values)
    if (work) known.set(path, work)
  }
  const fresh = await checkAll(paths.filter(path => !known.has(path)))
  for (const path of paths) {
    const kept = known.get(path)
    if (kept) yield kept
    else {
      const {value} = (await fresh.next()) as IteratorYieldResult<FileWork>
      cache.keep(path, value)
      yield value
    }
  }
  cache.save()
}

async function find(cache: Cache, path: string, values: OptionValues): Promise<FileWork | null> {
  const {isConverted, bytes} = requestFor(path, values)
  if (isConverted) return null
  try {
    return cache.find(path, digestOf(await bytes()))
  } catch (error) {
    // Whoever checks the file will say so.
    if (error instanceof ReadError) return null
    throw error
  }
}

function readOrEmpty(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    return new Uint8Array()
  }
}
