import {execFileSync, spawn} from 'node:child_process'
import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {commandFile, directoryWith, reportlint} from './command.ts'

const draft = (total: number) =>
  `# 青山市水务局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息${total}条，其中动态5条、公告6条、其他8条。\n`
const only = ['--only', 'wrong-tally']

test('a pipe, a device and a socket are refused with a sentence, and the others are checked', async () => {
  const cwd = directoryWith({'a.md': draft(20)})
  execFileSync('mkfifo', [join(cwd, 'pipe.md')])
  const server = createServer().listen(join(cwd, 'socket.md'))
  await new Promise(resolve => server.on('listening', resolve))
  for (const [path, kind] of [
    ['pipe.md', '管道'],
    ['socket.md', '套接字'],
    ['/dev/zero', '设备']
  ] as const) {
    const {stdout, stderr, code} = reportlint(['a.md', path, '-f', 'json', ...only], {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain(`${path} 是${kind}，不是普通文件`)
    const {files, errors} = JSON.parse(stdout)
    expect(errors).toHaveLength(1)
    expect(files[0]).toMatchObject({path: 'a.md', status: 'checked'})
  }
  server.close()
})

test('neither settings nor what is compared comes from a pipe or a device', () => {
  const cwd = directoryWith({'a.md': draft(20)})
  execFileSync('mkfifo', [join(cwd, 'pipe.json')])
  for (const option of ['--config', '--profile', '--baseline', '--previous', '--parts']) {
    for (const [path, kind] of [
      ['./pipe.json', '管道'],
      ['/dev/zero', '设备'],
      ['/dev/null', '设备']
    ] as const) {
      const {stdout, stderr, code} = reportlint(['a.md', option, path, '-f', 'json', ...only], {cwd})
      expect(code, option).toBe(2)
      expect(stderr, option).toMatch(new RegExp(`${kind}，不是普通文件`))
      expect(JSON.parse(stdout).errors, option).toHaveLength(1)
    }
  }
  expect(reportlint(['a.md', '--baseline', '.'], {cwd}).stderr).toContain('.：读不了这份基线（这是一个目录）')
})

test('what is wrong with a configuration concerns no draft: its path is null, and the message names the place', () => {
  const cwd = directoryWith({
    'a.md': draft(20),
    'broken.json': '{"rulez": {}, "lang": "fr"}',
    'profile.json': '{"id": "Ours"}',
    'base.json': '{}'
  })
  for (const [option, name] of [
    ['--config', 'broken.json'],
    ['--config', 'missing.json'],
    ['--profile', './profile.json'],
    ['--baseline', 'base.json']
  ] as const) {
    const {stdout, code} = reportlint(['a.md', option, name, '-f', 'json'], {cwd})
    const errors: {path: unknown; code: string; message: string}[] = JSON.parse(stdout).errors
    expect({code, isTold: errors.length > 0}).toEqual({code: 2, isTold: true})
    for (const {path, code, message} of errors) {
      expect({path, code}).toEqual({path: null, code: 'wrong-configuration'})
      expect(message).toContain(name)
    }
  }
})

test('- is standard output, for -o and for a format', () => {
  const cwd = directoryWith({'a.md': draft(20)})
  const plain = reportlint(['a.md', '-f', 'json', ...only], {cwd})
  for (const args of [
    ['-f', 'json', '-o', '-'],
    ['-f', 'json:-'],
    ['-f', 'json:-', '-f', 'text:report.txt'],
    ['-f', 'json:-', '-f', 'text', '-o', 'other.txt']
  ]) {
    expect(reportlint(['a.md', ...args, ...only], {cwd})).toEqual(plain)
  }
  expect(readFileSync(join(cwd, 'other.txt'), 'utf8')).toContain('wrong-tally')
  expect(reportlint(['a.md', '-f', 'json:-', '-f', 'text', ...only], {cwd}).code).toBe(2)
  const facts = reportlint(['facts', 'a.md', '-f', 'json'], {cwd})
  expect(reportlint(['facts', 'a.md', '-f', 'json', '-o', '-'], {cwd})).toEqual(facts)
})

test('--staged leaves out what .reportlintignore names', () => {
  const cwd = directoryWith({'a.md': draft(20), 'old/b.md': draft(20), '.reportlintignore': 'old/\n'})
  execFileSync('git', ['init', '-q'], {cwd})
  execFileSync('git', ['add', '.'], {cwd})
  const {stdout, stderr} = reportlint(['--staged', '-f', 'json', ...only], {cwd})
  expect(JSON.parse(stdout).files.map(({path}: {path: string}) => path)).toEqual(['a.md'])
  expect(stderr).toContain('old/b.md：.reportlintignore 里有，略过')
})

test('a baseline follows a draft that is moved, and no draft that is new', () => {
  const cwd = directoryWith({'old/a.md': draft(20)})
  reportlint(['baseline', 'old', '-o', 'accepted.json', ...only], {cwd})
  const written = readFileSync(join(cwd, 'accepted.json'), 'utf8').replace('写基线时已有', '上级已同意')
  writeFileSync(join(cwd, 'accepted.json'), written)
  const check = () => reportlint(['.', '--baseline', 'accepted.json', ...only], {cwd}).code
  writeFileSync(join(cwd, 'b.md'), draft(20))
  expect(check()).toBe(1)
  renameSync(join(cwd, 'b.md'), join(cwd, 'b.txt.kept'))
  mkdirSync(join(cwd, 'new'))
  renameSync(join(cwd, 'old/a.md'), join(cwd, 'new/年报.md'))
  expect(check()).toBe(0)
  reportlint(['baseline', 'new', '-o', 'accepted.json', ...only], {cwd})
  const {accepted} = JSON.parse(readFileSync(join(cwd, 'accepted.json'), 'utf8'))
  expect(accepted).toMatchObject([{path: 'new/年报.md', reason: '上级已同意'}])
})

test('an allow may be written in any case', () => {
  const allowed = draft(20).replace('全年', '<!-- Reportlint-Allow wrong-tally: 渠道之间有重复 -->\n\n全年')
  const cwd = directoryWith({'a.md': allowed})
  expect(reportlint(['a.md', ...only], {cwd}).code).toBe(0)
})

test('watch sees drafts in directories that are made later', async () => {
  const cwd = directoryWith({'in/a.md': draft(19)})
  const child = spawn(process.execPath, [commandFile, '.', '--watch', ...only], {cwd})
  let told = ''
  let printed = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    told += text
  })
  child.stdout.setEncoding('utf8').on('data', text => {
    printed += text
  })
  const until = async (isThere: () => boolean) => {
    while (!isThere()) await new Promise(resolve => setTimeout(resolve, 20))
  }
  await until(() => told.includes('等待改动'))
  mkdirSync(join(cwd, 'in/new/deep'), {recursive: true})
  writeFileSync(join(cwd, 'in/new/deep/b.md'), draft(20))
  await until(() => printed.includes('in/new/deep/b.md'))
  const rounds = told.split('等待改动').length
  await until(() => told.split('等待改动').length >= rounds)
  await new Promise(resolve => setTimeout(resolve, 500))
  writeFileSync(join(cwd, 'in/new/deep/c.md'), draft(20))
  await until(() => printed.includes('in/new/deep/c.md'))
  child.kill('SIGINT')
})
