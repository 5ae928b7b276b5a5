import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {writeProfileSchema} from '../scripts/profile-schema.ts'

test('schemas/profile.schema.json is what the profiles are checked against (update it with vitest -u)', async () => {
  await expect(writeProfileSchema()).toMatchFileSnapshot('../schemas/profile.schema.json')
})

test('explains the entries that need an explanation', () => {
  const schema = JSON.parse(writeProfileSchema())
  const table = schema.properties.tables.items.properties
  expect(table.layout.description).toContain('side by side in one printed line')
  expect(table.identities.items.properties.equation.description).toContain('`row + row = row`')
  expect(schema.properties.years.description).toContain('Report years')
})

test('every shipped profile names the schema, so that an editor completes it', () => {
  const folder = new URL('../rules/profiles/', import.meta.url)
  for (const name of readdirSync(folder).filter(file => file.endsWith('.json'))) {
    const {$schema} = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    expect(`${name}: ${$schema}`).toBe(`${name}: ../../schemas/profile.schema.json`)
  }
})
