import {expect, test} from 'vitest'
import {directoryWith, reportlint} from './command.ts'

/** A report with the requests carried in and out, natural persons and in total. */
function report(year: number, carriedIn: number, carriedOut: number, agency = '青禾市水务局'): string {
  const line = (label: string, count: number) => `| ${label} | ${count} | 0 | 0 | 0 | 0 | 0 | ${count} |`
  return [
    `# ${agency}${year}年政府信息公开工作年度报告`,
    '',
    '## 三、收到和处理政府信息公开申请情况',
    '',
    '| 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    line('一、本年新收政府信息公开申请数量', 9),
    line('二、上年结转政府信息公开申请数量', carriedIn),
    line('四、结转下年度继续办理', carriedOut),
    ''
  ].join('\n')
}

interface JsonFile {
  readonly path: string
  readonly notices?: readonly {readonly code: string}[]
  readonly diagnostics: readonly {
    readonly ruleId: string
    readonly expected: string | null
    readonly because: readonly {readonly path?: string; readonly text: string}[]
  }[]
}

function check(cwd: string, ...args: string[]) {
  const {stdout, code} = reportlint([...args, '--only', 'broken-carry-over', '-f', 'json'], {cwd})
  return {...(JSON.parse(stdout) as {files: JsonFile[]; errors: {path: string; code: string}[]}), code}
}

const found = (files: readonly JsonFile[]) =>
  files.map(({path, diagnostics}) => `${path}: ${diagnostics.map(({expected}) => expected).join(' ')}`)

test('last year’s report names the value, its path and its place', () => {
  const cwd = directoryWith({'2023.md': report(2023, 0, 4), '2024.md': report(2024, 3, 0)})
  const {files, code} = check(cwd, '2024.md', '--previous', '2023.md')
  expect(found(files)).toEqual(['2024.md: 4 4'])
  expect(files[0]?.diagnostics[0]?.because[0]).toMatchObject({path: '2023.md', text: '4'})
  expect(code).toBe(1)
})

test('the facts of last year’s report stand in for it', () => {
  const cwd = directoryWith({'2023.md': report(2023, 0, 4), '2024.md': report(2024, 3, 0)})
  reportlint(['facts', '2023.md', '-f', 'json', '-o', '2023.json'], {cwd})
  expect(found(check(cwd, '2024.md', '--previous', '2023.json').files)).toEqual(['2024.md: 4 4'])
})

test('a pattern with the year finds last year’s report for each draft', () => {
  const cwd = directoryWith({
    'old/2022.md': report(2022, 0, 2),
    'old/2023.md': report(2023, 2, 4),
    '2023.md': report(2023, 1, 4),
    '2024.md': report(2024, 4, 0)
  })
  const {files} = check(cwd, '2023.md', '2024.md', '--previous', 'old/{year}.md')
  expect(found(files)).toEqual(['2023.md: 2 2', '2024.md: '])
})

test('a series is paired by agency and year as the reports say, and what is not paired is told', () => {
  const cwd = directoryWith({
    'a.md': report(2022, 0, 2),
    'b.md': report(2023, 1, 4),
    'c.md': report(2025, 9, 0),
    'd.md': report(2024, 7, 0, '云岭县档案馆')
  })
  const {files, code} = check(cwd, '.', '--series')
  expect(found(files)).toEqual(['a.md: ', 'b.md: 2 2', 'c.md: ', 'd.md: '])
  expect(files.map(({notices}) => notices?.[0]?.code ?? null)).toEqual([null, null, 'not-paired', null])
  expect(code).toBe(1)
})

test('another agency’s or another year’s report is told and not compared with', () => {
  const cwd = directoryWith({
    '2021.md': report(2021, 0, 8),
    'other.md': report(2023, 0, 8, '云岭县档案馆'),
    '2024.md': report(2024, 3, 0)
  })
  for (const previous of ['2021.md', 'other.md']) {
    const {files, code} = check(cwd, '2024.md', '--previous', previous)
    expect(found(files)).toEqual(['2024.md: '])
    expect(files[0]?.notices?.[0]?.code).toMatch(/^previous-of-another-(?:year|agency)$/)
    expect(code).toBe(0)
  }
})

test.each([
  ['a previous report that is missing', ['--previous', 'none.md'], 'missing'],
  ['an empty one', ['--previous', 'empty.md'], 'empty'],
  ['JSON that is no facts', ['--previous', 'other.json'], 'unsupported-format'],
  ['parts of which none is there', ['--parts', 'offices/*.md'], 'no-match']
])('%s makes the run incomplete, and the draft is checked all the same', (_name, args, code) => {
  const cwd = directoryWith({'2024.md': report(2024, 3, 0), 'empty.md': '', 'other.json': '{"a": 1}'})
  const result = check(cwd, '2024.md', ...args)
  expect(result.errors.map(error => error.code)).toEqual([code])
  expect(result.files.map(({path}) => path)).toEqual(['2024.md'])
  expect(result.code).toBe(2)
})
