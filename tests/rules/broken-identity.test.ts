import {describe, expect, test} from 'vitest'
import {languages} from '../../rules/language/index.ts'
import brokenIdentity from '../../rules/tables/broken-identity.ts'
import type {Finding} from '../../src/check/finding.ts'
import {lint, profiles} from '../../src/index.ts'
import type {TableSpec} from '../../src/model/profile.ts'
import type {Report} from '../../src/model/report.ts'
import {applications, createRandom, fillApplications, makeSpec, makeTable} from '../made-table.ts'

const reviews = makeSpec({
  id: 'reviews',
  rows: ['复议', '诉讼'].map((_, index) => (index === 0 ? 'review' : 'litigation')),
  columns: ['upheld', 'corrected', 'other', 'pending', 'total'],
  identities: [{equation: 'upheld + corrected + other + pending = total', forEvery: 'row'}]
})

const flow = makeSpec({
  rows: ['received', 'carried-in', 'granted', 'refused', 'handled', 'carried-out'],
  columns: ['natural-person', 'enterprise', 'other', 'total'],
  identities: [
    {equation: 'received + carried-in = handled + carried-out', forEvery: 'column'},
    {equation: 'granted + refused = handled', forEvery: 'column'},
    {equation: 'natural-person + enterprise + other = total', forEvery: 'row'}
  ]
})

const consistent = [
  [63, 10, 5, 78],
  [2, 0, 0, 2],
  [50, 6, 3, 59],
  [12, 3, 2, 17],
  [62, 9, 5, 76],
  [3, 1, 0, 4]
]

function findings(spec: TableSpec, printed: readonly (readonly (string | number)[])[]) {
  const report = {tables: [makeTable(spec, printed)], claims: [], previous: null} as unknown as Report
  return [...brokenIdentity.check(report, {})].filter((yielded): yielded is Finding => 'at' in yielded)
}

function said(
  spec: TableSpec,
  printed: readonly (readonly (string | number)[])[],
  language: 'zh' | 'en' = 'zh'
) {
  return findings(spec, printed).map(finding => brokenIdentity.message[language](finding))
}

function alter(...changes: readonly (readonly [number, number, string | number])[]) {
  return consistent.map((row, r) =>
    row.map((value, c) => changes.find(([row, column]) => row === r && column === c)?.[2] ?? value)
  )
}

describe('broken-identity', () => {
  test('stands at the culprit, with the value that makes all right and the figures it was reckoned from', () => {
    const [finding, ...others] = findings(flow, alter([4, 0, 26]))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      at: {text: '26', cell: {row: 'handled', column: 'natural-person'}},
      expected: '62',
      severity: 'error'
    })
    expect(finding).not.toHaveProperty('alternatives')
    expect(finding?.because.map(({text}) => text)).toEqual(['63', '2', '50', '12', '9', '5', '76', '3'])
    expect(finding?.suggestions?.[0]).toMatchObject({
      title: {zh: '把 26 改为 62'},
      edits: [{span: finding?.at.span, text: '62'}]
    })
  })

  test('writes the broken sums out and names the slip', () => {
    expect(said(flow, alter([4, 0, 26]))).toMatchInlineSnapshot(`
      [
        "应为 62：50 + 12 = 62，此处写 26（“handled”的“natural-person”）；疑为相邻两位数字颠倒",
      ]
    `)
    expect(said(flow, alter([4, 0, 26]), 'en')).toMatchInlineSnapshot(`
      [
        "26 should be 62: 50 + 12 = 62 (“handled” × “natural-person”); two digits are likely swapped",
      ]
    `)
  })

  test('lists equally small explanations, and stands at the total', () => {
    const [finding] = findings(reviews, [
      [2, 0, 1, 0, 4],
      [0, 0, 0, 0, 0]
    ])
    expect(finding).toMatchObject({at: {text: '4'}, expected: null})
    expect(finding?.alternatives?.map(way => way.map(({at, expected}) => `${at.text}→${expected}`))).toEqual([
      ['2→3'],
      ['0→1'],
      ['1→2'],
      ['0→1'],
      ['4→3']
    ])
    expect(
      said(reviews, [
        [2, 0, 1, 0, 4],
        [0, 0, 0, 0, 0]
      ])
    ).toMatchInlineSnapshot(`
      [
        "“review”行：“upheld”等 4 项之和 2 + 1 = 3，而“total”为 4，相差 1；不能确定错在哪一格，改法有 5 种",
      ]
    `)
  })

  test('gives an explanation of several cells of one line as its one alternative', () => {
    const [finding, ...others] = findings(flow, alter([2, 0, 51], [2, 1, 9]))
    expect(others).toEqual([])
    expect(finding).toMatchObject({at: {text: '51'}, expected: '50'})
    expect(finding?.alternatives?.map(way => way.map(({at, expected}) => `${at.text}→${expected}`))).toEqual([
      ['51→50', '9→6']
    ])
    expect(said(flow, alter([2, 0, 51], [2, 1, 9]))).toEqual([
      '改 2 格即可全部成立：“granted”的“natural-person” 51 改为 50、“granted”的“enterprise” 9 改为 6'
    ])
  })

  test('makes two findings of two wrong cells that share no line', () => {
    const found = findings(flow, alter([2, 0, 51], [4, 1, 13]))
    expect(found.map(({at, expected, alternatives}) => [at.text, expected, alternatives])).toEqual([
      ['51', '50', undefined],
      ['13', '9', undefined]
    ])
    expect(said(flow, alter([2, 0, 51], [4, 1, 13]))).toEqual([
      '应为 50：62 - 12 = 50，此处写 51（“granted”的“natural-person”）；疑有一位数字写错',
      '应为 9：10 - 1 = 9，此处写 13（“handled”的“enterprise”）；疑分项改过而总计没有随之更新'
    ])
  })

  test('says that a case was counted in the wrong column, though not in which row', () => {
    expect(said(flow, alter([2, 0, 51], [2, 1, 5]))).toMatchInlineSnapshot(`
      [
        "“natural-person”列多 1、“enterprise”列少 1：疑有 1 件应计入“enterprise”而归错了列；在哪一格不能确定，改法有 2 种",
      ]
    `)
    expect(said(flow, alter([2, 0, 51], [2, 1, 5]), 'en')).toMatchInlineSnapshot(`
      [
        "The column “natural-person” has 1 too many and “enterprise” 1 too few: 1 was likely counted in the wrong column; there are 2 smallest corrections",
      ]
    `)
  })

  test('says that a case was counted in the wrong row', () => {
    expect(said(flow, alter([2, 0, 51], [3, 0, 11]))).toMatchInlineSnapshot(`
      [
        "“granted”行多 1、“refused”行少 1：疑有 1 件应计入“refused”而归错了行；在哪一格不能确定，改法有 4 种",
      ]
    `)
  })

  test('calls a total that was left at zero by its name', () => {
    expect(
      said(reviews, [
        [10, 1, 0, 0, 0],
        [0, 0, 0, 0, 0]
      ])
    ).toMatchInlineSnapshot(`
      [
        "应为 11：10 + 1 = 11，此处写 0（“review”的“total”）；有分项而总计为 0：总计未填",
      ]
    `)
  })

  test('takes a number split over two cells for a slip of extraction', () => {
    const [finding] = findings(flow, alter([3, 0, 1], [3, 1, 25]))
    expect(finding?.severity).toBe('error')
    const printed = [
      [14, 0, 0, 14],
      [0, 0, 0, 0],
      [12, 0, 0, 12],
      [2, 0, 0, 2],
      [14, 0, 0, 14],
      [0, 0, 0, 0]
    ]
    const [split] = findings(
      flow,
      printed.map((row, index) => (index === 2 ? [1, 2, 0, 12] : row))
    )
    expect(split?.severity).toBe('warning')
    expect(split && brokenIdentity.message.zh(split)).toMatchInlineSnapshot(
      `"疑一个多位数被拆进了相邻两格（1 与 2），从 PDF 抽取时常见"`
    )
  })

  test('takes two digits of a group that make its total when joined for one number', () => {
    const printed = [
      [1, 4, 0, 0, 14],
      [0, 0, 0, 0, 0]
    ]
    expect(findings(reviews, printed)).toMatchObject([{severity: 'warning', at: {text: '14'}}])
    expect(said(reviews, printed)[0]).toContain('拆进了相邻两格（1 与 4）')
  })

  test('says that the parts were not filled in', () => {
    const printed = alter(...[0, 1, 2, 3].flatMap(c => [[2, c, 0] as const, [3, c, 0] as const]))
    expect(said(flow, printed).join()).toContain('分项未填')
  })

  test('says that a whole line of totals was not filled in', () => {
    const printed = alter(...[0, 1, 2, 3].map(c => [4, c, 0] as const))
    const [finding, ...others] = findings(flow, printed)
    expect(others).toEqual([])
    expect(finding?.alternatives?.[0]?.map(({expected}) => expected)).toEqual(['62', '9', '5', '76'])
    expect(said(flow, printed)[0]).toContain('总计未填')
  })

  test('explains a row of totals that was not filled in also where it is too many cells to search for', () => {
    const values = fillApplications(createRandom(4), 100)
    const printed = values.map((own, index) => (index === 23 ? own.map(() => 0) : own))
    const [finding, ...others] = findings(applications, printed)
    expect(others).toEqual([])
    expect(finding?.alternatives?.[0]?.map(({expected}) => expected)).toEqual(values[23]?.map(String))
    expect(finding && brokenIdentity.message.zh(finding)).toContain('总计未填')
  })

  test.each([
    ['to the right', (row: readonly number[]) => [0, ...row.slice(0, 5), row[6] ?? 0]],
    ['to the left', (row: readonly number[]) => [...row.slice(1, 6), 0, row[6] ?? 0]],
    ['to the right with its total', (row: readonly number[]) => [0, ...row.slice(0, 6)]]
  ])('says that a row is shifted %s', (_where, shift) => {
    const values = fillApplications(createRandom(4), 100)
    const row = values[4] ?? []
    const printed = values.map((own, index) => (index === 4 ? shift(own) : own))
    const [finding, ...others] = findings(applications, printed)
    expect(others).toEqual([])
    expect(finding && brokenIdentity.message.zh(finding)).toContain('“refused.1”一行的数整体错开了一格')
    const [changes = []] = finding?.alternatives ?? []
    expect(changes.every(({at, expected}) => String(row[columnOf(at)]) === expected)).toBe(true)
  })
})

test('says that a row is shifted where that changes two of its cells', () => {
  const values = fillApplications(createRandom(4), 100)
  const meant = [8, 8, 2, 0, 0, 0, 18]
  const sums = [0, 4, 23]
  const right = values.map((own, index) =>
    own.map((value, column) =>
      sums.includes(index)
        ? value + (meant[column] ?? 0) - (index === 4 ? value : (values[4]?.[column] ?? 0))
        : value
    )
  )
  expect(said(applications, right)).toEqual([])
  const printed = right.map((own, index) => (index === 4 ? [8, 2, 0, 0, 0, 0, 18] : own))
  expect(said(applications, printed)).toEqual([expect.stringContaining('“refused.1”一行的数整体错开了一格')])
})

/** A report whose third group of reviews has parts that do not make its total, with this sentence above it. */
function reviewsBelow(sentence: string): string {
  return `# 云溪市教育局2022年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

${sentence}

| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 5 | 1 | 0 | 2 | 9 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 |
`
}

test.each([
  ['全年被申请行政复议8件。', '8', '9'],
  ['全年被申请行政复议9件。', null, '9'],
  ['情况如下表。', null, '9']
])('lets the prose decide between equally small explanations: %s', async (sentence, expected, at) => {
  const {diagnostics} = await lint({
    path: 'draft.md',
    bytes: new TextEncoder().encode(reviewsBelow(sentence)),
    languages,
    profiles,
    rules: [{rule: brokenIdentity, severity: 'error', options: {}}],
    language: 'zh'
  })
  expect(diagnostics).toMatchObject([{text: at, expected}])
  expect(diagnostics[0]?.message).toContain(expected === '8' ? '改后与正文所写的 8' : '不能确定错在哪一格')
})

function columnOf(at: Finding['at']): number {
  return applications.columns.findIndex(({id}) => id === at.cell?.column)
}
