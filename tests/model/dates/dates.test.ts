import {expect, test} from 'vitest'
import {daysIn, findDates, findRanges, isPossible} from '../../../src/model/dates/dates.ts'
import {verbatimPassage} from '../../../src/read/tree.ts'

const passage = (text: string) => verbatimPassage(text, {start: 0, end: text.length})
const read = (text: string) =>
  findDates(passage(text)).map(({text: printed, year, month, day, lost}) => [printed, year, month, day, lost])

test.each([
  ['截至2023年12月31日止', [['2023年12月31日', 2023, 12, 31, '']]],
  ['２０２３年　１月 ２日', [['２０２３年　１月 ２日', 2023, 1, 2, '']]],
  ['二〇二四年一月二十日', [['二〇二四年一月二十日', 2024, 1, 20, '']]],
  ['二○一九年十二月三十一日', [['二○一九年十二月三十一日', 2019, 12, 31, '']]],
  ['二零二一年十月', [['二零二一年十月', 2021, 10, null, '']]],
  [
    '2024-01-20 与 2024.2.3',
    [
      ['2024-01-20', 2024, 1, 20, ''],
      ['2024.2.3', 2024, 2, 3, '']
    ]
  ],
  [
    '2022年度与2023年3月',
    [
      ['2022年度', 2022, null, null, ''],
      ['2023年3月', 2023, 3, null, '']
    ]
  ],
  ['3月5日', [['3月5日', null, 3, 5, '']]],
  [
    '20 January 2024 and March 3, 2024',
    [
      ['20 January 2024', 2024, 1, 20, ''],
      ['March 3, 2024', 2024, 3, 3, '']
    ]
  ]
])('reads the dates of “%s”', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  [
    '自202311日至20231231日止',
    [
      ['202311日', 2023, 1, 1, '年月'],
      ['20231231日', 2023, 12, 31, '年月']
    ]
  ],
  [
    '2023年11日至1231日',
    [
      ['2023年11日', 2023, 1, 1, '月'],
      ['1231日', null, 12, 31, '月']
    ]
  ],
  ['20231月1日', [['20231月1日', 2023, 1, 1, '年']]],
  [
    '2023年1月1日至12月31止',
    [
      ['2023年1月1日', 2023, 1, 1, ''],
      ['12月31', null, 12, 31, '日']
    ]
  ],
  ['2023111日', [['2023111日', 2023, null, null, '年月']]]
])('reads the dates that “%s” has left of them', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('takes no other number for a date', () => {
  expect(read('云政办〔2023〕15号，电话0591-63331930，版本1.2.3，6个月，5.15政务公开日，共2023件')).toEqual(
    []
  )
})

test('knows the ends of a stretch of time, and gives the end the year of the start', () => {
  const text = passage('自2023年1月1日起至12月31日止，3月和7月')
  const [range, ...others] = findRanges(text, findDates(text))
  expect([range?.start.text, range?.end.text, range?.end.year]).toEqual(['2023年1月1日', '12月31日', 2023])
  expect(others).toEqual([])
})

test('knows the calendar', () => {
  expect([daysIn(2023, 2), daysIn(2024, 2), daysIn(1900, 2), daysIn(2000, 2), daysIn(2023, 4)]).toEqual([
    28, 29, 28, 29, 30
  ])
  expect(isPossible({year: 2023, month: 2, day: 29})).toBe(false)
  expect(isPossible({year: null, month: 2, day: 29})).toBe(true)
  expect(isPossible({year: 2023, month: 13, day: null})).toBe(false)
})
