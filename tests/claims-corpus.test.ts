import {describe, expect, test} from 'vitest'
import {judgeCase, readClaimCases} from '../evaluation/claim-cases.ts'
import {rules} from '../rules/index.ts'

const ids = [
  'wrong-tally',
  'part-exceeds-whole',
  'wrong-count',
  'contradicted-claim',
  'conflicting-claims',
  'wrong-percentage',
  'mismatched-list'
]
const chosen = rules.filter(({id}) => ids.includes(id))
const cases = readClaimCases()

describe('the cases under fixtures/claims', () => {
  test('are many, and about half of them traps', () => {
    expect(cases.length).toBeGreaterThanOrEqual(250)
    expect(cases.filter(({wrong}) => wrong === null).length).toBeGreaterThan(cases.length * 0.4)
  })

  test.each(cases.map(one => [one.place, one.text, one] as const))('%s %s', async (_place, _text, one) => {
    const found = (await judgeCase(one, chosen)).filter(({severity}) => severity !== 'note')
    expect(found).toEqual(one.wrong && !one.isMissed ? [one.wrong] : [])
  })
})
