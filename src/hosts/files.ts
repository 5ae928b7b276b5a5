import {
  closeSync,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  type Stats,
  statSync
} from 'node:fs'
import {join, resolve} from 'node:path'
import {ReadError} from '../source/read-error.ts'
import type {Wording} from '../source/wording.ts'
import {fileReason} from './file-reason.ts'
import {specialKind} from './file-status.ts'
import {readIgnoreFiles} from './ignore-files.ts'
import {toPosix} from './shown-path.ts'

/** What a directory stands for. */
const draftName = /\.(?:md|markdown|html?|txt|docx)$/i

/** Word leaves these beside a document that is open. */
const lockName = /(?:^|[\\/])~\$[^\\/]{0,255}$/

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
  const paths = new Map<string, string>()
  const unmatched: {path: string; code: string; wording: Wording}[] = []
  const skipped: {path: string; wording: Wording}[] = []
  const ignoredBy = await readIgnoreFiles(operands)
  const leaveOut = (path: string, kind: 'file' | 'directory' | 'named'): boolean => {
    const wording = lockName.test(path) ? lockFile : ignoreWording(ignoredBy(path, kind))
    if (wording) skipped.push({path, wording})
    return wording !== null
  }
  const add = (path: string) => {
    // One operand alone names no file twice.
    const place = operands.length > 1 ? resolve(path) : path
    if (!paths.has(place)) paths.set(place, path)
  }

  for (const operand of operands) {
    const path = toPosix(operand)
    const before = paths.size + skipped.length
    let status: Stats | undefined
    try {
      status = statSync(operand, {throwIfNoEntry: false})
    } catch (error) {
      unmatched.push({path, code: 'unreadable', wording: cannotRead(path, error)})
      continue
    }
    if (status && !status.isDirectory()) {
      if (!leaveOut(path, 'named')) add(path)
    } else if (status) {
      const closed: typeof unmatched = []
      const tellClosed = (at: string, error: unknown) =>
        closed.push({path: at, code: 'unreadable', wording: cannotRead(at, error)})
      for (const draft of walk(path, leaveOut, tellClosed)) add(draft)
      unmatched.push(...closed)
      if (paths.size + skipped.length === before && closed.length === 0)
        unmatched.push({path, code: 'no-match', wording: noDraft(path)})
    } else if (isGlob(operand)) {
      const {glob} = await import('tinyglobby')
      const found = (await glob(path, {dot: false, expandDirectories: false})).sort()
      const isWanted = /\.[a-z\d]{1,8}$/i.test(path) ? () => true : isDraft
      for (const draft of found) if (isWanted(draft) && !leaveOut(draft, 'file')) add(draft)
      if (paths.size + skipped.length === before) {
        const wording = {zh: `没有文件与 ${path} 相符`, en: `no file matches ${path}`}
        unmatched.push({path, code: 'no-match', wording})
      }
    } else {
      unmatched.push({path, code: 'missing', wording: cannotFind(path)})
    }
  }
  return {paths: [...paths.values()], unmatched, skipped}
}

function cannotFind(path: string): Wording {
  // Node has no name for bytes that are not UTF-8.
  if (path.includes('\ufffd')) {
    return {
      zh: `${path} 的文件名不是 UTF-8 编码，打不开；请改名后再查`,
      en: `the name of ${path} is not UTF-8, and so it cannot be opened: rename it`
    }
  }
  return {zh: `找不到 ${path}`, en: `cannot find ${path}`}
}

function cannotRead(path: string, error: unknown): Wording {
  const {zh, en} = fileReason(error)
  return {zh: `读不了 ${path}（${zh}）`, en: `cannot read ${path} (${en})`}
}

function noDraft(path: string): Wording {
  return {
    zh: `目录 ${path} 里没有可检查的文件（.md、.markdown、.html、.htm、.txt、.docx）`,
    en: `directory ${path} holds no draft (.md, .markdown, .html, .htm, .txt, .docx)`
  }
}

const kinds: Readonly<Record<NonNullable<ReturnType<typeof specialKind>>, Wording>> = {
  pipe: {zh: '管道', en: 'a pipe'},
  socket: {zh: '套接字', en: 'a socket'},
  device: {zh: '设备', en: 'a device'}
}

function notRegular(path: string, status: Stats): Wording {
  if (status.isDirectory()) return {zh: `${path} 是目录，不是文件`, en: `${path} is a directory`}
  const kind = kinds[specialKind(status) ?? 'device']
  return {
    zh: `${path} 是${kind.zh}，不是普通文件，没有读；草稿可以从标准输入给：--stdin --stdin-filename 名字`,
    en: `${path} is ${kind.en}, no regular file, and was not read; a draft may come on standard input: --stdin --stdin-filename <name>`
  }
}

function ignoreWording(name: string | null): Wording | null {
  return name === null ? null : {zh: `${name} 里有，略过`, en: `in ${name}, skipped`}
}

export function isDraft(path: string): boolean {
  return draftName.test(path)
}

function isGlob(operand: string): boolean {
  return /[*?[\]{}!]/.test(operand)
}

/** Every draft below a directory, in the order of their names. Hidden directories and dependencies hold none. */
function walk(
  directory: string,
  leaveOut: (path: string, kind: 'file' | 'directory') => boolean,
  tellClosed: (directory: string, error: unknown) => void
): string[] {
  const found: string[] = []
  let entries: Dirent[]
  try {
    entries = readdirSync(directory, {withFileTypes: true})
  } catch (error) {
    tellClosed(directory, error)
    return found
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  // As join() writes the path of the directory, which it takes long to do for every file.
  const prefix = toPosix(join(directory, 'draft')).slice(0, -'draft'.length)
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = `${prefix}${entry.name}`
    if (entry.isDirectory()) {
      if (leaveOut(path, 'directory')) continue
      for (const inner of walk(path, leaveOut, tellClosed)) found.push(inner)
    } else if (isDraft(path) && isFile(entry) && !leaveOut(path, 'file')) found.push(path)
  }
  return found
}

/** A pipe that is called a draft would be waited for. */
function isFile(entry: Dirent): boolean {
  return entry.isFile() || entry.isSymbolicLink()
}

/**
 * The bytes of a draft.
 *
 * @throws ReadError where it cannot be read.
 */
export function readDraft(path: string): Uint8Array {
  let file: number | null = null
  try {
    // Before it is opened: a pipe would be waited for.
    const kind = statSync(path)
    if (!kind.isFile()) throw new ReadError('unreadable', notRegular(path, kind))
    file = openSync(path, 'r')
    const status = fstatSync(file)
    if (status.size > maximumBytes) {
      throw new ReadError('beyond-limits', {
        zh: `${path} 超过 ${maximumBytes / 1024 / 1024} MB，没有检查`,
        en: `${path} is larger than ${maximumBytes / 1024 / 1024} MB, not checked`
      })
    }
    return readFileSync(file)
  } catch (error) {
    if (error instanceof ReadError) throw error
    const {code} = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new ReadError('missing', cannotFind(path))
    throw new ReadError('unreadable', cannotRead(path, error))
  } finally {
    if (file !== null) closeSync(file)
  }
}
