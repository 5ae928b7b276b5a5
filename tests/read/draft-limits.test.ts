import {describe, expect, test} from 'vitest'
import {draftLimits, refuseBeyondLimits} from '../../src/read/draft-limits.ts'
import {read} from '../../src/read/read.ts'
import {type Block, type Paragraph, Passage, type Table} from '../../src/read/tree.ts'

const nowhere = {start: 0, end: 0}
const cell = {
  span: nowhere,
  passage: new Passage('1', 0, []),
  row: 0,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  docx: null
}
const paragraph = (text: string, heading: number | null = null): Paragraph => ({
  kind: 'paragraph',
  span: nowhere,
  passage: new Passage(text, 0, []),
  heading,
  docx: null
})
const table = (cells: number, columnCount: number): Table => ({
  kind: 'table',
  span: nowhere,
  layout: 'grid',
  rowCount: 1,
  columnCount,
  cells: new Array(cells).fill(cell)
})

/** The blocks of a draft that holds so many of each thing, and nothing else. */
const holding: Readonly<Record<keyof typeof draftLimits, (count: number) => readonly Block[]>> = {
  passage: count => [paragraph('甲'.repeat(count))],
  paragraphs: count => new Array(count).fill(paragraph('甲')),
  headings: count => new Array(count).fill(paragraph('甲', 1)),
  numbers: count => new Array(count / 10).fill(paragraph('共１2件，'.repeat(10))),
  tables: count => new Array(count).fill(table(1, 1)),
  columns: count => [table(1, count)],
  cells: count => [table(count / 2, 1), table(count / 2, 1)]
}

describe('a draft that holds more than any report is refused, and up to there it is not', () => {
  test.each(Object.entries(holding))('%s', (name, blocks) => {
    const limit = draftLimits[name as keyof typeof draftLimits]
    expect(() => refuseBeyondLimits({blocks: blocks(limit)})).not.toThrow()
    expect(() => refuseBeyondLimits({blocks: blocks(limit + 10)})).toThrow(`${limit}`)
  })
})

test('one line without an end is refused in every format', async () => {
  const bytes = new TextEncoder().encode('甲、'.repeat(draftLimits.passage))
  for (const path of ['a.txt', 'a.md', 'a.html'])
    await expect(read({path, bytes})).rejects.toMatchObject({code: 'beyond-limits'})
})
