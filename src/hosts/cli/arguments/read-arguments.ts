import type {Wording} from '../../../source/wording.ts'
import {fileStatus} from '../../file-status.ts'
import {createCommandLine} from './command-line.ts'
import {type CommandName, isCommandName, takes} from './commands.ts'
import {emptyArgument, foreignOption, unknownOption, valueMistake} from './option-mistakes.ts'
import {isOptionName, type OptionName, type OptionValues, optionNames, optionSpec} from './options.ts'

export interface ReadArguments {
  readonly command: CommandName
  /** Whether the command was named, and not taken for granted. */
  readonly isNamed: boolean
  /** What stands on the command line besides the command and its options. */
  readonly operands: readonly string[]
  readonly values: OptionValues
  /** Everything that is wrong with the command line; the rest is still read, so that the report's format is known. */
  readonly mistakes: readonly Wording[]
}

/** Reads the command line: yargs parses it, and every mistake in it is told, not the first alone. */
export function readArguments(argv: readonly string[]): ReadArguments {
  const written = spellOut(argv)
  // Choices are judged with the other values below, so that the nearest one can be named.
  const parsed = createCommandLine(optionNames, null).parseSync([...written]) as unknown as Parsed
  const {_: positionals, '--': afterwards = [], $0: _name, ...found} = parsed
  const [first = ''] = positionals
  const isNamed = isCommandName(first)
  const command = isNamed ? first : 'check'

  const values = new Map<OptionName, unknown>()
  const mistakes: Wording[] = []
  // An argument such as `-draft.md` is many unknown letters, and one mistake.
  const told = new Set<string>()
  const tell = (argument: string, mistake: Wording) => {
    if (!told.has(argument)) mistakes.push(mistake)
    told.add(argument)
  }
  for (const key of Object.keys(found)) {
    if (isOptionName(key)) continue
    const argument = argumentOf(written, key)
    tell(argument, unknownOption(argument, command))
  }
  for (const name of optionNames) {
    const value = found[name]
    if (value === undefined) continue
    const argument = argumentOf(written, name)
    if (told.has(argument)) continue
    const shown = argument.startsWith('--') ? `--${name}` : argument
    if (!takes(command, name)) tell(argument, foreignOption(shown, command))
    else {
      const read = valueMistake(shown, optionSpec(name), value, argument)
      if (read.mistake) tell(argument, read.mistake)
      if (read.value !== undefined) values.set(name, read.value)
    }
  }
  const standing = isNamed ? positionals.slice(1) : positionals
  if ([...standing, ...afterwards].includes('')) mistakes.push(emptyArgument)
  // `-` is standard input, and `!glob` leaves files out; after `--` every word is a file.
  if (standing.includes('-') && takes(command, 'stdin')) values.set('stdin', true)
  const negated = standing.filter(
    word => word.startsWith('!') && word.length > 1 && takes(command, 'exclude')
  )
  if (negated.length > 0) {
    const excluded = (values.get('exclude') as readonly string[] | undefined) ?? []
    values.set('exclude', [...excluded, ...negated.map(word => word.slice(1))])
  }
  const isOperand = (word: string) => !negated.includes(word) && !(word === '-' && values.has('stdin'))
  const operands = [...standing.filter(isOperand), ...afterwards]
  return {command, isNamed, operands, values: Object.fromEntries(values), mistakes}
}

interface Parsed {
  readonly _: readonly string[]
  readonly '--'?: readonly string[]
  readonly $0: string
  readonly [name: string]: unknown
}

const shorts = new Map(
  optionNames.flatMap(name => {
    const {short} = optionSpec(name)
    return short === undefined ? [] : [[short, name] as const]
  })
)

/** Writes out what yargs reads otherwise than other command lines do: `-fjson`, `-o -`, `--no-color`. */
function spellOut(argv: readonly string[]): string[] {
  const written: string[] = []
  for (const [index, argument] of argv.entries()) {
    if (argument === '--') return [...written, ...argv.slice(index)]
    const [, letter = '', attached = ''] = /^-([a-z])([^=][\s\S]{0,4096})$/.exec(argument) ?? []
    const name = shorts.get(letter)
    const before = written.at(-1)
    if (argument === '--no-color') written.push('--color=never')
    else if (name && takesValue(name) && !fileStatus(argument)) written.push(`--${name}=${attached}`)
    else if (argument === '-' && before !== undefined && waitsForValue(before)) {
      written.splice(-1, 1, `${before}=-`)
    } else written.push(argument)
  }
  return written
}

function waitsForValue(argument: string): boolean {
  const name = argument.startsWith('--') ? argument.slice(2) : shorts.get(argument.slice(1))
  return argument.startsWith('-') && name !== undefined && isOptionName(name) && takesValue(name)
}

function takesValue(name: OptionName): boolean {
  return optionSpec(name).kind !== 'flag'
}

/** The argument that an option was read from, without its value. */
function argumentOf(written: readonly string[], name: string): string {
  const end = written.indexOf('--')
  const all = end === -1 ? written : written.slice(0, end)
  const short = isOptionName(name) ? optionSpec(name).short : name.length === 1 ? name : undefined
  const long = all.find(each => each === `--${name}` || each.startsWith(`--${name}=`))
  if (long !== undefined) return long
  return all.find(each => short !== undefined && /^-[^-]/.test(each) && each.includes(short)) ?? `--${name}`
}
