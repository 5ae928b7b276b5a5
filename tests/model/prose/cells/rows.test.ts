import {expect, test} from 'vitest'
import {lintBytes} from '../../../../evaluation/lint-printed.ts'
import {claims} from '../../../../rules/language/zh/claims.ts'
import {ofSomeApplicants} from '../../../../src/model/prose/cells/circumstances.ts'

const table = `
|指标|2022年|2023年|
|---|---|---|
|调解纠纷（件）|52|61|
|走访群众（户）|325|402|
|志愿服务（场）|97|120|
`

async function contradicted(sentence: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(`# 银河街道2023年工作总结\n\n${sentence}\n${table}`)
  const {diagnostics} = await lintBytes('draft.md', bytes)
  return diagnostics
    .filter(({ruleId}) => ruleId === 'contradicted-claim')
    .map(({severity, text}) => `${severity} ${text}`)
}

test('a sentence is compared with the row that it names, in the column of the year', async () => {
  expect(await contradicted('全年调解纠纷61件，走访群众402户。')).toEqual([])
  expect(await contradicted('全年调解纠纷67件，走访群众402户。')).toEqual(['warning 67'])
})

test.each([
  '其中城关社区调解纠纷67件，走访群众402户。',
  '上半年调解纠纷67件，走访群众402户。',
  '2022年调解纠纷67件，走访群众402户。',
  '全年调解纠纷67人次，走访群众402户。',
  '全年调解纠纷约67件，走访群众402户。',
  '北山社区工作扎实。调解纠纷12件，走访群众30户。'
])('another number is not compared: %s', async sentence => {
  expect(await contradicted(sentence)).toEqual([])
})

const money = `
|项目|决算数（元）|
|---|---|
|基本支出|3,421,870|
|职业年金缴费支出|652,318|
|本年支出合计|4,074,188|
`

async function ofMoney(sentence: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(`${sentence}\n${money}`)
  const {diagnostics} = await lintBytes('draft.md', bytes)
  return diagnostics.filter(({ruleId}) => ruleId === 'contradicted-claim').map(({text}) => text)
}

test.each([
  ['职业年金缴费支出655.23万元，用于在编人员。', ['655.23万']],
  ['2022年支出合计407.14万元。', ['407.14万']],
  ['职业年金缴费支出65.23万元，支出合计407.42万元。', []],
  ['职业年金缴费支出65.2万元，支出合计407.41万元。', []],
  ['2021年支出合计401.42万元，2022年支出合计407.42万元。', []],
  ['职业年金缴费支出12.6万元。', []]
])('amounts are compared in one unit, as far as both are printed: %s', async (sentence, found) => {
  expect(await ofMoney(sentence)).toEqual(found)
})

test('a sentence on some of those who may ask says nothing of the others', () => {
  expect(ofSomeApplicants('未收到法人或其他组织提出的申请', claims)).toBe(true)
  expect(ofSomeApplicants('未收到自然人申请', claims)).toBe(true)
  expect(ofSomeApplicants('未收到公民、法人或其他组织提出的申请', claims)).toBe(false)
  expect(ofSomeApplicants('未收到申请', claims)).toBe(false)
})
