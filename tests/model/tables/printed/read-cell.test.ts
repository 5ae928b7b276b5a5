import {describe, expect, test} from 'vitest'
import {print} from '../../../../src/model/arithmetic.ts'
import {cellFigure, readCellContent} from '../../../../src/model/tables/printed/read-cell.ts'
import {verbatimPassage} from '../../../../src/read/tree.ts'

const id = {table: 't', row: 'r', column: 'c'}

function read(text: string, unit: string | null = null) {
  const content = readCellContent(verbatimPassage(text, {start: 0, end: text.length}))
  const figure = cellFigure(content, unit, id)
  return {...content, figure}
}

describe('readCellContent', () => {
  test.each([
    ['0', '0'],
    [' 12 ', '12'],
    ['1,234', '1234'],
    ['1，234', '1234'],
    ['1 559', '1559'],
    ['1\u00a0559', '1559'],
    ['１２', '12'],
    ['１，２３４．５', '1234.5'],
    ['22（其中修订16件）', '22'],
    ['55(含自然失效29件)', '55'],
    ['+5', '5'],
    ['-8', '-8'],
    ['－8', '-8'],
    ['−3', '-3'],
    ['\u20112', '-2'],
    ['12¹', '12'],
    ['12件', '12'],
    ['3.0', '3'],
    ['2.5万', '25000'],
    ['7*', '7']
  ])('reads the figure in %s', (text, value) => {
    const {reading, figure} = read(text)
    expect(reading).toBe('figure')
    expect(figure && print(figure.value)).toBe(value)
  })

  test.each(['—', '/', '－', '--', '无', '不适用', 'N/A', '／'])(
    'takes %s for a dash, not for zero',
    text => {
      expect(read(text)).toMatchObject({reading: 'dash', figure: null})
    }
  )

  test.each(['', '  ', '\u00a0', '\u3000'])('takes %j for a blank with an empty place', text => {
    const {reading, span} = read(text)
    expect(reading).toBe('blank')
    expect(span.end).toBe(span.start)
  })

  test.each(['见附件', '12 3', '1,23', '约12', '3/4', '2021年4月'])('guesses no figure in %s', text => {
    expect(read(text)).toMatchObject({reading: 'words', figure: null})
  })

  test('points at the number alone where the cell has a remark', () => {
    const {figure, text} = read(' 22（其中修订16件） ')
    expect(text).toBe('22（其中修订16件）')
    expect(figure?.text).toBe('22')
    expect(figure?.span).toEqual({start: 1, end: 3})
  })
})

describe('cellFigure', () => {
  test.each([
    ['976.81万元', '元', '9768100'],
    ['251000元', '元', '251000'],
    ['380元', '万元', '0.038'],
    ['2.5亿元', '万元', '25000'],
    ['59237.2449', '万元', '59237.2449']
  ])('counts %s in %s as %s', (text, unit, value) => {
    const {figure} = read(text, unit)
    expect(figure && print(figure.value)).toBe(value)
  })

  test('keeps the precision of a rounded number', () => {
    const {figure} = read('1.2万')
    expect(figure && [print(figure.low), figure.high && print(figure.high)]).toEqual(['11500', '12500'])
  })
})
