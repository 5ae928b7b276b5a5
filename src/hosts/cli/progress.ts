import type {Language} from '../../source/wording.ts'

/** Fewer files than this are checked before anyone wonders. */
const fewestFiles = 20

/** A line on the terminal's standard error that counts files; nothing anywhere else. */
export function createProgress(total: number, language: Language): {step: () => void; clear: () => void} {
  if (total < fewestFiles || !process.stderr.isTTY) return {step: () => {}, clear: () => {}}
  let done = 0
  let last = 0
  return {
    step: () => {
      done++
      const now = performance.now()
      if (now - last < 100 && done < total) return
      last = now
      process.stderr.write(`\r${language === 'zh' ? '已检查' : 'checked'} ${done}/${total}`)
    },
    clear: () => process.stderr.write('\r\u001b[2K')
  }
}
