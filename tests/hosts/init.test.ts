import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {directoryWith, reportlint} from './command.ts'

const report = readFileSync(join(import.meta.dirname, '../../fixtures/own-profile/draft.md'))

test('init --profile drafts a profile that the next check can use', () => {
  const cwd = directoryWith({'report.md': report})
  expect(reportlint(['init', '--profile', 'report.md', '--lang', 'en'], {cwd})).toMatchObject({
    code: 0,
    stdout: ''
  })
  const [name = ''] = readdirSync(cwd).filter(file => file.endsWith('.json'))
  const profile = JSON.parse(readFileSync(join(cwd, name), 'utf8'))
  expect(profile.tables.map(({id}: {id: string}) => id)).toContain('requests')
  // What only the author knows.
  profile.tables[0].identities.push({
    equation: 'pending-at-start-of + received = processed + pending-at-end-of',
    forEvery: 'column'
  })
  writeFileSync(join(cwd, name), JSON.stringify(profile, null, 2))
  const {code, stdout} = reportlint(['report.md', '--profile', name, '--lang', 'en'], {cwd})
  expect(code).toBe(1)
  expect(stdout).toContain('19 should be 10')
})

test('init --profile never writes over a file, and says what it cannot read', () => {
  const cwd = directoryWith({'report.md': report, 'words.md': 'No tables here.\n', 'mine.json': '{}'})
  const refused = reportlint(['init', '--profile', 'report.md', '-o', 'mine.json', '--lang', 'en'], {cwd})
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('mine.json exists')])
  expect(readFileSync(join(cwd, 'mine.json'), 'utf8')).toBe('{}')
  const empty = reportlint(['init', '--profile', 'words.md', '--lang', 'en'], {cwd})
  expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining('no table was read')])
  const missing = reportlint(['init', '--profile', 'nowhere.md', '--lang', 'en'], {cwd})
  expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('nowhere.md')])
})
