import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, normalize} from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {commandFile, directoryWith, reportlint} from './command.ts'

const root = join(import.meta.dirname, '../..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

test.each(['12.22.12', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
  'Node %s is told in one sentence',
  version => {
    const cwd = directoryWith({
      'old.cjs': `Object.defineProperty(process.versions, 'node', {value: '${version}'})`
    })
    const {status, stdout, stderr} = spawnSync(
      process.execPath,
      ['--require', './old.cjs', commandFile, '--version'],
      {
        cwd,
        encoding: 'utf8'
      }
    )
    expect({status, stdout}).toEqual({status: 2, stdout: ''})
    expect(stderr).toMatch(
      /^reportlint: 需要 Node\.js 20\.19 以上或 22\.12 以上，现在的是 [\d.]+ · needs Node\.js .*\n$/
    )
  }
)

test('building without the tools says how to get them', () => {
  const cwd = directoryWith({'package.json': '{"type": "module"}'})
  const script = readFileSync(join(root, 'scripts/check-tools.js'), 'utf8')
  const {status, stderr} = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script.replace('import.meta.url', `'file://${cwd}/scripts/x.js'`)],
    {
      cwd,
      encoding: 'utf8'
    }
  )
  expect(status).toBe(1)
  expect(stderr).toContain('npm ci --include=dev')
  expect(manifest.scripts.prepare).toContain('scripts/check-tools.js')
})

test.each(['README.md', 'README.en.md'])('what %s shows of the sample is what the command says', name => {
  const [, shown = ''] =
    /```\nfixtures\/sample\/draft\.md\n\n([\s\S]*?)```/.exec(readFileSync(join(root, name), 'utf8')) ?? []
  const language = name === 'README.md' ? 'zh' : 'en'
  const {stdout} = reportlint(['fixtures/sample/draft.md', '--lang', language], {cwd: root})
  expect(shown).not.toBe('')
  expect(stdout).toContain(shown)
})

test('what a packed page links to is packed, pictures apart', () => {
  const isPacked = (path: string) =>
    existsSync(join(root, path)) &&
    (manifest.files as string[]).some(entry =>
      entry.endsWith('*.md')
        ? dirname(entry) === dirname(path) && path.endsWith('.md')
        : path === entry || path.startsWith(`${entry}/`)
    )
  const pages = ['', 'docs', 'docs/rules'].flatMap(folder =>
    readdirSync(join(root, folder))
      .map(name => join(folder, name))
      .filter(path => path.endsWith('.md') && isPacked(path))
  )
  expect(pages.length).toBeGreaterThan(30)
  for (const page of pages) {
    const text = readFileSync(join(root, page), 'utf8')
    for (const [, target = ''] of text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
      if (/^https?:/.test(target)) continue
      const path = normalize(join(dirname(page), target))
      if (path.endsWith('.png')) expect(existsSync(join(root, path)), `${page}: ${target}`).toBe(true)
      else expect(isPacked(path), `${page}: ${target}`).toBe(true)
    }
  }
})

test('the steps of a release make the package, the page and their checksums', () => {
  const {jobs} = parse(readFileSync(join(root, '.github/workflows/release.yml'), 'utf8'))
  const steps: readonly {run?: string}[] = jobs.release.steps
  const lines = steps.flatMap(({run}) => run ?? [])
  expect(lines.findIndex(line => line.includes('.ci/run'))).toBe(0)
  const release = lines.find(line => line.startsWith('.ci/release out'))
  if (!existsSync(join(root, 'dist/page/reportlint.html'))) return
  const folder = mkdtempSync(join(tmpdir(), 'reportlint-release-'))
  try {
    const run = (tag: string) =>
      spawnSync('bash', ['-c', String(release).replace(/\bout\b/, `'${folder}'`)], {
        cwd: root,
        encoding: 'utf8',
        env: {...process.env, GITHUB_REF_NAME: tag}
      })
    expect(run('v99.0.0').status).toBe(1)
    const ran = run(`v${manifest.version}`)
    expect(ran.status, ran.stderr).toBe(0)
    const tarball = `reportlint-${manifest.version}.tgz`
    expect(readdirSync(folder).sort()).toEqual(['SHA256SUMS', tarball, 'reportlint.html'].sort())
    const listed = execFileSync('tar', ['tzf', join(folder, tarball)], {encoding: 'utf8'})
    expect(listed).toContain('package/dist/index.cjs')
    expect(listed).toContain('package/schemas/config.schema.json')
    expect(listed).not.toMatch(/\.cache$/m)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}, 60_000)
