import type {Language} from '../../../source/wording.ts'
import {tell} from '../writing/streams.ts'

/** Fewer files than this are checked before anyone wonders. */
const fewestFiles = 20

/** A line on the terminal's standard error that counts files; nothing anywhere else. */
export function createProgress(total: number, language: Language): {step: () => void; clear: () => void} {
  const isShown = total >= fewestFiles && process.stderr.isTTY && process.env.TERM !== 'dumb'
  if (!isShown) return {step: () => {}, clear: () => {}}
  let done = 0
  let last = 0
  let isDrawn = false
  return {
    step: () => {
      done++
      const now = performance.now()
      if (now - last < 100 && done < total) return
      last = now
      isDrawn = true
      tell(`\r${language === 'zh' ? '已检查' : 'checked'} ${done}/${total}`)
    },
    // Before anything else is printed: the report may go to the same terminal.
    clear: () => {
      if (isDrawn) tell('\r\u001b[2K')
      isDrawn = false
    }
  }
}
