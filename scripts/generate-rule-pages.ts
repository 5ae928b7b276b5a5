import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {rules} from '../rules/index.ts'
import {generatePages} from './rule-pages.ts'

const root = join(import.meta.dirname, '..')
const pages = generatePages(rules, path => readFileSync(join(root, path), 'utf8'))
mkdirSync(join(root, 'docs/rules'), {recursive: true})
for (const [path, text] of pages) writeFileSync(join(root, path), text)
for (const name of readdirSync(join(root, 'docs/rules'))) {
  if (!pages.has(`docs/rules/${name}`)) rmSync(join(root, 'docs/rules', name))
}
