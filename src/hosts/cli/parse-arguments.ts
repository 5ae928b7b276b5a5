import {parseArgs} from 'node:util'
import {nearestName} from '../../source/nearest-name.ts'
import type {Wording} from '../../source/wording.ts'
import {type CommandName, commands, isCommandName} from './commands.ts'
import {
  commonOptions,
  isOptionName,
  type OptionName,
  type OptionValues,
  optionSpec,
  options
} from './options.ts'
import {wrongChoice} from './wrong-choice.ts'

export interface ParsedArguments {
  readonly command: CommandName
  /** What stands on the command line besides the command and its options. */
  readonly operands: readonly string[]
  readonly values: OptionValues
  /** Everything that is wrong with the command line; the rest is still parsed, so that the report's format is known. */
  readonly mistakes: readonly Wording[]
}

/**
 * Reads the command line. yargs would take twice the time that Node takes to start, for work that the table of options
 * and `util.parseArgs` do as well; so the parser is Node's and the strictness is ours.
 */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const {tokens} = parseArgs({args: [...argv], options: nodeOptions(), strict: false, tokens: true})
  const positionals = tokens.flatMap(token => (token.kind === 'positional' ? [token.value] : []))
  const [first = ''] = positionals
  const named = isCommandName(first) ? first : null
  const command = named ?? 'check'

  const values = new Map<OptionName, unknown>()
  const mistakes: Wording[] = []
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const name = token.rawName === '--no-color' ? 'color' : token.name
    const value = token.rawName === '--no-color' ? 'never' : token.value
    if (!isOptionName(name)) mistakes.push(unknownOption(token.rawName, command))
    else if (!takes(command, name)) mistakes.push(foreignOption(token.rawName, command))
    else {
      const mistake = setValue(values, name, token.rawName, value, token.inlineValue ?? false)
      if (mistake) mistakes.push(mistake)
    }
  }
  return {
    command,
    operands: named ? positionals.slice(1) : positionals,
    values: Object.fromEntries(values),
    mistakes
  }
}

function nodeOptions(): NonNullable<Parameters<typeof parseArgs>[0]>['options'] {
  return Object.fromEntries(
    Object.keys(options).map(name => {
      const {short, kind} = optionSpec(name as OptionName)
      return [name, {type: kind === 'flag' ? 'boolean' : 'string', ...(short ? {short} : {})}]
    })
  )
}

function optionsOf(command: CommandName): readonly OptionName[] {
  return [...commands[command].options, ...commonOptions]
}

function takes(command: CommandName, name: OptionName): boolean {
  return optionsOf(command).includes(name)
}

/** Keeps the value, or says what is wrong with it. */
function setValue(
  values: Map<OptionName, unknown>,
  name: OptionName,
  written: string,
  value: string | boolean | undefined,
  isInline: boolean
): Wording | null {
  const {kind, choices} = optionSpec(name)
  if (kind === 'flag') {
    if (typeof value === 'string') {
      return {
        zh: `选项 ${written} 不带值，写的是“${value}”`,
        en: `option ${written} takes no value, found “${value}”`
      }
    }
    values.set(name, true)
    return null
  }
  const isOptionLike = typeof value === 'string' && !isInline && /^-[^\d]/.test(value)
  if (typeof value !== 'string' || value === '' || isOptionLike) {
    return {zh: `选项 ${written} 后面要有值`, en: `option ${written} needs a value`}
  }
  if (kind === 'number') {
    if (!/^\d{1,9}$/.test(value)) {
      return {
        zh: `选项 ${written} 要一个不小于 0 的整数，写的是“${value}”`,
        en: `option ${written} expects a whole number, 0 or more, found “${value}”`
      }
    }
    values.set(name, Number(value))
    return null
  }
  if (choices && !choices.includes(value))
    return wrongChoice(`选项 ${written} `, `option ${written}`, value, choices)
  if (kind === 'list') values.set(name, [...((values.get(name) as string[] | undefined) ?? []), value])
  else values.set(name, value)
  return null
}

function unknownOption(written: string, command: CommandName): Wording {
  const nearest = nearestName(
    written,
    optionsOf(command).map(name => `--${name}`)
  )
  return {
    zh: `没有选项 ${written}${nearest ? `，是不是 ${nearest}？` : ''}`,
    en: `unknown option ${written}${nearest ? `, did you mean ${nearest}?` : ''}`
  }
}

function foreignOption(written: string, command: CommandName): Wording {
  return {
    zh: `命令 ${command} 没有选项 ${written}`,
    en: `command ${command} has no option ${written}`
  }
}
