import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {whole} from '../../../../src/model/arithmetic.ts'
import type {FigureGrid} from '../../../../src/model/tables/formless/grids/grid.ts'
import {totalLevel} from '../../../../src/model/tables/formless/totals/total-labels.ts'
import {findTotals} from '../../../../src/model/tables/formless/totals/totals.ts'

/** A grid from lines of a label and figures; null stands for a blank. */
function grid(
  columns: readonly string[],
  rows: readonly (readonly [string, ...(number | null)[]])[]
): FigureGrid {
  return {
    rows: rows.map(([label], index) => ({id: `r${index + 1}`, label, isAdditive: true})),
    columns: columns.map((label, index) => ({id: `c${index + 1}`, label, isAdditive: !label.includes('率')})),
    at: (row, column) => {
      const figure = rows[row]?.[column + 1]
      return typeof figure === 'number' ? whole(figure) : null
    }
  }
}

function equations(of: FigureGrid): string[] {
  return findTotals(of).map(({equation, only}) => `${equation} in ${only?.join(' ')}`)
}

describe('totalLevel', () => {
  test.each([
    ['合  计', 2],
    ['全县合计', 2],
    ['小计', 1],
    ['总计', 3],
    ['Total', 2],
    ['Grand total', 3],
    ['Subtotal', 1],
    ['总计划', 0],
    ['统计', 0],
    ['Totally', 0],
    ['项目总数', 0]
  ])('of %s is %i', (label, level) => {
    expect(totalLevel(label)).toBe(level)
  })
})

describe('findTotals', () => {
  test('holds 其中 to the line that it follows, where other columns bear that out', () => {
    const rows: (readonly [string, ...number[]])[] = [
      ['来访', 30, 40],
      ['其中：集体来访', 12, 58],
      ['来信', 200, 300],
      ['合计', 230, 340]
    ]
    expect(equations(grid(['上年', '本年'], rows))).toContain('r2 <= r1 in c1 c2')
    // After the last line it may be a part of them all.
    const last = [...rows.slice(2, 3), ...rows.slice(0, 2), ...rows.slice(3)]
    expect(equations(grid(['上年', '本年'], last)).join()).not.toContain('<=')
  })

  test('does not add averages of lines that dashes divide', () => {
    const table = grid(
      ['人数', '得分'],
      [
        ['城区', 300, 85],
        ['－ 一中', 100, 80],
        ['－ 二中', 200, 87]
      ]
    )
    expect(equations(table)).toEqual(['r2 + r3 = r1 in c1'])
  })

  test('holds a group total that lacks a line in every column against its group', () => {
    const table = grid(
      ['受理', '办结'],
      [
        ['甲', 36, 36],
        ['乙', 26, 40],
        ['小计', 62, 76],
        ['丙', 340, 230],
        ['丁', 60, 560],
        ['戊', 470, 410],
        ['小计', 530, 970]
      ]
    )
    expect(equations(table)).toEqual(['r1 + r2 = r3 in c1 c2', 'r4 + r5 + r6 = r7 in c1 c2'])
  })

  test('takes a total for the sum of the lines above', () => {
    expect(
      equations(
        grid(
          ['件数', '人次'],
          [
            ['甲', 1, 4],
            ['乙', 2, 5],
            ['合计', 3, 9]
          ]
        )
      )
    ).toEqual(['r1 + r2 = r3 in c1 c2'])
  })

  test('keeps a total that is wrong in one column and right in another', () => {
    expect(
      equations(
        grid(
          ['件数', '人次'],
          [
            ['甲', 1, 4],
            ['乙', 2, 5],
            ['合计', 3, 8]
          ]
        )
      )
    ).toHaveLength(1)
  })

  test('says nothing where no reading holds in any of several columns', () => {
    expect(
      equations(
        grid(
          ['件数', '人次'],
          [
            ['甲', 1, 4],
            ['乙', 2, 5],
            ['合计', 7, 8]
          ]
        )
      )
    ).toEqual([])
  })

  test('adds up lines or subtotals, whichever holds', () => {
    const rows = [
      ['甲', 1, 2],
      ['乙', 2, 3],
      ['小计', 3, 5],
      ['丙', 4, 1],
      ['丁', 5, 1],
      ['小计', 9, 2],
      ['总计', 12, 7]
    ] as const
    expect(equations(grid(['件数', '人次'], rows))).toEqual([
      'r1 + r2 = r3 in c1 c2',
      'r4 + r5 = r6 in c1 c2',
      'r1 + r2 + r4 + r5 = r7 in c1 c2'
    ])
  })

  test('leaves 其中 and its details out', () => {
    const rows = [
      ['甲', 3, 30],
      ['其中：丙', 1, 10],
      ['丁', 2, 20],
      ['乙', 5, 50],
      ['合计', 8, 80]
    ] as const
    expect(equations(grid(['件数', '人次'], rows))).toEqual([
      'r2 + r3 = r1 in c1 c2',
      'r1 + r4 = r5 in c1 c2'
    ])
  })

  test('finds a total that stands before its parts, and wants more proof of it', () => {
    expect(
      equations(
        grid(
          ['件数'],
          [
            ['总计', 3],
            ['甲', 1],
            ['乙', 2]
          ]
        )
      )
    ).toEqual(['r2 + r3 = r1 in c1'])
    expect(
      equations(
        grid(
          ['件数', '人次'],
          [
            ['总计', 3, 9],
            ['甲', 1, 4],
            ['乙', 2, 4]
          ]
        )
      )
    ).toEqual([])
  })

  test('reads totals along rows too, and adds up no rates', () => {
    const rows = [
      ['甲', 1, 2, 50, 3],
      ['乙', 4, 5, 60, 9]
    ] as const
    expect(equations(grid(['网上', '当面', '办结率', '合计'], rows))).toEqual(['c1 + c2 = c4 in r1 r2'])
  })

  test('takes a blank for no zero', () => {
    expect(
      equations(
        grid(
          ['件数'],
          [
            ['甲', 1],
            ['乙', null],
            ['合计', 3]
          ]
        )
      )
    ).toEqual([])
  })

  test('expects no sum of income and costs, nor of the first three of many', () => {
    expect(
      equations(
        grid(
          ['金额'],
          [
            ['收入', 10],
            ['支出', 4],
            ['合计', 6]
          ]
        )
      )
    ).toEqual([])
    expect(
      equations(
        grid(
          ['排名', '件数'],
          [
            ['甲', 10, 3],
            ['乙', 8, 2],
            ['合计', null, 40]
          ]
        )
      )
    ).toEqual([])
  })

  test('claims of any table that adds up only what holds', () => {
    const figures = fc.array(fc.array(fc.nat(500), {minLength: 3, maxLength: 3}), {
      minLength: 2,
      maxLength: 9
    })
    fc.assert(
      fc.property(figures, rows => {
        const sums = [0, 1, 2].map(column => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0))
        const lines = [
          ...rows.map((row, index) => [`项${index}`, ...row] as const),
          ['合计', ...sums] as const
        ]
        const [total, ...others] = findTotals(grid(['甲', '乙', '丙'], lines as never))
        expect(others).toEqual([])
        expect(total?.only).toEqual(['c1', 'c2', 'c3'])
      }),
      {numRuns: 60}
    )
  })
})
