import {execFileSync} from 'node:child_process'
import {join, relative} from 'node:path'
import {ReadError} from '../../../source/read-error.ts'
import {isDraft} from '../../files.ts'
import {toPosix} from '../../shown-path.ts'

const mostBytes = 256 * 1024 * 1024

/**
 * The drafts that the next commit adds or changes, as seen from the working directory; those below the operands, where there are any.
 *
 * @throws ReadError outside a repository.
 */
export function stagedDrafts(operands: readonly string[]): string[] {
  const root = git(['rev-parse', '--show-toplevel']).toString('utf8').trimEnd()
  const listed = git([
    'diff',
    '--cached',
    '--raw',
    '--no-renames',
    '--diff-filter=AMT',
    '-z',
    '--',
    ...operands
  ])
  // :100644 100644 1a2b3c4 5d6e7f8 M\0草稿.md\0      before each path its old and new mode; a link and a submodule are no file
  const changes = listed.toString('utf8').matchAll(/:\d{6} 100\d{3} [^\0]{1,200}\0([^\0]{1,8000})\0/g)
  return Array.from(changes, ([, path = '']) => path)
    .filter(isDraft)
    .map(path => toPosix(relative(process.cwd(), join(root, path))))
}

/** The staged version of a draft, with the repository's filters (line ends, large files) applied as on check-out. */
export function readStaged(path: string): Uint8Array {
  return git(['cat-file', '--filters', `:${path.startsWith('../') ? '' : './'}${path}`])
}

function git(args: readonly string[]): Buffer {
  try {
    return execFileSync('git', [...args], {maxBuffer: mostBytes, stdio: ['ignore', 'pipe', 'pipe']})
  } catch (error) {
    const {code, stderr} = error as {code?: string; stderr?: Buffer}
    const reason =
      code === 'ENOENT' ? 'git' : (stderr?.toString('utf8').trim().split('\n')[0] ?? String(error))
    throw new ReadError('unreadable', {
      zh: `读不了 git 暂存区（${reason}）`,
      en: `cannot read the index of git (${reason})`
    })
  }
}
