import {type FSWatcher, readdirSync, watch} from 'node:fs'
import {join} from 'node:path'
import {fileStatus} from '../../file-status.ts'

/**
 * Watches a directory and those below it, also those that are made later. Hidden directories and dependencies hold no drafts, as in
 * `findInputs`.
 *
 * @param onChange Takes the name of what changed, or of a directory that is new.
 */
export function watchTree(directory: string, onChange: (name: string) => void, isDeep = true): void {
  const watched = new Map<string, FSWatcher>()
  const add = (path: string) => {
    if (watched.has(path)) return
    let entries: string[] = []
    try {
      const watcher = watch(path, (_event, name) => {
        if (name === null) return
        const inner = join(path, name)
        const isNew = isDeep && isSearched(name) && fileStatus(inner)?.isDirectory() && !watched.has(inner)
        if (isNew) add(inner)
        onChange(isNew ? newDirectory : name)
      })
      // A directory that is removed takes its watch with it; one of the same name is watched anew.
      watcher.on('error', () => forget(path))
      watcher.on('close', () => watched.delete(path))
      watched.set(path, watcher)
      if (isDeep) entries = readdirSync(path)
    } catch {
      return
    }
    for (const name of entries) {
      if (isSearched(name) && fileStatus(join(path, name))?.isDirectory()) add(join(path, name))
    }
  }
  const forget = (path: string) => {
    watched.get(path)?.close()
    watched.delete(path)
  }
  add(directory)
}

/** Stands for a new directory: it may hold drafts already. */
export const newDirectory = ''

function isSearched(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules'
}
