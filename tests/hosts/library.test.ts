import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {
  createLinter,
  format,
  lint,
  lintFile,
  profiles,
  ReadError,
  type Result,
  readFacts,
  rules
} from '../../src/hosts/library/library.ts'
import {reportFormats} from '../../src/reporters/reporters.ts'
import {directoryWith, reportlint} from './command.ts'

const root = join(import.meta.dirname, '../..')
const report = (year: number) =>
  `# 青山市水务局${year}年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息20条，其中动态5条、公告6条、其他8条。\n`

const examples = ['docs/library.md', 'docs/library.en.md', 'README.md', 'README.en.md'].flatMap(name =>
  [...readFileSync(join(root, name), 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(
    ([, code = ''], index) => [`${name} ${index + 1}`, code] as const
  )
)

test.each(examples)('the example runs: %s', (_, code) => {
  const cwd = directoryWith({'2023.md': report(2023), '2024.md': report(2024)})
  const library = pathToFileURL(join(root, 'src/hosts/library/library.ts')).href
  const script = code.replace("from 'reportlint'", `from '${library}'`)
  const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', tsx, '--input-type=module', '-e', script],
    {
      cwd,
      encoding: 'utf8'
    }
  )
  expect(status, stderr).toBe(0)
  if (code.includes('console')) expect(stdout).not.toBe('')
})

const ids = ({diagnostics}: Result) => diagnostics.map(({ruleId}) => ruleId)

test('a draft may be text or bytes, with a name or without', async () => {
  const text = report(2024)
  const bytes = new TextEncoder().encode(text)
  const result = await lint(text)
  expect(ids(result)).toContain('wrong-tally')
  expect(await lint(bytes)).toEqual(result)
  const named = await lint(bytes, {path: '年报.md'})
  expect(named).toEqual({...result, path: '年报.md'})
  const page = await lint(`<!doctype html><p>${text}</p>`)
  expect(page.format).toBe('html')
})

test('a result is what the command prints of the file', async () => {
  const cwd = directoryWith({'2024.md': report(2024), '2023.md': report(2023)})
  const {stdout} = reportlint(['2024.md', '--previous', '2023.md', '-f', 'json'], {cwd})
  const result = await lint(report(2024), {path: '2024.md', previous: report(2023)})
  const [file] = JSON.parse(stdout).files
  expect({...result, diagnostics: ids(result)}).toEqual({...file, diagnostics: ids(file)})
  for (const name of reportFormats) {
    const alone = await lint(report(2024), {path: '2024.md'})
    const printed = reportlint(['2024.md', '-f', name], {cwd}).stdout
    expect(format([alone], name), name).toBe(printed)
  }
})

test('rules, profiles and languages are chosen for one draft or for all', async () => {
  const off = await lint(report(2024), {rules: {'wrong-tally': 'off', 'missing-section': 'note'}})
  expect(ids(off)).not.toContain('wrong-tally')
  expect(
    off.diagnostics
      .filter(({ruleId}) => ruleId === 'missing-section')
      .every(({severity}) => severity === 'note')
  ).toBe(true)
  expect((await lint(report(2024), {profile: 'generic'})).profile).toBe('generic')
  const linter = createLinter({config: {rules: {'wrong-tally': 'off'}, lang: 'en'}})
  expect(ids(await linter.lint(report(2024)))).not.toContain('wrong-tally')
  expect(ids(await linter.lint(report(2024), {rules: {'wrong-tally': 'error'}}))).toContain('wrong-tally')
  const cwd = directoryWith({'a.md': report(2024), '.reportlintrc.json': '{"ignore": ["*.md"]}'})
  const configured = createLinter({config: join(cwd, '.reportlintrc.json')})
  expect((await configured.lintFile(join(cwd, 'a.md'))).status).toBe('ignored')
  expect((await lintFile(join(cwd, 'a.md'))).status).toBe('checked')
  expect((await readFacts(report(2024))).year).toBe(2024)
})

test('rules and profiles are exported as what they say of themselves', async () => {
  const {stdout} = reportlint(['rules', '-f', 'json'])
  const told = rules.map(({id, severity, title}) => ({id, severity, title: title.zh}))
  expect(JSON.parse(stdout)).toMatchObject(told)
  expect(rules.flatMap(Object.keys)).not.toContain('examples')
  const [, older] = profiles
  const known = await lint(report(2024), {profile: {...older, id: 'ours'}})
  expect(known.profile).toBe('ours')
})

const anything = (value: unknown) => value as never

test.each<[string, () => unknown, string]>([
  ['a number for a draft', () => lint(anything(5)), 'lint: expected a string or a Uint8Array, found 5'],
  ['nothing for a draft', () => lint(anything(undefined)), 'found undefined'],
  [
    'options that are none',
    () => lint('文', anything('a.md')),
    'expected an object of options, found “a.md”'
  ],
  [
    'a misspelt option',
    () => lint('文', anything({rule: {}})),
    'unknown option “rule”, did you mean “rules”?'
  ],
  ['an unknown rule', () => lint('文', {rules: {'wrong-taly': 'off'}}), 'did you mean wrong-tally?'],
  ['an unknown level', () => lint('文', {rules: {'wrong-tally': anything('of')}}), 'did you mean off?'],
  ['an unknown profile', () => lint('文', {profile: 'cn-2012'}), 'did you mean cn-20'],
  ['an unknown language', () => lint('文', {language: anything('fr')}), 'one of zh, en'],
  [
    'a number for last year’s report',
    () => lint('文', {previous: anything(2023)}),
    'lint: previous: expected'
  ],
  ['a path that is none', () => lintFile(anything(null)), 'lintFile: expected a path, found null'],
  [
    'results of one’s own',
    async () => format(anything([{}]), 'json'),
    'expected results of lint or lintFile'
  ],
  ['an unknown format', async () => format(await lint('文三件'), anything('jsn')), 'did you mean json?'],
  ['a misspelt setting', async () => createLinter({config: anything({rulez: {}})}), 'did you mean “rules”?']
])('%s is a TypeError that says what was expected', async (_, call, message) => {
  const error = await Promise.resolve()
    .then(call)
    .then(
      () => null,
      (thrown: unknown) => thrown
    )
  expect(error).toBeInstanceOf(TypeError)
  expect((error as TypeError).message).toContain(message)
})

test('a draft that cannot be read is a ReadError', async () => {
  await expect(lint('')).rejects.toBeInstanceOf(ReadError)
  await expect(lint('%PDF-1.4')).rejects.toMatchObject({code: 'unsupported-format'})
  await expect(lintFile('no/such.md')).rejects.toMatchObject({code: 'missing'})
})
