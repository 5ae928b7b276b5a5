import {existsSync, readFileSync} from 'node:fs'
import {dirname, extname, join, resolve} from 'node:path'
import type {Rule} from '../../../check/rule.ts'
import type {Config} from '../../../config/config.ts'
import {ConfigError} from '../../../config/config-error.ts'
import {fileReason} from '../../file-reason.ts'
import {shownPath, toPosix} from '../../shown-path.ts'

const fileNames = ['package.json', '.reportlintrc.json', '.reportlintrc.yaml', '.reportlintrc.yml'] as const

export interface FoundConfig {
  readonly config: Config
  /** Patterns and paths in the configuration are relative to this directory. */
  readonly directory: string
}

/**
 * Finds the configuration: the file named, else the nearest one from the working directory upwards (never from the draft's own
 * directory: a draft comes from elsewhere). The parsers load only where a file is there.
 *
 * @throws ConfigError
 */
export async function findConfig(
  catalogue: readonly Rule[],
  named: string | undefined
): Promise<FoundConfig | null> {
  if (named !== undefined && !existsSync(named)) {
    const wording = {zh: '找不到这份配置', en: 'no such configuration file'}
    throw new ConfigError([{path: toPosix(named), line: null, column: null, wording}])
  }
  const stopDir = named === undefined ? nearestDirectory(process.cwd()) : dirname(resolve(named))
  if (stopDir === null) return null
  const [{cosmiconfig}, {metaSearchPlaces}, {parseConfig}] = await Promise.all([
    import('cosmiconfig'),
    import('cosmiconfig/dist/defaults.js'),
    import('../../../config/config.ts')
  ])
  // Cosmiconfig first looks for settings of its own, and runs `.config/config.js` of the working directory to get them.
  // Our configuration is data, never code.
  metaSearchPlaces.length = 0
  const explorer = cosmiconfig('reportlint', {
    searchPlaces: [...fileNames],
    searchStrategy: 'global',
    stopDir,
    cache: false,
    packageProp: [],
    loaders: {'.json': keepText, '.yaml': keepText, '.yml': keepText, noExt: keepText, ...ownLoader(named)},
    // A package.json without our property is no configuration.
    transform: result =>
      named === undefined && result && isPackage(result.filepath) && !hasProperty(result.config)
        ? null
        : result
  })
  const result = await (named === undefined
    ? explorer.search(process.cwd())
    : explorer.load(resolve(named)).catch((error: unknown) => {
        throw unreadable(named, error)
      }))
  if (!result) return null
  const {filepath, config: text = '{}'} = result as {filepath: string; config?: string}
  const shown = shownPath(filepath)
  return {
    config: parseConfig(shown, text, catalogue, isPackage(filepath) ? 'reportlint' : undefined),
    directory: dirname(filepath)
  }
}

/** A configuration that is named may have any name. */
function ownLoader(named: string | undefined): Record<string, typeof keepText> {
  const extension = extname(named ?? '')
  return extension === '' ? {} : {[extension]: keepText}
}

function unreadable(path: string, error: unknown): ConfigError {
  const {zh, en} = fileReason(error)
  const wording = {zh: `读不了这份配置（${zh}）`, en: `cannot read this configuration (${en})`}
  return new ConfigError([{path: toPosix(path), line: null, column: null, wording}])
}

function keepText(_path: string, text: string): string {
  return text
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

/** The nearest directory upwards that holds a configuration: a few look-ups, so that libraries load only where needed. */
function nearestDirectory(start: string): string | null {
  for (let directory = start; ; directory = dirname(directory)) {
    for (const name of fileNames) {
      const path = join(directory, name)
      if (existsSync(path) && (!isPackage(path) || hasProperty(readFileSync(path, 'utf8')))) return directory
    }
    if (directory === dirname(directory)) return null
  }
}
