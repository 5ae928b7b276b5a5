import type {IdentitySpec} from '../../../profile.ts'
import {type FigureGrid, type Gap, turn} from '../grids/grid.ts'
import {findBounds} from './bounds.ts'
import {findDivisions} from './details.ts'
import {isBesides} from './line-marks.ts'
import {isBetween, isRepeated, singleProof, staleProof} from './proofs.ts'
import {type Proposal, proposalsFor, type Structure, structureOf} from './readings.ts'
import {isNamedTotal, isPlainTotal, totalLevel} from './total-labels.ts'
import {type ReadColumn, type Reading, tryReading} from './try-reading.ts'

/** A larger table is data, not a table with a total that a person wrote. */
const mostLines = 400

/** So unlikely must it be that a line is a total by chance, where its name does not say so; less where only its place does not. */
const [leastNamed, leastFirst, leastUnnatural] = [7, 2, 20]
/** Where lines can be meant in more ways than these, not all of them were tried. */
const mostReadings = 60

/** A proposal and what its columns say. */
export interface Tried extends Reading {
  readonly isNatural: boolean
}

/** What is taken for a total's meaning: the columns to claim, and how sure a broken one is wrong. */
interface Meaning {
  readonly reading: Reading
  readonly columns: readonly ReadColumn[]
  readonly severity: IdentitySpec['severity']
}

/**
 * Finds what the totals of a table claim. A total can be meant in several ways (of the lines above, of the subtotals, of
 * the lines below): one that holds settles it, and the one that most columns bear out is held against the others. A total
 * that nothing bears out is doubted only where its name says what it is, and its error looks like one.
 */
export function findTotals(grid: FigureGrid): IdentitySpec[] {
  if (grid.rows.length > mostLines || grid.columns.length > mostLines) return []
  return [...totalsAlong(grid, 'column'), ...totalsAlong(turn(grid), 'row')]
}

function totalsAlong(grid: FigureGrid, forEvery: 'column' | 'row'): IdentitySpec[] {
  const divisions = findDivisions(grid)
  const structure = structureOf(grid, divisions)
  const identities = divisions.flatMap(({line, reading, severity}) =>
    identitiesOf(line, {reading, columns: reading.columns, severity}, grid, forEvery)
  )
  for (const [total, level] of structure.totals.entries()) {
    if (level === 0 || !grid.rows[total]?.isAdditive) continue
    const meaning = meaningOf(total, structure)
    if (meaning) identities.push(...identitiesOf(total, meaning, grid, forEvery))
  }
  const added = new Set(identities.flatMap(({only = []}) => only))
  return [...identities, ...findBounds(structure, forEvery, added)]
}

function meaningOf(total: number, structure: Structure): Meaning | null {
  const {grid} = structure
  const all = proposalsFor(total, structure).map(
    (proposal: Proposal): Tried => ({...tryReading(total, proposal, grid), isNatural: proposal.isNatural})
  )
  const tried = all.filter(({columns, eased}) => columns.length + eased > 0)
  const natural = tried.filter(({isNatural}) => isNatural).sort(byEvidence)
  const unnatural = tried
    .filter(reading => !reading.isNatural && !isLineShort(total, reading, natural, grid))
    .sort(byEvidence)
  const [best] = natural
  if (!best) return null
  const other = unnatural.find(reading => isBetter(reading, best, grid))
  if (other) return other.held > 1 ? claimed(other) : null
  const strong = unnatural.find(reading => isOverwhelming(reading, best))
  if (strong) return proved(total, strong, [strong], grid)
  if (best.held === 0) return best.broken === 0 ? claimed(best) : unproved(total, all, structure)
  const sum = natural.find(reading => addsSubtotals(total, reading, best, structure)) ?? best
  return proved(total, sum, natural, grid)
}

/**
 * Whether a reading adds the subtotals of the lines that another adds, and says more: a cell that cannot be read leaves a
 * column open in one, not in the other.
 */
function addsSubtotals(total: number, reading: Reading, best: Reading, {totals}: Structure): boolean {
  const more = reading.parts.filter(part => !best.parts.includes(part))
  const gone = best.parts.filter(part => !reading.parts.includes(part))
  const last = more.at(-1) ?? -1
  return (
    more.length > 0 &&
    last < total &&
    more.every(part => (totals[part] ?? 0) > 0) &&
    gone.every(part => part < last) &&
    reading.held > 0 &&
    reading.columns.length > best.columns.length &&
    best.columns.every(one =>
      reading.columns.some(({column, holds}) => column === one.column && holds === one.holds)
    )
  )
}

/** What only the figures say, and say of so many columns that the rest must be wrong. */
function isOverwhelming({held, broken, bits}: Reading, best: Reading): boolean {
  return held >= 3 && held >= 3 * broken && held >= 3 * best.held && bits >= leastUnnatural
}

/** All lines of a natural reading but one make a plain total in several columns: likelier that it was added later. */
function isLineShort(
  total: number,
  {parts, minus, columns}: Reading,
  natural: readonly Reading[],
  grid: FigureGrid
): boolean {
  const label = (row: number) => grid.rows[row]?.label ?? ''
  if (grid.isTurned || minus.size > 0 || !isPlainTotal(label(total))) return false
  return natural.some(whole => {
    const gone = whole.parts.filter(part => !parts.includes(part))
    const [line] = gone
    if (line === undefined || gone.length > 1 || whole.parts.length !== parts.length + 1) return false
    const counted = columns.filter(({column, holds}) => holds && (grid.at(line, column)?.units ?? 0n) !== 0n)
    return counted.length > 1 && !isBesides(label(line)) && !grid.rows[line]?.isDoubtful
  })
}

/** What holds, and nothing else. */
function claimed(reading: Reading): Meaning {
  return {reading, columns: reading.columns.filter(({holds}) => holds), severity: 'error'}
}

function byEvidence(a: Reading, b: Reading): number {
  return (
    b.held - a.held ||
    a.broken - b.broken ||
    b.eased - a.eased ||
    b.columns.length - a.columns.length ||
    b.parts.length - a.parts.length
  )
}

/** Whether only the figures say that lines are a total's, and say it where the layout's reading fails. */
function isBetter(other: Reading, best: Reading, {isTurned = false}: FigureGrid): boolean {
  if (other.broken > 0 || best.broken === 0) return false
  if (best.held === 0) return other.held + other.eased > 0
  return other.held > best.held && best.broken > (isTurned && best.held < 2 ? 0 : 1)
}

/** A total that some columns bear out: the others are wrong, unless they are no sums. */
function proved(total: number, best: Reading, natural: readonly Reading[], grid: FigureGrid): Meaning | null {
  const {label = ''} = grid.rows[total] ?? {}
  // What stands in the total of the other direction follows from the rest, and proves nothing once more.
  const isOwn = ({column}: ReadColumn) => totalLevel(grid.columns[column]?.label ?? '') === 0
  const own = best.columns.filter(isOwn)
  const counted = own.some(({holds, nonZero}) => holds && nonZero > 1) ? own : best.columns
  const equal = natural.filter(({held, broken}) => held === best.held && broken === best.broken)
  const isSettled = ({column}: ReadColumn) =>
    equal.some(
      reading => reading !== best && !reading.columns.some(one => one.column === column && !one.holds)
    )
  const isWrong = (one: ReadColumn) =>
    !one.holds && !isBetween(total, one, best, grid) && !isRepeated(total, one, grid) && !isSettled(one)
  const held = counted.filter(({holds, nonZero}) => holds && nonZero > 1).length
  const broken = counted.filter(isWrong).length
  const isFirst = best.parts.every(part => part > total)
  const isNamed = isNamedTotal(label)
  // The more readings there are, the likelier one of them holds by chance.
  const chance = natural.length > 1 ? Math.log2(natural.length) / 2 : 0
  const isCertain = best.bits >= Math.max(chance, isNamed ? leastNamed : isFirst ? leastFirst : 0)
  if (broken > 0 && !(broken <= held && isCertain)) {
    return staleMeaning(total, natural, grid)
  }
  return {reading: best, columns: best.columns.filter(one => one.holds || isWrong(one)), severity: 'error'}
}

/** A total that no column bears out, by its name alone. */
function unproved(total: number, tried: readonly Tried[], structure: Structure): Meaning | null {
  const {grid} = structure
  const {label = ''} = grid.rows[total] ?? {}
  const natural = tried.filter(({isNatural}) => isNatural)
  const first = natural.find(({columns}) => columns.length > 0)
  if (!first || natural.length > mostReadings) return null
  const stale = staleMeaning(total, natural, grid)
  if (stale) return stale
  // Refuted is what every reading refutes: none eases it, and none leaves it open.
  const broken = first.columns.filter(
    one => !one.holds && !isBetween(total, one, first, grid) && !isRepeated(total, one, grid)
  )
  const refuted = broken.filter(
    one =>
      one.gap !== 'blank' &&
      natural.every(({columns}) => columns.some(({column, holds}) => column === one.column && !holds))
  )
  if (refuted.length === 0 || refuted.length < broken.length) return null
  const [only] = refuted
  if (refuted.length === 1 && only) {
    const severity = singleProof(total, only, {first, natural, label, grid})
    return severity && {reading: first, columns: refuted, severity}
  }
  return null
}

/** A plain total that one reading refutes in every column in the same way, while no other bears it out. */
function staleMeaning(total: number, natural: readonly Reading[], grid: FigureGrid): Meaning | null {
  if (!isPlainTotal(grid.rows[total]?.label ?? '') || grid.isTurned) return null
  for (const reading of natural) {
    const severity = staleProof(total, reading, grid)
    if (severity) return {reading, columns: reading.columns, severity}
  }
  return null
}

/** The total of all parts where all are printed, and that of the others where a dash or a blank stands for none. */
function identitiesOf(
  total: number,
  {reading: {minus, columns: all}, columns, severity}: Meaning,
  grid: FigureGrid,
  forEvery: 'column' | 'row'
): IdentitySpec[] {
  const id = (index: number) => grid.rows[index]?.id ?? ''
  // A gap is known to stand for none where a total bears it out.
  const isNone = (gap: Gap | null) => gap === null || all.some(column => column.gap === gap && column.holds)
  const groups = new Map<string, {equation: string; only: string[]; severity: IdentitySpec['severity']}>()
  for (const {column, present, gap, holds} of columns) {
    const isProven = isNone(gap)
    if (!isProven && (gap === 'blank' || !all.some(one => one.holds && one.nonZero > 1))) continue
    const ownSeverity = gap === null || holds || (gap === 'dash' && isProven) ? severity : 'warning'
    const equation = `${sumOf(present, minus, id)} = ${id(total)}`
    const group = groups.get(`${equation} ${ownSeverity}`) ?? {equation, only: [], severity: ownSeverity}
    group.only.push(grid.columns[column]?.id ?? '')
    groups.set(`${equation} ${ownSeverity}`, group)
  }
  return [...groups.values()].map(({equation, only, severity}) => ({equation, forEvery, only, severity}))
}

function sumOf(parts: readonly number[], minus: ReadonlySet<number>, id: (index: number) => string): string {
  const added = parts.filter(part => !minus.has(part)).map(id)
  const taken = parts.filter(part => minus.has(part)).map(part => ` - ${id(part)}`)
  return `${added.join(' + ')}${taken.join('')}`
}
