import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readOrdinal} from '../../../src/model/chapters/read-ordinal.ts'

const patterns = [
  /^(?:第(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[０-９]{1,2})(?:(?:部分|章)[、，,．.：:\s]?|[节篇](?:[、，,．.：:\s]|$))|[一二三四五六七八九十]{1,3}\s?[、，,．.])\s{0,3}/,
  /^[（(〔]\s?([一二三四五六七八九十]{1,3})\s?[）)〕][、，,．.]?\s{0,3}/,
  /^(\d{1,2}|[０-９]{1,2})\s?(?:[、．]|[.](?!\d))\s{0,3}/,
  /^[（(]?\s?(\d{1,2}|[０-９]{1,2})\s?[）)][、，,．.]?\s{0,3}/,
  /^([①-⑳])\s{0,3}/
]

const opening = fc.string({
  unit: fc.constantFrom(...'第一二十12２①⑳（(〔）)〕、，,．.：: \u3000部分章节篇情'),
  maxLength: 9
})

test('reads the numbers that these patterns describe, and their lengths', () => {
  fc.assert(
    fc.property(opening, text => {
      if (/^\s/.test(text)) return
      const level = patterns.findIndex(pattern => pattern.test(text)) + 1
      const length = patterns[level - 1]?.exec(text)?.[0].length
      const read = readOrdinal(text)
      expect(read && {level: read.level, length: read.length}).toEqual(level > 0 ? {level, length} : null)
    }),
    {numRuns: 3_000}
  )
})

test('knows what each number counts', () => {
  const counted = ['三、', '十、', '十二、', '二十、', '二十一、', '（四）', '7.', '１２、', '(9)', '③']
  expect(counted.map(text => readOrdinal(text)?.number)).toEqual([3, 10, 12, 20, 21, 4, 7, 12, 9, 3])
})

test('tells what is counted from what is numbered', () => {
  const things = ['一部分栏目更新不及时', '第一节课', '第二篇文章', '第三，完善制度', '一、二季度公开12条']
  expect(things.map(text => readOrdinal(text))).toEqual(things.map(() => null))
})
