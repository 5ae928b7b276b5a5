import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {lintBytes} from '../../evaluation/lint-printed.ts'
import {toNumber} from '../../src/model/arithmetic.ts'
import {read} from '../../src/read/read.ts'
import {type Block, gridOf, type Table, withText} from '../../src/read/tree.ts'

/** A clean report as its page in the fixtures prints it. */
async function blocksOf(form: string): Promise<readonly Block[]> {
  const path = join(import.meta.dirname, `../../fixtures/clean/${form}/draft.html`)
  return (await read({path, bytes: readFileSync(path)})).blocks
}

/** The printed cells of each row; a merged one stands once. */
function rowsOf(table: Table): string[][] {
  return gridOf(table).map((row, line) =>
    row.flatMap((cell, column) =>
      cell && cell.row === line && cell.column === column ? [cell.passage.text] : []
    )
  )
}

const isNumber = (text: string) => /^-?[\d.]+$/.test(text)
const width = (text: string) => text.replace(/[\u0100-\uffff]/g, '  ').length
const filled = (table: Table) => rowsOf(table).map(row => row.filter(text => text !== ''))

/** Broken as a typesetter does it: not inside of a number. */
function wrapped(text: string, margin: number): string {
  let line = ''
  let lines = ''
  for (const part of text.match(/[\d.%]+|./gu) ?? []) {
    if (width(line + part) > margin) {
      lines += `${line}\n`
      line = ''
    }
    line += part
  }
  return lines + line
}

/** A page number and a running head after every so many lines. */
function paged(text: string, length: number): string {
  return text
    .split('\n')
    .flatMap((line, index) =>
      index > 0 && index % length === 0
        ? ['', `        — ${index / length} —`, '', '政府信息公开工作年度报告', '', line]
        : [line]
    )
    .join('\n')
}

function printed(blocks: readonly Block[], table: (table: Table) => string, margin = 1000): string {
  return blocks
    .map(block => (block.kind === 'table' ? table(block) : wrapped(`    ${block.passage.text}`, margin)))
    .join('\n')
}

function columns(table: Table): string {
  const rows = gridOf(table).map((row, line) =>
    row.map((cell, column) => (cell?.row === line && cell.column === column ? cell.passage.text : ''))
  )
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => width(row[column] ?? '')))) ?? []
  return rows
    .map(row =>
      row.map((text, column) => text + ' '.repeat((widths[column] ?? 0) + 2 - width(text))).join('')
    )
    .join('\n')
}

const withGaps = (gap: string) => (table: Table) =>
  filled(table)
    .map(row => row.join(gap))
    .join('\n')

/** A narrow column breaks the labels of wide rows after eight characters. */
function broken(table: Table): string {
  return filled(table)
    .map(row => {
      const label = row.findLastIndex(text => !isNumber(text))
      const text = row[label] ?? ''
      if (row.length - label < 6 || text.length < 12) return row.join('  ')
      return `${text.slice(0, 8)}\n${[text.slice(8), ...row.slice(label + 1)].join('  ')}`
    })
    .join('\n')
}

/** As Word processors write plain text. */
function everyPlace(table: Table): string {
  const places = gridOf(table).flatMap((row, line) =>
    row.map((cell, column) => (cell?.row === line && cell.column === column ? cell.passage.text : ''))
  )
  return places.join('\n')
}

const layouts: Readonly<Record<string, (blocks: readonly Block[]) => string>> = {
  'in columns': blocks => printed(blocks, columns),
  'with two blanks between the cells': blocks => printed(blocks, withGaps('  ')),
  'with one blank between the cells': blocks => printed(blocks, withGaps(' ')),
  'with tabs between the cells': blocks => printed(blocks, withGaps('\t')),
  'broken at a margin, in pages': blocks => paged(printed(blocks, columns, 70), 40),
  'broken at a margin, in pages, with one blank between the cells': blocks =>
    paged(printed(blocks, withGaps(' '), 70), 40),
  'a cell a line, in pages': blocks =>
    paged(
      printed(blocks, table => table.cells.map(({passage}) => passage.text).join('\n')),
      45
    ),
  'with broken labels': blocks => printed(blocks, broken),
  'a cell a line, an empty one for each place that holds nothing': blocks => printed(blocks, everyPlace),
  'the same, with an empty line around each table': blocks =>
    printed(blocks, table => `\n${everyPlace(table)}\n`)
}

async function readings(text: string) {
  const {report, diagnostics} = await lintBytes('draft.txt', new TextEncoder().encode(text))
  const figures = report.tables.flatMap(({id, cells}) =>
    cells.map(({id: {row, column}, figure}) => [id, row, column, figure && toNumber(figure.value)])
  )
  const findings = diagnostics.map(({ruleId, severity, text, cell, expected}) =>
    [ruleId, severity, cell?.row, cell?.column, text, expected].join(' ')
  )
  return {figures: figures.map(figure => figure.join(' ')).sort(), findings: findings.sort()}
}

/** One more enterprise among those that applied. */
function spoilt(blocks: readonly Block[]): readonly Block[] {
  return blocks.map(block => {
    const label =
      block.kind === 'table' && block.cells.find(({passage}) => /^一、本年新收/.test(passage.text))
    if (block.kind !== 'table' || !label) return block
    const cells = block.cells.map(cell =>
      cell.row === label.row && cell.column === block.columnCount - 6
        ? {...cell, passage: withText(cell.passage, String(Number(cell.passage.text) + 1))}
        : cell
    )
    return {...block, cells}
  })
}

describe.each(['cn-2021', 'cn-2019'])('a report of form %s says the same as plain text', form => {
  test.each(Object.entries(layouts))('%s', async (_, lay) => {
    for (const blocks of [await blocksOf(form), spoilt(await blocksOf(form))]) {
      const expected = await readings(
        printed(
          blocks,
          table =>
            `${rowsOf(table)
              .map(row => row.join(' |\n'))
              .join(' |\n|\n')} |`
        )
      )
      expect(expected.figures.length).toBeGreaterThan(190)
      const found = await readings(lay(blocks))
      expect(found.findings).toEqual(expected.findings)
      expect(found.figures).toEqual(expected.figures)
    }
  })
})
