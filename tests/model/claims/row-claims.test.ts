import {expect, test} from 'vitest'
import {lintBytes} from '../../../evaluation/lint-printed.ts'

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
