import {existsSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import type {Ignore} from 'ignore'

const ownName = '.reportlintignore'

/** Which file of the user's says that a path is to be left out, if one does. */
export type IgnoreFiles = (path: string, kind: 'file' | 'directory' | 'named') => string | null

/**
 * Reads `.gitignore` and `.reportlintignore` as git reads its own: in every directory from the repository's root (or the working
 * directory) down to the path, the deeper one having the last word. A file that the user names is left out by `.reportlintignore`
 * alone.
 */
export async function readIgnoreFiles(operands: readonly string[]): Promise<IgnoreFiles> {
  if (operands.every(isSurelyWanted)) return () => null
  const {default: createIgnore} = await import('ignore')
  const known = new Map<string, Ignore | null>()
  const above = new Map<string, string[]>()
  const rulesOf = (path: string): Ignore | null => {
    let rules = known.get(path)
    if (rules === undefined) {
      rules = existsSync(path) ? createIgnore().add(readFileSync(path, 'utf8')) : null
      known.set(path, rules)
    }
    return rules
  }
  return (path, kind) => {
    const target = resolve(path)
    const directories = above.get(dirname(target)) ?? directoriesAbove(target)
    above.set(dirname(target), directories)
    let verdict: string | null = null
    for (const directory of directories) {
      const inner = relative(directory, target).split(sep).join('/') + (kind === 'directory' ? '/' : '')
      for (const name of kind === 'named' ? [ownName] : ['.gitignore', ownName]) {
        const {ignored, unignored} = rulesOf(join(directory, name))?.test(inner) ?? {}
        if (ignored) verdict = name
        else if (unignored) verdict = null
      }
    }
    return verdict
  }
}

/** Whether an operand is a file that nothing can leave out: then no rules need to be read. */
function isSurelyWanted(operand: string): boolean {
  return (
    statSync(operand, {throwIfNoEntry: false})?.isFile() === true &&
    directoriesAbove(resolve(operand)).every(directory => !existsSync(join(directory, ownName)))
  )
}

/** From the root of the repository, else from the working directory where the path is below it, down to the path's own. */
function directoriesAbove(target: string): string[] {
  const directories: string[] = []
  for (let directory = dirname(target); ; directory = dirname(directory)) {
    directories.unshift(directory)
    if (existsSync(join(directory, '.git'))) return directories
    if (directory === dirname(directory)) break
  }
  const from = directories.indexOf(process.cwd())
  return directories.slice(from === -1 ? -1 : from)
}
