import {expect, test} from 'vitest'
import {languages} from '../../rules/language/index.ts'
import {measureCoverage} from '../../src/check/coverage.ts'
import {profiles} from '../../src/index.ts'
import {readReport} from '../../src/lint.ts'
import {coverageWords} from '../../src/reporters/words.ts'

test('cells that hold something else in the place of a figure are counted', async () => {
  const draft = `# 云岭县2023年热线统计

| 项目 | 受理 | 办结 | 说明 |
|---|---|---|---|
| 电话 | 12 | 见附表 | 见附件 |
| 来访 | 5 | 3+2 | 无 |
| 网站 | 7 | 7 | 3件在办 |
| 来信 | 7 | 7 | |
| 合计 | 31 | 31 | |
`
  const report = await readReport({
    path: 'draft.md',
    bytes: new TextEncoder().encode(draft),
    languages,
    profiles
  })
  const coverage = measureCoverage(report, [])
  expect(coverage.unread).toBe(2)
  expect(coverageWords(coverage, 'zh')).toMatch(/，另有 2 格读不出数字$/)
  expect(coverageWords(coverage, 'en')).toMatch(/; 2 cells could not be read as a figure$/)
})
