import {availableParallelism} from 'node:os'
import type {OptionValues} from '../arguments/options.ts'
import type {FileWork, WorkRequest} from './file-work.ts'
import {type Run, workWithinBudget} from './work-within-budget.ts'

/** So many files are worth a thread: each has to load, to compile and to warm up. */
const filesPerThread = 300
/** Each takes some 50 MB. */
const mostThreads = 8
/** Milliseconds before a signal is looked for. */
const longestTurn = 20

export function chooseConcurrency(files: number, values: OptionValues): number {
  if (values.stdin || values.series) return 1
  const worthwhile = Math.min(Math.floor(files / filesPerThread), availableParallelism(), mostThreads)
  return Math.max(1, Math.min(values.concurrency ?? worthwhile, files))
}

/** Checks files one after the other. */
export async function* runInTurn(
  paths: readonly string[],
  run: Run,
  work: WorkRequest
): AsyncGenerator<FileWork> {
  let turn = performance.now()
  for (const path of paths) {
    yield await workWithinBudget(path, run, work)
    // Signals and output get their turn.
    if (performance.now() - turn < longestTurn) continue
    await new Promise(resolve => setImmediate(resolve))
    turn = performance.now()
  }
}
