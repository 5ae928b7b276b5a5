import {writeFileSync} from 'node:fs'
import type {Script} from 'node:vm'
import {codeCachePath, useCodeCache} from './code-cache.ts'

/**
 * Checks the drafts named and leaves the bytecode of all that ran beside the command's files. A part of the build.
 */
async function writeCodeCache(drafts: readonly string[]): Promise<void> {
  const scripts = new Map<string, Script>()
  useCodeCache(import.meta.dirname, (path, script) => scripts.set(path, script))
  const {main} = await import('./main.ts')
  for (const draft of drafts) {
    const code = await main(['check', '--no-config', draft])
    if (code > 1) throw new Error(`expected a check of ${draft}, ended with ${code}`)
  }
  for (const [path, script] of scripts) writeFileSync(codeCachePath(path), script.createCachedData())
  process.exitCode = 0
}

void writeCodeCache(process.argv.slice(2))
