import {availableParallelism} from 'node:os'
import {fileStatus} from '../../file-status.ts'
import type {OptionValues} from '../arguments/options.ts'
import type {Printed} from '../writing/printers.ts'
import {requestFor} from './draft-request.ts'
import {type FileWork, type WorkRequest, workOn} from './file-work.ts'

/** A draft of this size may take long enough that someone wants to interrupt it; a report has a tenth. */
const largeBytes = 512 * 1024

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

/** Another thread reads the file itself, and knows no other files. */
function isLarge(path: string, values: OptionValues): boolean {
  if (values.stdin || values.series || values.timing) return false
  return (fileStatus(path)?.size ?? 0) > largeBytes
}

async function runLarge(
  path: string,
  values: OptionValues,
  {printers, language}: WorkRequest,
  printed: readonly Printed[]
): Promise<FileWork> {
  const {runWithinBudget} = await import('./run-within-budget.ts')
  return runWithinBudget(path, {values, language, printed}, printers)
}

/** Checks files one after the other. */
export async function* runInTurn(
  paths: readonly string[],
  values: OptionValues,
  work: WorkRequest,
  printed: readonly Printed[]
): AsyncGenerator<FileWork> {
  for (const [index, path] of paths.entries()) {
    yield isLarge(path, values)
      ? await runLarge(path, values, work, printed)
      : await workOn(requestFor(path, values), work)
    // Signals and output get their turn.
    if (index % filesPerTurn === 0) await new Promise(resolve => setImmediate(resolve))
  }
}
