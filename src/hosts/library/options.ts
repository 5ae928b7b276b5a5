import {dirname, resolve} from 'node:path'
import {rules} from '../../../rules/index.ts'
import {profiles} from '../../../rules/profiles/index.ts'
import {type Config, parseConfig} from '../../config/config.ts'
import {ConfigError} from '../../config/config-error.ts'
import {parseProfile} from '../../config/parse-profile.ts'
import type {RuleLevel} from '../../config/settings.ts'
import type {Profile} from '../../model/profile.ts'
import type {Revisions} from '../../read/read-request.ts'
import {type Format, formats} from '../../source/source.ts'
import {type Language, languages} from '../../source/wording.ts'
import {readTextFile} from '../read-text-file.ts'
import {expectOneOf, expectOptions, expectText, wrongArgument} from './wrong-argument.ts'

/** A draft: its text, or the bytes of its file. */
export type Draft = string | Uint8Array

/** A level of a rule, or a level with options of that rule. */
export type RuleSettings = Readonly<Record<string, RuleLevel | readonly [RuleLevel, object]>>

/** What a configuration file may hold. */
export interface Configuration {
  readonly $schema?: string
  readonly profile?: string
  readonly rules?: RuleSettings
  readonly overrides?: readonly {readonly files: readonly string[]; readonly rules: RuleSettings}[]
  readonly ignore?: readonly string[]
  readonly failOn?: string
  readonly previous?: string
  readonly parts?: string
  readonly baseline?: string
  readonly lang?: Language
}

export interface LintOptions {
  /** Names the draft in results and decides its format. It is not opened. */
  readonly path?: string
  readonly format?: Format
  readonly encoding?: string
  /** Which text of a Word document with tracked changes is read; `accepted` by default. */
  readonly revisions?: Revisions
  /** Changes the severity of rules, as in a configuration. */
  readonly rules?: RuleSettings
  /** The id of a shipped profile, or a profile of your own as the object that its JSON holds; chosen by the report otherwise. */
  readonly profile?: string | object
  /** Last year's report of the same agency: text or bytes for `lint`, a path or bytes for `lintFile`. */
  readonly previous?: Draft
  /** The reports that this one adds up, like `previous`. */
  readonly parts?: readonly Draft[]
  /** Of messages; `zh` by default. */
  readonly language?: Language
}

export interface LinterOptions
  extends Omit<LintOptions, 'path' | 'format' | 'encoding' | 'previous' | 'parts'> {
  /** The path of a configuration file, or what one holds. Without it there is none. */
  readonly config?: string | Configuration
}

const linterKeys = ['revisions', 'rules', 'profile', 'language'] as const
const lintKeys = [...linterKeys, 'path', 'format', 'encoding', 'previous', 'parts'] as const

/** Options, checked and understood. */
export interface Understood {
  /** Of the configuration; null where there is none. */
  readonly config: Config | null
  /** What patterns of the configuration are relative to. */
  readonly directory: string
  readonly chosen: Config['rules']
  readonly profile: Profile | undefined
  readonly language: Language
}

/** @throws TypeError for what cannot be meant; ConfigError for mistakes in a configuration file. */
export function understandLinter(name: string, options: LinterOptions): Understood {
  expectOptions(name, options, [...linterKeys, 'config'])
  const {config} = options
  const isFile = typeof config === 'string'
  if (config !== undefined && !isFile) expectOptions(`${name}: config`, config, configKeys)
  const parsed = isFile
    ? parseConfig(
        config,
        readTextFile(config),
        rules,
        /(?:^|[\\/])package\.json$/.test(config) ? 'reportlint' : undefined
      )
    : config && parseOwn(`${name}: config`, config)
  const directory = isFile ? dirname(resolve(config)) : process.cwd()
  const own = understand(name, options)
  const profile =
    own.profile ?? (parsed?.profile === undefined ? undefined : namedProfile(parsed.profile, directory))
  return {
    config: parsed ?? null,
    directory,
    chosen: own.chosen,
    profile,
    language: options.language ?? parsed?.lang ?? 'zh'
  }
}

const configKeys = [
  ...['$schema', 'profile', 'rules', 'overrides', 'ignore', 'failOn', 'previous', 'parts', 'baseline', 'lang']
]

/** @throws TypeError */
export function checkLintOptions(name: string, options: LintOptions): void {
  expectOptions(name, options, lintKeys)
  for (const key of ['path', 'encoding'] as const) expectText(`${name}: ${key}`, options[key])
  expectOneOf(`${name}: format`, options.format, formats)
  if (options.previous !== undefined) expectDraft(`${name}: previous`, options.previous)
  if (options.parts === undefined) return
  if (!Array.isArray(options.parts))
    throw wrongArgument(`${name}: parts`, 'an array of reports', options.parts)
  for (const part of options.parts) expectDraft(`${name}: parts`, part)
}

export function expectDraft(name: string, draft: unknown): void {
  if (typeof draft !== 'string' && !(draft instanceof Uint8Array)) {
    throw wrongArgument(name, 'a string or a Uint8Array', draft)
  }
}

/** What linter and draft have in common. */
export function understand(
  name: string,
  {rules: own, profile, language, revisions}: Pick<LintOptions, (typeof linterKeys)[number]>
): {readonly chosen: Config['rules']; readonly profile: Profile | undefined} {
  expectOneOf(`${name}: language`, language, languages)
  expectOneOf(`${name}: revisions`, revisions, ['accepted', 'original'])
  if (own !== undefined && (typeof own !== 'object' || own === null || Array.isArray(own))) {
    throw wrongArgument(`${name}: rules`, 'an object of rule ids and severities', own)
  }
  return {
    chosen: own === undefined ? [] : parseOwn(`${name}: rules`, {rules: own}).rules,
    profile:
      profile === undefined || profile === 'auto' ? undefined : chooseProfile(`${name}: profile`, profile)
  }
}

function chooseProfile(name: string, profile: unknown): Profile {
  if (typeof profile === 'object' && profile !== null && !Array.isArray(profile)) {
    try {
      return parseProfile('profile.json', JSON.stringify(profile, null, 2))
    } catch (error) {
      throw error instanceof ConfigError ? new TypeError(`${name}: ${error.message}`) : error
    }
  }
  const ids = profiles.map(({id}) => id)
  expectOneOf(name, profile, ['auto', ...ids])
  return profiles.find(({id}) => id === profile) as Profile
}

/** The profile that a configuration names: an id, or a file beside it. */
function namedProfile(profile: string, directory: string): Profile | undefined {
  if (profile === 'auto') return undefined
  return (
    profiles.find(({id}) => id === profile) ??
    parseProfile(profile, readTextFile(resolve(directory, profile)))
  )
}

function parseOwn(name: string, config: object): Config {
  try {
    return parseConfig('options.json', JSON.stringify(config), rules)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new TypeError(`${name}: ${error.mistakes.map(({wording}) => wording.en).join('; ')}`)
  }
}
