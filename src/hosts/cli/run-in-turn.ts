import {availableParallelism} from 'node:os'
import type {Cache} from './cache.ts'
import {requestFor} from './draft-request.ts'
import {type FileWork, type WorkRequest, workOn} from './file-work.ts'
import type {OptionValues} from './options.ts'

/** So many files are worth a thread: each has to load, to compile and to warm up. */
const filesPerThread = 300
/** Each takes some 50 MB. */
const mostThreads = 8
/** What is checked before a signal is looked for takes some 20 ms. */
const filesPerTurn = 8

export function chooseConcurrency(files: number, values: OptionValues): number {
  if (values.stdin || values.series) return 1
  const worthwhile = Math.min(Math.floor(files / filesPerThread), availableParallelism(), mostThreads)
  return Math.max(1, Math.min(values.concurrency ?? worthwhile, files))
}

/** Checks files one after the other. */
export async function* runInTurn(
  paths: readonly string[],
  values: OptionValues,
  work: WorkRequest,
  cache: Cache | null
): AsyncGenerator<FileWork> {
  for (const [index, path] of paths.entries()) {
    yield await runCached(path, values, work, cache)
    // Signals and output get their turn.
    if (index % filesPerTurn === 0) await new Promise(resolve => setImmediate(resolve))
  }
  cache?.save()
}

async function runCached(
  path: string,
  values: OptionValues,
  work: WorkRequest,
  cache: Cache | null
): Promise<FileWork> {
  const request = requestFor(path, values)
  if (!cache || request.isConverted) return workOn(request, work)
  let bytes: Uint8Array
  try {
    bytes = await request.bytes()
  } catch {
    return workOn(request, work)
  }
  const known = cache.find(path, bytes)
  if (known) return known
  const done = await workOn({...request, bytes: () => bytes}, work)
  cache.keep(path, bytes, done)
  return done
}
