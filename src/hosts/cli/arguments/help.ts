import type {Argv} from 'yargs'
import type {Language} from '../../../source/wording.ts'
import {createCommandLine} from './command-line.ts'
import {type CommandName, commands, optionsOf, takes} from './commands.ts'

const words = {
  purpose: {
    zh: '公开报告发布之前，先证明它前后一致：表内勾稽、文表相符、日期可信。',
    en: 'Proves a public report consistent before it is published.'
  },
  usage: {zh: '用法：', en: 'Usage: '},
  commands: {zh: '命令：', en: 'Commands:'},
  options: {zh: '选项：', en: 'Options:'},
  examples: {zh: '例子：', en: 'Examples:'},
  choices: {zh: '可用：', en: 'one of:'},
  exitCodes: {
    zh: '退出码：\n  0  查完，没有达到级别的问题\n  1  查完，有\n  2  没有查完',
    en: 'Exit codes:\n  0  checked, and nothing reached the threshold\n  1  checked, and something did\n  2  not completed'
  },
  formats: {zh: '<text|json>  给人看还是给程序', en: '<text|json>  for people or for programs'},
  more: {
    zh: '一个命令的选项和例子：reportlint 命令 --help',
    en: 'Options and examples of a command: reportlint <command> --help'
  }
} as const

/** Types and choices stand in the descriptions. */
function withoutTypes(line: Argv): Argv {
  // Not yet in the types of yargs.
  return (line as Argv & {usageConfiguration: (of: object) => Argv}).usageConfiguration({'hide-types': true})
}

/** Where the width of the terminal is not known. */
const usualWidth = 80

/**
 * The help of one command, or of all.
 *
 * @param columns Of the terminal.
 */
export async function printHelp(
  command: CommandName | null,
  language: Language,
  columns: number | undefined
): Promise<string> {
  const {usage, about, examples} = commands[command ?? 'check']
  const line = withoutTypes(createCommandLine(optionsOf(command ?? 'check'), language))
    .usage(
      `${command === null ? words.purpose[language] : about[language]}\n\n${words.usage[language]}$0 ${usage}`
    )
    .updateStrings({
      'Commands:': words.commands[language],
      'Options:': words.options[language],
      'Examples:': words.examples[language],
      'choices:': words.choices[language]
    })
    .wrap(Math.min(120, Math.max(40, columns ?? usualWidth)))
    .epilogue(
      command === null ? `${words.exitCodes[language]}\n\n${words.more[language]}` : words.exitCodes[language]
    )
  if (command !== null && command !== 'check' && takes(command, 'format'))
    line.option('format', {describe: words.formats[language]})
  for (const [written, purpose] of examples) line.example(written, purpose[language])
  if (command === null) {
    // The command of the usage stands there already.
    for (const {usage, about} of Object.values(commands))
      line.command(usage.replace(/^\[check\]/, 'check'), about[language])
  }
  return `${await line.getHelp()}\n`
}
