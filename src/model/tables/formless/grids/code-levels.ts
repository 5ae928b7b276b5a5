import type {Cell, Table} from '../../../../read/tree.ts'
import type {CellPrint} from '../../printed/printed-table.ts'

const code = /^\d{3,9}$/
const shortCode = /^\d{2}$/
const fewestCodes = 3
/** 类, 款, 项 and 目. */
const mostColumns = 4

/** Columns that hold codes, and what level each line's code puts it on: 1 for 201, 2 for 20101, 0 for a line without one. */
export interface CodeLevels {
  readonly columns: number
  readonly levels: readonly number[]
  /** The code of each line as a whole; empty where it has none. */
  readonly codes: readonly string[]
}

/**
 * The codes that begin at a column: one column of whole codes, or several with a piece each (204 | 06 | 01). Null where they
 * are none of which the longer continue shorter ones above them.
 */
export function codeLevels(table: Table, contents: readonly CellPrint[], from: number): CodeLevels | null {
  const printed = textsOf(table, contents)
  for (let columns = mostColumns; columns > 1; columns--) {
    const pieces = Array.from({length: columns}, (_, index) => printed(from + index))
    if (pieces.some(texts => texts === null)) continue
    const joined = joinPieces(pieces as (readonly string[])[])
    const levels = joined && levelsOf(joined, true)
    if (joined && levels) return {columns, levels, codes: joined}
  }
  const texts = printed(from)
  if (!texts?.every(text => text === '' || code.test(text))) return null
  const levels = levelsOf(texts, false)
  return levels && {columns: 1, levels, codes: texts}
}

/** The figures of a column, line by line, words left out; null where it holds anything but digits. */
function textsOf(
  {cells, rowCount}: Table,
  contents: readonly CellPrint[]
): (column: number) => string[] | null {
  return column => {
    const texts = new Array<string>(rowCount).fill('')
    let count = 0
    for (const [position, {text, reading}] of contents.entries()) {
      const cell = cells[position] as Cell
      if (cell.column !== column || reading !== 'figure') continue
      if (!/^\d{1,9}$/.test(text)) return null
      texts[cell.row] = text
      count++
    }
    return count > 1 ? texts : null
  }
}

/** 204 and 06 and 01 as 2040601; a line that prints only its own piece goes on from the lines above it. */
function joinPieces(pieces: readonly (readonly string[])[]): string[] | null {
  const [first = []] = pieces
  if (!first.every(text => text === '' || code.test(text))) return null
  if (!pieces.slice(1).every(texts => texts.every(text => text === '' || shortCode.test(text)))) return null
  if (!pieces.slice(1).some(texts => texts.some(text => text.startsWith('0')))) return null
  const current: string[] = []
  return first.map((_, row) => {
    const own = pieces.map(texts => texts[row] ?? '')
    const last = own.findLastIndex(text => text !== '')
    if (last < 0) return ''
    for (let index = 0; index <= last; index++) {
      const piece = own[index] ?? ''
      if (piece !== '') current[index] = piece
    }
    current.length = last + 1
    return current.join('')
  })
}

function levelsOf(codes: readonly string[], isJoined: boolean): number[] | null {
  const given = codes.filter(text => text !== '')
  const lengths = [...new Set(given.map(({length}) => length))].sort((a, b) => a - b)
  const [shortest] = lengths
  if (given.length < fewestCodes || lengths.length < 2 || lengths.length > 4) return null
  const seen = new Set<string>()
  for (const text of given) {
    if (seen.has(text) && !isJoined) return null
    const isKnown = lengths.some(length => length < text.length && seen.has(text.slice(0, length)))
    if (text.length !== shortest && !isKnown) return null
    seen.add(text)
  }
  return codes.map(text => lengths.indexOf(text.length) + 1)
}
