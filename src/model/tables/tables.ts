import type {PlacedTable} from '../chapters/outline.ts'
import type {Profile} from '../profile.ts'
import {readGenericTables} from './formless/generic-tables.ts'
import type {TablesRead} from './formless/tables-read.ts'
import {fillTable, unreadableParts} from './forms/fill-table.ts'
import {recogniseTables} from './forms/recognise-tables.ts'
import {readContents} from './printed/printed-table.ts'

/**
 * Finds the tables of the profile among the printed ones, by their labels: whatever their order, several in one printed
 * table or one over several. A table may follow the form of another profile of the same family (an outdated form).
 */
export function readTables(
  placed: readonly PlacedTable[],
  profile: Profile,
  profiles: readonly Profile[],
  text = ''
): TablesRead {
  if (profile.tables.length === 0) return readGenericTables(placed, text)
  const printed = placed.map(({table, section}) => ({table, section, contents: readContents(table)}))
  const {plans, others} = recogniseTables(printed, profile, profiles)
  return {
    tables: plans.map(plan => fillTable(plan, printed)),
    otherTables: placed.filter((_, index) => others.has(index)).map(({table}) => table),
    unreadable: plans.flatMap(plan => unreadableParts(plan, printed)),
    percentages: [],
    tallies: []
  }
}
