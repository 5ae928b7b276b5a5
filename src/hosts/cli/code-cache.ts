import {existsSync, readFileSync} from 'node:fs'
import {createRequire, wrap} from 'node:module'
import {dirname, join} from 'node:path'
import {constants, Script} from 'node:vm'

/**
 * Compiles the command's own files with the bytecode that the build left beside them: a start spends more time on compiling than on
 * any other work. Bytecode fits one version of V8, so it is named after it; another Node compiles as ever, and so does this one where
 * V8 rejects what it finds.
 *
 * @param directory Where the command's files are; no other module is touched.
 * @param onCompiled Sees every script of the command, so that the build can keep its bytecode.
 */
export function useCodeCache(directory: string, onCompiled?: (path: string, script: Script) => void): void {
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
