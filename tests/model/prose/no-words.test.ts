import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'

const root = join(import.meta.dirname, '../../../src/model/prose')

/** Finding numbers still knows units and names of numbers; what is made of them must not. */
const files = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter(
  name => name.endsWith('.ts') && !name.startsWith('numbers')
)

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(15)
})

test.each(files)('%s has no word of a human language but in its comments', name => {
  const code = readFileSync(join(root, name), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*/g, '')
  expect(code.match(/\p{Script=Han}/gu) ?? []).toEqual([])
})
