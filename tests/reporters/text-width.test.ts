import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {displayWidth} from '../../src/reporters/display-width.ts'
import {textReporter} from '../../src/reporters/text.ts'
import {wrapText} from '../../src/reporters/wrap-text.ts'
import {checkDraft, printReport} from './check-draft.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
const drafts = readdirSync(fixtures, {recursive: true, encoding: 'utf8'})
  .filter(path => path.endsWith('draft.md') && !path.startsWith('clean'))
  .filter((_, index) => index % 2 === 0)
const context = {version: '1', rules: [], color: false} as const

test('no line is wider than the terminal, and every caret stands below what was found', async () => {
  expect(drafts.length).toBeGreaterThan(9)
  for (const path of drafts) {
    const file = await checkDraft('draft.md', readFileSync(join(fixtures, path), 'utf8'))
    const whole = textReporter.file(file, {...context, language: 'zh'})
    for (const columns of [40, 57, 80, 100]) {
      const text = textReporter.file(file, {...context, language: 'zh', columns})
      const lines = text.split('\n')
      for (const line of lines)
        expect(displayWidth(line), `${path}, ${columns}: ${line}`).toBeLessThanOrEqual(columns)
      for (const [index, line] of lines.entries()) {
        if (!/^ {9}│ {1,99}\^/.test(line)) continue
        expect(lines[index - 1]).toMatch(/^ *\d+ │ /)
        expect(displayWidth(line)).toBeLessThanOrEqual(displayWidth(lines[index - 1] ?? ''))
      }
      // The same words, in other lines.
      const wordsOf = (printed: string) => printed.replace(/^ *\d* │.*$/gm, '').replace(/\s+/g, '')
      expect(wordsOf(text)).toBe(wordsOf(whole))
    }
  }
}, 30_000)

test.each([
  ['总数写 412条，分项相加为 402（38 + 206）', 20, ['总数写 412条，分项相', '加为 402（38 + 206）']],
  ['应为“国办公开办函”，请核对', 14, ['应为“国办公开', '办函”，请核对']],
  ['应为“国办公开办函”，请核对', 18, ['应为“国办公开办', '函”，请核对']],
  ['a word-by-word line of English', 12, ['a', 'word-by-word', 'line of', 'English']],
  ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['', 10, ['']]
])('%j in %i columns', (text, room, lines) => {
  expect(wrapText(text, room)).toEqual(lines)
})

test('wrapping loses nothing but spaces and never overflows', () => {
  const characters = fc.constantFrom('甲', '12', '，', '（', '）', ' ', 'word', '“', '”', '…', '第')
  fc.assert(
    fc.property(fc.array(characters, {maxLength: 60}), fc.integer({min: 4, max: 30}), (pieces, room) => {
      const text = pieces.join('')
      const lines = wrapText(text, room)
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(room)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    })
  )
})

test('a sentence is printed once, with every place of which it is said', async () => {
  const text = printReport(textReporter, [
    await checkDraft(
      'a.md',
      '# 青山市水务局2024年政府信息公开工作年度报告\n\n详见附件 XX 页。\n\n公开20条，其中动态5条、公告6条、其他8条。\n\n另见附件 XX 页。\n'
    )
  ])
  expect(text.match(/“XX”是待填的占位符/g)).toHaveLength(1)
  expect(text).toMatch(/占位符.*\n {8}在.*第 3 行.*\n.*详见附件.*\n.*\^\^\n {8}在.*第 7 行.*\n.*另见附件/)
})

test('an excerpt is printed once for all that is said of it', async () => {
  const file = await checkDraft(
    'a.md',
    '# 青山市水务局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n## 三、收到和处理政府信息公开申请情况\n'
  )
  const text = printReport(textReporter, [file])
  const [, last = ''] = text.split(/缺少“政府信息公开行政复议、行政诉讼情况”/)
  expect(last.match(/缺少/g)?.length).toBeGreaterThan(1)
  expect(last.match(/│ ## 三、/g)).toHaveLength(1)
})
