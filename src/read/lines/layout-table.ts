import {isDashText, isFigureText} from './cell-text.ts'

/** What stands in a cell itself, tables inside it apart. */
export interface CellContent {
  /** Without blanks; no more of it is needed than shows that it is long. */
  readonly text: string
  readonly hasHeading: boolean
  readonly hasTable: boolean
}

/** Figures that only a table of data holds. */
const enoughFigures = 4

/** Text of a cell that is longer than this is running text. */
export const longestCell = 400

/** Long text, headings or tables in cells: the table only lays out a page, and its cells are running text. */
export function isLayout(cells: readonly CellContent[]): boolean {
  let figures = 0
  let prose = 0
  let hasTable = false
  for (const content of cells) {
    if (content.text.length > longestCell || content.hasHeading) return true
    if (content.hasTable) hasTable = true
    if (figures < enoughFigures && (isFigureText(content.text) || isDashText(content.text))) figures++
    if (content.text.length > 120 && content.text.includes('。')) prose++
  }
  return figures < enoughFigures && (hasTable || prose > 0)
}
