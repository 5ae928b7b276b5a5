import {expect, test} from 'vitest'
import {causes} from '../../../evaluation/measures/causes.ts'

test('a known fault of a whole report is one finding, and no value is false', {
  timeout: 120_000
}, async () => {
  const {rows, remarks = []} = await causes.run({cases: 120, seed: 7})
  const [faults, falseValues, tooLong] = [1, 4, 5].map(column =>
    rows.reduce((sum, row) => sum + Number(row[column]), 0)
  )
  expect(faults).toBeGreaterThan(90)
  expect([falseValues, tooLong]).toEqual([0, 0])
  // A number of the prose may be that of another cell by chance.
  expect(remarks.length).toBeLessThanOrEqual(2)
})
