import {spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {commandFile, directoryWith, reportlint} from './command.ts'

const draft =
  '# 青山市水务局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n共公开20条，其中动态5条、公告6条。\n'

const hasOwnCache = process.versions.node.startsWith('20.')

function placeWith(files: Readonly<Record<string, string>>) {
  const cwd = directoryWith({'draft.md': draft, ...files})
  const folder = join(cwd, 'cache/reportlint')
  const env = {XDG_CACHE_HOME: join(cwd, 'cache')}
  return {cwd, folder, run: (args = ['draft.md']) => reportlint(args, {cwd, env})}
}

test('the first run leaves bytecode in the folder of the user, and the next one takes it', () => {
  const {folder, run} = placeWith({})
  const first = run()
  const kept = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  expect(kept.some(name => (hasOwnCache ? name.startsWith('check-') : true))).toBe(true)
  expect(kept.filter(name => name.endsWith('.tmp'))).toEqual([])
  const stamps = kept.map(name => readFileSync(join(folder, name), {flag: 'r'}).length).join()
  expect(run()).toEqual(first)
  const after = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  expect(after.map(name => readFileSync(join(folder, name)).length).join()).toBe(stamps)
})

test.runIf(hasOwnCache)('what a run left is not rejected by the next', () => {
  const {cwd, folder, run} = placeWith({})
  run()
  const before = new Map(readdirSync(folder).map(name => [name, readFileSync(join(folder, name))]))
  run()
  // What is rejected is made anew.
  for (const [name, bytes] of before) expect(readFileSync(join(folder, name)).equals(bytes), name).toBe(true)
  expect(cwd).not.toBe('')
})

test.each([
  [
    'of another build',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(12), bytes.subarray(16)])
  ],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 100)],
  ['empty', () => Buffer.alloc(0)]
])('bytecode %s costs time and changes nothing', (_, damage) => {
  const {folder, run} = placeWith({})
  const usual = run()
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8', withFileTypes: true}).filter(each =>
    each.isFile()
  )
  for (const {name, parentPath} of names) {
    const path = join(parentPath, name)
    writeFileSync(path, damage(readFileSync(path)))
  }
  expect(run()).toEqual(usual)
  expect(usual.stdout).toContain('missing-section')
})

test('a folder that cannot be written is left alone', () => {
  const {cwd, run} = placeWith({})
  const usual = run()
  for (const cache of ['closed', 'a-file']) {
    if (cache === 'closed') {
      mkdirSync(join(cwd, cache))
      chmodSync(join(cwd, cache), 0o500)
    } else writeFileSync(join(cwd, cache), '')
    const env = {XDG_CACHE_HOME: join(cwd, cache)}
    expect(reportlint(['draft.md'], {cwd, env})).toEqual(usual)
  }
  const env = {PATH: process.env.PATH, NODE_DISABLE_COMPILE_CACHE: '1', XDG_CACHE_HOME: join(cwd, 'none')}
  const {status, stdout} = spawnSync(process.execPath, [commandFile, 'draft.md'], {
    cwd,
    env,
    encoding: 'utf8'
  })
  expect({code: status, stdout}).toMatchObject({code: usual.code, stdout: usual.stdout})
  expect(() => readdirSync(join(cwd, 'none'))).toThrow()
})

test('what loads on demand loads from bytecode too', () => {
  const {run} = placeWith({'old.md': draft, '.reportlintrc.json': JSON.stringify({ignore: ['old.md']})})
  for (const _time of [1, 2]) {
    const {stdout, stderr} = run(['.'])
    expect(stdout).toContain('draft.md')
    expect(stderr).toBe('reportlint: old.md：按配置略过\n')
  }
})
