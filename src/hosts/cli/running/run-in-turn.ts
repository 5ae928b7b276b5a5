import {availableParallelism} from 'node:os'
import type {OptionValues} from '../arguments/options.ts'
import {requestFor} from './draft-request.ts'
import {type FileWork, type WorkRequest, workOn} from './file-work.ts'

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
  work: WorkRequest
): AsyncGenerator<FileWork> {
  for (const [index, path] of paths.entries()) {
    yield await workOn(requestFor(path, values), work)
    // Signals and output get their turn.
    if (index % filesPerTurn === 0) await new Promise(resolve => setImmediate(resolve))
  }
}
