import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {directoryWith, reportlint} from './command.ts'

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
  [['--format', '--quiet'], '后面要有值']
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

test('a mistyped command is told as such', () => {
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
