import type {Wording} from '../../source/wording.ts'
import {toPosix} from '../files.ts'
import type {Invocation} from './invocation.ts'

/** What is wrong with how drafts are named, taken together. */
export function inputMistakes({values, operands}: Invocation): Wording[] {
  const name = values['stdin-filename']
  const mistakes: Wording[] = []
  if (values.stdin && name === undefined) {
    mistakes.push({
      zh: '--stdin 要同时用 --stdin-filename 说明草稿的名字',
      en: '--stdin needs --stdin-filename to name the draft'
    })
  }
  if (!values.stdin && name !== undefined) {
    mistakes.push({zh: '--stdin-filename 只与 --stdin 一起用', en: '--stdin-filename needs --stdin'})
  }
  if (values.stdin && operands.length > 0) {
    mistakes.push({
      zh: `用 --stdin 时不能再给文件：${operands.map(toPosix).join('、')}`,
      en: `--stdin takes no other files: ${operands.map(toPosix).join(', ')}`
    })
  }
  for (const other of ['staged', 'watch', 'cache'] as const) {
    if (values.stdin && values[other]) {
      mistakes.push({zh: `--stdin 与 --${other} 不能同时用`, en: `--stdin and --${other} exclude each other`})
    }
  }
  return mistakes
}
