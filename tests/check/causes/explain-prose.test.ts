import {describe, expect, test} from 'vitest'
import {cases} from '../../../evaluation/cases.ts'
import {formIds} from '../../../evaluation/draft.ts'
import {hasFalseValue} from '../../../evaluation/false-value.ts'
import {lintBytes, lintPrinted} from '../../../evaluation/lint-printed.ts'
import {type ProseFault, wrongMark} from '../../../evaluation/mutate.ts'
import {render} from '../../../evaluation/render.ts'

/** What is found in a paragraph: the figure, what it should be, and what each other way would change. */
async function found(text: string): Promise<string[]> {
  const {diagnostics} = await lintBytes('draft.md', new TextEncoder().encode(text))
  return diagnostics
    .filter(({severity}) => severity !== 'note')
    .map(({text: at, expected, alternatives}) => {
      const ways = alternatives?.map(way => way.map(one => `${one.text}→${one.expected}`).join('、'))
      return `${at}→${expected ?? (ways ? ways.join(' ') : '?')}`
    })
}

describe('a figure of the prose is told what it should be where nothing else would do', () => {
  test.each([
    // Any of the four would do.
    ['全年收到信件234件，其中咨询133件、求助48件、投诉19件。', ['234→234→200 133→167 48→82 19→53']],
    // Told twice, it is right; which of the parts is wrong stays open.
    [
      '全年共接待来访群众234人次。\n\n全年共接待来访群众234人次，其中咨询133人次、求助48人次、投诉19人次。',
      ['234→133→167 48→82 19→53']
    ],
    // The share bears out one of the parts alone.
    ['全年支出428万元，其中人员264万元，占61.7%；购书66万元，占14.0%；运行104万元，占24.3%。', ['66万→60万']],
    // 87 of 247 and 93 of 264 are 35.2% too.
    ['全年办结留言264件，其中采纳87件，占35.2%。', ['35.2%→35.2%→33.0% 87→93 264→247']],
    // No whole number makes 83.88% of 412, nor is 366 that of any.
    ['全年制发公文412件，主动公开366件，公开率83.88%。', ['83.88%→88.83%']]
  ])('%s', async (text, expected) => {
    expect(await found(`# 临溪县2023年工作报告\n\n${text}\n`)).toEqual(expected)
  })
})

test('no value is proposed that is not the right one', {timeout: 120_000}, async () => {
  const faults: readonly ProseFault[] = ['part', 'total', 'claim', 'share', 'growth']
  const wrong: string[] = []
  let given = 0
  let index = 0
  for (const {draft, rendering, random} of cases(150, 5, formIds, ['dense', 'sparse'])) {
    const mutation = wrongMark(draft, random, faults[index++ % faults.length] ?? 'part')
    if (!mutation) continue
    const printed = render(mutation.draft, rendering, random)
    const {diagnostics} = await lintPrinted(printed)
    given += diagnostics.filter(({expected}) => expected !== null).length
    for (const one of diagnostics)
      if (hasFalseValue(one, {printed, truth: mutation.truth, draft})) wrong.push(one.message)
  }
  expect(wrong).toEqual([])
  expect(given).toBeGreaterThan(15)
})
