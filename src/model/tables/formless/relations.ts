import type {IdentitySpec} from '../../profile.ts'
import {findCarry} from './carry.ts'
import {type FigureGrid, hasRounding} from './grids/grid.ts'
import {totalLevel} from './totals/total-labels.ts'

/** More lines than this are not tried for how they hang together. */
const mostLines = 14
const mostCases = 400

/** What is left over, carried forward or changed: words of a line that others make. */
const derived =
  /增减|差额|差异|净|结余|余额|结转|未[完办审执]?结|剩余|年末|期末|末数|\b(?:change|variance|difference|savings?|balance|surplus|deficit|net|gains|losses|remaining|outstanding|open|unspent|opening|closing|brought|carried|forward|increase|decrease|profit|loss|gap)\b/i

/** So unlikely, in bits, must it be that lines hang together by chance: less where their names say that they do. */
const [leastNamed, leastUnnamed] = [10, 20]

/** What two equal figures beside a zero prove. */
const bitsOfEqual = 2

/** Lines of which those on the left add up to the same as those on the right. */
interface Relation {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

interface Proof {
  readonly held: number
  readonly broken: number
  readonly bits: number
  /** The cases that have all the figures. */
  readonly cases: readonly number[]
}

/**
 * Finds rows or columns that make each other without the name of a total: opening + received = closed + open, 2022 + change
 * = 2023. It takes that they do in nearly all cases, and with such figures that chance cannot be the reason.
 */
export function findRelations(grid: FigureGrid, forEvery: 'column' | 'row'): IdentitySpec[] {
  const isNamed = grid.rows.map(({label}) => derived.test(label))
  const lines = [...grid.rows.keys()].filter(
    row =>
      grid.rows[row]?.isAdditive && (forEvery === 'row' || isNamed[row] || totalLevel(labelOf(row, grid)) > 0)
  )
  if (grid.columns.length > mostCases) return []
  const carry = findCarry(grid, forEvery)
  if (lines.length < 3 || lines.length > mostLines) return carry ? [carry] : []
  const values = plainNumbers(lines, grid)
  const relations = relationsAmong(lines.length)
  const found: IdentitySpec[] = carry ? [carry] : []
  for (const {left, right} of relations) {
    const proof = prove({left, right}, values)
    const named = [...left, ...right].some(index => isNamed[lines[index] as number])
    const least = (named ? leastNamed : leastUnnamed) + Math.log2(relations.length)
    if (proof.bits < least || proof.held < (named ? 2 : 3)) continue
    if (proof.broken > (named ? Math.max(1, proof.held / 3) : 0) && !(named && isOverwhelming(proof)))
      continue
    const say = (side: readonly number[]) =>
      side.map(index => grid.rows[lines[index] as number]?.id).join(' + ')
    const equation = `${say(left)} = ${say(right)}`
    if (equation === carry?.equation) continue
    found.push({
      equation,
      forEvery,
      only: proof.cases.map(column => grid.columns[column]?.id ?? ''),
      severity: 'error'
    })
  }
  return found
}

/** So much holds that two or three slips in one table are likelier than chance. */
function isOverwhelming({held, broken, bits}: Proof): boolean {
  return broken < held && bits >= 10 * broken + leastUnnamed
}

function labelOf(row: number, {rows}: FigureGrid): string {
  return rows[row]?.label ?? ''
}

/** The figures of each line as whole numbers of the finest unit that the table prints; NaN where there is none. */
function plainNumbers(lines: readonly number[], grid: FigureGrid): PlainNumbers {
  const {columns, at} = grid
  const figures = lines.map(row =>
    columns.map(({isAdditive}, column) => (isAdditive ? at(row, column) : null))
  )
  const scale = Math.max(0, ...figures.flat().map(figure => figure?.scale ?? 0))
  const plain = figures.map(line =>
    line.map(figure => (figure ? Number(figure.units) * 10 ** (scale - figure.scale) : Number.NaN))
  )
  return {plain, isExact: scale === 0 && !hasRounding(grid)}
}

interface PlainNumbers {
  readonly plain: readonly (readonly number[])[]
  readonly isExact: boolean
}

/** a + b = c of any three lines, and a + b = c + d and a = b + c + d of four that stand side by side. */
function relationsAmong(count: number): Relation[] {
  const relations: Relation[] = []
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      for (let c = b + 1; c < count; c++) {
        relations.push({left: [a, b], right: [c]}, {left: [a, c], right: [b]}, {left: [b, c], right: [a]})
      }
    }
    const [b, c, d] = [a + 1, a + 2, a + 3]
    if (d >= count) continue
    relations.push(
      {left: [a, b], right: [c, d]},
      {left: [a, c], right: [b, d]},
      {left: [a, d], right: [b, c]}
    )
    relations.push({left: [b, c, d], right: [a]}, {left: [a, b, c], right: [d]})
  }
  return relations
}

function prove({left, right}: Relation, {plain, isExact}: PlainNumbers): Proof {
  const all = [...left, ...right]
  const slack = isExact ? 0 : Math.floor(all.length / 2)
  const seen = new Set<string>()
  const cases: number[] = []
  let held = 0
  let broken = 0
  let bits = 0
  const count = plain[0]?.length ?? 0
  for (let index = 0; index < count; index++) {
    let difference = 0
    let least = Number.POSITIVE_INFINITY
    for (const line of all) {
      const value = plain[line]?.[index] as number
      difference += left.includes(line) ? value : -value
      least = Math.min(least, Math.abs(value))
    }
    // What rounding explains neither proves nor refutes anything.
    if (Number.isNaN(difference) || (difference !== 0 && Math.abs(difference) <= slack)) continue
    cases.push(index)
    if (difference !== 0) {
      broken++
      if (broken > 1 + count / 4) break
      continue
    }
    const key = all.map(line => plain[line]?.[index]).join()
    if (seen.has(key)) continue
    seen.add(key)
    if (least === 0) {
      // 27,330 = 27,330 + 0 says a little; 0 = 0 + 0 says nothing.
      if (all.filter(line => plain[line]?.[index] !== 0).length > 1) bits += bitsOfEqual
      continue
    }
    held++
    bits += Math.log2((2 * least + 1) / (2 * slack + 1))
  }
  return {held, broken, bits, cases}
}
