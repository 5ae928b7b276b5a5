import {expect, test} from 'vitest'
import {languages} from '../../../../rules/language/index.ts'
import {profiles} from '../../../../src/index.ts'
import {readReport} from '../../../../src/lint.ts'

async function cellsOf(words: string): Promise<string[]> {
  const draft = `青禾图书馆2022年度工作报告\n\n一、服务数据\n\n${words.split(' ').join('\n\n')}\n\n二、打算\n\n继续努力。\n`
  const report = await readReport({
    path: 'draft.txt',
    bytes: new TextEncoder().encode(draft),
    languages,
    profiles
  })
  return report.tables.flatMap(({cells}) => cells.map(({id, text}) => `${id.row}/${id.column}=${text}`))
}

test('a table printed one cell a line is a grid where the lines are all alike', async () => {
  expect(await cellsOf('季度 人次 场次 第一季度 34 56 第二季度 33 20 合计 67 76')).toEqual([
    'row-2/column-2=34',
    'row-2/column-3=56',
    'row-3/column-2=33',
    'row-3/column-3=20',
    'row-4/column-2=67',
    'row-4/column-3=76'
  ])
})

test('a cell that is missing leaves it open which stand side by side, and nothing is guessed', async () => {
  expect(await cellsOf('季度 人次 场次 第一季度 34 第二季度 33 20 合计 67 76')).toEqual([])
})
