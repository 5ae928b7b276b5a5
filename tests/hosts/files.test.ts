import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {commandFile, directoryWith, reportlint} from './command.ts'

const draft = '# 青山市水务局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息20条。\n'

test.each([
  [['draft.md', '-o', 'draft.md'], 'draft.md'],
  [['.', '-f', 'json:./draft.md'], './draft.md'],
  [['*.md', '-o', 'link.md'], 'link.md'],
  [['draft.md', '--previous', 'last.md', '-o', 'last.md'], 'last.md']
])('a report never replaces what is checked: %j', (args, path) => {
  const cwd = directoryWith({'draft.md': draft, 'last.md': draft})
  symlinkSync('draft.md', join(cwd, 'link.md'))
  const {code, stdout, stderr} = reportlint(args, {cwd})
  expect(code).toBe(2)
  expect(stderr).toContain(`报告不能写到 ${path}：这次检查要读它；请换一个名字`)
  expect(stdout).toContain('draft.md')
  expect(readFileSync(join(cwd, 'draft.md'), 'utf8')).toBe(draft)
  expect(readFileSync(join(cwd, 'last.md'), 'utf8')).toBe(draft)
})

test('facts never replace their draft, and a copy with comments is called a Word document', () => {
  const cwd = directoryWith({'draft.md': draft})
  expect(reportlint(['facts', 'draft.md', '-o', 'draft.md'], {cwd}).stderr).toContain(
    '不能写到草稿自己身上（draft.md）'
  )
  expect(readFileSync(join(cwd, 'draft.md'), 'utf8')).toBe(draft)
  expect(reportlint(['annotate', 'a.docx', '-o', 'b.txt'], {cwd}).stderr).toContain('名字要以 .docx 结尾')
})

test.each([
  [['-f', 'json:out', '-f', 'text:./out'], './out'],
  [['-f', 'json:out', '-f', 'text', '-o', 'out'], 'out']
])('one file takes one format: %j', (args, path) => {
  const cwd = directoryWith({'draft.md': draft})
  const {code, stderr} = reportlint(['draft.md', ...args], {cwd})
  expect(code).toBe(2)
  expect(stderr).toBe(`reportlint: 一个文件只能放一种格式，${path} 写了两次\n`)
})

test.runIf(existsSync('/dev/full'))('a full disk is told, and no failure of ours', () => {
  const cwd = directoryWith({'draft.md': draft})
  for (const format of ['text', 'json', 'html']) {
    const {code, stderr} = reportlint(['draft.md', '-f', format, '-o', '/dev/full'], {cwd})
    expect(stderr).toBe('reportlint: 报告写不到 /dev/full（磁盘满了）\n')
    expect(code).toBe(2)
  }
  const script = `"${process.execPath}" "${commandFile}" draft.md >/dev/full`
  const {status, stderr} = spawnSync('sh', ['-c', script], {cwd, encoding: 'utf8', env: {LANG: 'en'}})
  expect(stderr).toBe('reportlint: cannot write the report to standard output (the disk is full)\n')
  expect(status).toBe(2)
})

test
  .runIf(existsSync('/dev/full'))
  .each(['--help', '--version', 'rules', 'explain wrong-tally', 'facts draft.md'])(
  'a full disk below standard output is told by every command: %s',
  words => {
    const cwd = directoryWith({'draft.md': draft})
    const script = `"${process.execPath}" "${commandFile}" ${words} >/dev/full`
    const {status, stderr} = spawnSync('sh', ['-c', script], {cwd, encoding: 'utf8', env: {LANG: 'en'}})
    expect(stderr).toBe('reportlint: cannot write to standard output (the disk is full)\n')
    expect(status).toBe(2)
  }
)

test.runIf(existsSync('/dev/full'))('messages that nobody takes change no exit code', () => {
  for (const target of ['2>/dev/full', '2>&-']) {
    const script = `"${process.execPath}" "${commandFile}" none.md ${target}`
    expect(spawnSync('sh', ['-c', script], {cwd: directoryWith({})}).status).toBe(2)
  }
})

test.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129]
] as const)('%s leaves no half-written file, and an old report as it was', async (signal, code) => {
  const paragraph = '全年公开信息19条，其中动态5条、公告6条、其他8条。\n\n'
  const drafts = Object.fromEntries(
    Array.from({length: 30}, (_, index) => [`in/${index}.md`, draft + paragraph.repeat(1000)])
  )
  const cwd = directoryWith({...drafts, 'report.json': 'old'})
  const args = ['in', '-f', 'json', '-o', 'report.json', '--concurrency', '1']
  const child = spawn(process.execPath, [commandFile, ...args], {cwd})
  const ended = new Promise(resolve => child.on('close', resolve))
  while (readdirSync(cwd).length < 3) await new Promise(resolve => setTimeout(resolve, 5))
  child.kill(signal)
  expect(await ended).toBe(code)
  expect(readdirSync(cwd).sort()).toEqual(['in', 'report.json'])
  expect(readFileSync(join(cwd, 'report.json'), 'utf8')).toBe('old')
})

test('a baseline is never written over a draft, and why it cannot be written stands in words', () => {
  const cwd = directoryWith({'draft.md': draft})
  const run = (output: string) => reportlint(['baseline', 'draft.md', '-o', output], {cwd})
  expect(run('draft.md').stderr).toContain('不能写到草稿自己身上（draft.md）')
  expect(run('no/such.json').stderr).toBe('reportlint: 基线写不到 no/such.json（没有这个目录）\n')
  expect(readFileSync(join(cwd, 'draft.md'), 'utf8')).toBe(draft)
})

test('a package.json with our settings that is broken is told, and no reason to go without them', () => {
  const cwd = directoryWith({'draft.md': draft, 'package.json': '{"reportlint": {"lang": "en"},}'})
  const {code, stderr} = reportlint(['draft.md'], {cwd})
  expect(code).toBe(2)
  expect(stderr).toContain('package.json 第 1 行第 31 列：写法不对')
})

test('a page that declares entities is not checked', () => {
  const page = '<!DOCTYPE html [<!ENTITY total "61">]><h1>2022年工作报告</h1><p>共办结&total;件。</p>'
  const {code, stdout} = reportlint(['a.html', '-f', 'json'], {cwd: directoryWith({'a.html': page})})
  expect(JSON.parse(stdout).errors).toMatchObject([{path: 'a.html', code: 'entity-declarations'}])
  expect(code).toBe(2)
})

test('why a file cannot be written stands in words', () => {
  const cwd = directoryWith({'draft.md': draft})
  expect(reportlint(['draft.md', '-o', 'no/out'], {cwd}).stderr).toContain('no/out（没有这个目录）')
  expect(reportlint(['draft.md', '-o', '.'], {cwd}).stderr).toContain('报告写不到 .（这是一个目录）')
})

test('a cache that cannot be written is told, and the check is complete', () => {
  const cwd = directoryWith({'draft.md': draft, '.reportlintcache/file': ''})
  const {code, stdout, stderr} = reportlint(['draft.md', '--cache', '--fail-on', 'never'], {cwd})
  expect(stdout).toContain('读到 1 章')
  expect(stderr).toBe('reportlint: 缓存写不到 .reportlintcache（这是一个目录）\n')
  expect(code).toBe(0)
  expect(readdirSync(cwd).sort()).toEqual(['.reportlintcache', 'draft.md'])
})

test('links that go in a circle are one unreadable input among others', () => {
  const cwd = directoryWith({'draft.md': draft})
  symlinkSync('loop.md', join(cwd, 'loop.md'))
  const {code, stdout} = reportlint(['loop.md', 'draft.md', '-f', 'json'], {cwd})
  const {files, errors} = JSON.parse(stdout)
  expect(files).toHaveLength(1)
  expect(errors).toEqual([{path: 'loop.md', code: 'unreadable', message: '读不了 loop.md（链接绕成了圈）'}])
  expect(code).toBe(2)
})

test('a closed directory hides nothing but itself', () => {
  const cwd = directoryWith({'in/a.md': draft, 'in/closed/b.md': draft, 'in/z.md': draft})
  for (const path of ['', 'in']) chmodSync(join(cwd, path), 0o755)
  chmodSync(join(cwd, 'in/closed'), 0)
  // Nothing is closed to root.
  const user = process.getuid?.() === 0 ? {uid: 65_534} : {}
  const {stdout, status} = spawnSync(process.execPath, [commandFile, 'in', '-f', 'json'], {
    cwd,
    encoding: 'utf8',
    ...user
  })
  chmodSync(join(cwd, 'in/closed'), 0o755)
  const {files, errors} = JSON.parse(stdout)
  expect(files.map(({path}: {path: string}) => path)).toEqual(['in/a.md', 'in/z.md'])
  expect(errors).toEqual([{path: 'in/closed', code: 'unreadable', message: '读不了 in/closed（没有权限）'}])
  expect(status).toBe(2)
})

test.skipIf(process.platform === 'win32')('a pipe that is called a draft is not waited for', () => {
  const cwd = directoryWith({'in/a.md': draft})
  execFileSync('mkfifo', [join(cwd, 'in/b.md')])
  const {stdout} = reportlint(['in', '-f', 'json'], {cwd})
  expect(JSON.parse(stdout).files).toHaveLength(1)
})

test('a configuration may have any name, and one that is none is told with its place', () => {
  const cwd = directoryWith({'draft.md': draft, 'settings.conf': 'profile: generic\n', 'empty.json': ''})
  mkdirSync(join(cwd, 'folder'))
  const run = (name: string) => reportlint(['draft.md', '--config', name, '-f', 'json'], {cwd})
  expect(JSON.parse(run('settings.conf').stdout).files[0].profile).toBe('generic')
  expect(run('empty.json').stderr).toBe('reportlint: empty.json 是空的，一切按默认\n')
  expect(run('draft.md').stderr).toContain('draft.md 第 5 行第 1 列：应为若干“键: 值”')
  expect(run('folder').stderr).toContain('folder：读不了这份配置（这是一个目录）')
  expect(run('none.json').stderr).toContain('none.json：找不到这份配置')
})

test('a baseline that is none is told under its own name', () => {
  const cwd = directoryWith({'draft.md': draft})
  const run = (name: string) => reportlint(['draft.md', '--baseline', name], {cwd}).stderr
  expect(run('draft.md')).toContain('reportlint: draft.md 第 1 行第 1 列：写法不对')
  expect(run('none.json')).toContain('none.json：没有这份基线；用 reportlint baseline 写出一份')
})

test('the command may stand behind options with values', () => {
  expect(reportlint(['--lang', 'en', 'explain', 'wrong-taly']).stderr).toContain('did you mean wrong-tally')
  expect(reportlint(['--lang', 'en', 'rules', 'wrong-tally']).stderr).toContain('rules takes no names')
})

test('a severity that is not written is asked for', () => {
  const {stderr} = reportlint(['a.md', '--rule', 'wrong-tally'])
  expect(stderr).toContain('--rule 要写成 <规则>=<级别>，写的是“wrong-tally”')
})

test('wrong options end a watch before it begins', async () => {
  const child = spawn(process.execPath, [commandFile, '--watch', '--stdin', '--stdin-filename', 'a.md'])
  expect(await new Promise(resolve => child.on('close', resolve))).toBe(2)
})

test('a link that is staged is no draft', () => {
  const cwd = directoryWith({'draft.md': draft})
  const git = (...args: string[]) => execFileSync('git', ['-c', 'core.quotePath=true', ...args], {cwd})
  git('init', '-q')
  symlinkSync('draft.md', join(cwd, 'link.md'))
  writeFileSync(join(cwd, '稿 二.md'), draft)
  git('add', '-A')
  const {stdout} = reportlint(['--staged', '-f', 'json'], {cwd})
  expect(JSON.parse(stdout).files.map(({path}: {path: string}) => path)).toEqual(['draft.md', '稿 二.md'])
})
