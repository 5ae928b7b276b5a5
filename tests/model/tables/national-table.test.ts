import {describe, expect, test} from 'vitest'
import {nationalRows} from '../../../evaluation/forms.ts'
import {languages} from '../../../rules/language/index.ts'
import {profiles} from '../../../src/index.ts'
import {createReport} from '../../../src/model/model.ts'
import {identitiesOf} from '../../../src/model/relations/identities.ts'
import type {Report} from '../../../src/model/report.ts'
import {read} from '../../../src/read/read.ts'

type Row = readonly string[]

const heading = '云溪区教育局2016年政府信息公开工作年度报告'
/** The rows of the form, each with the number of its line. */
const rows: readonly Row[] = nationalRows.map(({id, label, unit}, index) => [
  label,
  unit,
  id === null ? '' : `${index}`
])

async function reportOf(table: string, path = 'draft.html'): Promise<Report> {
  const opening = path.endsWith('html')
    ? `<h1>${heading}</h1>`
    : `${heading}\n\n一、概述\n\n全年工作有序。\n\n二、附表\n\n无。\n\n`
  const tree = await read({path, bytes: new TextEncoder().encode(opening + table)})
  return createReport(tree, {languages, profiles})
}

function html(lines: readonly Row[]): string {
  const cells = (line: Row) => line.map(text => `<td>${text}</td>`).join('')
  return `<table>${lines.map(line => `<tr>${cells(line)}</tr>`).join('')}</table>`
}

/** What each row holds. */
function valuesIn({tables}: Report): Map<string, string> {
  expect(tables.map(({id}) => id)).toEqual(['national-statistics'])
  return new Map(tables.flatMap(({cells}) => cells.map(({id, text}) => [id.row, text] as const)))
}

const whole = new Map(nationalRows.flatMap(({id}, index) => (id === null ? [] : [[id, `${index}`] as const])))

const titles = ['统计指标', '单位', '统计数']
const half = Math.ceil(rows.length / 2)
const blank = ['', '', '']

describe('the national table of 2014 to 2018 is read', () => {
  test.each<[string, readonly Row[]]>([
    ['as it is', [titles, ...rows]],
    ['without a heading', rows],
    ['without units', [['统计指标', '统计数'], ...rows.map(([label = '', , value = '']) => [label, value])]],
    ['with line numbers first', [['序号', ...titles], ...rows.map((row, index) => [`${index + 1}`, ...row])]],
    [
      'with codes in the middle',
      [
        ['指标名称', '代码', '单位', '统计数'],
        ...rows.map(([label = '', ...rest], index) => [label, `${index + 1}`, ...rest])
      ]
    ],
    [
      'without numbers before its labels',
      [titles, ...rows.map(([label = '', ...rest]) => [bare(label), ...rest])]
    ],
    [
      'in two columns of the page',
      [
        [...titles, ...titles],
        ...rows.slice(0, half).map((row, index) => [...row, ...(rows[half + index] ?? blank)])
      ]
    ]
  ])('%s', async (_, lines) => {
    expect(valuesIn(await reportOf(html(lines)))).toEqual(whole)
  })

  test('a cell a line, with its units and with distances for blank cells', async () => {
    const lines = [titles, ...rows].map(row => row.join('\n\n')).join('\n\n')
    const report = await reportOf(lines, 'draft.txt')
    expect(valuesIn(report)).toEqual(whole)
    // 一、主动公开情况 is a row of the table and no chapter
    expect(report.sections.map(({title}) => title.text)).toEqual(['概述', '附表'])
  })

  test('in columns set by blanks', async () => {
    const lines = [titles, ...rows].map(([label, unit, value]) => `${label}    ${unit}    ${value}`.trimEnd())
    const report = await reportOf(lines.join('\n'), 'draft.txt')
    expect(valuesIn(report)).toEqual(whole)
    expect(report.sections.map(({title}) => title.text)).toEqual(['概述', '附表'])
  })

  test('with the rows that only 2014 has', async () => {
    const more = [
      ['（二）重点领域公开政府信息数（不同渠道和方式公开相同信息计1条）', '条', '3'],
      ['主动公开食品安全信息数', '条', '2']
    ]
    const report = await reportOf(html([titles, ...rows.slice(0, 4), ...more, ...rows.slice(4)]))
    const values = valuesIn(report)
    expect(values.get('key-areas')).toBe('3')
    expect(values.get('key-areas.food-safety')).toBe('2')
    expect(report.unreadable).toEqual([])
  })

  test('with amounts among counts', async () => {
    const lines = rows.map(([label = '', unit = '', value = '']) => [
      label,
      unit,
      unit === '万元' ? '12.50' : value
    ])
    const {tables} = await reportOf(html([titles, ...lines]))
    const fees = tables[0]?.cells.find(({id}) => id.row === 'fees')
    expect(fees?.figure?.unit).toBe('万元')
    expect(fees?.figure?.value).toEqual({units: 1250n, scale: 2})
  })
})

test('its table has an identity for every total', async () => {
  const {tables} = await reportOf(html([titles, ...rows]))
  const equal = tables
    .flatMap(identitiesOf)
    .filter(({relation, spec}) => relation === '=' && spec.severity === 'error')
  expect(equal.map(({spec}) => spec.equation.split(' ')[0])).toEqual([
    'applications',
    'handled',
    'replies',
    'reviews',
    'litigation',
    'staff'
  ])
})

/** A label without 一、, （一）, 1. and 其中：. */
function bare(label: string): string {
  return label.replace(/^(?:[一二三四五六七八九]、|（[一二三四五六七八九]）|\d\.|其中：)/, '')
}

test('a heading that repeats over figures alone is that of groups, and no page of two columns', async () => {
  const groups = [
    ['地区', '收到', '办结', '收到', '办结'],
    ['东湖', '3', '2', '5', '5'],
    ['西湖', '4', '4', '1', '0'],
    ['南湖', '6', '6', '2', '2']
  ]
  const {otherTables, tables} = await reportOf(html(groups))
  expect(tables).toEqual([])
  expect(otherTables).toHaveLength(1)
})
