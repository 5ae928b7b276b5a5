import type {Cell, Table} from '../../../../read/tree.ts'
import type {CellPrint} from '../../printed/printed-table.ts'
import type {Line} from '../../printed/table-lines.ts'
import {type CodeLevels, codeLevels} from './code-levels.ts'
import type {GridLabels} from './grid-labels.ts'

/** Columns of figures that have labels of their own on their left. */
export interface TablePart {
  /** The first column of figures, and the one after the last. */
  readonly from: number
  readonly to: number
  readonly labels: readonly string[]
  readonly codes: CodeLevels | null
  /** How far each label is indented against the least indented one, in steps. */
  readonly indents: readonly number[]
}

/**
 * The parts of a table that was set side by side, each with its labels; most tables have one.
 *
 *     收入 | 决算数 | 支出 | 决算数
 *     拨款 | 2940   | 教育 | 2106
 */
export function partsOf(
  table: Table,
  contents: readonly CellPrint[],
  lines: readonly Line[],
  labels: GridLabels,
  codes: CodeLevels | null,
  text: string
): TablePart[] {
  const {firstColumn, firstRow} = labels
  const starts = labelColumns(lines.slice(firstRow), firstColumn, table.columnCount)
  const parts: TablePart[] = []
  const ends = starts.map(column => {
    const before = column - 1
    const own = before > firstColumn ? codeLevels(table, contents, before) : null
    return {column, codes: own?.columns === 1 ? own : null}
  })
  for (let index = 0; index <= starts.length; index++) {
    const here = ends[index - 1]
    const next = ends[index]
    const labelColumn = here?.column ?? 0
    const from = here ? here.column + 1 : firstColumn
    parts.push({
      from,
      to: next ? next.column - (next.codes ? 1 : 0) : table.columnCount,
      labels: here ? lines.map(line => wordsIn(line, here.column)) : labels.rows,
      codes: here ? here.codes : codes,
      indents: indentsOf(
        table,
        labelColumn === 0 ? Math.max(0, firstColumn - 1) : labelColumn,
        firstRow,
        text
      )
    })
  }
  return parts.filter(({from, to}) => to > from)
}

function wordsIn({entries}: Line, column: number): string {
  return entries.find(entry => entry.column === column && entry.reading === 'words')?.text ?? ''
}

/** Columns right of the first figures that hold words in most lines, with figures on their right. */
function labelColumns(lines: readonly Line[], firstColumn: number, columnCount: number): number[] {
  const count = (is: (line: Line) => boolean) => lines.filter(is).length
  const found: number[] = []
  for (let column = firstColumn + 1; column < columnCount - 1; column++) {
    const words = new Set(lines.map(line => wordsIn(line, column)).filter(text => text !== ''))
    const figures = count(({entries}) =>
      entries.some(entry => entry.column === column + 1 && entry.isOwn && entry.reading === 'figure')
    )
    const left = count(({entries}) =>
      entries.some(entry => entry.column === column && entry.isOwn && entry.reading === 'figure')
    )
    // 件, 件, 件 are units.
    if (words.size >= 3 && left === 0 && words.size * 2 > figures && figures * 2 >= words.size)
      found.push(column)
  }
  return found
}

const space = /(?:&(?:nbsp|emsp|ensp|#160|#12288|#x3000);|[\u00a0\u2002\u2003\u3000\t]| {2})$/i

function indentsOf({cells, rowCount}: Table, column: number, firstRow: number, text: string): number[] {
  const widths = new Array<number>(rowCount).fill(0)
  let least = Number.POSITIVE_INFINITY
  for (const cell of cells) {
    if (cell.column !== column || cell.row < firstRow || cell.passage.text === '') continue
    const width = indentOf(cell, text)
    widths[cell.row] = width
    least = Math.min(least, width)
  }
  return widths.map(width => Math.max(0, width - least))
}

function indentOf({passage}: Cell, text: string): number {
  let before = text.slice(Math.max(0, passage.origin - 80), passage.origin)
  let steps = 0
  for (let match = space.exec(before); match && steps < 12; match = space.exec(before)) {
    before = before.slice(0, -match[0].length)
    steps++
  }
  return steps
}
