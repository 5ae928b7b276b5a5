import {spawnSync} from 'node:child_process'
import {cpSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {compilerSettings} from '../../src/hosts/cli/code-cache.ts'
import {commandDirectory, directoryWith, reportlint} from './command.ts'

const draft =
  '# 青山市水务局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n共公开20条，其中动态5条、公告6条。\n'

const caches = () => readdirSync(commandDirectory).filter(name => name.endsWith('.cache'))

test('the build leaves bytecode that its own Node takes', () => {
  const cwd = directoryWith({
    'draft.md': draft,
    'ask.cjs': `const {Script} = require('node:vm')
const {readFileSync} = require('node:fs')
const {wrap} = require('node:module')
const {setFlagsFromString} = require('node:v8')
const [, , path, cache, settings] = process.argv
if (settings) setFlagsFromString(settings)
console.log(new Script(wrap(readFileSync(path, 'utf8')), {cachedData: readFileSync(cache)}).cachedDataRejected)`
  })
  const check = caches().find(name => name.startsWith('check-')) ?? ''
  const path = join(commandDirectory, check)
  const file = path.slice(0, path.indexOf('.cjs') + '.cjs'.length)
  const {stdout} = spawnSync(process.execPath, ['ask.cjs', file, path, compilerSettings ?? ''], {
    cwd,
    encoding: 'utf8'
  })
  expect(stdout).toBe('false\n')
})

test.each([
  [
    'of another build',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(12), bytes.subarray(16)])
  ],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 100)],
  ['empty', () => Buffer.alloc(0)],
  ['missing', null]
])('bytecode %s costs time and changes nothing', (_, damage) => {
  const cwd = directoryWith({'draft.md': draft})
  const directory = join(cwd, 'command')
  cpSync(commandDirectory, directory, {recursive: true})
  for (const name of caches()) {
    const path = join(directory, name)
    if (damage) writeFileSync(path, damage(readFileSync(path)))
    else rmSync(path)
  }
  const {status, stdout, stderr} = spawnSync(process.execPath, [join(directory, 'cli.cjs'), 'draft.md'], {
    cwd,
    encoding: 'utf8'
  })
  const usual = reportlint(['draft.md'], {cwd})
  expect({code: status, stdout, stderr}).toEqual(usual)
  expect(usual.stdout).toContain('missing-section')
})

test('what loads on demand loads from bytecode too', () => {
  const cwd = directoryWith({
    'draft.md': draft,
    'old.md': draft,
    '.reportlintrc.json': JSON.stringify({ignore: ['old.md']})
  })
  const {stdout, stderr} = reportlint(['.'], {cwd})
  expect(stdout).toContain('draft.md')
  expect(stderr).toBe('reportlint: old.md：按配置略过\n')
})
