import {nearestName} from '../../../source/nearest-name.ts'
import type {Wording} from '../../../source/wording.ts'
import {fileStatus} from '../../file-status.ts'
import {type CommandName, optionsOf} from './commands.ts'
import type {OptionSpec} from './options.ts'
import {synonymOf} from './synonyms.ts'
import {wrongChoice} from './wrong-choice.ts'

/** What an option's value is understood as, or what is wrong with it. */
export interface ReadValue {
  /** Also of a list of which a part is wrong. */
  readonly value?: unknown
  readonly mistake?: Wording
}

/**
 * Judges the value of an option.
 *
 * @param shown The option as it was written.
 * @param value What yargs read: several where it was written several times.
 * @param argument What stands on the command line.
 */
export function valueMistake(
  shown: string,
  {kind, choices, minimum = 0}: OptionSpec,
  value: unknown,
  argument: string
): ReadValue {
  if (kind === 'flag') {
    const equals = argument.indexOf('=')
    if (equals === -1) return {value: true}
    const found = argument.slice(equals + 1)
    return mistake(
      `选项 ${shown} 不带值，写的是“${found}”`,
      `option ${shown} takes no value, found “${found}”`
    )
  }
  const written = (Array.isArray(value) ? value : [value]).map(String)
  if (written.includes('')) {
    const missing = mistake(`选项 ${shown} 后面要有值`, `option ${shown} needs a value`)
    return kind === 'list' ? {...missing, value: written.filter(each => each !== '')} : missing
  }
  if (kind === 'list') return {value: written}
  if (kind === 'names') {
    return {value: written.flatMap(each => each.split(/[,，]/)).filter(name => name !== '')}
  }
  const [first = '', other] = new Set(written)
  if (other !== undefined) {
    return mistake(
      `选项 ${shown} 只能有一个值，写了“${first}”和“${other}”`,
      `option ${shown} takes one value, found “${first}” and “${other}”`
    )
  }
  if (kind === 'number') {
    if (/^\d{1,9}$/.test(first) && Number(first) >= minimum) return {value: Number(first)}
    return mistake(
      `选项 ${shown} 要一个不小于 ${minimum} 的整数，写的是“${first}”`,
      `option ${shown} expects a whole number, ${minimum} or more, found “${first}”`
    )
  }
  if (choices && !choices.includes(first)) {
    return {mistake: wrongChoice(`选项 ${shown} `, `option ${shown}`, first, choices)}
  }
  return {value: first}
}

function mistake(zh: string, en: string): ReadValue {
  return {mistake: {zh, en}}
}

/** @param argument What stands on the command line: a name that begins with - is a file to its author. */
export function unknownOption(argument: string, command: CommandName): Wording {
  if (fileStatus(argument)) {
    return {
      zh: `没有选项 ${argument}；要查这个名字的文件，写成 ./${argument}`,
      en: `unknown option ${argument}; to check the file of this name, write ./${argument}`
    }
  }
  const shown = argument.split('=')[0] ?? argument
  const synonym = synonymOf(shown)
  if (synonym) return {zh: `没有选项 ${shown}：${synonym.zh}`, en: `unknown option ${shown}: ${synonym.en}`}
  const nearest = nearestName(
    shown,
    optionsOf(command).map(name => `--${name}`)
  )
  const all = command === 'check' ? 'reportlint --help' : `reportlint ${command} --help`
  return {
    zh: `没有选项 ${shown}${nearest ? `，是不是 ${nearest}？` : `（全部选项见 ${all}）`}`,
    en: `unknown option ${shown}${nearest ? `, did you mean ${nearest}?` : ` (${all} lists them)`}`
  }
}

export function foreignOption(shown: string, command: CommandName): Wording {
  return {
    zh: `命令 ${command} 没有选项 ${shown}（它的选项见 reportlint ${command} --help）`,
    en: `command ${command} has no option ${shown} (reportlint ${command} --help lists its options)`
  }
}

export const emptyArgument: Wording = {
  zh: '有一个文件名是空的（多半是没有值的变量）',
  en: 'a file name is empty (probably a variable without a value)'
}
