import {createHash} from 'node:crypto'
import {fileURLToPath} from 'node:url'
import {gzipAsync} from '@gfx/zopfli'
import {build, defineConfig, type Plugin} from 'vite'
import {viteSingleFile} from 'vite-plugin-singlefile'
import {withoutExamples, withoutMarkdownWriter} from './scripts/bundle-plugins.ts'

/**
 * The lowest browsers: Chromium 86, on which the older editions of 360 and QQ stand, Windows 7 among them, and Firefox of the
 * age that has dialogs. What they lack of functions stands in `older-browsers.ts`.
 */
const target = ['chrome86', 'edge86', 'firefox100', 'safari15.4']

const root = fileURLToPath(new URL('src/hosts/page/', import.meta.url))

/**
 * The engine for the page's worker as one script, compressed: it is nine tenths of the page, and a base64 text of the plain
 * script would be beyond what the page may weigh. Zopfli takes some seconds and makes a twentieth less of it than zlib.
 */
const packedEngine: Plugin = {
  name: 'packed-engine',
  resolveId: source => (source === 'virtual:packed-engine' ? `\0${source}` : null),
  async load(id) {
    if (id !== '\0virtual:packed-engine') return null
    const script = await bundleWorker()
    const packed = await gzipAsync(new TextEncoder().encode(script), {numiterations: 5})
    return `export default ${JSON.stringify(Buffer.from(packed).toString('base64'))}`
  }
}

/** parse5 brings the names of all characters; of the two lists of the same names, one is enough. */
const oneListOfNames: Plugin = {
  name: 'one-list-of-names',
  enforce: 'pre',
  resolveId: source => (source === 'decode-named-character-reference' ? `\0${source}` : null),
  load: id =>
    id === '\0decode-named-character-reference'
      ? `import {decodeHTMLStrict} from 'entities/decode'
export function decodeNamedCharacterReference(name) {
  const reference = '&' + name + ';'
  const decoded = decodeHTMLStrict(reference)
  return decoded === reference ? false : decoded
}`
      : null
}

async function bundleWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [
      oneListOfNames,
      ...[withoutExamples, withoutMarkdownWriter].map(plugin => ({...plugin, enforce: 'pre' as const}))
    ],
    // A worker has no document; packages that know it offer another file.
    resolve: {conditions: ['worker', 'module', 'browser']},
    build: {
      write: false,
      target,
      lib: {entry: 'engine/worker.ts', formats: ['iife'], name: 'reportlint'},
      rolldownOptions: {output: {codeSplitting: false}}
    }
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : null
  if (chunk?.type !== 'chunk') throw new Error('the worker was not bundled')
  return chunk.code
}

/** Replaces 'unsafe-inline' for scripts by the digest of the one script there is: nothing else may run. */
const pinnedScript: Plugin = {
  name: 'pinned-script',
  enforce: 'post',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.html')) continue
        const html = String(asset.source)
        const digests = [...html.matchAll(/<script\b[^>]{0,200}>([\s\S]*?)<\/script>/gu)].map(
          ([, script]) =>
            `'sha256-${createHash('sha256')
              .update(script ?? '')
              .digest('base64')}'`
        )
        asset.source = html.replace("'self' 'unsafe-inline' blob:", `${digests.join(' ')} blob:`)
        asset.fileName = 'reportlint.html'
      }
    }
  }
}

/** The offline page: one file with everything in it, which no connection may leave. */
export default defineConfig({
  root,
  plugins: [packedEngine, viteSingleFile({removeViteModuleLoader: true}), pinnedScript],
  build: {outDir: '../../../dist/page', emptyOutDir: true, target, modulePreload: false}
})
