import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {rules} from '../rules/index.ts'
import {generatePages} from '../scripts/rule-pages.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')
const pages = generatePages(rules, read)

test.each([...pages])('%s is what `npm run generate` writes', (path, text) => {
  expect(read(path)).toBe(text)
})

test('no page speaks of a rule that is gone', () => {
  const expected = [...pages.keys()].filter(path => path.startsWith('docs/rules/'))
  expect(
    readdirSync(join(root, 'docs/rules'))
      .map(name => `docs/rules/${name}`)
      .sort()
  ).toEqual(expected.sort())
})
