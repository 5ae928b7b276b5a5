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

/**
 * Long text, headings or tables in cells: the table only lays out a page, and its cells are running text. Long text beside figures is the
 * note of a table of data.
 */
export function isLayout(cells: readonly CellContent[]): boolean {
  let figures = 0
  let prose = 0
  let hasTable = false
  let isLong = false
  for (const content of cells) {
    const isText = content.text.length > longestCell
    // Whatever figures stand around it, such as the numbers of pages: here stands the page itself.
    if (content.hasHeading || (isText && content.hasTable)) return true
    if (isText) isLong = true
    if (content.hasTable) hasTable = true
    if (figures < enoughFigures && (isFigureText(content.text) || isDashText(content.text))) figures++
    if (content.text.length > 120 && content.text.includes('。')) prose++
  }
  return figures < enoughFigures && (hasTable || isLong || prose > 0)
}

/** A note over the whole width of a table, of so many characters, is running text behind the table. */
const longNote = 120

/** Whether the only words of a row are a note of several sentences, so that they stand better behind the table than in it. */
export function isNote({text, hasTable}: CellContent): boolean {
  return !hasTable && (text.length > longestCell || (text.length > longNote && text.includes('。')))
}
