import type {Argv} from 'yargs'
import yargs from 'yargs/yargs'
import type {Language} from '../../../source/wording.ts'
import {type OptionName, optionSpec} from './options.ts'

/** How a command line is written: nothing is guessed, renamed or turned into numbers. */
const settings = {
  'boolean-negation': false,
  'camel-case-expansion': false,
  'dot-notation': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'populate--': true,
  'strip-aliased': true
} as const

/**
 * The parser of yargs, told of options as the table has them: what it parses, helps with and completes is all of one description.
 *
 * @param language Of the descriptions; null where it only parses, which leaves the judging of choices to us.
 */
export function createCommandLine(names: readonly OptionName[], language: Language | null): Argv {
  const options = names.map(name => {
    const {short, kind, choices, value, about} = optionSpec(name)
    const parsed = {alias: short ?? [], type: kind === 'flag' ? 'boolean' : 'string'} as const
    if (language === null) return [name, parsed] as const
    const argument = value ?? (choices && `<${choices.join('|')}>`)
    const describe = argument === undefined ? about[language] : `${argument}  ${about[language]}`
    return [name, {...parsed, choices, describe}] as const
  })
  return yargs([])
    .scriptName('reportlint')
    .parserConfiguration(settings)
    .help(false)
    .version(false)
    .exitProcess(false)
    .options(Object.fromEntries(options))
}
