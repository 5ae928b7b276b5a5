import type {Cell, Table} from '../../../../read/tree.ts'
import {foldWidth} from '../../../../source/fold.ts'

const figureOrDash = /^(?:[-+−]?\d[\d,. ]{0,20}[%‰]?|[-—–－/]{1,3})$/

/** Fewer lines than this could stand in one grid by chance. */
const fewestLines = 2

/**
 * The grid of a table that was printed one cell a line, where only one is possible: a line of words for the head, then lines
 * of one label and as many figures as the head has other words. Null where any cell is out of step.
 *
 * ```
 * 季度 ¦ 接待人次 ¦ 活动场次 ¦ 第一季度 ¦ 34 ¦ 56 ¦ 第二季度 ¦ 33 ¦ 20 ¦ 合计 ¦ 67 ¦ 76
 * └──────── head ────────┘   └── width ──┘
 * ```
 */
export function gridOfList(table: Table): Table | null {
  const {cells} = table
  const isFigure = (cell: Cell | undefined) =>
    cell !== undefined && figureOrDash.test(foldWidth(cell.passage.text).trim())
  const firstFigure = cells.findIndex(isFigure)
  const width = firstFigure - 1
  if (width < 2 || cells.length % width !== 0 || cells.length / width < fewestLines + 1) return null
  const isInStep = cells.every((cell, index) => isFigure(cell) === (index >= width && index % width !== 0))
  if (!isInStep) return null
  return {
    ...table,
    layout: 'grid',
    rowCount: cells.length / width,
    columnCount: width,
    cells: cells.map((cell, index) => ({...cell, row: Math.floor(index / width), column: index % width}))
  }
}
