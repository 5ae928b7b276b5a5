import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync, realpathSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {displayWidth} from '../../src/reporters/display-width.ts'
import {reportFormats} from '../../src/reporters/reporters.ts'
import {commandFile, directoryWith, hasProgram, reportlint} from './command.ts'

const report = (year: number, agency: string, carriedIn = 0, carriedOut = 0) =>
  `# ${agency}${year}年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息20条，其中动态5条、公告6条、其他8条。上年结转${carriedIn}件，结转下年度${carriedOut}件。\n`
const agency = '青山市水务局'
const only = ['--skip', 'missing-section', '--skip', 'missing-table']

test('no format prints a path of this machine, wherever the configuration names what is compared', () => {
  const cwd = directoryWith({
    'old/2023.md': report(2023, agency),
    'old/2020.md': report(2020, agency),
    'offices/a.md': report(2024, '青山市水务局办公室'),
    'drafts/2024.md': report(2024, agency),
    'drafts/deep/2024.md': report(2024, agency)
  })
  const real = realpathSync(cwd)
  const folders = fc.constantFrom('.', 'drafts', 'drafts/deep', 'old')
  const previous = fc.constantFrom('old/2023.md', 'old/2020.md', './old/none.md', 'old/{year}.md', undefined)
  const parts = fc.constantFrom('offices/*.md', 'none/*.md', undefined)
  fc.assert(
    fc.property(folders, previous, parts, fc.boolean(), (folder, previous, parts, isNamed) => {
      const values = {previous, parts, baseline: isNamed ? 'none.json' : undefined}
      writeFileSync(join(cwd, '.reportlintrc.json'), JSON.stringify(values))
      const named = isNamed
        ? ['--config', `${'../'.repeat(folder === '.' ? 0 : folder.split('/').length)}.reportlintrc.json`]
        : []
      const formats = reportFormats.flatMap(format =>
        format === 'json' ? ['-f', format] : ['-f', `${format}:${format}.out`]
      )
      const ran = reportlint(['.', ...formats, ...named, ...only], {cwd: join(cwd, folder)})
      const written = reportFormats
        .map(format => join(cwd, folder, `${format}.out`))
        .filter(path => existsSync(path))
        .map(path => readFileSync(path, 'utf8'))
      for (const text of [ran.stdout, ran.stderr, ...written]) {
        for (const path of [cwd, real, encodeURI(cwd)]) expect(text).not.toContain(path)
      }
    }),
    {numRuns: 12, seed: 1}
  )
}, 60_000)

test('a previous report that was not compared is a warning in the report', () => {
  const cwd = directoryWith({
    '2021.md': report(2021, agency),
    'other.md': report(2023, '云岭县档案馆'),
    '2024.md': report(2024, agency)
  })
  for (const previous of ['2021.md', 'other.md', '{year}.md']) {
    const args = ['2024.md', '--previous', previous, ...only]
    const {stdout, stderr} = reportlint(args, {cwd})
    expect(stdout).toMatch(/警告 {2}.*(?:没有拿来比对|没有与上年报告比对)/)
    expect(stderr).toBe('')
    for (const format of ['markdown', 'html', 'github']) {
      expect(reportlint([...args, '-f', format], {cwd}).stdout).toMatch(/没有拿来比对|没有与上年报告比对/)
    }
  }
})

test('--quiet says how many findings are not listed, and that the code is theirs', () => {
  const cwd = directoryWith({'a.md': report(2024, agency)})
  const args = ['a.md', '--only', 'wrong-tally', '--rule', 'wrong-tally=warning', '--quiet']
  const {stdout, code} = reportlint(args, {cwd})
  expect(stdout).toContain('没有错误（--quiet 没有列出 1 处警告）')
  expect(code).toBe(0)
  const strict = reportlint([...args, '--max-warnings', '0'], {cwd})
  expect(strict.stderr).toContain('警告 1 处，多于 --max-warnings 0，所以退出码是 1')
  const threshold = reportlint([...args, '--fail-on', 'warning'], {cwd})
  expect(threshold).toMatchObject({code: 1})
  expect(threshold.stderr).toContain('没有列出的 1 处警告 达到了 warning，所以退出码是 1')
  expect(reportlint([...args, '--lang', 'en'], {cwd}).stdout).toContain(
    'no errors (1 warning not listed because of --quiet)'
  )
})

test('--allow-empty says that nothing was checked', () => {
  const cwd = directoryWith({'in/a.pdf': 'x'})
  expect(reportlint(['in', '--allow-empty'], {cwd})).toMatchObject({code: 0, stdout: '没有检查任何文件。\n'})
  const json = reportlint(['in', '--allow-empty', '-f', 'json'], {cwd})
  expect(json).toMatchObject({code: 0, stderr: 'reportlint: 没有检查任何文件。\n'})
  expect(JSON.parse(json.stdout).files).toEqual([])
})

test('what holds no readable text is not checked', () => {
  const cwd = directoryWith({
    'shell.html':
      '<!doctype html><html><head><title>年报</title></head><body><noscript>请启用 JavaScript</noscript><div id="app"></div><script src="a.js"></script>',
    'image.html': '<html><body><img src="a.png" alt="年报"></body></html>',
    'image.md': '![扫描件](a.png)\n',
    'front.md': '---\ntitle: 年报\n---\n',
    'comment.md': '<!-- 年报 -->\n'
  })
  for (const path of ['shell.html', 'image.html', 'image.md', 'front.md', 'comment.md']) {
    const {stdout, stderr, code} = reportlint([path, '-f', 'json'], {cwd})
    expect(code, path).toBe(2)
    expect(stderr).toContain(path)
    expect(JSON.parse(stdout).errors).toMatchObject([{path, code: 'empty'}])
  }
})

test.skipIf(!hasProgram('script'))('on a terminal, lines and excerpts fit its width', () => {
  const cwd = directoryWith({'a.md': report(2024, agency)})
  const linesOn = (columns: number) => {
    const command = `stty cols ${columns}; '${process.execPath}' '${commandFile}' a.md --color never`
    const {stdout} = spawnSync('script', ['-qec', command, join(cwd, 'typescript')], {cwd, encoding: 'utf8'})
    return stdout.split(/\r?\n/)
  }
  for (const columns of [44, 70, 100]) {
    const lines = linesOn(columns)
    expect(lines.join('')).toContain('wrong-tally')
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(columns)
  }
  // Elsewhere a line is a line, as what reads it expects.
  const whole = reportlint(['a.md'], {cwd}).stdout.split('\n')
  expect(whole.some(line => displayWidth(line) > 70)).toBe(true)
})
