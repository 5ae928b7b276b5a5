import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import * as nodeModule from 'node:module'
import {homedir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {constants, Script} from 'node:vm'

/**
 * The V8 of Node 20 optimizes a function when it has hardly met a report, and drops the result with the next one that differs; what it
 * calls is optimized again inside of each caller; and every expression is compiled twice, though hardly any is used but once. A run of some
 * hundred drafts spends a sixth of its instructions on that, and one of a single draft a fiftieth. Later versions wait by themselves and
 * know no such settings.
 */
export const compilerSettings = process.versions.v8.startsWith('11.')
  ? '--interrupt-budget=200000 --max-inlined-bytecode-size=50 --max-inlined-bytecode-size-cumulative=100 --no-regexp-tier-up'
  : null

/** Since Node 22; the types are those of Node 20. */
const {enableCompileCache} = nodeModule as {enableCompileCache?: (directory: string) => unknown}

/**
 * Keeps the bytecode of the command's own files in the user's cache folder, and compiles with what an earlier run left there: a start
 * spends more time on compiling than on any other work. Later versions of Node do that themselves. It saves time and changes nothing:
 * what V8 rejects is compiled as ever, and a folder that cannot be written is left alone.
 *
 * @param directory Where the command's files are; no other module is touched. Their names tell their content.
 */
export function useCodeCache(directory: string): void {
  // Bytecode is valid under the settings it was made with.
  if (compilerSettings !== null) setFlagsFromString(compilerSettings)
  if (process.env.NODE_DISABLE_COMPILE_CACHE !== undefined) return
  const folder = cacheFolder(process.env)
  if (enableCompileCache) {
    enableCompileCache(folder)
    return
  }
  const fresh = new Map<string, Script>()
  const {extensions} = nodeModule.createRequire(join(directory, 'cli.cjs'))
  const compileUsual = extensions['.js']
  extensions['.cjs'] = (module, path) => {
    // A file without the mark of its content in its name may be another tomorrow.
    if (dirname(path) !== directory || !/-[\w-]{8}\.cjs$/.test(path)) return compileUsual(module, path)
    const cachePath = codeCachePath(folder, path)
    const cachedData = readCache(cachePath)
    // The build writes ASCII, of which Latin-1 is the quicker reading.
    const script = new Script(nodeModule.wrap(readFileSync(path, 'latin1')), {
      filename: path,
      cachedData,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER
    })
    if (cachedData === undefined || script.cachedDataRejected) fresh.set(cachePath, script)
    const run = script.runInThisContext() as (...scope: unknown[]) => unknown
    run.call(module.exports, module.exports, module.require.bind(module), module, path, directory)
  }
  // At the end, so that what the run used is in it.
  process.once('exit', () => keep(folder, fresh))
}

/** Where programs of this system keep what they can make again. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const {XDG_CACHE_HOME, LOCALAPPDATA} = environment
  const usual =
    process.platform === 'win32'
      ? LOCALAPPDATA || join(homedir(), 'AppData', 'Local')
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches')
        : join(homedir(), '.cache')
  return join(XDG_CACHE_HOME || usual, 'reportlint')
}

export function codeCachePath(folder: string, path: string): string {
  return join(folder, `${basename(path)}.${process.versions.v8}-${process.platform}-${process.arch}.cache`)
}

function readCache(path: string): Buffer | undefined {
  try {
    return existsSync(path) ? readFileSync(path) : undefined
  } catch {
    return undefined
  }
}

function keep(folder: string, scripts: ReadonlyMap<string, Script>): void {
  try {
    if (scripts.size > 0) mkdirSync(folder, {recursive: true, mode: 0o700})
    for (const [path, script] of scripts) {
      const draft = `${path}.${process.pid}.tmp`
      try {
        writeFileSync(draft, script.createCachedData())
        renameSync(draft, path)
      } finally {
        rmSync(draft, {force: true})
      }
    }
  } catch {
    // The next start takes as long as this one.
  }
}
