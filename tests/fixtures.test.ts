import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {languages} from '../rules/language/index.ts'
import {check} from '../src/check/check.ts'
import {measureCoverage} from '../src/check/coverage.ts'
import {parseProfile} from '../src/config/parse-profile.ts'
import {type Linted, lint, profiles, type RuleSetting, rules} from '../src/index.ts'
import {textReporter} from '../src/reporters/text.ts'
import type {Language} from '../src/source/wording.ts'

const root = join(import.meta.dirname, '../fixtures')
const isDraft = (name: string) => /^draft\.(md|html|txt|docx)$/.test(name)

const settings: readonly RuleSetting[] = rules.map(rule => ({
  rule,
  severity: rule.severity,
  options: rule.options?.parse({}) ?? {}
}))

/** Folders below fixtures/ that hold a draft. */
const folders = readdirSync(root, {recursive: true, encoding: 'utf8'})
  .filter(path => isDraft(basename(path)))
  .map(path => join(path, '..'))
  .filter((folder, index, all) => all.indexOf(folder) === index)
  .sort()

// `npm run update` writes every expected.txt anew; read what changed as prose before keeping it.
const faults = folders.filter(folder => !folder.startsWith('clean'))

describe.each(faults)('fixtures/%s', folder => {
  test('gives what expected.txt says (after a change that is meant: npm run update)', async () => {
    const drafts = readdirSync(join(root, folder)).filter(isDraft).sort()
    const notes = await Promise.all(
      drafts.map(async name => note(name, await lintFixture(join(folder, name)), chosen(folder).language))
    )
    await expect(notes.join('\n')).toMatchFileSnapshot(join(root, folder, 'expected.txt'))
  })
})

const clean = folders.filter(folder => folder.startsWith('clean'))

describe.each(
  clean.flatMap(folder =>
    readdirSync(join(root, folder))
      .filter(isDraft)
      .map(name => join(folder, name))
  )
)('fixtures/%s', path => {
  test('gives no error and no warning', async () => {
    const {diagnostics} = await lintFixture(path)
    const alarms = diagnostics.filter(({severity}) => severity !== 'note')
    expect(alarms.map(({ruleId, message}) => `${ruleId}: ${message}`)).toEqual([])
  })
})

/** What the fixture's configuration says about the kind of report and the language. */
function chosen(folder: string) {
  const file = join(root, folder, '.reportlintrc.json')
  const config: {profile?: string; lang?: 'zh' | 'en'} = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {}
  const own = config.profile && join(root, folder, config.profile)
  return {
    language: config.lang ?? 'zh',
    ...(own ? {profile: parseProfile(own, readFileSync(own, 'utf8'))} : {})
  } as const
}

/** Checks a draft beside last year's report, where the fixture has one. */
async function lintFixture(path: string): Promise<Linted> {
  const choice = chosen(join(path, '..'))
  const read = (name: string) =>
    lint({
      path: basename(name),
      bytes: readFileSync(join(root, name)),
      languages,
      profiles,
      rules: settings,
      ...choice
    })
  const previous = readdirSync(join(root, path, '..')).find(name => name.startsWith('previous.'))
  const linted = await read(path)
  if (!previous) return linted
  const report = {...linted.report, previous: (await read(join(path, '..', previous))).report}
  return {report, ...check(report, settings, choice.language)}
}

/** What a person would read in the terminal. */
function note(path: string, {report, diagnostics, comparisons}: Linted, language: Language): string {
  const context = {version: '0', language, rules, color: false} as const
  return textReporter.file(
    {path, status: 'checked', report, diagnostics, coverage: measureCoverage(report, comparisons)},
    context
  )
}
