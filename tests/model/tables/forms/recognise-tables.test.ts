import {describe, expect, test} from 'vitest'
import {languages} from '../../../../rules/language/index.ts'
import {profiles} from '../../../../src/index.ts'
import {createReport} from '../../../../src/model/model.ts'
import type {Profile} from '../../../../src/model/profile.ts'
import type {Report} from '../../../../src/model/report.ts'
import {read} from '../../../../src/read/read.ts'
import {cellList, html, markdown, opening} from '../applications-table.ts'

async function reportOf(text: string, path: string, known: readonly Profile[]): Promise<Report> {
  const tree = await read({path, bytes: new TextEncoder().encode(text)})
  return createReport(tree, {languages, profiles: known})
}

/** What a report's tables hold, and what could not be read of them. */
function contentOf({tables, unreadable}: Report): unknown {
  return {
    tables: tables.map(({id, form, cells, labels, span}) => ({id, form, cells, labels, span})),
    unreadable
  }
}

/** Profiles that no report has been read with. */
function freshProfiles(): readonly Profile[] {
  return structuredClone(profiles) as readonly Profile[]
}

const otherFigures = (text: string) => text.replace(/\d{3}/g, figure => `${(Number(figure) * 7) % 999}`)
const dashes = (text: string) => text.replace(/1\d5/g, '—')
const blanks = (text: string) => text.replace(/1\d5/g, '')
const misspelt = (text: string) => text.replaceAll('予以公开', '予以公幵')

describe('a form that was met before', () => {
  const drafts = [
    ['Markdown', 'draft.md', opening + markdown()],
    ['HTML', 'draft.html', opening + html()],
    ['a cell a line', 'draft.txt', opening + cellList().join('\n\n')]
  ] as const

  test.each(drafts)('is read with the figures of the report at hand: %s', async (_, path, first) => {
    for (const change of [otherFigures, dashes, blanks, misspelt]) {
      const known = freshProfiles()
      await reportOf(first, path, known)
      const again = await reportOf(change(first), path, known)
      const anew = await reportOf(change(first), path, freshProfiles())
      expect(contentOf(again)).toEqual(contentOf(anew))
    }
  })
})

test('a merged cell that is printed in each of its places is one cell', async () => {
  const draft = (
    figure: (row: number, place: number) => string
  ) => `云岭县林业局2022年政府信息公开工作年度报告

二、主动公开政府信息情况

| 信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量 |
| --- | --- | --- | --- |
| 行政处罚 | ${[0, 1, 2].map(place => figure(0, place)).join(' | ')} |
| 行政强制 | ${[0, 1, 2].map(place => figure(1, place)).join(' | ')} |
`
  const merged = await reportOf(
    draft(row => `${12 + row}`),
    'draft.md',
    profiles
  )
  expect(merged.tables.flatMap(({cells}) => cells.map(({text}) => text))).toEqual(['12', '13'])
  const apart = await reportOf(
    draft((row, place) => `${12 + row + place}`),
    'draft.md',
    profiles
  )
  expect(apart.tables).toEqual([])
  expect(apart.otherTables).toHaveLength(1)
})
