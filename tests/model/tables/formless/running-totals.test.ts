import {describe, expect, test} from 'vitest'
import {languages} from '../../../../rules/language/index.ts'
import {profiles} from '../../../../src/index.ts'
import {readReport} from '../../../../src/lint.ts'
import type {Report} from '../../../../src/model/report.ts'

async function reportOf(header: string, rows: readonly string[]): Promise<Report> {
  const rule = header.replace(/[^|]+/g, '---')
  const table = [header, rule, ...rows].map(row => `|${row}|`).join('\n')
  const bytes = new TextEncoder().encode(`# 湖滨区2023年工作总结\n\n${table}\n`)
  return readReport({path: 'draft.md', bytes, languages, profiles})
}

function wrongTallies({tallies}: Report): string[] {
  return tallies.flatMap(({total, parts, settled}) =>
    settled ? [] : [`${total.text} of ${parts.map(({text}) => text).join(' + ')}`]
  )
}

const months = ['1月|121|121', '2月|115|236', '3月|130|366', '4月|122|488', '5月|118|606']

describe('findRunningTotals', () => {
  test('reads what has been added up since the first line', async () => {
    const report = await reportOf('月份|当月|累计', months)
    expect(report.tallies).toHaveLength(5)
    expect(wrongTallies(report)).toEqual([])
  })

  test('names the one figure that two steps refute', async () => {
    const rows = months.with(2, '3月|130|376')
    expect(wrongTallies(await reportOf('月份|当月|累计', rows))).toEqual(['376 of 236 + 130'])
  })

  test('reads a change over the year before as one, and its rate too', async () => {
    const rows = [
      '2019年|1433|—|—',
      '2020年|1510|77|5.4%',
      '2021年|1632|122|8.1%',
      '2022年|1591|-41|-2.5%',
      '2023年|1723|142|8.3%'
    ]
    const report = await reportOf('年份|企业（户）|比上年增减|增长率', rows)
    expect(wrongTallies(report)).toEqual(['1723 of 1591 + 142'])
    expect(report.percentages.filter(({settled}) => settled)).toHaveLength(4)
  })

  test('says nothing of columns that do not run on', async () => {
    const rows = ['1月|12|45', '2月|30|41', '3月|18|52', '4月|25|47', '5月|22|60']
    expect((await reportOf('月份|收到|在办', rows)).tallies).toEqual([])
  })
})

describe('a table with codes in its first column', () => {
  const rows = [
    '201|一般公共服务|120|118',
    '20101|人大事务|50|49',
    '20103|政府办公厅事务|70|69',
    '205|教育|300|297',
    '20501|教育管理事务|40|40',
    '20502|普通教育|260|257',
    '|合计|420|415'
  ]

  test('is divided by them', async () => {
    const {tables} = await reportOf('科目编码|科目名称|预算数|执行数', rows)
    expect(tables[0]?.spec.identities.map(({equation}) => equation)).toEqual([
      'row-3 + row-4 = row-2',
      'row-6 + row-7 = row-5',
      'row-2 + row-5 = row-8'
    ])
  })

  test('is so too where one of its figures is wrong', async () => {
    const {tables} = await reportOf(
      '科目编码|科目名称|预算数|执行数',
      rows.with(2, '20103|政府办公厅事务|70|96')
    )
    expect(tables[0]?.spec.identities.map(({equation}) => equation)).toContain('row-3 + row-4 = row-2')
  })
})

test('a column with a figure in only some of the lines is still one of figures', async () => {
  const {tables} = await reportOf('|土地|车辆|设备|合计', [
    '原值||||',
    '年初|250000|42000|18500|310500',
    '增加|—|12000|3200|15200',
    '减少|—|9000|1100|10100',
    '年末|250000|45000|20600|315600',
    '折旧||||',
    '年初|—|20000|9400|29400',
    '计提|—|8500|4100|12600',
    '年末|—|28500|13500|42000'
  ])
  expect(tables[0]?.cells.filter(({id, figure}) => id.column === 'column-2' && figure)).toHaveLength(2)
})
