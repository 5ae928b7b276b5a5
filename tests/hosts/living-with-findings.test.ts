import {spawn} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {commandFile, directoryWith, reportlint} from './command.ts'

const heading = '# 青山市水务局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n'
const wrong = (total: number) => `全年公开信息${total}条，其中动态5条、公告6条、其他8条。\n`
const only = ['--only', 'wrong-tally']

test('a baseline accepts what is there, follows a paragraph that moves, and lets a changed figure through', () => {
  const cwd = directoryWith({'drafts/old.md': heading + wrong(20)})
  const file = join(cwd, 'drafts/old.md')
  const check = () => reportlint(['drafts', '--baseline', 'accepted.json', '-f', 'json', ...only], {cwd})
  expect(reportlint(['baseline', 'drafts', '-o', 'accepted.json', ...only], {cwd}).code).toBe(0)

  const same = check()
  expect(same.code).toBe(0)
  const [found] = JSON.parse(same.stdout).files[0].diagnostics
  expect(found.suppressed).toEqual({by: 'baseline', reason: '写基线时已有'})
  expect(JSON.parse(same.stdout).summary).toMatchObject({error: 0, suppressed: 1})

  writeFileSync(file, `${heading}新加的一段。\n\n${wrong(20)}`)
  expect(check().code).toBe(0)

  writeFileSync(file, heading + wrong(21))
  const changed = check()
  expect(changed.code).toBe(1)
  expect(changed.stderr).toContain('基线里有 1 处问题已经没有了')

  writeFileSync(file, `${heading}没有总数。\n`)
  expect(check()).toMatchObject({code: 0})
})

test('a baseline written anew keeps the reasons that someone wrote into it', () => {
  const cwd = directoryWith({'a.md': heading + wrong(20)})
  reportlint(['baseline', 'a.md', ...only], {cwd})
  const path = join(cwd, 'reportlint-baseline.json')
  writeFileSync(path, readFileSync(path, 'utf8').replace('写基线时已有', '上级已同意'))
  reportlint(['baseline', 'a.md', ...only], {cwd})
  expect(readFileSync(path, 'utf8')).toContain('上级已同意')
})

test('a baseline of an incomplete run is not written, and a wrong one is told with its place', () => {
  const cwd = directoryWith({
    'a.md': heading,
    'b.json': '{"schemaVersion": 1,\n "accepted": [{"rule": "x"}]}'
  })
  expect(reportlint(['baseline', 'a.md', 'nothing.md', '-o', 'new.json'], {cwd}).code).toBe(2)
  expect(() => readFileSync(join(cwd, 'new.json'))).toThrow()
  const {code, stderr} = reportlint(['a.md', '--baseline', 'b.json'], {cwd})
  expect(code).toBe(2)
  expect(stderr).toContain('b.json 第 2 行第 15 列')
  expect(stderr).toContain('没有“rule”这一项，是不是 ruleId？')
})

test('the cache answers for an unchanged draft, and for nothing else', () => {
  const cwd = directoryWith({'a.md': heading + wrong(20), '.reportlintrc.json': '{}'})
  const check = (...more: string[]) => reportlint(['a.md', '--cache', '-f', 'json', ...only, ...more], {cwd})
  const first = check()
  expect(readFileSync(join(cwd, '.reportlintcache'), 'utf8')).toContain('wrong-tally')
  const kept = readFileSync(join(cwd, '.reportlintcache'), 'utf8')
  expect(check('--concurrency', '1', '--statistics')).toMatchObject({code: first.code, stdout: first.stdout})
  expect(readFileSync(join(cwd, '.reportlintcache'), 'utf8')).toBe(kept)
  writeFileSync(join(cwd, '.reportlintrc.json'), '{"rules": {"wrong-tally": "warning"}}')
  expect(check().code).toBe(0)
  writeFileSync(join(cwd, '.reportlintrc.json'), '{}')
  writeFileSync(join(cwd, 'a.md'), heading + wrong(19))
  expect(check().code).toBe(0)
})

test('workers give the same report in the same order', () => {
  const files = Object.fromEntries(
    Array.from({length: 12}, (_, index) => [`d/${index}.md`, heading + wrong(19 + (index % 3))])
  )
  const cwd = directoryWith({...files, 'd/13.pdf': '%PDF-1.4'})
  const one = reportlint(['d', 'd/13.pdf', '-f', 'json', ...only, '--concurrency', '1'], {cwd})
  const three = reportlint(['d', 'd/13.pdf', '-f', 'json', ...only, '--concurrency', '3'], {cwd})
  expect(three.stdout).toBe(one.stdout)
  expect(three.code).toBe(2)
})

test('a cache and workers together give what either gives alone', () => {
  const drafts = Array.from({length: 9}, (_, index) => [`d/${index}.md`, heading + wrong(19 + (index % 3))])
  const cwd = directoryWith(Object.fromEntries(drafts))
  const check = (...more: string[]) => reportlint(['d', '-f', 'json', ...only, ...more], {cwd})
  const plain = check()
  const cached = () => check('--cache', '--concurrency', '3')
  expect(cached()).toEqual(plain)
  const kept = JSON.parse(readFileSync(join(cwd, '.reportlintcache'), 'utf8')) as [string, unknown][]
  expect(kept.map(([path]) => path)).toEqual(drafts.map(([path]) => path))
  expect(cached()).toEqual(plain)
  writeFileSync(join(cwd, 'd/4.md'), heading + wrong(19))
  writeFileSync(join(cwd, 'd/5.md'), heading + wrong(19))
  const changed = check()
  expect(changed.stdout).not.toBe(plain.stdout)
  expect(cached()).toEqual(changed)
})

test('statistics and timing go to standard error and leave the report alone', () => {
  const cwd = directoryWith({'a.md': heading + wrong(20), 'b.md': heading + wrong(19)})
  const plain = reportlint(['a.md', 'b.md', ...only], {cwd})
  const more = reportlint(['a.md', 'b.md', ...only, '--statistics', '--timing'], {cwd})
  expect(more.stdout).toBe(plain.stdout)
  expect(more.stderr).toMatch(/1 {2}有问题/)
  expect(more.stderr).toMatch(/1 {2}wrong-tally/)
  expect(more.stderr).toMatch(/ms .*wrong-tally/)
})

test('quiet hides warnings, which still count', () => {
  const cwd = directoryWith({'a.md': heading + wrong(20)})
  const args = ['a.md', ...only, '--rule', 'wrong-tally=warning', '--quiet', '-f', 'json']
  expect(JSON.parse(reportlint(args, {cwd}).stdout).files[0].diagnostics).toEqual([])
  expect(reportlint([...args, '--max-warnings', '0'], {cwd}).code).toBe(1)
  expect(reportlint([...args, '--fail-on', 'warning'], {cwd}).code).toBe(1)
})

test('watch checks again when the draft changes, and not when its own report does', async () => {
  const cwd = directoryWith({'a.md': heading + wrong(20)})
  const child = spawn(
    process.execPath,
    [commandFile, 'a.md', '--watch', '-o', 'report.html', '-f', 'html', ...only],
    {cwd}
  )
  let told = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    told += text
  })
  const rounds = () => told.split('等待改动').length - 1
  const until = async (wanted: number) => {
    while (rounds() < wanted) await new Promise(resolve => setTimeout(resolve, 20))
  }
  await until(1)
  expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toContain('wrong-tally')
  await new Promise(resolve => setTimeout(resolve, 400))
  expect(rounds()).toBe(1)
  writeFileSync(join(cwd, 'a.md'), heading + wrong(19))
  await until(2)
  expect(readFileSync(join(cwd, 'report.html'), 'utf8')).not.toContain('wrong-tally')
  child.kill('SIGINT')
  expect(await new Promise(resolve => child.on('close', resolve))).toBe(130)
})

test('what could not be read names its file, also in a message alone', () => {
  const cwd = directoryWith({'empty.md': ''})
  const {stdout, stderr} = reportlint(['empty.md', '-f', 'json'], {cwd})
  expect(JSON.parse(stdout).errors[0].message).toMatch(/^empty\.md/)
  expect(stderr).toContain('empty.md')
})
