import {isAbsolute, relative, resolve} from 'node:path'

/** With the separators of every system's report. */
export function toPosix(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

/**
 * A path that stands in a file of a directory, as the user would write it in the working directory: what is printed of it is the same on
 * every machine. An absolute one is the user's own choice and stays.
 */
export function pathFrom(directory: string, path: string): string {
  return isAbsolute(path) ? path : relative(process.cwd(), resolve(directory, path)) || '.'
}

/** A path to print, seen from the working directory. */
export function shownPath(path: string): string {
  return toPosix(relative(process.cwd(), resolve(path))) || '.'
}
