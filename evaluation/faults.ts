import {type CellKey, cellKey, cellsOf, type Draft, marksOf, tablesOf, withCells, withMarks} from './draft.ts'
import {type Mutation, misprint, movedCase, oneWrongCell} from './mutate.ts'
import type {Random} from './random.ts'

/** What was done to a report that is otherwise right. `truth` has what should be printed, by cell or mark. */
export interface Fault {
  readonly id: FaultId
  readonly make: (draft: Draft, random: Random) => Pick<Mutation, 'draft' | 'truth'> | null
}

export type FaultId = 'cell' | 'prose' | 'both' | 'row' | 'column' | 'block' | 'case' | 'two'

const table = 'applications'

function printedOf(draft: Draft): ReadonlyMap<string, string> {
  return new Map(cellsOf(draft).map(cell => [cellKey(cell), cell.text]))
}

/** The marks of the prose that repeat a figure of the table, each told apart by its value. */
function claimsOn(draft: Draft, cell: CellKey, text: string): string[] {
  const same = cellsOf(draft).filter(
    one => one.table === table && one.text === text && one.column === 'total'
  )
  const marks = marksOf(draft).filter(({value}) => `${value}` === text)
  if (same.length !== 1 || marks.length !== 1 || cell.column !== 'total') return []
  return marksOf(draft).flatMap(({id, role, relation, value}) =>
    role === 'claim' && relation.startsWith(table) && `${value}` === text ? [id] : []
  )
}

function inApplications(draft: Draft): (CellKey & {readonly text: string})[] {
  return cellsOf(draft).filter(cell => cell.table === table)
}

function changed(
  draft: Draft,
  changes: ReadonlyMap<string, string>
): Pick<Mutation, 'draft' | 'truth'> | null {
  const printed = printedOf(draft)
  const real = new Map([...changes].filter(([key, text]) => printed.get(key) !== text))
  if (real.size === 0) return null
  return {
    draft: withCells(draft, real),
    truth: new Map([...real.keys()].map(key => [key, printed.get(key) ?? '']))
  }
}

/** A line of the table moved on by one cell; what falls off its end is lost, and a zero comes in. */
function shifted(draft: Draft, random: Random, along: 'row' | 'column') {
  const [values] = tablesOf(draft).filter(({id}) => id === table)
  if (!values) return null
  const lines = along === 'row' ? values.rows : values.columns.slice(0, -1)
  const across = along === 'row' ? values.columns.slice(0, -1) : outcomes(values.rows)
  const printed = printedOf(draft)
  const key = (line: string, place: string) =>
    along === 'row' ? cellKey({table, row: line, column: place}) : cellKey({table, row: place, column: line})
  const filled = lines.filter(
    line => across.filter(place => Number(printed.get(key(line, place))) > 0).length >= 3
  )
  if (filled.length === 0) return null
  const line = random.pick(filled)
  const texts = across.map(place => printed.get(key(line, place)) ?? '0')
  const moved = random.chance(0.5) ? ['0', ...texts.slice(0, -1)] : [...texts.slice(1), '0']
  return changed(draft, new Map(across.map((place, index) => [key(line, place), moved[index] ?? '0'])))
}

function outcomes(rows: readonly string[]): string[] {
  return rows.filter(row => !['received', 'carried-in', 'handled', 'carried-out'].includes(row))
}

/** Two to four rows and two to four columns of outcomes, pasted one row too low. */
function pastedBlock(draft: Draft, random: Random) {
  const [values] = tablesOf(draft).filter(({id}) => id === table)
  if (!values) return null
  const printed = printedOf(draft)
  const rows = outcomes(values.rows)
  const top = random.int(0, rows.length - 4)
  const taken = rows.slice(top, top + random.int(2, 3))
  const left = random.int(0, 3)
  const columns = values.columns.slice(left, left + random.int(2, 3))
  const at = (row: string, column: string) => printed.get(cellKey({table, row, column})) ?? '0'
  if (taken.filter(row => columns.some(column => at(row, column) !== '0')).length < 2) return null
  const changes = new Map<string, string>()
  const below = rows.slice(top, top + taken.length + 1)
  for (const [index, row] of below.entries()) {
    for (const column of columns) {
      changes.set(cellKey({table, row, column}), index === 0 ? '0' : at(below[index - 1] ?? row, column))
    }
  }
  return changed(draft, changes)
}

function wrongClaim(draft: Draft, random: Random) {
  const claims = marksOf(draft).filter(
    ({role, relation}) => role === 'claim' && /^(?:applications|reviews)/.test(relation)
  )
  if (claims.length === 0) return null
  const mark = random.pick(claims)
  return {
    draft: withMarks(draft, new Map([[mark.id, misprint(random, mark.text)]])),
    truth: new Map([[mark.id, mark.text]])
  }
}

export const faults: readonly Fault[] = [
  {
    id: 'cell',
    make: (draft, random) => {
      const mutation = oneWrongCell(draft, random)
      return mutation?.isUnique ? mutation : null
    }
  },
  {id: 'prose', make: wrongClaim},
  {
    id: 'both',
    make: (draft, random) => {
      const told = inApplications(draft).filter(cell => claimsOn(draft, cell, cell.text).length > 0)
      if (told.length === 0) return null
      const cell = random.pick(told)
      const wrong = misprint(random, cell.text)
      const marks = claimsOn(draft, cell, cell.text)
      const inTable = withCells(draft, new Map([[cellKey(cell), wrong]]))
      return {
        draft: withMarks(inTable, new Map(marks.map(id => [id, wrong]))),
        truth: new Map([cellKey(cell), ...marks].map(key => [key, cell.text]))
      }
    }
  },
  {id: 'row', make: (draft, random) => shifted(draft, random, 'row')},
  {id: 'column', make: (draft, random) => shifted(draft, random, 'column')},
  {id: 'block', make: pastedBlock},
  {id: 'case', make: movedCase},
  {
    id: 'two',
    make: (draft, random) => {
      const cells = inApplications(draft)
      if (cells.length === 0) return null
      const [first, second] = random.sample(cells, 2)
      if (!first || !second || first.row === second.row || first.column === second.column) return null
      return changed(
        draft,
        new Map([first, second].map(cell => [cellKey(cell), misprint(random, cell.text)]))
      )
    }
  }
]
