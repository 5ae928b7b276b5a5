import type {Table, UnreadablePart} from '../../read/tree.ts'
import type {PlacedTable} from '../outline.ts'
import type {Profile} from '../profile.ts'
import type {ReportTable} from '../report.ts'
import {readGenericTables} from './generic-tables.ts'
import {readContents} from './printed-table.ts'
import {recogniseTables} from './recognise-tables.ts'
import {toReportTable, unreadableParts} from './report-table.ts'

export interface TablesRead {
  readonly tables: readonly ReportTable[]
  /** Printed tables in which no table of the profile was recognised. */
  readonly otherTables: readonly Table[]
  /** Rows whose cells cannot be told apart, and labels that no row fits. */
  readonly unreadable: readonly UnreadablePart[]
}

/**
 * Finds the tables of the profile among the printed ones, by their labels: whatever their order, several in one printed
 * table or one over several. A table may follow the form of another profile of the same family (an outdated form).
 */
export function readTables(
  placed: readonly PlacedTable[],
  profile: Profile,
  profiles: readonly Profile[]
): TablesRead {
  if (profile.tables.length === 0) return readGenericTables(placed)
  const printed = placed.map(one => ({...one, contents: readContents(one.table)}))
  const recognised = recogniseTables(printed, profile, profiles)
  const fragments = recognised.flatMap(candidate => candidate.fragments)
  const used = new Set(fragments.map(({index}) => index))
  const isExplained = (index: number, cell: number) =>
    fragments.some(fragment => fragment.index === index && fragment.reading.cells.has(cell))
  return {
    tables: recognised.map(candidate => toReportTable(candidate, printed, isExplained)),
    otherTables: placed.filter((_, index) => !used.has(index)).map(({table}) => table),
    unreadable: recognised.flatMap(candidate => unreadableParts(candidate, printed))
  }
}
