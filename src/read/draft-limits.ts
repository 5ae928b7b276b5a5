import {tooMuch} from './beyond-limits.ts'
import type {Tree} from './tree.ts'

/**
 * What a draft of any format may hold. Everything after reading takes time and memory in proportion to these; beyond any of them a
 * draft is refused with a sentence, never checked in part. A report of 300 pages has 2,000 paragraphs, 10,000 numbers and 6,000 cells.
 */
export const draftLimits = {
  /** Characters of one paragraph or cell. */
  passage: 150_000,
  paragraphs: 100_000,
  headings: 20_000,
  /** Numbers in digits that stand in paragraphs. */
  numbers: 60_000,
  tables: 5000,
  /** Of one table. */
  columns: 1000,
  /** Of all tables together. */
  cells: 150_000
} as const

const names: Readonly<Record<keyof typeof draftLimits, (limit: string) => {zh: string; en: string}>> = {
  passage: limit => ({
    zh: `有一段超过 ${limit} 字`,
    en: `a paragraph has more than ${limit} characters`
  }),
  paragraphs: limit => ({zh: `段落超过 ${limit} 个`, en: `more than ${limit} paragraphs`}),
  headings: limit => ({zh: `标题超过 ${limit} 个`, en: `more than ${limit} headings`}),
  numbers: limit => ({zh: `文中的数字超过 ${limit} 个`, en: `more than ${limit} numbers in the text`}),
  tables: limit => ({zh: `表格超过 ${limit} 张`, en: `more than ${limit} tables`}),
  columns: limit => ({zh: `有一张表超过 ${limit} 列`, en: `a table has more than ${limit} columns`}),
  cells: limit => ({zh: `表格共超过 ${limit} 格`, en: `the tables have more than ${limit} cells`})
}

/** @throws ReadError where a draft holds more of anything than is checked in a few seconds. */
export function refuseBeyondLimits({blocks}: Pick<Tree, 'blocks'>): void {
  const held = {passage: 0, paragraphs: 0, headings: 0, numbers: 0, tables: 0, columns: 0, cells: 0}
  for (const block of blocks) {
    if (block.kind === 'table') {
      held.tables++
      held.cells += block.cells.length
      held.columns = Math.max(held.columns, block.columnCount)
      for (const {passage} of block.cells) held.passage = Math.max(held.passage, passage.text.length)
    } else {
      const {text} = block.passage
      held.paragraphs++
      if (block.heading !== null) held.headings++
      held.passage = Math.max(held.passage, text.length)
      held.numbers += numbersIn(text)
    }
  }
  for (const name of Object.keys(draftLimits) as (keyof typeof draftLimits)[]) {
    const limit = draftLimits[name]
    if (held[name] > limit) throw tooMuch(names[name](`${limit}`))
  }
}

/** How many runs of digits, of either width, a text has. */
function numbersIn(text: string): number {
  let count = 0
  let isInside = false
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const isDigit = (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)
    if (isDigit && !isInside) count++
    isInside = isDigit
  }
  return count
}
