import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseDecimal} from '../../../../src/model/arithmetic.ts'
import {type FigureGrid, turn} from '../../../../src/model/tables/formless/grids/grid.ts'
import {findRelations} from '../../../../src/model/tables/formless/relations.ts'
import {findTotals} from '../../../../src/model/tables/formless/totals/totals.ts'

/** A grid from lines of a label and figures as printed; a dash and a blank are gaps. */
function grid(
  columns: readonly string[],
  rows: readonly (readonly [string, ...string[]])[],
  isRounded = false
): FigureGrid {
  const textAt = (row: number, column: number) => rows[row]?.[column + 1] ?? ''
  return {
    rows: rows.map(([label], index) => ({id: `r${index + 1}`, label, isAdditive: true})),
    columns: columns.map((label, index) => ({id: `c${index + 1}`, label, isAdditive: !label.includes('%')})),
    at: (row, column) => parseDecimal(textAt(row, column)),
    gapAt: (row, column) =>
      textAt(row, column) === '' ? 'blank' : textAt(row, column) === '-' ? 'dash' : null,
    isRounded
  }
}

function equations(of: FigureGrid, forEvery: 'row' | 'column'): string[] {
  const found = findRelations(forEvery === 'row' ? turn(of) : of, forEvery)
  return found.map(({equation, only}) => `${equation} in ${only?.join(' ')}`)
}

describe('findRelations', () => {
  test('finds the column that shows what changed, and keeps the row that refutes it', () => {
    const of = grid(
      ['2022', '2023', 'Change'],
      [
        ['Harbour', '61', '55', '-6'],
        ['Ferry', '34', '29', '-5'],
        ['Workshops', '28', '31', '4'],
        ['Yards', '129', '122', '-7'],
        ['Total', '252', '237', '-15']
      ]
    )
    expect(equations(of, 'row')).toEqual(['c1 + c3 = c2 in r1 r2 r3 r4 r5'])
  })

  test('finds what was open, received, closed and open again', () => {
    const of = grid(
      ['上年结转', '新收', '审结', '未结'],
      [
        ['甲', '21', '31', '30', '22'],
        ['乙', '12', '24', '29', '7'],
        ['丙', '17', '19', '33', '3'],
        ['丁', '15', '64', '61', '18']
      ]
    )
    expect(equations(of, 'row')).toEqual(['c1 + c2 = c3 + c4 in r1 r2 r3 r4'])
  })

  test('takes the names of four columns for what they say, where one line bears it out', () => {
    const of = grid(
      ['Pending at start of year', 'Received', 'Processed', 'Pending at end of year'],
      [
        ['Headquarters', '83', '415', '402', '96'],
        ['Field offices', '18', '140', '131', '29'],
        ['Total', '101', '555', '533', '125']
      ]
    )
    expect(equations(of, 'row')).toEqual(['c1 + c2 = c3 + c4 in r1 r2 r3'])
    const unlike = grid(
      ['年初预算', '收到', '支出', '年末'],
      [
        ['甲', '83', '415', '402', '90'],
        ['乙', '18', '140', '131', '29']
      ]
    )
    expect(equations(unlike, 'row')).toEqual([])
  })

  test('finds the surplus of an account among its totals', () => {
    const of = grid(
      ['2021', '2022', '2023'],
      [
        ['Grants', '700', '710', '820'],
        ['Total income', '1788', '1630', '2418'],
        ['Total expenditure', '1681', '1620', '2301'],
        ['Surplus', '107', '10', '117']
      ]
    )
    expect(equations(of, 'column')).toEqual(['r3 + r4 = r2 in c1 c2 c3'])
  })

  test('leaves out what rounding explains where whole numbers are rounded', () => {
    const rows = [
      ['North', '118', '126', '8'],
      ['South', '284', '291', '8'],
      ['East', '372', '480', '108'],
      ['West', '139', '155', '16']
    ] as const
    const columns = ['2022', '2023', 'Change']
    expect(equations(grid(columns, rows, true), 'row')).toEqual(['c1 + c3 = c2 in r1 r3 r4'])
    expect(equations(grid(columns, rows), 'row')).toEqual(['c1 + c3 = c2 in r1 r2 r3 r4'])
  })

  test('finds nothing wrong among figures that have nothing to do with each other', () => {
    const figure = fc.integer({min: 0, max: 20}).map(String)
    const line = fc.tuple(fc.constantFrom('Change', 'Net', 'Open', '2023'), figure, figure, figure, figure)
    fc.assert(
      fc.property(fc.array(line, {minLength: 3, maxLength: 7}), rows => {
        const of = grid(['Received', 'Closed', 'Change', 'Balance'], rows)
        expect([...equations(of, 'row'), ...equations(of, 'column')]).toEqual([])
      }),
      {numRuns: 300, seed: 7}
    )
  })
})

describe('findTotals with gaps', () => {
  const columns = ['Unrestricted', 'Restricted', 'Total']
  const totals = (of: FigureGrid) =>
    findTotals(of)
      .filter(({forEvery}) => forEvery === 'row')
      .map(({equation, only, severity}) => `${severity} ${equation} in ${only?.join(' ')}`)

  test('takes a dash for none where a total bears it out', () => {
    const rows = [
      ['Donations', '684', '212', '896'],
      ['Charity', '905', '418', '1323'],
      ['Investments', '187', '-', '187'],
      ['Other', '12', '-', '21']
    ] as const
    expect(totals(grid(columns, rows))).toEqual(['error c1 + c2 = c3 in r1 r2', 'error c1 = c3 in r3 r4'])
  })

  test('only doubts a total beside a blank, and says nothing where no blank stands for none', () => {
    const rows = [
      ['Donations', '684', '212', '896'],
      ['Charity', '905', '418', '1323'],
      ['Investments', '187', '', '187'],
      ['Other', '12', '', '21']
    ] as const
    expect(totals(grid(columns, rows))).toEqual([
      'error c1 + c2 = c3 in r1 r2',
      'error c1 = c3 in r3',
      'warning c1 = c3 in r4'
    ])
    expect(totals(grid(columns, [rows[0], rows[1], rows[3]]))).toEqual(['error c1 + c2 = c3 in r1 r2'])
  })

  test('adds up numbered lines of one level, and those of the next below each', () => {
    const of = grid(
      ['New', 'Removed'],
      [
        ['一、中文', '12350', '1180'],
        ['1.社科', '7240', '700'],
        ['2.自科', '5110', '480'],
        ['二、外文', '140', '10'],
        ['合计', '12490', '1190']
      ]
    )
    expect(findTotals(of).map(({equation}) => equation)).toEqual(['r2 + r3 = r1', 'r1 + r4 = r5'])
  })

  test.each([
    ['Total income', ['Fees', 'Grants']],
    ['All services', ['Repairs', 'Rents']],
    ['全市', ['城东区', '城西区']]
  ])('takes %s for a total where the figures do', (label, [one, other]) => {
    const rows = [
      [one as string, '12', '30'],
      [other as string, '14', '41'],
      [label, '26', '71']
    ] as const
    expect(findTotals(grid(['2022', '2023'], rows)).map(({equation}) => equation)).toEqual(['r1 + r2 = r3'])
  })
})
