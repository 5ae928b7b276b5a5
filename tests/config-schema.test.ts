import {readFileSync} from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {rules} from '../rules/index.ts'
import {writeConfigSchema} from '../scripts/config-schema.ts'
import {parseConfig} from '../src/config/config.ts'

test('schemas/config.schema.json is what a configuration is checked against (update it with vitest -u)', async () => {
  await expect(writeConfigSchema()).toMatchFileSnapshot('../schemas/config.schema.json')
})

const validate = new Ajv2020.default({strict: false}).compile(JSON.parse(writeConfigSchema()))

test.each([
  ['nothing', {}],
  ['a level', {rules: {'wrong-tally': 'off'}}],
  ['a level with options', {rules: {'empty-section': ['warning', {fewest: 3}]}}],
  ['an override', {overrides: [{files: ['old/**'], rules: {'wrong-tally': ['note']}}]}],
  [
    'all of it',
    {
      $schema: 'x',
      profile: 'auto',
      ignore: ['a'],
      failOn: 'never',
      previous: 'a',
      parts: 'b',
      baseline: 'c',
      lang: 'en'
    }
  ],
  ['a misspelt key', {rule: {}}],
  ['an unknown rule', {rules: {'wrong-taly': 'off'}}],
  ['an unknown level', {rules: {'wrong-tally': 'on'}}],
  ['an unknown option', {rules: {'empty-section': ['warning', {least: 3}]}}],
  ['an option of the wrong type', {rules: {'empty-section': ['warning', {fewest: 'three'}]}}],
  ['an override without files', {overrides: [{rules: {}}]}],
  ['a threshold that there is not', {failOn: 'warn'}]
])('an editor and the command agree on %s', (_, config) => {
  let isTaken = true
  try {
    parseConfig('a.json', JSON.stringify(config), rules)
  } catch {
    isTaken = false
  }
  expect(validate(config)).toBe(isTaken)
})

test('every rule and every key is explained', () => {
  const {properties} = JSON.parse(
    readFileSync(new URL('../schemas/config.schema.json', import.meta.url), 'utf8')
  )
  expect(Object.keys(properties.rules.properties)).toEqual(rules.map(({id}) => id))
  for (const [key, {description}] of Object.entries<{description?: string}>(properties)) {
    expect(description, key).toMatch(/ · /)
  }
})
