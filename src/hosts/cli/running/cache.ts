import {readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import type {Language} from '../../../source/wording.ts'
import {fileReason} from '../../file-reason.ts'
import {say} from '../writing/streams.ts'
import {digestOf} from './digest.ts'
import type {FileWork} from './file-work.ts'

const cachePath = '.reportlintcache'

/** Results of unchanged drafts. Nothing in it is ever trusted beyond its key. */
export interface Cache {
  readonly find: (path: string, digest: string) => FileWork | null
  readonly keep: (path: string, work: FileWork) => void
  readonly save: () => void
}

interface Entry {
  readonly key: string
  readonly work: FileWork
}

/**
 * A result depends on the bytes of the draft and on `circumstances`: this build, the options, the configuration, the baseline and the
 * reports compared with. Their digests are the key, so that a change of any of them is a miss and never a wrong answer.
 */
export function openCache(circumstances: readonly unknown[], language: Language): Cache {
  const common = digestOf(`${buildStamp()} ${JSON.stringify(circumstances)}`)
  const entries = readEntries()
  let isChanged = false
  const keyOf = (digest: string) => `${common} ${digest}`
  return {
    find: (path, digest) => {
      const entry = entries.get(path)
      return entry?.key === keyOf(digest) ? entry.work : null
    },
    keep: (path, work) => {
      // What went wrong may go right the next time.
      if (work.digest === null || work.errors.length > 0) return
      entries.set(path, {key: keyOf(work.digest), work})
      isChanged = true
    },
    save: () => {
      if (!isChanged) return
      const draft = `${cachePath}.${process.pid}.tmp`
      try {
        writeFileSync(draft, JSON.stringify([...entries]))
        renameSync(draft, cachePath)
      } catch (error) {
        // The check itself is complete; the next one takes longer.
        rmSync(draft, {force: true})
        const {zh, en} = fileReason(error)
        say(
          {zh: `缓存写不到 ${cachePath}（${zh}）`, en: `cannot write the cache ${cachePath} (${en})`},
          language
        )
      }
    }
  }
}

/** Every build has another one: the name of this file's bundle is made of all that is in it and in what it loads. */
function buildStamp(): string {
  const {mtimeMs, size} = statSync(import.meta.filename)
  return `${import.meta.filename} ${mtimeMs} ${size}`
}

function readEntries(): Map<string, Entry> {
  try {
    return new Map(JSON.parse(readFileSync(cachePath, 'utf8')) as [string, Entry][])
  } catch {
    return new Map()
  }
}
