import {realpathSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {Worker} from 'node:worker_threads'
import type {Language} from '../../../source/wording.ts'
import type {OptionValues} from '../arguments/options.ts'
import type {Printed} from '../writing/printers.ts'
import {requestFor} from './draft-request.ts'
import {type FileWork, type WorkRequest, workOn} from './file-work.ts'

/** What a worker is told. */
export interface WorkerTask {
  readonly paths: readonly string[]
  readonly values: OptionValues
  readonly language: Language
  readonly printed: readonly Printed[]
  /** One number, shared: the index of the next file that nobody has taken. */
  readonly next: Int32Array
}

export interface WorkerAnswer {
  readonly index: number
  readonly work: FileWork
}

/** The script of a worker, which the build leaves beside the command. */
export function workerFile(): string {
  return join(dirname(realpathSync(process.argv[1] ?? '')), 'worker.cjs')
}

/**
 * Checks files on this thread and on workers, and gives them in the order of the paths. Every thread takes the next file that
 * nobody has taken, so that a long one holds up no other.
 */
export async function* runOnWorkers(
  task: Omit<WorkerTask, 'next'>,
  work: WorkRequest,
  threads: number
): AsyncGenerator<FileWork> {
  const {paths, values} = task
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const done = new Map<number, FileWork>()
  let wake = () => {}
  let failure: Error | null = null
  const file = workerFile()
  const workers = Array.from({length: threads - 1}, () => {
    const worker = new Worker(file, {workerData: {...task, next} satisfies WorkerTask})
    worker.on('message', ({index, work}: WorkerAnswer) => {
      done.set(index, work)
      wake()
    })
    worker.on('error', error => {
      failure = error instanceof Error ? error : new Error(String(error))
      wake()
    })
    return worker
  })
  try {
    for (let wanted = 0; wanted < paths.length; wanted++) {
      while (!done.has(wanted)) {
        if (failure) throw failure
        const index = Atomics.add(next, 0, 1)
        const path = paths[index]
        if (path === undefined)
          await new Promise<void>(resolve => {
            wake = resolve
            if (done.has(wanted) || failure) resolve()
          })
        else {
          done.set(index, await workOn(requestFor(path, values), work))
          await new Promise(resolve => setImmediate(resolve))
        }
      }
      yield done.get(wanted) as FileWork
      done.delete(wanted)
    }
  } finally {
    for (const worker of workers) void worker.terminate()
  }
}
