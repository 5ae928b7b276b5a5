import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, extname, join, resolve} from 'node:path'
import {type CosmiconfigResult, cosmiconfig, type PublicExplorer} from 'cosmiconfig'
import {metaSearchPlaces} from 'cosmiconfig/dist/defaults.js'
import type {Rule} from '../../../check/rule.ts'
import type {Config} from '../../../config/config.ts'
import {ConfigError} from '../../../config/config-error.ts'
import type {Wording} from '../../../source/wording.ts'
import {fileReason} from '../../file-reason.ts'
import {refuseSpecial} from '../../read-text-file.ts'
import {shownPath, toPosix} from '../../shown-path.ts'

/** The first one found in a directory is the one that counts. */
export const configNames = [
  'package.json',
  '.reportlintrc.json',
  '.reportlintrc.yaml',
  '.reportlintrc.yml'
] as const

/** Names that other tools read and reportlint does not: a configuration is data, in JSON or YAML. */
const unreadNames = [
  ...['', '.jsonc', '.json5', '.toml', '.js', '.cjs', '.mjs', '.ts'].map(ending => `.reportlintrc${ending}`),
  ...['.js', '.cjs', '.mjs', '.ts', '.json', '.yaml', '.yml'].map(ending => `reportlint.config${ending}`)
]

// Cosmiconfig first looks for settings of its own, and runs `.config/config.js` of the working directory to get them. Our
// configuration is data, never code.
metaSearchPlaces.length = 0

export interface FoundConfig {
  readonly config: Config
  /** Patterns and paths in the configuration are relative to this directory. */
  readonly directory: string
}

/**
 * Finds the configuration: the file named, else the nearest one from the working directory upwards (never from the draft's own
 * directory: a draft comes from elsewhere).
 *
 * @param notices Takes what the user should know: files that look like a configuration and are none.
 * @throws ConfigError
 */
export async function findConfig(
  catalogue: readonly Rule[],
  named: string | undefined,
  notices: Wording[]
): Promise<FoundConfig | null> {
  if (named !== undefined) {
    try {
      refuseSpecial(named)
    } catch (error) {
      throw unreadable(named, error)
    }
  }
  // The parser of our own tells line and column of every mistake, for which it needs the text.
  const keepText = (path: string, text: string) => (isOurs(path, text) || named !== undefined ? text : null)
  const leaveOut = (path: string) => {
    notices.push(unread(path))
    return null
  }
  const explorer = cosmiconfig('reportlint', {
    searchPlaces: [...configNames, ...unreadNames],
    searchStrategy: 'none',
    cache: false,
    packageProp: [],
    ignoreEmptySearchPlaces: false,
    loaders: {
      ...Object.fromEntries(unreadNames.map(name => [extname(name) || 'noExt', leaveOut])),
      ...Object.fromEntries(configNames.map(name => [extname(name), keepOrLeaveOut(keepText, leaveOut)])),
      // A configuration that is named may have any name.
      ...(named !== undefined && {[extname(named) || 'noExt']: keepText})
    }
  })
  const result = await (named === undefined
    ? searchUpwards(explorer)
    : explorer.load(resolve(named)).catch((error: unknown) => {
        throw unreadable(named, error)
      }))
  if (!result) return null
  const {filepath, isEmpty} = result
  const shown = shownPath(filepath)
  if (isEmpty) notices.push(empty(shown))
  if (named === undefined) notices.push(...overruled(filepath))
  const {parseConfig} = await import('../../../config/config.ts')
  const text = isEmpty ? '{}' : (result.config as string)
  return {
    config: parseConfig(shown, text, catalogue, isPackage(filepath) ? 'reportlint' : undefined),
    directory: dirname(filepath)
  }
}

/**
 * Cosmiconfig's own ways upwards end at the first package.json, or go on into the user's home, where each machine has other settings;
 * a draft is checked alike everywhere.
 */
async function searchUpwards({search}: Pick<PublicExplorer, 'search'>): Promise<CosmiconfigResult> {
  for (let directory = process.cwd(); ; directory = dirname(directory)) {
    const result = await search(directory)
    if (result || directory === dirname(directory)) return result
  }
}

type Loader = (path: string, text: string) => string | null

function keepOrLeaveOut(keep: Loader, leaveOut: Loader): Loader {
  return (path, text) => (unreadNames.includes(basename(path)) ? leaveOut : keep)(path, text)
}

/** A package.json without our property is no configuration. */
function isOurs(path: string, text: string): boolean {
  return !isPackage(path) || hasProperty(text)
}

/** Configurations of a directory, the one that counts first. */
export function configsIn(directory: string): string[] {
  return configNames
    .map(name => join(directory, name))
    .filter(path => existsSync(path) && (!isPackage(path) || hasProperty(readFileSync(path, 'utf8'))))
}

/** Configurations that the one found keeps from being read. */
function overruled(found: string): Wording[] {
  return configsIn(dirname(found))
    .filter(path => path !== found)
    .map(shownPath)
    .map(path => ({
      zh: `${path} 没有读：同一目录里的 ${basename(found)} 在先；只留一份`,
      en: `${path} was not read: ${basename(found)} beside it comes first; keep one of them`
    }))
}

function unread(path: string): Wording {
  const shown = shownPath(path)
  return {
    zh: `${shown} 没有读：配置要写在 ${configNames.slice(1).join('、')} 或 package.json 里`,
    en: `${shown} was not read: a configuration is ${configNames.slice(1).join(', ')} or stands in package.json`
  }
}

function empty(shown: string): Wording {
  return {
    zh: `${shown} 是空的，一切按默认`,
    en: `${shown} is empty: everything is as by default`
  }
}

function unreadable(path: string, error: unknown): ConfigError {
  const {zh, en} = fileReason(error)
  const wording =
    (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? {zh: '找不到这份配置', en: 'no such configuration file'}
      : {zh: `读不了这份配置（${zh}）`, en: `cannot read this configuration (${en})`}
  return new ConfigError([{path: toPosix(path), line: null, column: null, wording}])
}

function isPackage(path: string): boolean {
  return /(?:^|[\\/])package\.json$/.test(path)
}

/** A file that is broken, and has the property to all appearance, is told as broken rather than taken for none. */
function hasProperty(text: string): boolean {
  if (!text.includes('"reportlint"')) return false
  try {
    return Object.hasOwn(JSON.parse(text.replace(/^\ufeff/, '')) as object, 'reportlint')
  } catch {
    return true
  }
}
