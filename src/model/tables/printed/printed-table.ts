import type {Cell, Table} from '../../../read/tree.ts'
import type {PlacedTable} from '../../chapters/outline.ts'
import {remember} from '../../remember.ts'
import type {CellReading} from '../../report-table.ts'
import {foldLabel} from './match-label.ts'
import {type CellContent, readCellContent} from './read-cell.ts'

/** A table of the draft, and what its cells say, by their position. */
export interface PrintedTable extends PlacedTable {
  readonly contents: readonly CellContent[]
}

/** What stands in a cell, for whoever looks at a table as a whole. */
export interface CellPrint {
  readonly reading: CellReading
  readonly text: string
}

export function readContents({cells}: Table): CellContent[] {
  return cells.map(({passage}) => readCellContent(passage))
}

/** Stands for a figure that repeats the one on its left under the same heading, as where a merged cell was printed in each of its places. */
export const ditto = '〃'

/**
 * What the cells tell of the form: their words, and where figures, dashes and blanks are. Which figures they are must not matter, or
 * tables of one form could not be known by their print.
 */
export function formPrints({table: {cells, layout}, contents}: PrintedTable): CellPrint[] {
  const headings: string[] = []
  return contents.map(({reading, text}, position) => {
    const {row, column, columnSpan} = cells[position] as Cell
    if (reading === 'words') {
      const heading = foldLabel(text)
      for (let place = column; place < column + columnSpan; place++) headings[place] = heading
      return {reading, text}
    }
    const before = cells[position - 1]
    const repeats =
      layout === 'grid' &&
      reading !== 'blank' &&
      before?.row === row &&
      before.column + before.columnSpan === column &&
      headings[column - 1] === headings[column] &&
      contents[position - 1]?.text === text
    return {reading, text: repeats ? ditto : ''}
  })
}

let wordsSeen = 0

/** Stands for the words of a cell: a short name for what many tables print. */
const wordsNumber = remember(() => wordsSeen++)

/** Tables for which this is equal hold the same cells of the same forms, whatever their figures. */
export function describePrint(printed: PrintedTable): string {
  const {table, section} = printed
  let print = `${section?.id ?? ''} ${table.layout} ${table.rowCount} ${table.columnCount}`
  const prints = formPrints(printed)
  for (let position = 0; position < prints.length; position++) {
    const {reading, text} = prints[position] as CellPrint
    const {row, column, rowSpan, columnSpan} = table.cells[position] as Cell
    print += `\n${row} ${column} `
    if (rowSpan !== 1 || columnSpan !== 1) print += `${rowSpan} ${columnSpan} `
    print += `${reading.charAt(0)}${text === '' ? '' : wordsNumber(text)}`
  }
  return print
}
