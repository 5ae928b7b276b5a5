import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** A program to time: its name, and the arguments of `node` that run it on a path; null where it is not installed. */
export interface Contender {
  readonly name: string
  readonly command: ((path: string) => readonly string[]) | null
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export const reportlintCommand = here('../../dist/cli/cli.cjs')

function peer(
  name: string,
  script: string,
  command: (script: string, path: string) => readonly string[]
): Contender {
  const file = here(`node_modules/${script}`)
  return {name, command: existsSync(file) ? path => command(file, path) : null}
}

export const markdownlint = peer(
  'markdownlint-cli2 0.22.1',
  'markdownlint-cli2/markdownlint-cli2-bin.mjs',
  (script, path) => [script, '--no-globs', '--config', here('quiet.markdownlint-cli2.jsonc'), path]
)

/** Other linters of Markdown; rules that speak on every line of Chinese prose are off, in their favour. */
export const markdownPeers: readonly Contender[] = [
  markdownlint,
  peer('textlint 15.8', 'textlint/bin/textlint.js', (script, path) => [
    script,
    '--no-textlintrc',
    '--rule',
    'no-todo',
    path
  ]),
  peer('remark-cli 12 + recommended', 'remark-cli/cli.js', (script, path) => [
    script,
    '--no-config',
    '--no-stdout',
    '--quiet',
    '--use',
    here('node_modules/remark-gfm/index.js'),
    '--use',
    here('node_modules/remark-preset-lint-recommended/index.js'),
    path
  ]),
  peer('autocorrect-node 2.14', 'autocorrect-node/cli.js', (script, path) => [
    script,
    '--lint',
    '--config',
    here('quiet.autocorrectrc'),
    path
  ]),
  peer('rumdl 0.2.75', 'rumdl/bin/rumdl', (script, path) => [
    script,
    'check',
    '--no-config',
    '--no-cache',
    '--silent',
    '--disable',
    'MD012,MD013,MD033',
    path
  ])
]

export const textlintCached = (cache: string): Contender =>
  peer('textlint 15.8 --cache', 'textlint/bin/textlint.js', (script, path) => [
    script,
    '--no-textlintrc',
    '--rule',
    'no-todo',
    '--cache',
    '--cache-location',
    cache,
    path
  ])

export const mammoth = peer('mammoth 1.13 (conversion alone)', 'mammoth/bin/mammoth', (script, path) => [
  script,
  path,
  '/dev/null'
])

export const reportlint = (...options: readonly string[]): Contender => ({
  name: ['reportlint', ...options].join(' '),
  command: existsSync(reportlintCommand)
    ? path => [reportlintCommand, ...options, ...(path === '' ? [] : [path])]
    : null
})

export const floor: Contender = {name: 'node -e 0', command: () => ['-e', '0']}
