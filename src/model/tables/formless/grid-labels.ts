import type {Cell, Table} from '../../../read/tree.ts'
import type {CellPrint} from '../printed/printed-table.ts'
import type {Line} from '../printed/table-lines.ts'

/** Where the figures begin, and what stands beside and above them. */
export interface GridLabels {
  readonly firstRow: number
  readonly firstColumn: number
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

export const yearlike = /^(?:19|20)\d{2}年?(?:度)?$/
const isPeriod = /^(?:(?:19|20)\d{2}年?(?:度)?|\d{1,2}月份?)$/

// 项目   | 2022年 | 2023年      the heading ends above the first line with a figure beside a label,
// 甲     | 3      | 4           the labels end left of the first column with a figure below the heading
export function gridLabels(lines: readonly Line[], columnCount: number, hasCodes: boolean): GridLabels {
  const firstRow = Math.max(1, lines.findIndex(isRowOfFigures))
  const counts = new Array<number>(columnCount).fill(0)
  let linesOfFigures = 0
  for (const line of lines.slice(firstRow)) {
    if (!line.entries.some(({isOwn, reading}) => isOwn && reading === 'figure')) continue
    linesOfFigures++
    for (const {column, isOwn, reading} of line.entries)
      if (isOwn && (reading === 'figure' || reading === 'dash')) counts[column] = (counts[column] ?? 0) + 1
  }
  const below = lines.slice(firstRow)
  const serial = hasCodes || isSerialColumn(below) || isColumnOfPeriods(below) ? 1 : 0
  const firstColumn = Math.max(
    serial,
    counts.findIndex((count, column) => column >= serial && count * 2 > linesOfFigures)
  )
  const rows = lines.map(({entries}) =>
    entries
      .filter(
        ({reading, column, text}) =>
          column < Math.max(1, firstColumn) &&
          (reading === 'words' || (column < firstColumn && isPeriod.test(text)))
      )
      .map(({text}) => text)
      .join(' ')
  )
  const columns = Array.from({length: columnCount}, (_, column) => {
    const words = lines
      .slice(0, firstRow)
      .flatMap(({entries}) =>
        entries.filter(
          entry => entry.column <= column && column < entry.column + entry.width && entry.text !== ''
        )
      )
    return [...new Set(words.map(({text}) => text))].join(' ')
  })
  return {firstRow, firstColumn, rows, columns}
}

/** A line with a figure that is no year: 2022年 over a column is its label. */
function isRowOfFigures({entries}: Line): boolean {
  return entries.some(({reading, isOwn, text}) => isOwn && reading === 'figure' && !yearlike.test(text))
}

/** 2019年, 2020年 … or 1月, 2月 … down the first column: what its lines are called, and no figures. */
function isColumnOfPeriods(lines: readonly Line[]): boolean {
  const periods = lines.flatMap(({entries: [first]}) =>
    first && first.column === 0 && first.isOwn && first.reading === 'figure' ? [first.text] : []
  )
  return periods.length >= 2 && periods.every(text => isPeriod.test(text))
}

/** 1, 2, 3 … down the first column. */
function isSerialColumn(lines: readonly Line[]): boolean {
  const serials = lines.flatMap(({entries}) => {
    const [first] = entries
    return first && first.column === 0 && first.isOwn && first.reading === 'figure' ? [first.text] : []
  })
  return serials.length >= 2 && serials.every((text, index) => text === `${index + 1}`)
}

const code = /^\d{3,9}$/
const fewestCodes = 3

/**
 * The level of each line by the code in the first column: 1 for 201, 2 for 20101, 0 for a line without one. Null where the
 * column does not hold codes of which the longer continue shorter ones above them.
 */
export function codeLevels({cells, rowCount}: Table, contents: readonly CellPrint[]): number[] | null {
  const codes = new Map<number, string>()
  for (const [position, {text, reading}] of contents.entries()) {
    const {row, column} = cells[position] as Cell
    if (column !== 0 || reading !== 'figure') continue
    if (!code.test(text)) return null
    codes.set(row, text)
  }
  const lengths = [...new Set([...codes.values()].map(({length}) => length))].sort((a, b) => a - b)
  const [shortest] = lengths
  if (codes.size < fewestCodes || lengths.length < 2 || lengths.length > 4) return null
  const seen = new Set<string>()
  for (const text of codes.values()) {
    if (seen.has(text)) return null
    if (
      text.length !== shortest &&
      !lengths.some(length => length < text.length && seen.has(text.slice(0, length)))
    )
      return null
    seen.add(text)
  }
  return Array.from({length: rowCount}, (_, row) => lengths.indexOf(codes.get(row)?.length ?? 0) + 1)
}
