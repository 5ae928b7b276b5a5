import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, join, relative, resolve} from 'node:path'
import type {Rule} from '../../check/rule.ts'
import type {Config} from '../../config/config.ts'
import {ConfigError} from '../../config/config-error.ts'
import type {Wording} from '../../source/wording.ts'
import {fileReason} from '../file-reason.ts'
import {toPosix} from '../files.ts'

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
  const path = named ?? nearestFile(process.cwd())
  if (path === null) return null
  const shown = toPosix(relative(process.cwd(), resolve(path)))
  const text = readConfig(path, shown)
  const {parseConfig} = await import('../../config/config.ts')
  return {
    config: parseConfig(shown, text, catalogue, isPackage(path) ? 'reportlint' : undefined),
    directory: dirname(resolve(path))
  }
}

/** A file with nothing in it sets nothing. */
function readConfig(path: string, shown: string): string {
  try {
    const text = readFileSync(path, 'utf8')
    return text.trim() === '' ? '{}' : text
  } catch (error) {
    throw new ConfigError([{path: shown, line: null, column: null, wording: unreadable(error)}])
  }
}

function unreadable(error: unknown): Wording {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT')
    return {zh: '找不到这份配置', en: 'no such configuration file'}
  const {zh, en} = fileReason(error)
  return {zh: `读不了这份配置（${zh}）`, en: `cannot read this configuration (${en})`}
}

function isPackage(path: string): boolean {
  return basename(path) === 'package.json'
}

/** A package.json without our property is no configuration. */
function hasProperty(text: string): boolean {
  try {
    return Object.hasOwn(JSON.parse(text) as object, 'reportlint')
  } catch {
    return false
  }
}

function nearestFile(start: string): string | null {
  for (let directory = start; ; directory = dirname(directory)) {
    for (const name of fileNames) {
      const path = join(directory, name)
      if (existsSync(path) && (!isPackage(path) || hasProperty(readFileSync(path, 'utf8')))) return path
    }
    if (directory === dirname(directory)) return null
  }
}
