import {existsSync, readFileSync} from 'node:fs'
import Module from 'node:module'
import {dirname} from 'node:path'
import {Script} from 'node:vm'

/** What Node does with the text of a CommonJS module; the module system has no public name for it. */
interface Compiles {
  _compile: (this: NodeJS.Module, content: string, path: string, ...rest: unknown[]) => unknown
}

/**
 * Compiles the command's own files with the bytecode that the build left beside them: a start spends more time on compiling than on
 * any other work. Bytecode fits one version of V8, so it is named after it; another Node compiles as ever, and so does this one where
 * V8 rejects what it finds.
 *
 * @param directory Where the command's files are; no other module is touched.
 * @param onCompiled Sees every script of the command, so that the build can keep its bytecode.
 */
export function useCodeCache(directory: string, onCompiled?: (path: string, script: Script) => void): void {
  const prototype = Module.prototype as unknown as Compiles
  const compile = prototype._compile
  prototype._compile = function (content, path, ...rest) {
    const cachePath = codeCachePath(path)
    const isOwn = dirname(path) === directory
    const hasCache = isOwn && existsSync(cachePath)
    if (!isOwn || (!hasCache && !onCompiled)) return compile.call(this, content, path, ...rest)
    const cachedData = hasCache ? readFileSync(cachePath) : undefined
    const script = new Script(Module.wrap(content), {filename: path, cachedData})
    onCompiled?.(path, script)
    const run = script.runInThisContext() as (...scope: unknown[]) => unknown
    return run.call(this.exports, this.exports, this.require.bind(this), this, path, directory)
  }
}

export function codeCachePath(path: string): string {
  return `${path}.${process.versions.v8}-${process.platform}-${process.arch}.cache`
}
