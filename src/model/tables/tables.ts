import type {Cell, Passage, Table, UnreadablePart} from '../../read/tree.ts'
import type {PlacedTable} from '../outline.ts'
import type {Profile} from '../profile.ts'
import type {ReportTable} from '../report.ts'
import {readGenericTables} from './generic-tables.ts'
import {spanOf, toReportTable, unreadableParts} from './report-table.ts'
import {type Candidate, candidatesOf, isSettled, shapesOf} from './table-candidates.ts'

export interface TablesRead {
  readonly tables: readonly ReportTable[]
  /** Printed tables in which no table of the profile was recognised. */
  readonly otherTables: readonly Table[]
  /** Rows whose cells cannot be told apart, and labels that no row fits. */
  readonly unreadable: readonly UnreadablePart[]
}

/** The report's own form wins where two forms fit about as well. */
const ownBonus = 0.5

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
  const shapes = placed.map(({table}) => shapesOf(table))
  const own = candidatesOf(profile, placed, shapes).map(candidate => ({
    ...candidate,
    score: candidate.score + ownBonus
  }))
  const open = shapes.map((shape, index) => (isSettled(shape, index, own) ? null : shape))
  const settled = new Set(
    own.filter(({fragments}) => fragments.some(({index}) => !open[index])).map(({labels}) => labels.spec.id)
  )
  const rivals = open.every(shape => shape === null)
    ? []
    : profiles
        .filter(({id, family}) => id !== profile.id && family !== undefined && family === profile.family)
        .flatMap(form => candidatesOf(form, placed, open, settled))
  const accepted = accept([...own, ...rivals])
  accepted.sort((a, b) => a.index - b.index || spanOf(a).start - spanOf(b).start)
  const used = new Set(accepted.flatMap(({fragments}) => fragments.map(fragment => fragment.placed.table)))
  const isExplained = (cell: Cell) =>
    accepted.some(({fragments}) => fragments.some(({reading}) => reading.cells.has(cell)))
  return {
    tables: accepted.map(candidate => toReportTable(candidate, isExplained)),
    otherTables: placed.map(({table}) => table).filter(table => !used.has(table)),
    unreadable: accepted.flatMap(unreadableParts)
  }
}

/** The candidates that explain most, none of which takes a figure of another. */
function accept(candidates: readonly Candidate[]): Candidate[] {
  // A table turned on its side has other cells with the same passages.
  const claimed = new Set<Passage>()
  const accepted: Candidate[] = []
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score)) {
    const rival = accepted.find(({labels}) => labels.spec.id === candidate.labels.spec.id)
    // A second table of the same kind (本级 beside 汇总) has to be of the same form.
    if (rival && rival.profile !== candidate.profile) continue
    const own = valueCells(candidate)
    if (own.some(({passage}) => claimed.has(passage))) continue
    accepted.push(candidate)
    for (const {passage} of own) claimed.add(passage)
  }
  return accepted
}

function valueCells({fragments}: Candidate): Cell[] {
  const cells: Cell[] = []
  for (const {reading} of fragments) {
    for (const {aligned, values} of reading.rows) {
      for (const {cell} of 'cells' in aligned ? aligned.cells.values() : values) cells.push(cell)
    }
  }
  return cells
}
