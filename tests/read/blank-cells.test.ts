import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {languages} from '../../rules/language/index.ts'
import {profiles} from '../../rules/profiles/index.ts'
import {createReport} from '../../src/model/model.ts'
import type {Report} from '../../src/model/report.ts'
import {read} from '../../src/read/read.ts'
import type {Cell, Tree} from '../../src/read/tree.ts'

const path = join(import.meta.dirname, '../../fixtures/clean/cn-2021/draft.html')

/** How a program prints the cells of a row, one a line or all on one, a blank cell too. */
const prints: Readonly<Record<string, (texts: readonly string[]) => string>> = {
  'a cell a line with its border, || at the end of a row': texts =>
    `${texts.map(text => (text === '' ? '|\n' : `${text} |\n`)).join('')}||\n`,
  'a cell a line with its border, indented where it is blank': texts =>
    `${texts.map(text => `${text} |\n`).join('')}||\n`,
  'a row a line in borders': texts => `| ${texts.join(' | ')} |\n`,
  'a cell a line': texts => texts.map(text => `${text}\n`).join(''),
  'a cell a line, set apart by empty ones': texts => texts.map(text => `${text}\n\n`).join('')
}

/** The tree with figures made blank, the same for every seed. */
function withBlanks(tree: Tree, share: number, seed: number): readonly (string | readonly Cell[])[] {
  let state = seed
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
  return tree.blocks.map(block =>
    block.kind === 'paragraph'
      ? block.passage.text
      : block.cells.map(cell =>
          /^[\d.,]+$/.test(cell.passage.text) && random() < share
            ? {...cell, passage: Object.assign(Object.create(cell.passage), {text: ''})}
            : cell
        )
  )
}

function rowsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = []
  for (const cell of cells) {
    rows[cell.row] ??= []
    rows[cell.row]?.push(cell)
  }
  return rows
}

async function cellsOf(name: string, text: string): Promise<ReadonlyMap<string, string>> {
  const tree = await read({path: name, bytes: new TextEncoder().encode(text)})
  const report: Report = createReport(tree, {languages, profiles})
  return new Map(
    report.tables.flatMap(table =>
      table.cells.map(({id, text: printed}) => [`${id.table}/${id.row}/${id.column}`, printed] as const)
    )
  )
}

describe('blank cells keep their places', () => {
  test.each(
    Object.keys(prints).flatMap(name => {
      // Without marks, several blanks of one row have more readings than one.
      const shares = name.startsWith('a cell a line,') && name.includes('apart') ? [0, 0.03] : [0, 0.03, 0.2]
      return shares
        .filter(share => name !== 'a cell a line' || share < 0.1)
        .map(share => [name, share] as const)
    })
  )('%s, blank by %d', async (name, share) => {
    const tree = await read({path, bytes: readFileSync(path)})
    const blocks = withBlanks(tree, share, 7)
    const html = blocks.map(block =>
      typeof block === 'string'
        ? `<p>${block}</p>`
        : `<table>${rowsOf(block)
            .map(cells => {
              const printed = cells.map(
                ({passage, rowSpan, columnSpan}) =>
                  `<td rowspan=${rowSpan} colspan=${columnSpan}>${passage.text}</td>`
              )
              return `<tr>${printed.join('')}</tr>`
            })
            .join('')}</table>`
    )
    const print = prints[name] ?? (() => '')
    const text = blocks.map(block =>
      typeof block === 'string'
        ? `${block}\n\n`
        : `${rowsOf(block)
            .map(cells => print(cells.map(({passage}) => passage.text.replaceAll('\n', ''))))
            .join('')}\n`
    )
    const expected = await cellsOf('draft.html', `<meta charset=utf-8>${html.join('')}`)
    expect(expected.size).toBeGreaterThan(190)
    expect(await cellsOf('draft.txt', text.join(''))).toEqual(expected)
  })
})
