import {beyondLimit} from '../../docx/docx-error.ts'
import {docxLimits} from '../../docx/limits.ts'
import type {StoryCell, StoryTable} from './story/story.ts'

/** A printed cell and the grid fields that it covers. */
export interface GridCell {
  readonly row: number
  readonly column: number
  rowSpan: number
  columnSpan: number
  readonly story: StoryCell
}

export interface Grid {
  readonly rows: readonly (readonly GridCell[])[]
  readonly rowCount: number
  readonly columnCount: number
}

/** Finds rows and columns of a table's cells. A cell that continues the one above or before it is not printed again. */
export function layOutGrid(table: StoryTable): Grid {
  const rows: GridCell[][] = []
  let columnCount = 0
  let above = new Map<number, GridCell>()
  for (const [rowIndex, row] of table.rows.entries()) {
    const printed: GridCell[] = []
    const below = new Map<number, GridCell>()
    let column = row.gridBefore
    for (const story of row.cells) {
      const owner = story.merge === 'continue' ? above.get(column) : undefined
      const before = story.horizontal === 'continue' ? printed.at(-1) : undefined
      if (owner) {
        owner.rowSpan++
        below.set(column, owner)
      } else if (before && before.column + before.columnSpan === column) {
        before.columnSpan += story.columnSpan
      } else {
        const cell = {row: rowIndex, column, rowSpan: 1, columnSpan: story.columnSpan, story}
        printed.push(cell)
        if (story.merge) below.set(column, cell)
      }
      column += story.columnSpan
    }
    columnCount = Math.max(columnCount, column)
    refuseLargeGrid(table.rows.length, columnCount)
    rows.push(printed)
    above = below
  }
  return {rows, rowCount: rows.length, columnCount}
}

function refuseLargeGrid(rowCount: number, columnCount: number): void {
  if (rowCount * columnCount <= docxLimits.tableArea) return
  throw beyondLimit({
    zh: `一张表有 ${rowCount} 行 ${columnCount} 列，最多 ${docxLimits.tableArea} 格`,
    en: `a table of ${rowCount} rows and ${columnCount} columns, at most ${docxLimits.tableArea} fields`
  })
}
