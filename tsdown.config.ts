import {copyFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {OutputOptions, Plugin} from 'rolldown'
import {defineConfig, type UserConfig} from 'tsdown'
import {profiles} from './rules/profiles/index.ts'
import {withoutExamples, withoutMarkdownWriter} from './scripts/bundle-plugins.ts'
import {licenceNotices} from './scripts/licence-notices.ts'
import {rulePages} from './src/hosts/cli/commands/rule-pages.ts'

/**
 * vfile passes built-ins of Node on, which the bundler loses in CommonJS output; its forms for the browser need none, and the
 * command uses none of what they leave out.
 */
export const vfileWithoutBuiltIns = {
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
    return /[\\/]commands[\\/]rule-pages\.ts$/.test(id) ? exportData('rulePages', rulePages) : null
  }
}

function exportData(name: string, value: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}

const source = (name: string) => join(import.meta.dirname, 'src', `${name}.ts`)

/** Files of the command, and the modules for which each is loaded. What one start needs stands together: each file costs a look-up. */
const files = {
  'code-cache': ['hosts/cli/code-cache'],
  main: ['hosts/cli/main', 'hosts/cli/arguments/help', 'hosts/cli/writing/write-document', 'config/settings'],
  check: ['hosts/cli/commands/check', 'reporters/text', 'read/markdown/markdown', 'read/text/plain-text'],
  html: ['read/html/html']
}
const fileOfRoot = new Map(
  Object.entries(files).flatMap(([file, roots]) => roots.map(root => [source(root), file] as const))
)

type ChunkName = Exclude<
  NonNullable<Exclude<OutputOptions['codeSplitting'], boolean | undefined>['groups']>[number]['name'],
  string
>

/** The first file that has a use for a module; null for a module that is only imported on demand. */
const chooseFile: ChunkName = (id, graph) => {
  const wanted = new Set<string | undefined>()
  const seen = new Set<string>()
  const waiting = [id]
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    if (seen.has(module)) continue
    seen.add(module)
    wanted.add(fileOfRoot.get(module))
    waiting.push(...(graph.getModuleInfo(module)?.importers ?? []))
  }
  return Object.keys(files).find(file => wanted.has(file)) ?? null
}

/**
 * Files of ASCII, which Node reads and compiles in less time. An escape says the same in a string, in a regular expression, and in the raw
 * text of one.
 */
const inAscii: Plugin = {
  name: 'in-ascii',
  generateBundle: (_, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue
      if (/(?<!\\)(?:\\\\){0,99}\\[^\0-\x7f]/.test(file.code)) {
        throw new Error('expected no backslash before a character that needs none')
      }
      file.code = file.code.replace(
        /[^\0-\x7f]/g,
        unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
      )
    }
  }
}

/**
 * The command, and the library on the same files: CommonJS, which Node starts faster than modules; what a start does not need stands in
 * files of its own.
 */
export const command = {
  entry: {
    cli: 'src/hosts/cli/start.ts',
    worker: 'src/hosts/cli/running/worker.ts',
    library: 'src/hosts/library/library.ts'
  },
  format: 'cjs',
  dts: false,
  platform: 'node',
  outDir: 'dist/cli',
  noExternal: [/.*/],
  // Cosmiconfig names it for configurations in TypeScript, which are code and so never read.
  external: ['typescript'],
  plugins: [vfileWithoutBuiltIns, workedOut, withoutExamples, withoutMarkdownWriter, inAscii, licenceNotices],
  outputOptions: {
    dynamicImportInCjs: false,
    codeSplitting: {includeDependenciesRecursively: false, groups: [{name: chooseFile}]}
  },
  minify: true
} satisfies UserConfig

/** The types of the library, twice, since a file of types is of one kind of module. */
const libraryTypes = {
  entry: {index: 'src/hosts/library/library.ts'},
  format: 'esm',
  dts: {emitDtsOnly: true},
  outDir: 'dist',
  outExtensions: () => ({dts: '.d.ts'}),
  hooks: {
    'build:done': ({options: {outDir}}) =>
      copyFileSync(join(outDir, 'index.d.ts'), join(outDir, 'index.d.cts'))
  }
} satisfies UserConfig

/** Both doors of the library lead to the one file; a module has to say by name what comes through. */
const libraryDoors = {
  'build:done': ({chunks}) => {
    const library = chunks.find(chunk => chunk.type === 'chunk' && chunk.name === 'library')
    if (library?.type !== 'chunk') throw new Error('expected the library among the built files')
    const dist = join(library.outDir, '..')
    writeFileSync(
      join(dist, 'index.js'),
      `export {${library.exports.join(', ')}} from './cli/${library.fileName}'\n`
    )
    writeFileSync(
      join(dist, 'index.cjs'),
      `'use strict'\nmodule.exports = require('./cli/${library.fileName}')\n`
    )
  }
} satisfies UserConfig['hooks']

// Whoever installs from a clone sees what goes wrong, and not a page of what goes well.
export default defineConfig(
  [libraryTypes, {...command, hooks: libraryDoors}].map(each => ({...each, logLevel: 'error' as const}))
)
