import type {Line} from '../../printed/table-lines.ts'

/** Where the figures begin, and what stands beside and above them. */
export interface GridLabels {
  readonly firstRow: number
  readonly firstColumn: number
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** The headings over each column, from the top. */
  readonly paths: readonly (readonly string[])[]
}

export const yearlike = /^(?:19|20)\d{2}年?(?:度)?$/
const isPeriod = /^(?:(?:19|20)\d{2}年?(?:度)?|\d{1,2}月份?)$/

// 项目   | 2022年 | 2023年      the heading ends above the first line with a figure beside a label,
// 甲     | 3      | 4           the labels end left of the first column with a figure below the heading
export function gridLabels(lines: readonly Line[], columnCount: number, codeColumns: number): GridLabels {
  const firstRow = Math.max(1, lines.findIndex(isRowOfFigures))
  const counts = new Array<number>(columnCount).fill(0)
  let linesOfFigures = 0
  let labelled = 0
  for (const line of lines.slice(firstRow)) {
    if (!line.entries.some(({isOwn, reading}) => isOwn && reading === 'figure')) continue
    linesOfFigures++
    if (line.entries[0]?.column === 0 && line.entries[0].isOwn && line.entries[0].reading === 'words')
      labelled++
    for (const {column, isOwn, reading} of line.entries)
      if (isOwn && (reading === 'figure' || reading === 'dash')) counts[column] = (counts[column] ?? 0) + 1
  }
  const below = lines.slice(firstRow)
  const serial = codeColumns || (isSerialColumn(below) || isColumnOfPeriods(below) ? 1 : 0)
  // The left one of two tables set side by side may be the shorter: its figures stand beside all of its labels.
  const firstColumn = Math.max(
    serial,
    counts.findIndex(
      (count, column) =>
        column >= serial && (count * 2 > linesOfFigures || (count > 1 && labelled > 1 && count >= labelled))
    )
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
  const paths = Array.from({length: columnCount}, (_, column) => {
    const words = lines
      .slice(0, firstRow)
      .flatMap(({entries}) =>
        entries.filter(
          entry => entry.column <= column && column < entry.column + entry.width && entry.text !== ''
        )
      )
    return [...new Set(words.map(({text}) => text))]
  })
  return {firstRow, firstColumn, rows, columns: paths.map(path => path.join(' ')), paths}
}

/** What stands in the place of a figure and is none. */
const unread =
  /^(?:[….*＊—–-]{1,6}|#\S{1,8}|\d{1,9}[+＋/]\d{1,9}|[待见未详不暂]\S{1,5}|n\/a|[一二三四五六七八九十百千万亿零两]{1,8})$/i

/** A line with a figure that is no year: 2022年 over a column is its label; or with nothing but what cannot be read beside a label. */
function isRowOfFigures({entries}: Line, index: number): boolean {
  if (entries.some(({reading, isOwn, text}) => isOwn && reading === 'figure' && !yearlike.test(text)))
    return true
  const rest = entries.filter(({column, text}) => column > 0 && text !== '')
  return (
    index > 0 &&
    entries[0]?.reading === 'words' &&
    rest.length > 0 &&
    rest.every(({text}) => unread.test(text))
  )
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
