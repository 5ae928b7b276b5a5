import {basename, dirname, resolve} from 'node:path'
import {fileStatus} from '../../file-status.ts'
import {isDraft} from '../../files.ts'
import {toPosix} from '../../shown-path.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {say} from '../writing/streams.ts'
import {newDirectory, watchTree} from './watch-tree.ts'

/** An editor writes a file in several steps. */
const quietMilliseconds = 150

/** A report that is written beside the drafts must not start the next check. */
const settingsName =
  /(?:^|[\\/])(?:\.reportlintrc\.(?:json|ya?ml)|package\.json|\.gitignore|\.reportlintignore)$/

/** Checks again whenever something beside the drafts or the configuration changes, until it is interrupted. */
export async function watch(
  invocation: Invocation,
  check: (invocation: Invocation) => Promise<number>
): Promise<number> {
  const {operands, values, language} = invocation
  const named = [
    ...operands,
    ...[values.config, values.previous, values.baseline].flatMap(path => path ?? [])
  ]
  // A file is often replaced, not written to; so its directory is watched.
  const holdsMore = (path: string) => fileStatus(path)?.isDirectory() || /[*?{[]/.test(path)
  const trees = new Set(operands.filter(holdsMore).map(path => watchedDirectory(path)))
  const directories = new Set([...named.map(path => watchedDirectory(path)), process.cwd()])
  const names = new Set(
    [...named, ...[values.profile].flatMap(path => path ?? [])].map(path => basename(path))
  )
  const written = new Set(
    [values.output, ...(values.format ?? []).map(format => format.split(':')[1])].map(path =>
      basename(path ?? '')
    )
  )
  const isRelevant = (path: string) =>
    !written.has(basename(path)) && (isDraft(path) || settingsName.test(path) || names.has(basename(path)))
  let timer: NodeJS.Timeout | null = null
  let changed = () => {}
  const onChange = (name: string) => {
    if (name !== newDirectory && !isRelevant(name)) return
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => changed(), quietMilliseconds)
  }
  for (const directory of directories) watchTree(directory, onChange, trees.has(directory))
  process.once('SIGINT', () => process.exit(130))
  for (;;) {
    const change = new Promise<void>(resolve => {
      changed = resolve
    })
    await check(invocation)
    say({zh: '等待改动，Ctrl-C 结束', en: 'waiting for changes, Ctrl-C ends'}, language)
    await change
  }
}

function watchedDirectory(path: string): string {
  const fixed = toPosix(path).split(/[*?[\]{}]/)[0] || '.'
  return resolve(fileStatus(fixed)?.isDirectory() ? fixed : dirname(fixed))
}
