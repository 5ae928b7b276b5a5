import {Worker} from 'node:worker_threads'
import type {FileWork, WorkRequest} from './file-work.ts'
import {workWithinBudget} from './work-within-budget.ts'
import {type WorkerAnswer, type WorkerTask, workerFile} from './worker-task.ts'

/**
 * Checks files on this thread and on workers, and gives them in the order of the paths. Every thread takes the next file that
 * nobody has taken, so that a long one holds up no other.
 */
export async function* runOnWorkers(
  task: Omit<WorkerTask, 'next'>,
  work: WorkRequest,
  threads: number
): AsyncGenerator<FileWork> {
  const {paths} = task
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
          done.set(index, await workWithinBudget(path, task, work))
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
