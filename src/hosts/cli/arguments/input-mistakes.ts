import type {Wording} from '../../../source/wording.ts'
import {toPosix} from '../../shown-path.ts'
import type {Invocation} from './invocation.ts'
import type {OptionName} from './options.ts'
import {readShard} from './shard.ts'

const exclusive = [
  ['stdin', 'staged'],
  ['stdin', 'watch'],
  ['stdin', 'cache'],
  ['stdin', 'series'],
  ['staged', 'watch'],
  ['staged', 'series'],
  ['series', 'previous'],
  ['stdin', 'shard'],
  ['series', 'shard'],
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
  if (values.shard !== undefined && readShard(values.shard) === null) {
    mistakes.push({
      zh: `--shard 要写成 k/n，k 从 1 到 n，写的是“${values.shard}”`,
      en: `--shard expects k/n with k from 1 to n, found “${values.shard}”`
    })
  }
  return mistakes
}
