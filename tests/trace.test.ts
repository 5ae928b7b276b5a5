import {expect, test} from 'vitest'
import {languages} from '../rules/language/index.ts'
import {traceFigure} from '../scripts/trace-figure.ts'
import {lint, profiles, rules} from '../src/index.ts'

const draft =
  '# 云岭县教育局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息20条，其中动态12条、图解5条、其他4条，动态占60%。\n'

async function trace(place: string): Promise<string> {
  const linted = await lint({
    path: 'draft.md',
    bytes: new TextEncoder().encode(draft),
    languages,
    profiles,
    rules: rules.map(rule => ({rule, severity: rule.severity, options: rule.options?.parse({})})),
    language: 'zh'
  })
  return traceFigure(linted, place)
}

test('tells what becomes of a figure, stage by stage', async () => {
  const told = await trace('信息20条')
  expect(told).toContain(`offset ${draft.indexOf('信息20条')}, line 5, column 5`)
  expect(told).toContain('tree: block 2, paragraph')
  expect(told).toContain('section: 一、总体情况, level 1, overview; profile cn-2021')
  expect(told).toContain('number: “20” = 20 条; quantity')
  expect(told).toContain('tally (parts): 20 against 12 + 5 + 4 = 21: does not add up')
  expect(told).toContain('compared by wrong-tally')
  expect(told).toContain('wrong-tally')
})

test('takes an offset, and says where nothing is', async () => {
  expect(await trace(String(draft.indexOf('12条')))).toContain('number: “12” = 12 条; quantity')
  expect(await trace('全年公开')).toContain('model: no number was read here')
  expect(await trace('全年收到')).toContain('does not stand in the text')
})
