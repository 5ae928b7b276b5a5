import {dirname, join} from 'node:path'
import {defineConfig, type UserConfig} from 'tsdown'
import {profiles} from './rules/profiles/index.ts'
import {rulePages} from './src/hosts/cli/rule-pages.ts'

/**
 * vfile passes built-ins of Node on, which the bundler loses in CommonJS output; its forms for the browser need none, and the
 * command uses none of what they leave out.
 */
const vfileWithoutBuiltIns = {
  name: 'vfile-without-built-ins',
  resolveId: (source: string, importer: string | undefined) =>
    importer && /^#min\w{1,20}$/.test(source)
      ? join(dirname(importer), `${source.slice(1)}.browser.js`)
      : null
}

/** What is the same at every start is worked out while building: profiles checked by their schemas, and the pages of the rules. */
const workedOut = {
  name: 'worked-out',
  load: (id: string) => {
    if (/[\\/]rules[\\/]profiles[\\/]index\.ts$/.test(id)) return exportData('profiles', profiles)
    return /[\\/]cli[\\/]rule-pages\.ts$/.test(id) ? exportData('rulePages', rulePages) : null
  }
}

function exportData(name: string, value: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}

/** The command: CommonJS, which Node starts faster than modules; what a start does not need stands in files of its own. */
export const command = {
  entry: {cli: 'src/hosts/cli/main.ts', worker: 'src/hosts/cli/worker.ts'},
  format: 'cjs',
  dts: false,
  platform: 'node',
  outDir: 'dist/cli',
  noExternal: [/.*/],
  // Cosmiconfig names it for configurations in TypeScript, which are code and so never read.
  external: ['typescript'],
  plugins: [vfileWithoutBuiltIns, workedOut],
  minify: true
} satisfies UserConfig

/** The library: types beside it, dependencies left to the package manager. */
const library = {
  entry: {index: 'src/index.ts'},
  format: 'esm',
  dts: true,
  platform: 'neutral',
  outDir: 'dist'
} satisfies UserConfig

export default defineConfig([library, command])
