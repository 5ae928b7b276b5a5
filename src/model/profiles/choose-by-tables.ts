import type {Block} from '../../read/tree.ts'
import type {Profile} from '../profile.ts'
import {readTables} from '../tables/tables.ts'

/** Fewer recognised cells than this may be a table of another kind with the same words. */
const fewestCells = 15

/**
 * Chooses the profile by the tables that a report prints, for one that tells neither its kind nor its year: the one whose
 * forms explain most cells, or that of the same family for the report year. Null where no form is recognised.
 */
export function chooseByTables(
  blocks: readonly Block[],
  year: number | null,
  profiles: readonly Profile[]
): Profile | null {
  const placed = blocks.flatMap(block => (block.kind === 'table' ? [{table: block, section: null}] : []))
  if (placed.length === 0) return null
  let best: Profile | null = null
  let most = fewestCells - 1
  for (const profile of profiles) {
    if (profile.tables.length === 0) continue
    const {tables} = readTables(placed, profile, [])
    const cells = tables.reduce((count, table) => count + table.cells.length, 0)
    if (cells <= most) continue
    best = profile
    most = cells
  }
  if (!best || year === null) return best
  const {family} = best
  const isForYear = ({years: {from = year, to = year}}: Profile) => from <= year && year <= to
  return profiles.find(other => family !== undefined && other.family === family && isForYear(other)) ?? best
}
