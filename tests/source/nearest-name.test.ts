import {expect, test} from 'vitest'
import {nearestName} from '../../src/source/nearest-name.ts'

test.each([
  ['wrong-taly', ['wrong-tally', 'wrong-count'], 'wrong-tally'],
  ['--fromat', ['--format', '--output'], '--format'],
  ['Profile', ['profile'], 'profile'],
  ['rule', ['path', 'ruleId', 'reason'], 'ruleId'],
  ['something-else', ['wrong-tally'], null],
  ['', ['a'], null]
])('%s among %j', (wrong, names, nearest) => {
  expect(nearestName(wrong, names)).toBe(nearest)
})
