import {expect, test} from 'vitest'
import {relatedWords} from '../../src/reporters/finding-words.ts'
import {createRangeFinder} from '../../src/reporters/reporter.ts'
import {checkDraft} from './check-draft.ts'

const draft = [
  '# 某部门2022年度统计报告',
  '',
  '| 项目 | 甲 | 乙 | 丙 | 合计 |',
  '| - | - | - | - | - |',
  '| 一月 | 1 | 0 | 3 | 4 |',
  '| 二月 | 0 | 5 | 2 | 9 |',
  '| 三月 | 2 | 1 | 1 | 4 |',
  ''
].join('\n')

test('cells of one row or column share a line, zeros are counted, single places keep their words', async () => {
  const {report, diagnostics} = await checkDraft('draft.md', draft)
  const found = diagnostics.find(({ruleId}) => ruleId === 'broken-identity')
  if (!report || !found) throw new Error('expected a broken identity')
  const find = createRangeFinder(report)
  const lines = relatedWords(found, find, 'zh')
  expect(lines.some(line => /^对照：“二月”行：乙 5、丙 2，另 1 格为 0（第 6 行）$/.test(line))).toBe(true)
  expect(lines.length).toBeLessThan(found.because.length)
  expect(relatedWords(found, find, 'en').join('\n')).toContain(
    'compare: row “二月”: 乙 5, 丙 2, and 1 cell of 0 (line 6)'
  )
})
