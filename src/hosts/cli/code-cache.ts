import {existsSync, readFileSync} from 'node:fs'
import {createRequire, wrap} from 'node:module'
import {dirname, join} from 'node:path'
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

/**
 * Compiles the command's own files with the bytecode that the build left beside them: a start spends more time on compiling than on
 * any other work. Bytecode fits one version of V8, so it is named after it; another Node compiles as ever, and so does this one where
 * V8 rejects what it finds.
 *
 * @param directory Where the command's files are; no other module is touched.
 * @param onCompiled Sees every script of the command, so that the build can keep its bytecode.
 */
export function useCodeCache(directory: string, onCompiled?: (path: string, script: Script) => void): void {
  // Bytecode is valid under the settings it was made with.
  if (compilerSettings !== null) setFlagsFromString(compilerSettings)
  const {extensions} = createRequire(join(directory, 'cli.cjs'))
  const compileUsual = extensions['.js']
  extensions['.cjs'] = (module, path) => {
    const cachePath = codeCachePath(path)
    const isOwn = dirname(path) === directory
    const hasCache = isOwn && existsSync(cachePath)
    if (!isOwn || (!hasCache && !onCompiled)) return compileUsual(module, path)
    const cachedData = hasCache ? readFileSync(cachePath) : undefined
    // The build writes ASCII, of which Latin-1 is the quicker reading.
    const script = new Script(wrap(readFileSync(path, 'latin1')), {
      filename: path,
      cachedData,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER
    })
    onCompiled?.(path, script)
    const run = script.runInThisContext() as (...scope: unknown[]) => unknown
    run.call(module.exports, module.exports, module.require.bind(module), module, path, directory)
  }
}

export function codeCachePath(path: string): string {
  return `${path}.${process.versions.v8}-${process.platform}-${process.arch}.cache`
}
