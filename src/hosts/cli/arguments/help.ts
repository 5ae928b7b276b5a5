import {displayWidth} from '../../../reporters/display-width.ts'
import type {Language} from '../../../source/wording.ts'
import {type CommandName, commands} from './commands.ts'
import {commonOptions, type OptionName, optionSpec} from './options.ts'
import {version} from './version.ts'

const words = {
  usage: {zh: '用法', en: 'Usage'},
  commands: {zh: '命令', en: 'Commands'},
  options: {zh: '选项', en: 'Options'},
  purpose: {
    zh: '公开报告发布之前，先证明它前后一致：表内勾稽、文表相符、日期可信。',
    en: 'Proves a public report consistent before it is published.'
  },
  exitCodes: {
    zh: '退出码：0 查完，没有达到级别的问题；1 查完，有；2 没有查完。',
    en: 'Exit codes: 0 checked and nothing found; 1 checked and something found; 2 not completed.'
  }
} as const

/** The help of one command, or of all. */
export function printHelp(command: CommandName | null, language: Language): string {
  const names = command === null ? (Object.keys(commands) as CommandName[]) : [command]
  const lines = [`reportlint ${version}`, words.purpose[language], '']
  lines.push(`${words.usage[language]}: reportlint ${commands[command ?? 'check'].usage}`, '')
  if (command === null) {
    lines.push(`${words.commands[language]}:`)
    lines.push(...columns(names.map(name => [commands[name].usage, commands[name].about[language]])), '')
  } else lines.push(commands[command].about[language], '')
  const own: readonly OptionName[] = commands[command ?? 'check'].options
  lines.push(`${words.options[language]}:`)
  lines.push(...columns([...own, ...commonOptions].map(name => optionLine(name, language))), '')
  lines.push(words.exitCodes[language])
  return `${lines.join('\n')}\n`
}

function optionLine(name: OptionName, language: Language): [string, string] {
  const {short, kind, choices, value, about} = optionSpec(name)
  const argument = kind === 'flag' ? '' : ` ${value ?? `<${(choices ?? []).join('|')}>`}`
  return [`${short ? `-${short}, ` : '    '}--${name}${argument}`, about[language]]
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(44, Math.max(...rows.map(([left]) => displayWidth(left))))
  return rows.map(
    ([left, right]) => `  ${left}${' '.repeat(Math.max(0, width - displayWidth(left)))}  ${right}`
  )
}
