import {expect, test} from 'vitest'
import {Passage} from '../../src/read/tree.ts'
import {createCodeFrame} from '../../src/reporters/code-frame.ts'
import {cutAtMarks, passageStretch} from '../../src/reporters/marked-text.ts'
import {createLocator} from '../../src/source/span.ts'

const sentence = '全年公开信息20条，其中动态5条、公告6条、其他8条。'
const times = 20_000
const text = sentence.repeat(times)

test('a frame costs the same in a line of a megabyte as in a short one', () => {
  const locate = createLocator(text)
  const source = {path: 'a.md', format: 'markdown', text} as const
  const begin = performance.now()
  for (let index = 0; index < times; index++) {
    const start = index * sentence.length + 6
    const {before, found, after} = createCodeFrame(source, {start: locate(start), end: locate(start + 2)})
    expect(found).toBe('20')
    expect(before.length + after.length).toBeLessThan(84)
  }
  // Looking at the whole line took minutes.
  expect(performance.now() - begin).toBeLessThan(20_000)
}, 30_000)

test('a paragraph with thousands of marks is cut in one go', () => {
  const passage = new Passage(text, 0, [
    {at: 0, length: text.length, span: {start: 0, end: text.length}, verbatim: true}
  ])
  const spans = Array.from({length: times}, (_, index) => {
    const start = index * sentence.length + 6
    return {start, end: start + 2}
  })
  const begin = performance.now()
  const marks = spans.flatMap(span => passageStretch(passage, span) ?? [])
  const pieces = cutAtMarks(text, marks)
  expect(pieces).toHaveLength(2 * times + 1)
  expect(pieces.map(piece => piece.text).join('')).toBe(text)
  expect(pieces.filter(piece => piece.marks.length > 0).every(piece => piece.text === '20')).toBe(true)
  expect(performance.now() - begin).toBeLessThan(5000)
})
