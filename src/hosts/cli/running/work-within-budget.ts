import type {ReadError} from '../../../source/read-error.ts'
import {fileStatus} from '../../file-status.ts'
import {readStdin} from '../writing/streams.ts'
import {createBounded, isEnded} from './bounded.ts'
import {requestFor} from './draft-request.ts'
import {type FileWork, type WorkRequest, workOn} from './file-work.ts'
import type {WorkerTask} from './worker-task.ts'

/** A draft of this size takes long enough that another thread is worth its start; a report has a tenth. */
const largeBytes = 128 * 1024

/** What one draft's check needs on another thread. */
export type Run = Pick<WorkerTask, 'values' | 'printed' | 'series'>

/** What was ended in the middle of its work may have left something half done: from then on other threads work. */
let isSpoilt = false

/**
 * Checks one draft on this thread, or, where it is large or takes long, on one that can be ended: an interrupt is heard within a second,
 * and what is not finished when its time is over is told as that draft's error.
 */
export async function workWithinBudget(path: string, run: Run, work: WorkRequest): Promise<FileWork> {
  const {values} = run
  const usual = requestFor(path, values)
  // Where the time of every rule is taken, nothing else may take any.
  if (values.timing) return workOn(usual, work)
  const reading = values.stdin ? readStdin() : null
  const given = await reading?.catch((error: ReadError) => error)
  const bytes = given instanceof Uint8Array ? given : undefined
  const size = (values.stdin ? bytes?.length : fileStatus(path)?.size) ?? 0
  if (!isSpoilt && size <= largeBytes) {
    try {
      const request = {...usual, bytes: reading ? () => reading : usual.bytes, bounded: createBounded()}
      return await workOn(request, work)
    } catch (error) {
      if (!isEnded(error)) throw error
      isSpoilt = true
    }
  }
  const {runWithinBudget} = await import('./run-within-budget.ts')
  const {printed, series} = run
  return runWithinBudget(path, {values, language: work.language, printed, series, bytes}, work.printers)
}
