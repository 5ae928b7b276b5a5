import fc from 'fast-check'
import {expect, test} from 'vitest'
import {countLeading} from '../../src/source/search.ts'
import '../seeded.ts'

test('counts the items at the beginning that pass', () => {
  expect(countLeading([], () => true)).toBe(0)
  expect(countLeading([1, 3, 3, 7], value => value <= 3)).toBe(3)
  expect(countLeading([1, 3], value => value > 9)).toBe(0)
})

test('counts like a walk from the beginning', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(60), (values, limit) => {
      const sorted = values.toSorted((a, b) => a - b)
      expect(countLeading(sorted, value => value < limit)).toBe(values.filter(value => value < limit).length)
    })
  )
})
