import type {Wording} from '../../../source/wording.ts'
import {toPosix} from '../../shown-path.ts'
import type {Invocation} from './invocation.ts'
import type {OptionName} from './options.ts'

const exclusive = [
  ['stdin', 'staged'],
  ['stdin', 'watch'],
  ['stdin', 'cache'],
  ['stdin', 'series'],
  ['staged', 'watch'],
  ['staged', 'series'],
  ['series', 'previous'],
  ['baseline', 'no-baseline']
] as const satisfies readonly (readonly [OptionName, OptionName])[]

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
  for (const [first, second] of exclusive) {
    if (values[first] && values[second]) {
      mistakes.push({
        zh: `--${first} 与 --${second} 不能同时用`,
        en: `--${first} and --${second} exclude each other`
      })
    }
  }
  if (operands.includes('')) {
    mistakes.push({
      zh: '有一个文件名是空的（多半是没有值的变量）',
      en: 'a file name is empty (probably a variable without a value)'
    })
  }
  return mistakes
}
