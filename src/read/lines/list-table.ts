import type {Cell, Table} from '../tree.ts'
import {isDashText, isFigureText} from './cell-text.ts'
import {tableOf} from './table-of.ts'

type Printed = Pick<Cell, 'span' | 'passage'>

/**
 * The table of cells that were printed one a line. It is a grid where every row, the heading too, has as many cells: then
 * the columns are certain. Else it is a list.
 */
export function listTable(cells: readonly Printed[]): Table {
  const width = rowWidth(cells)
  if (width === null)
    return tableOf(
      'list',
      cells.map((cell, index) => placed(cell, index, 0))
    )
  return tableOf(
    'grid',
    cells.map((cell, index) => placed(cell, Math.floor(index / width), index % width))
  )
}

/** The same where the rows were told. */
export function markedTable(rows: readonly (readonly Printed[])[]): Table {
  const isEven = rows.length > 1 && rows.every(({length}) => length > 1 && length === rows[0]?.length)
  const cells = rows.flatMap((row, index) => row.map((cell, column) => placed(cell, index, column)))
  return tableOf(isEven ? 'grid' : 'list', cells)
}

// 内容 制发 废止 | 规章 0 0 | 文件 12 3      a row begins where words follow a value
function rowWidth(cells: readonly Printed[]): number | null {
  const starts: number[] = []
  let isAfterValue = false
  for (const [index, {passage}] of cells.entries()) {
    const isWords = !isValue(passage.text)
    if (isWords && isAfterValue && index > 0) starts.push(index)
    isAfterValue = !isWords && (passage.text !== '' || isAfterValue)
  }
  const [first, second] = starts
  if (first === undefined || second === undefined) return null
  const width = second - first
  if (width < 2 || first !== 2 * width || cells.length % width !== 0) return null
  const isEven = starts.every((start, index) => start === first + index * width)
  return isEven && starts.length === cells.length / width - 2 ? width : null
}

/** A blank is a value: it stands where one should. */
function isValue(text: string): boolean {
  return text === '' || isFigureText(text) || isDashText(text)
}

function placed({span, passage}: Printed, row: number, column: number): Cell {
  return {span, passage, row, column, rowSpan: 1, columnSpan: 1, docx: null}
}
