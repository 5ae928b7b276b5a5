import {expect, test} from 'vitest'
import {read} from '../../../src/read/read.ts'

const count = 8000

const drafts: Readonly<Record<string, string>> = {
  quotations: '> 收到申请12件。\n\n'.repeat(count),
  'list items': `${'1. 收到申请12件\n'.repeat(count)}\`甲\`\n`,
  footnotes: Array.from({length: count}, (_, index) => `申请[^${index}]。\n\n[^${index}]: 注。\n\n`).join(''),
  tags: '<div>\n\n收到*申请*12件\n\n</div>\n\n'.repeat(count),
  'delimiter rows': `甲\n${'|-|\n'.repeat(count)}`
}

test.each(Object.entries(drafts))('%s without end are refused at once, with a sentence', async (_, text) => {
  const start = performance.now()
  const reading = read({path: 'draft.md', bytes: new TextEncoder().encode(text)})
  await expect(reading).rejects.toMatchObject({code: 'beyond-limits'})
  expect(performance.now() - start).toBeLessThan(3000)
})

test('a hundred of each are read', async () => {
  for (const text of Object.values(drafts)) {
    const bytes = new TextEncoder().encode(text.slice(0, text.length / (count / 100)))
    await expect(read({path: 'draft.md', bytes})).resolves.toBeDefined()
  }
})
