import {expect, test} from 'vitest'
import {languages} from '../../rules/language/index.ts'
import {lint, profiles, rules} from '../../src/index.ts'
import {wrongWord} from '../reporters/wrong-word.ts'

async function found(path: string, draft: string): Promise<string[]> {
  const {diagnostics} = await lint({
    path,
    bytes: new TextEncoder().encode(draft),
    languages,
    profiles,
    rules: [...rules.filter(({id}) => id.endsWith('-allow')), wrongWord].map(rule => ({
      rule,
      severity: rule.severity,
      options: rule.options?.parse({})
    })),
    language: 'zh'
  })
  return diagnostics.map(({ruleId, suppressed}) => `${ruleId}${suppressed ? ` (${suppressed.reason})` : ''}`)
}

test.each(['draft.md', 'draft.html', 'draft.txt'])(
  '%s: an allow is for the block that follows it alone',
  async path => {
    const paragraph = (text: string) => (path.endsWith('html') ? `<p>${text}</p>` : text)
    const draft = [
      '<!-- reportlint-allow wrong-word: 引文如此 -->',
      paragraph('引文有错字。'),
      paragraph('这里也有错字。')
    ]
    expect(await found(path, draft.join('\n\n'))).toEqual(['wrong-word (引文如此)', 'wrong-word'])
  }
)

test.each(['draft.md', 'draft.html', 'draft.txt'])(
  '%s: an allow without a reason allows nothing',
  async path => {
    const draft = '<!-- reportlint-allow wrong-word -->\n\n有错字。\n'
    expect(await found(path, draft)).toEqual(['unexplained-allow', 'wrong-word'])
  }
)

test('an allow covers a table that follows it', async () => {
  const draft = '<!-- reportlint-allow wrong-word: 表头如此 -->\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 错字 |\n'
  expect(await found('draft.md', draft)).toEqual(['wrong-word (表头如此)'])
})

test('several rules share one reason, and a former name is known', async () => {
  const draft = '<!-- reportlint-allow bad-word、no-such：引文如此 -->\n\n有错字。\n'
  expect(await found('draft.md', draft)).toEqual(['unknown-allow', 'wrong-word (引文如此)'])
})

test('an allow that allows nothing is told', async () => {
  expect(await found('draft.md', '<!-- reportlint-allow wrong-word: 引文如此 -->\n\n没有。\n')).toEqual([
    'unused-allow'
  ])
  expect(await found('draft.md', '没有。\n\n<!-- reportlint-allow wrong-word: 引文如此 -->\n')).toEqual([
    'unused-allow'
  ])
})

test('another comment is none of our business', async () => {
  expect(await found('draft.md', '<!-- 这里 reportlint-allow 什么 -->\n\n没有。\n')).toEqual([])
})
