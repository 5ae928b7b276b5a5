import {relative, resolve} from 'node:path'
import {toPosix} from '../../shown-path.ts'

/** Matches paths against patterns written as in .gitignore, relative to a directory; nothing where there is none. */
export async function createMatcher(
  patterns: readonly string[],
  directory: string | undefined
): Promise<(path: string) => boolean> {
  if (patterns.length === 0 || directory === undefined) return () => false
  const {default: ignore} = await import('ignore')
  const matcher = ignore().add([...patterns])
  return path => {
    const inner = toPosix(relative(directory, resolve(path)))
    return ignore.isPathValid(inner) && matcher.ignores(inner)
  }
}
