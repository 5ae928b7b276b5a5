import type {Profile} from '../../profile.ts'
import {createMemory, rememberFor} from '../../remember.ts'
import {describePrint, type PrintedTable} from '../printed/printed-table.ts'
import type {Entry} from '../printed/table-lines.ts'
import {planTable, type TablePlan} from './fill-table.ts'
import {type Candidate, candidatesOf, firstCell, isSettled, shapesOf} from './table-candidates.ts'

/** The report's own form wins where two forms fit about as well. */
const ownBonus = 0.5

/** Offices of one place fill in one form, so that one print comes back in many reports. */
const mostPrints = 64
/** The tables of a statutory report make 5 000 characters. */
const longestPrint = 30_000

/** Where the statutory tables stand among the printed ones. */
export interface Recognition {
  /** In order of the text; none takes a cell of another. */
  readonly plans: readonly TablePlan[]
  /** Positions of the printed tables in which none was recognised. */
  readonly others: ReadonlySet<number>
}

const memoryFor = rememberFor((_: Profile) =>
  rememberFor((_: readonly Profile[]) => createMemory<Recognition>(mostPrints, longestPrint))
)

export function recogniseTables(
  printed: readonly PrintedTable[],
  profile: Profile,
  profiles: readonly Profile[]
): Recognition {
  const print = printed.map(describePrint).join('\n\n')
  return memoryFor(profile)(profiles)(print, () => recognise(printed, profile, profiles))
}

function recognise(
  printed: readonly PrintedTable[],
  profile: Profile,
  profiles: readonly Profile[]
): Recognition {
  const shapes = printed.map(shapesOf)
  const own = candidatesOf(profile, shapes).map(candidate => ({
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
        .flatMap(form => candidatesOf(form, open, settled))
  const accepted = accept([...own, ...rivals])
  accepted.sort((a, b) => a.index - b.index || firstCell(a) - firstCell(b))
  const fragments = accepted.flatMap(candidate => candidate.fragments)
  const isExplained = ({table, cell}: {readonly table: number; readonly cell: number}) =>
    fragments.some(({index, reading}) => index === table && reading.cells.has(cell))
  return {
    plans: accepted.map(candidate => planTable(candidate, isExplained)),
    others: new Set([...printed.keys()].filter(table => fragments.every(({index}) => index !== table)))
  }
}

/** The candidates that explain most, none of which takes a figure of another. */
function accept(candidates: readonly Candidate[]): Candidate[] {
  const claimed = new Set<string>()
  const accepted: Candidate[] = []
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score)) {
    const rival = accepted.find(({labels}) => labels.spec.id === candidate.labels.spec.id)
    // A second table of the same kind (本级 beside 汇总) has to be of the same form.
    if (rival && rival.profile !== candidate.profile) continue
    const own = placesOfValues(candidate)
    if (own.some(place => claimed.has(place))) continue
    accepted.push(candidate)
    for (const place of own) claimed.add(place)
  }
  return accepted
}

/** Printed table and cell of every value that a candidate takes. */
function placesOfValues({fragments}: Candidate): string[] {
  const places: string[] = []
  for (const {index, reading} of fragments) {
    for (const {aligned, values} of reading.rows) {
      const entries: Iterable<Entry> = 'cells' in aligned ? aligned.cells.values() : values
      for (const {cell} of entries) places.push(`${index} ${cell}`)
    }
  }
  return places
}
