import {expect, test} from 'vitest'
import {lintBytes} from '../../evaluation/lint-printed.ts'
import {cell, paragraph, row, run, table, wordDocument} from '../docx/word-xml.ts'

const draft = (sections: number) =>
  new TextEncoder().encode(
    `# 云岭县林业局2022年政府信息公开工作年度报告\n\n${Array.from({length: sections}, (_, index) => `（${'一二三'[index % 3]}）主动公开情况\n`).join('')}`
  )

test('the place of a finding is found without a look at every section', async () => {
  const time = async (sections: number) => {
    const started = performance.now()
    const {diagnostics} = await lintBytes('draft.md', draft(sections))
    expect(diagnostics.length).toBeGreaterThan(sections / 3)
    return performance.now() - started
  }
  await time(500)
  const [small, large] = [await time(1_000), await time(8_000)]
  // Looking at every section, it took 40 times as long.
  expect(large).toBeLessThan(small * 8 * 3 + 500)
}, 60_000)

test('a finding stands in the innermost section, and in the cell of its table', async () => {
  const body =
    paragraph('云岭县林业局2022年政府信息公开工作年度报告') +
    paragraph('一、总体情况') +
    paragraph('（一）主动公开') +
    paragraph('全年工作工作有序。') +
    table(
      row(cell('内容'), cell('数量'), cell('比上年'), cell('备注')),
      row(cell('规章规章'), cell('0'), cell('1'), cell('2')),
      row(cell('文件'), cell('0'), cell('1'), cell('2'))
    ) +
    `<w:p>${run('二、')}${run('其他')}</w:p>${paragraph('今后今后继续努力。')}`
  const {diagnostics} = await lintBytes('draft.docx', wordDocument(body))
  const repeated = diagnostics.filter(({ruleId}) => ruleId === 'repeated-word')
  expect(repeated.map(({words, docx}) => [words, docx])).toEqual([
    ['一、总体情况 › （一）主动公开 › 第1段', {paragraph: 3}],
    ['二、其他 › 第1段', {paragraph: 5}]
  ])
})
