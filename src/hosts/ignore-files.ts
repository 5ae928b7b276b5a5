import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import type {Ignore} from 'ignore'
import {remember} from '../model/remember.ts'
import {fileStatus} from './file-status.ts'

const gitName = '.gitignore'
const ownName = '.reportlintignore'

interface IgnoreFile {
  readonly name: string
  /** What its patterns are relative to. */
  readonly directory: string
  readonly rules: Ignore
}

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
  const rulesAt = remember((path): Ignore | null =>
    existsSync(path) ? createIgnore().add(readFileSync(path, 'utf8')) : null
  )
  const filesFor = remember((folder): readonly IgnoreFile[] =>
    directoriesAbove(resolve(folder, 'draft')).flatMap(directory =>
      [gitName, ownName].flatMap(name => {
        const rules = rulesAt(join(directory, name))
        return rules ? [{name, directory, rules}] : []
      })
    )
  )
  return (path, kind) => {
    let verdict: string | null = null
    for (const {name, directory, rules} of filesFor(dirname(path))) {
      if (kind === 'named' && name !== ownName) continue
      const inner = relative(directory, path).split(sep).join('/') + (kind === 'directory' ? '/' : '')
      const {ignored, unignored} = rules.test(inner)
      if (ignored) verdict = name
      else if (unignored) verdict = null
    }
    return verdict
  }
}

/** Whether an operand is a file that nothing can leave out: then no rules need to be read. */
function isSurelyWanted(operand: string): boolean {
  return (
    fileStatus(operand)?.isFile() === true &&
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
