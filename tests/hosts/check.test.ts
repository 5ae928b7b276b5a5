import {spawn, spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {commandFile, directoryWith, reportlint} from './command.ts'

const clean = '# 青山市水务局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息20条。\n'

test('one file is checked, and what was read is told', () => {
  const cwd = directoryWith({'draft.md': clean})
  const {stdout, code} = reportlint(['draft.md', '--fail-on', 'never'], {cwd})
  expect(stdout).toContain('draft.md')
  expect(stdout).toMatch(/读到 1 章、0 张表、\d+ 个数字，核对了其中 \d+ 个/)
  expect(code).toBe(0)
})

test('a missing path among good ones is an error, and the rest is checked', () => {
  const cwd = directoryWith({'draft.md': clean})
  const {stdout, stderr, code} = reportlint(['nothing.md', 'draft.md', '-f', 'json'], {cwd})
  const report = JSON.parse(stdout)
  expect(report.files.map(({path}: {path: string}) => path)).toEqual(['draft.md'])
  expect(report.errors).toEqual([{path: 'nothing.md', code: 'missing', message: '找不到 nothing.md'}])
  expect(stderr).toContain('找不到 nothing.md')
  expect(report.exitCode).toBe(2)
  expect(code).toBe(2)
})

test.each([
  [['--fromat', 'json'], '没有选项 --fromat，是不是 --format？'],
  [['-f', 'jsn'], '没有“jsn”这个值，是不是 json？'],
  [['--max-warnings', 'abc'], '要一个不小于 0 的整数，写的是“abc”'],
  [['--max-warnings', '-1'], '要一个不小于 0 的整数，写的是“-1”'],
  [['--max-warnings', '1.5'], '要一个不小于 0 的整数，写的是“1.5”'],
  [['--max-warnings='], '后面要有值'],
  [['--fail-on', 'eror'], '没有“eror”这个值，是不是 error？'],
  [['--profile', 'cn-2012'], '没有报告种类 cn-2012，是不是 cn-20'],
  [['--stdin'], '--stdin 要同时用 --stdin-filename'],
  [['--quiet=yes'], '不带值'],
  [['--config', 'a.json', '--no-config'], '不能同时用'],
  [['--format', '--quiet'], '后面要有值'],
  [['--concurrency', '0'], '要一个不小于 1 的整数，写的是“0”'],
  [['--max-warnings', '1', '--max-warnings', '2'], '选项 --max-warnings 只能有一个值，写了“1”和“2”'],
  [['--no-color=x'], '没有选项 --no-color'],
  [['--staged', '--watch'], '--staged 与 --watch 不能同时用'],
  [['--series', '--previous', 'a.md'], '--series 与 --previous 不能同时用'],
  [['--encoding', 'klingon'], '不认识编码“klingon”'],
  [['--help', '-q'], '没有选项 -q（全部选项见 reportlint --help）'],
  [[''], '有一个文件名是空的']
])('%j is told with what was meant', (args, message) => {
  const cwd = directoryWith({'draft.md': clean})
  const {stdout, stderr, code} = reportlint(['draft.md', '-f', 'json', ...args], {cwd})
  expect(stderr).toContain(message)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(code).toBe(2)
  const report = JSON.parse(stdout)
  expect(
    report.errors.some((error: {path: unknown; message: string}) => error.message.includes(message))
  ).toBe(true)
  expect(report.errors[0].path).toBe(null)
})

test('an option may be said twice, if it says the same', () => {
  const cwd = directoryWith({'draft.md': clean})
  const args = ['draft.md', '--lang', 'en', '--fail-on', 'never', '--lang', 'en', '--quiet', '--quiet']
  expect(reportlint(args, {cwd})).toMatchObject({code: 0, stderr: ''})
})

test('a file whose name begins with - is never taken for options, not even for that of help', () => {
  const cwd = directoryWith({'-dash.md': clean})
  const {code, stdout, stderr} = reportlint(['-dash.md'], {cwd})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toBe('reportlint: 没有选项 -dash.md；要查这个名字的文件，写成 ./-dash.md\n')
  for (const args of [['./-dash.md'], ['--', '-dash.md']]) {
    expect(reportlint(['--fail-on', 'never', ...args], {cwd}).code).toBe(0)
  }
})

test('a mistyped command is told as such', () => {
  expect(reportlint(['help']).stderr).toContain('是不是 reportlint --help？')
  expect(reportlint(['chek']).stderr).toContain('是不是要用命令 check？')
})

test('a directory stands for its drafts, and lock files of Word are skipped and named', () => {
  const cwd = directoryWith({'in/a.md': clean, 'in/deep/b.txt': clean, 'in/c.pdf': 'x', 'in/~$a.docx': 'x'})
  const {stdout, stderr, code} = reportlint(['in', '-f', 'json', '--fail-on', 'never'], {cwd})
  expect(JSON.parse(stdout).files.map(({path}: {path: string}) => path)).toEqual(['in/a.md', 'in/deep/b.txt'])
  expect(stderr).toContain('in/~$a.docx')
  expect(code).toBe(0)
})

test('a glob finds files with Chinese names and brackets', () => {
  const cwd = directoryWith({'稿（一）.md': clean, '稿 二.md': clean})
  const {stdout} = reportlint(['*.md', '-f', 'json'], {cwd})
  expect(JSON.parse(stdout).files).toHaveLength(2)
})

test('nothing to check is an error, unless it is allowed', () => {
  const cwd = directoryWith({'in/c.pdf': 'x'})
  expect(reportlint(['in'], {cwd}).code).toBe(2)
  expect(reportlint([], {cwd}).code).toBe(2)
  expect(reportlint(['in', '--allow-empty'], {cwd}).code).toBe(0)
})

test('a draft on standard input is checked under its name', () => {
  const {stdout, code} = reportlint(['--stdin', '--stdin-filename', '稿/a.md', '-f', 'json'], {input: clean})
  expect(JSON.parse(stdout).files[0]).toMatchObject({path: '稿/a.md', status: 'checked', format: 'markdown'})
  expect(code).not.toBe(2)
})

test('a report goes to its file at once, and every format to its own', () => {
  const cwd = directoryWith({'draft.md': clean})
  const {stdout} = reportlint(['draft.md', '-f', 'json:out.json', '-f', 'text', '--fail-on', 'never'], {cwd})
  expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).files).toHaveLength(1)
  expect(stdout).toContain('draft.md')
  expect(readdirSync(cwd).sort()).toEqual(['draft.md', 'out.json'])
})

test('an output that cannot be written makes the exit code 2, and the report is printed instead', () => {
  const cwd = directoryWith({'draft.md': clean})
  const {stdout, stderr, code} = reportlint(['draft.md', '-f', 'json', '-o', 'no/such/out.json'], {cwd})
  expect(code).toBe(2)
  expect(stderr).toContain('no/such/out.json')
  expect(JSON.parse(stdout).errors[0].code).toBe('unwritable-output')
})

test('messages follow --lang, then the environment, then Chinese', () => {
  expect(reportlint(['nothing.md']).stderr).toContain('找不到')
  expect(reportlint(['nothing.md'], {env: {LANG: 'C.UTF-8'}}).stderr).toContain('找不到')
  expect(reportlint(['nothing.md'], {env: {LANG: 'en_GB.UTF-8'}}).stderr).toContain('cannot find')
  expect(reportlint(['nothing.md'], {env: {LC_ALL: 'zh_CN', LANG: 'en_GB'}}).stderr).toContain('找不到')
  expect(reportlint(['nothing.md', '--lang', 'en']).stderr).toContain('cannot find')
})

test('ignore files are honoured as git does, and what they leave out is said', () => {
  const cwd = directoryWith({
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.gitignore': 'build/\n*.tmp.md\n',
    '.reportlintignore': 'old.md\n',
    'in/.gitignore': '!kept.tmp.md\n',
    'in/a.md': clean,
    'in/old.md': clean,
    'in/x.tmp.md': clean,
    'in/kept.tmp.md': clean,
    'build/b.md': clean
  })
  const {stdout, stderr} = reportlint(['.', 'in/x.tmp.md', '-f', 'json', '--only', 'wrong-tally'], {cwd})
  const paths = JSON.parse(stdout).files.map(({path}: {path: string}) => path)
  // A file that is named is checked, whatever git leaves out.
  expect(paths).toEqual(['in/a.md', 'in/kept.tmp.md', 'in/x.tmp.md'])
  expect(stderr).toContain('build：.gitignore 里有，略过')
  expect(stderr).toContain('in/old.md：.reportlintignore 里有，略过')
  expect(reportlint(['in/old.md'], {cwd}).code).toBe(2)
})

test('a file is checked once, whatever it is called', () => {
  const cwd = directoryWith({'a.md': clean})
  const {stdout} = reportlint(['a.md', './a.md', '.', '*.md', '-f', 'json'], {cwd})
  expect(JSON.parse(stdout).files.map(({path}: {path: string}) => path)).toEqual(['a.md'])
})

test('a closed pipe is no failure', () => {
  const cwd = directoryWith({'a.md': clean})
  const script = `"${process.execPath}" "${commandFile}" a.md -f json --rule missing-table=error | true; echo "\${PIPESTATUS[0]}"`
  const {stdout, stderr} = spawnSync('bash', ['-c', script], {cwd, encoding: 'utf8'})
  expect(stderr).toBe('')
  expect(stdout.trim()).toBe('1')
})

test('an interrupted run ends with 130 and leaves no half-written report', async () => {
  const files = Object.fromEntries(Array.from({length: 80}, (_, index) => [`d/${index}.md`, clean]))
  const cwd = directoryWith(files)
  const child = spawn(process.execPath, [commandFile, 'd', '-f', 'json', '-o', 'out.json'], {cwd})
  const closed = new Promise(resolve => child.on('close', resolve))
  const isWriting = () => readdirSync(cwd).some(name => name.endsWith('.tmp'))
  while (child.exitCode === null && !isWriting()) await new Promise(resolve => setTimeout(resolve, 10))
  child.kill('SIGINT')
  const code = await closed
  // A fast machine may have finished.
  if (code === 130) expect(readdirSync(cwd)).toEqual(['d'])
  else expect([0, 1]).toContain(code)
})

test('the network is never used', () => {
  const cwd = directoryWith({
    'a.md': `${clean}\n![](http://example.org/a.png) <https://example.org/>\n`,
    'a.html': '<html><img src="http://example.org/a.png"><p>全年公开信息20条。</p></html>',
    'guard.cjs': `for (const name of ['net', 'tls', 'dns', 'http', 'https', 'dgram']) {
      const module = require(name)
      for (const key of ['connect', 'request', 'get', 'lookup', 'createConnection', 'createSocket']) {
        if (typeof module[key] === 'function') module[key] = () => { console.error('network: ' + name); process.exit(99) }
      }
    }
    require('net').Socket.prototype.connect = () => { console.error('network: socket'); process.exit(99) }
    globalThis.fetch = () => process.exit(99)`
  })
  const env = {NODE_OPTIONS: `--require ${join(cwd, 'guard.cjs')}`}
  for (const format of ['text', 'html', 'sarif']) {
    const {code, stderr} = reportlint(['a.md', 'a.html', '-f', format, '--fail-on', 'never'], {cwd, env})
    expect(stderr).not.toContain('network')
    expect(code).toBe(0)
  }
})
