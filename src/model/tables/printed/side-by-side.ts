import {createLine, type Entry, type Line} from './table-lines.ts'

/** Lines at the top of a table among which its heading is looked for. */
const mostLinesAbove = 8
/** Fewer lines than this with words at the head of every part prove nothing. */
const fewestLines = 3

/**
 * A long table that was set in two or three columns on a page is read one part below the other:
 *
 *     统计指标     | 单位 | 统计数 | 统计指标     | 单位 | 统计数
 *     收到申请数   | 件   | 75     | 行政复议数量 | 件   | 4
 *
 * Its heading says the same for every part, and every part has labels of its own: a heading that repeats over figures alone is
 * that of groups of columns.
 */
export function setBelow(lines: readonly Line[]): readonly Line[] {
  for (const [index, heading] of lines.slice(0, mostLinesAbove).entries()) {
    const starts = startsOfParts(heading)
    if (starts) return divide(lines, index, starts) ?? lines
  }
  return lines
}

/** The columns at which a heading begins anew. */
function startsOfParts({words, hasValues, entries}: Line): readonly number[] | null {
  const count = words.length
  if (hasValues || count < 4 || count !== entries.length) return null
  for (const parts of [2, 3]) {
    const width = count / parts
    if (count % parts !== 0 || width < 2) continue
    if (words.some(({text, isOwn}, at) => !isOwn || text !== words[at % width]?.text)) continue
    return Array.from({length: parts}, (_, part) => words[part * width]?.column ?? 0)
  }
  return null
}

function divide(lines: readonly Line[], heading: number, starts: readonly number[]): readonly Line[] | null {
  const parts: Line[][] = starts.map(() => [])
  const rest: Line[] = []
  let labelled = 0
  for (const line of lines.slice(heading)) {
    const pieces = starts.map((start, part) =>
      piece(line, start, starts[part + 1] ?? Number.POSITIVE_INFINITY)
    )
    if (pieces.some(entries => entries === null)) {
      // 填报人：… over the whole width
      if (line.hasValues) return null
      rest.push(line)
      continue
    }
    if (pieces.some(entries => entries?.[0]?.reading === 'figure')) return null
    if (pieces.every(entries => entries?.[0]?.reading === 'words')) labelled++
    for (const [part, entries] of pieces.entries()) parts[part]?.push(createLine(entries ?? [], false))
  }
  return labelled > fewestLines ? [...lines.slice(0, heading), ...parts.flat(), ...rest] : null
}

/** The cells of a line that lie between two columns, as if they stood in the first part; null where one reaches over. */
function piece({entries}: Line, start: number, end: number): Entry[] | null {
  const found: Entry[] = []
  for (const {cell, reading, text, column, width, isOwn} of entries) {
    if (column >= end || column + width <= start) continue
    if (column < start || (end !== Number.POSITIVE_INFINITY && column + width > end)) return null
    found.push({cell, reading, text, column: column - start, width, isOwn})
  }
  return found
}
