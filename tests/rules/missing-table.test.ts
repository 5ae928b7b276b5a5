import {expect, test} from 'vitest'
import {lintBytes} from '../../evaluation/lint-printed.ts'

const head =
  '云岭县林业局2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容  本年制发件数  本年废止件数  现行有效件数\n规章  0  0  0\n行政规范性文件  2  1  5\n第二十条第（五）项\n信息内容  本年处理决定数量\n行政许可  3\n第二十条第（六）项\n信息内容  本年处理决定数量\n行政处罚  4\n行政强制  0\n第二十条第（八）项\n'

async function severities(rest: string): Promise<string[]> {
  const {diagnostics} = await lintBytes('draft.txt', new TextEncoder().encode(head + rest))
  return diagnostics.filter(({ruleId}) => ruleId === 'missing-table').map(({severity}) => severity)
}

test('a table of which nothing is printed is surely missing', async () => {
  expect(await severities('三、其他需要报告的事项\n无。\n')).toEqual(['error'])
})

test('a table that came apart may be there', async () => {
  expect(await severities('本年收费金额（单\n位：万元）\n行政事业性收费  473.97\n')).toEqual(['warning'])
  const loose = Array.from({length: 20}, (_, index) => `其中第${index}项，\n${index}\n`).join('')
  expect(await severities(loose)).toEqual(['warning'])
})
