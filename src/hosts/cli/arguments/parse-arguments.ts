import {parseArgs} from 'node:util'
import {nearestName} from '../../../source/nearest-name.ts'
import type {Wording} from '../../../source/wording.ts'
import {fileStatus} from '../../file-status.ts'
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
  /** The argument that was told last: `-draft.md` is many unknown letters, and one mistake. */
  let told = -1
  for (const token of tokens) {
    if (token.kind !== 'option' || token.index === told) continue
    const isNoColor = token.rawName === '--no-color' && token.value === undefined
    const name = isNoColor ? 'color' : token.name
    const value = isNoColor ? 'never' : token.value
    if (!isOptionName(name)) {
      told = token.index
      mistakes.push(unknownOption(token.rawName, argv[told] ?? token.rawName, command))
    } else if (!takes(command, name)) mistakes.push(foreignOption(token.rawName, command))
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
  const {kind, choices, minimum = 0} = optionSpec(name)
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
  if (kind === 'number' && !(/^\d{1,9}$/.test(value) && Number(value) >= minimum)) {
    return {
      zh: `选项 ${written} 要一个不小于 ${minimum} 的整数，写的是“${value}”`,
      en: `option ${written} expects a whole number, ${minimum} or more, found “${value}”`
    }
  }
  if (choices && !choices.includes(value))
    return wrongChoice(`选项 ${written} `, `option ${written}`, value, choices)
  const before = values.get(name)
  if (kind === 'list') {
    values.set(name, [...((before as string[] | undefined) ?? []), value])
    return null
  }
  const understood = kind === 'number' ? Number(value) : value
  if (before !== undefined && before !== understood) {
    return {
      zh: `选项 ${written} 只能有一个值，写了“${before}”和“${value}”`,
      en: `option ${written} takes one value, found “${before}” and “${value}”`
    }
  }
  values.set(name, understood)
  return null
}

/** @param argument What stands on the command line: a name that begins with - is a file to its author. */
function unknownOption(written: string, argument: string, command: CommandName): Wording {
  if (fileStatus(argument)) {
    return {
      zh: `没有选项 ${argument}；要查这个名字的文件，写成 ./${argument}`,
      en: `unknown option ${argument}; to check the file of this name, write ./${argument}`
    }
  }
  const nearest = nearestName(
    written,
    optionsOf(command).map(name => `--${name}`)
  )
  return {
    zh: `没有选项 ${written}${nearest ? `，是不是 ${nearest}？` : '（全部选项见 reportlint --help）'}`,
    en: `unknown option ${written}${nearest ? `, did you mean ${nearest}?` : ' (reportlint --help lists them)'}`
  }
}

function foreignOption(written: string, command: CommandName): Wording {
  return {
    zh: `命令 ${command} 没有选项 ${written}`,
    en: `command ${command} has no option ${written}`
  }
}
