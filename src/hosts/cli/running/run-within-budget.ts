import {Worker} from 'node:worker_threads'
import {noCoverage} from '../../../check/coverage.ts'
import type {Language} from '../../../source/wording.ts'
import type {Printer} from '../writing/printers.ts'
import {type FileWork, leaveOut} from './file-work.ts'
import {type WorkerAnswer, type WorkerTask, workerFile} from './worker-task.ts'

/** Wall-clock time for one draft: a hook or a server waits no longer. */
export const draftBudget = 30_000

/**
 * Checks one draft on a thread that can be ended: so an interrupt is heard at once, and a draft that takes too long is told as an
 * error of its own, while the others go on.
 *
 * @param file The worker's script.
 * @param budget Milliseconds.
 */
export async function runWithinBudget(
  path: string,
  task: Omit<WorkerTask, 'paths' | 'next' | 'isAlone'>,
  printers: readonly Printer[],
  file = workerFile(),
  budget = draftBudget
): Promise<FileWork> {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const worker = new Worker(file, {
    workerData: {...task, paths: [path], next, isAlone: true} satisfies WorkerTask
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<FileWork>((resolve, reject) => {
      worker.once('message', ({work}: WorkerAnswer) => resolve(work))
      worker.once('error', reject)
      timer = setTimeout(() => resolve(stopped(path, budget, printers, task.language)), budget)
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function stopped(path: string, budget: number, printers: readonly Printer[], language: Language): FileWork {
  const seconds = Math.max(1, Math.round(budget / 1000))
  const wording = {
    zh: `${path}：${seconds} 秒还没有查完，已经停止；可以拆成几份再查`,
    en: `${path}: not finished after ${seconds} seconds and stopped; check it in parts`
  }
  const file = {path, status: 'failed', report: null, diagnostics: [], coverage: noCoverage} as const
  return {...leaveOut(file, printers), errors: [{path, code: 'timed-out', message: wording[language]}]}
}
