import packedEngine from 'virtual:packed-engine'
import {gunzipSync} from 'fflate'
import type {Answer, Request} from './messages.ts'

/** Asks the worker and waits for its answer; the page never waits for a check. */
export type Ask = (request: Request) => Promise<Answer>

export function startEngine(): Ask {
  const waiting = new Map<number, (answer: Answer) => void>()
  const fail = (reason: string) => {
    const wording = {zh: `检查程序没有启动：${reason}`, en: `the checker did not start: ${reason}`}
    for (const answer of waiting.values()) answer({kind: 'refused', wording})
    waiting.clear()
  }
  const starting = startWorker().then(worker => {
    worker.addEventListener('message', ({data}: MessageEvent<{id: number; answer: Answer}>) => {
      waiting.get(data.id)?.(data.answer)
      waiting.delete(data.id)
    })
    worker.addEventListener('error', ({message}) => fail(message))
    return worker
  })
  let last = 0
  return request =>
    new Promise(resolve => {
      const id = ++last
      waiting.set(id, resolve)
      starting.then(
        worker => worker.postMessage({id, request}),
        (error: unknown) => fail(String(error))
      )
    })
}

/** From a disk a page may start no worker from a file, so the script comes from the page itself. */
async function startWorker(): Promise<Worker> {
  const packed = Uint8Array.from(atob(packedEngine), character => character.charCodeAt(0))
  // Not the browser's own way to inflate, which Firefox has only from 113 on.
  const script = new Blob([gunzipSync(packed) as BlobPart], {type: 'text/javascript'})
  const address = URL.createObjectURL(script)
  return new Worker(address)
}
