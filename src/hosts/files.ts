import {existsSync, readdirSync, readFileSync, type Stats, statSync} from 'node:fs'
import {basename, join} from 'node:path'
import {ReadError} from '../read/read-error.ts'
import type {Wording} from '../source/wording.ts'

/** What a directory stands for. */
const draftName = /\.(?:md|markdown|html?|txt|docx)$/i

/** Word leaves these beside a document that is open. */
const lockName = /^~\$/

/** No draft is as large as this; a mistaken argument may be. */
const maximumBytes = 256 * 1024 * 1024

/** The files that the user's words stand for. */
export interface Inputs {
  /** In order and once each, as the user would write them, with POSIX separators. */
  readonly paths: readonly string[]
  /** Words that stand for nothing. */
  readonly unmatched: readonly {readonly path: string; readonly code: string; readonly wording: Wording}[]
  /** Left out on purpose, and why. */
  readonly skipped: readonly {readonly path: string; readonly wording: Wording}[]
}

const lockFile: Wording = {zh: 'Word 的锁定文件，略过', en: 'a lock file of Word, skipped'}

/** Finds the drafts behind paths, directories and globs. */
export async function findInputs(operands: readonly string[]): Promise<Inputs> {
  const paths = new Set<string>()
  const unmatched: {path: string; code: string; wording: Wording}[] = []
  const skipped: {path: string; wording: Wording}[] = []
  const addAll = (found: readonly string[], isWanted: (path: string) => boolean): number => {
    let added = 0
    for (const path of found) {
      if (!isWanted(path)) continue
      if (lockName.test(basename(path))) skipped.push({path, wording: lockFile})
      else {
        paths.add(path)
        added++
      }
    }
    return added
  }

  for (const operand of operands) {
    const path = toPosix(operand)
    if (existsSync(operand)) {
      if (!statSync(operand).isDirectory()) addAll([path], () => true)
      else if (addAll(walk(path), isDraft) === 0) {
        const wording = {
          zh: `目录 ${path} 里没有可检查的文件（.md、.markdown、.html、.htm、.txt、.docx）`,
          en: `directory ${path} holds no draft (.md, .markdown, .html, .htm, .txt, .docx)`
        }
        unmatched.push({path, code: 'no-match', wording})
      }
    } else if (isGlob(operand)) {
      const {glob} = await import('tinyglobby')
      const found = (await glob(path, {dot: false, expandDirectories: false})).sort()
      if (addAll(found, /\.[a-z\d]{1,8}$/i.test(path) ? () => true : isDraft) === 0) {
        const wording = {zh: `没有文件与 ${path} 相符`, en: `no file matches ${path}`}
        unmatched.push({path, code: 'no-match', wording})
      }
    } else {
      unmatched.push({path, code: 'missing', wording: {zh: `找不到 ${path}`, en: `cannot find ${path}`}})
    }
  }
  return {paths: [...paths], unmatched, skipped}
}

export function isDraft(path: string): boolean {
  return draftName.test(path)
}

function isGlob(operand: string): boolean {
  return /[*?[\]{}!]/.test(operand)
}

export function toPosix(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

/** Every file below a directory, in the order of their names. Hidden directories and dependencies hold no drafts. */
function walk(directory: string): string[] {
  const found: string[] = []
  const entries = readdirSync(directory, {withFileTypes: true})
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = toPosix(join(directory, entry.name))
    if (entry.isDirectory()) for (const inner of walk(path)) found.push(inner)
    else if (entry.isFile() || entry.isSymbolicLink()) found.push(path)
  }
  return found
}

/**
 * The bytes of a draft.
 *
 * @throws ReadError where it cannot be read.
 */
export function readDraft(path: string): Uint8Array {
  let status: Stats
  try {
    status = statSync(path)
  } catch {
    throw new ReadError('missing', {zh: `找不到 ${path}`, en: `cannot find ${path}`})
  }
  if (status.isDirectory()) {
    throw new ReadError('unreadable', {zh: `${path} 是目录，不是文件`, en: `${path} is a directory`})
  }
  if (status.size > maximumBytes) {
    throw new ReadError('beyond-limits', {
      zh: `${path} 超过 ${maximumBytes / 1024 / 1024} MB，没有检查`,
      en: `${path} is larger than ${maximumBytes / 1024 / 1024} MB, not checked`
    })
  }
  try {
    return readFileSync(path)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new ReadError('unreadable', {
      zh: `读不了 ${path}（${reason}）`,
      en: `cannot read ${path} (${reason})`
    })
  }
}
