import packedEngine from 'virtual:packed-engine'
import {gunzipSync} from 'fflate'
import type {Answer, Request} from './messages.ts'

/** Asks the worker and waits for its answer; the page never waits for a check. */
export type Ask = (request: Request) => Promise<Answer>

export interface Engine {
  readonly ask: Ask
  /** Ends what is being done and answers it with nothing; the next question starts anew. */
  readonly stop: () => void
}

export function startEngine(): Engine {
  const waiting = new Map<number, (answer: Answer) => void>()
  let worker: Worker | null = null
  let last = 0

  const refuseAll = (wording: {zh: string; en: string}) => {
    for (const answer of waiting.values()) answer({kind: 'refused', wording})
    waiting.clear()
  }
  const fail = (reason: string) =>
    refuseAll({zh: `检查程序没有启动：${reason}`, en: `the checker did not start: ${reason}`})
  const start = () => {
    const started = new Worker(scriptAddress())
    started.addEventListener('message', ({data}: MessageEvent<{id: number; answer: Answer}>) => {
      waiting.get(data.id)?.(data.answer)
      waiting.delete(data.id)
    })
    started.addEventListener('error', ({message}) => fail(message))
    return started
  }
  return {
    ask: request =>
      new Promise(resolve => {
        const id = ++last
        waiting.set(id, resolve)
        try {
          worker ??= start()
          worker.postMessage({id, request})
        } catch (error) {
          fail(String(error))
        }
      }),
    stop() {
      worker?.terminate()
      worker = null
      refuseAll({zh: '已停止', en: 'stopped'})
    }
  }
}

let address: string | null = null

/** From a disk a page may start no worker from a file, so the script comes from the page itself. */
function scriptAddress(): string {
  if (address) return address
  const packed = Uint8Array.from(atob(packedEngine), character => character.charCodeAt(0))
  // Not the browser's own way to inflate, which Firefox has only from 113 on.
  const script = new Blob([gunzipSync(packed) as BlobPart], {type: 'text/javascript'})
  address = URL.createObjectURL(script)
  return address
}
