import {expect, test} from 'vitest'
import {lintBytes} from '../../evaluation/lint-printed.ts'

const page = (prose: string) => `<html><body><h1>甲县图书馆2023年工作报告</h1><p>${prose}</p></body></html>`
const draft = (prose: string) => `甲县图书馆2023年工作报告\n\n${prose}\n`

async function findings(name: string, text: string): Promise<string[]> {
  const {diagnostics} = await lintBytes(name, new TextEncoder().encode(text))
  return diagnostics.map(({ruleId, text}) => `${ruleId} ${text}`)
}

const broken = [
  '本年公开信息1\n559条，其中网站1300条，微信359条。',
  '本年公开信息15\n59条，其中网站1200条，微信359条。',
  '本年公开信息1,\n559条，其中网站1200条，微信359条。',
  '本年公开信息1559条，其中网站12\n00条、微信3\n59条、其他1\n0条。'
]

test.each(broken)('a number broken by a line end is compared with nothing: %j', async prose => {
  expect(await findings('draft.txt', draft(prose))).toEqual([])
  for (const text of [prose, prose.replaceAll('\n', '\r\n'), prose.replaceAll('\n', '<br>')])
    expect(await findings('draft.html', page(text))).toEqual([])
})

test.each(['15 59', '1 5', '155 9'])(
  'nor is one with a space where no group of digits ends: %s',
  async number => {
    const prose = `本年公开信息${number}条，其中网站1200条，微信359条。`
    for (const [name, text] of [
      ['draft.html', page(prose)],
      ['draft.txt', draft(prose)],
      ['draft.md', draft(prose)]
    ] as const)
      expect(await findings(name, text)).toEqual([])
  }
)

test.each(["1'559", '1’559', '1 559', '1,559', '1559'])(
  'digits in groups are one number: %s',
  async number => {
    const good = `本年公开信息${number}条，其中网站1200条、微信300条、其他59条。`
    expect(await findings('draft.html', page(good))).toEqual([])
    expect(await findings('draft.txt', draft(good.replace('59条。', '49条。')))).toEqual([
      `wrong-tally ${number}`
    ])
  }
)
