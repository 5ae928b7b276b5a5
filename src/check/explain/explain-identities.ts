import type {Decimal} from '../../model/arithmetic.ts'
import {
  type CellIdentity,
  type FigureCell,
  mayBeNegative,
  mayHaveDecimals
} from '../../model/relations/identities.ts'
import {severities} from '../diagnostic.ts'
import type {Cause, CellChange} from './cause.ts'
import {findSlips} from './find-slip.ts'
import {prepareTrials} from './put-right.ts'
import {
  type Change,
  type ChangeRow,
  defaultLimits,
  type SearchLimits,
  searchChanges
} from './search/search-changes.ts'

/** What so few cells explain is no shift of many. */
const fewestSlipped = 2

/** More groups of broken identities than this are not tried in pairs. */
const mostGroups = 8

/**
 * The causes for which a table's identities do not hold: for each, the fewest cells whose change satisfies every identity.
 *
 * Identities of less severity are looked at after those of more: what is likely never decides what is proved. A weaker
 * identity that is put right by the correction of a stronger one is not reported.
 */
export function explainIdentities(
  identities: readonly CellIdentity[],
  limits: SearchLimits = defaultLimits
): Cause[] {
  const causes: Cause[] = []
  const accused = new Set<FigureCell>()
  for (const severity of severities) {
    if (!identities.some(({holds, spec}) => !holds && spec.severity === severity)) continue
    const rank = severities.indexOf(severity)
    const active = identities.filter(({spec}) => severities.indexOf(spec.severity) <= rank)
    for (const component of connect(active)) {
      const broken = component.filter(
        ({holds, spec, terms}) =>
          !holds && spec.severity === severity && !terms.some(({cell}) => accused.has(cell))
      )
      if (broken.length === 0) continue
      const kept = component.filter(({holds}) => holds)
      causes.push(...explainComponent(broken, kept, limits))
    }
    for (const {broken, explanations} of causes) {
      for (const {terms} of explanations.length > 0 ? [] : broken) {
        for (const {cell} of terms) accused.add(cell)
      }
      for (const {cell} of explanations.flat()) accused.add(cell)
    }
  }
  return causes.sort((a, b) => startOf(a) - startOf(b))
}

function startOf({broken, explanations}: Cause): number {
  const cells = explanations[0]?.map(({cell}) => cell) ?? broken[0]?.terms.map(({cell}) => cell) ?? []
  return Math.min(...cells.map(({figure}) => figure.span.start))
}

/** Identities in groups that share no cell with each other, each group in its original order. */
function connect(identities: readonly CellIdentity[]): CellIdentity[][] {
  const leader = identities.map((_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (leader[root] !== root) root = leader[root] as number
    leader[index] = root
    return root
  }
  const owner = new Map<FigureCell, number>()
  identities.forEach(({terms}, index) => {
    for (const {cell} of terms) {
      const other = owner.get(cell)
      if (other === undefined) owner.set(cell, index)
      else leader[find(index)] = find(other)
    }
  })
  const groups = new Map<number, CellIdentity[]>()
  identities.forEach((identity, index) => {
    const root = find(index)
    const group = groups.get(root)
    if (group) group.push(identity)
    else groups.set(root, [identity])
  })
  return [...groups.values()]
}

/**
 * Splits broken identities that share no cell into causes of their own where explaining them apart takes no more cells
 * than explaining them together. It does take more where two errors cancel in an identity that holds: a case counted in
 * the wrong column breaks two columns that have no cell in common, and has one cause.
 */
function explainComponent(
  broken: readonly CellIdentity[],
  kept: readonly CellIdentity[],
  limits: SearchLimits
): Cause[] {
  const problem = problemOf([...broken, ...kept])
  const whole = explain(broken, kept, problem, limits)
  const slip = sizeOf([whole]) <= fewestSlipped ? null : explainBySlip(broken, kept)
  if (slip) return [slip]
  let groups = connect(broken)
  if (groups.length === 1 || groups.length > mostGroups) return [whole]
  let apart = groups.map(group => explain(group, kept, problem, limits))
  const isSameSize = () => whole.outcome !== 'found' || sizeOf(apart) === sizeOf([whole])
  if (!isSameSize()) {
    for (const [first, second] of pairs(groups)) {
      const [left = 0, right = 0] = [first, second].map(group =>
        groups.findIndex(other => other.includes(group[0] as CellIdentity))
      )
      if (left === right) continue
      const together = explain([...(groups[left] ?? []), ...(groups[right] ?? [])], kept, problem, limits)
      if (sizeOf([together]) >= sizeOf([apart[left] as Cause, apart[right] as Cause])) continue
      const others = <T>(values: readonly T[]) =>
        values.filter((_, index) => index !== left && index !== right)
      groups = [...others(groups), [...together.broken]]
      apart = [...others(apart), together]
    }
  }
  if (apart.some(({outcome}) => outcome !== 'found') || !isSameSize()) return [whole]
  // Too many for one search, and found apart: only where the parts do not get into each other's way.
  const first = apart.flatMap(({explanations}) => explanations[0] ?? [])
  if (whole.outcome !== 'found' && !prepareTrials(broken, kept)().make(first).putsRight()) return [whole]
  return apart.map(cause => ({...cause, explanations: cause.explanations.filter(fitsInto(whole))}))
}

/** A line or a block that is shifted by one cell, or totals that were never filled in: one step, however many cells it takes. */
function explainBySlip(broken: readonly CellIdentity[], kept: readonly CellIdentity[]): Cause | null {
  const slips = findSlips(broken, kept)
  const [first] = slips
  return first
    ? {broken, explanations: slips.map(({changes}) => changes), outcome: 'found', slip: first.slip}
    : null
}

function pairs<T>(values: readonly T[]): [T, T][] {
  return values.flatMap((first, index) => values.slice(index + 1).map((second): [T, T] => [first, second]))
}

function sizeOf(causes: readonly Cause[]): number {
  return causes.reduce(
    (size, {outcome, explanations}) =>
      size + (outcome === 'found' ? (explanations[0]?.length ?? 0) : Number.POSITIVE_INFINITY),
    0
  )
}

/** A part of an explanation must be part of an explanation of the whole. */
function fitsInto(whole: Cause): (part: readonly CellChange[]) => boolean {
  if (whole.outcome !== 'found') return () => true
  const sets = whole.explanations.map(changes => new Set(changes.map(({cell}) => cell)))
  return part => sets.some(set => part.every(({cell}) => set.has(cell)))
}

/** Identities as rows of numbers over their cells, made once for all searches among them. */
interface Problem {
  readonly cells: readonly FigureCell[]
  readonly least: readonly number[]
  /** Decimal places of the unit that is reckoned in. */
  readonly scale: number
  readonly rowOf: (identity: CellIdentity) => ChangeRow
}

function problemOf(identities: readonly CellIdentity[]): Problem {
  const indexes = new Map<FigureCell, number>()
  for (const {terms} of identities)
    for (const {cell} of terms) if (!indexes.has(cell)) indexes.set(cell, indexes.size)
  const scale = Math.max(
    ...identities.map(({left, right, slack}) => Math.max(left.scale, right.scale, slack.scale))
  )
  const units = (value: Decimal) => value.units * 10n ** BigInt(scale - value.scale)
  const rows = new Map(
    identities.map((identity): [CellIdentity, ChangeRow] => {
      const missing = Number(units(identity.right) - units(identity.left))
      const slack = Number(units(identity.slack))
      return [
        identity,
        {
          cells: identity.terms.map(({cell}) => indexes.get(cell) ?? 0),
          coefficients: identity.terms.map(({sign, side}) => (side === 'left' ? sign : -sign)),
          low: identity.relation === '<=' ? Number.NEGATIVE_INFINITY : missing - slack,
          high: identity.relation === '>=' ? Number.POSITIVE_INFINITY : missing + slack
        }
      ]
    })
  )
  const cells = [...indexes.keys()]
  const least = cells.map(({quantity, figure}) =>
    mayBeNegative(quantity) ? Number.NEGATIVE_INFINITY : -Number(units(figure.value))
  )
  return {cells, least, scale, rowOf: identity => rows.get(identity) as ChangeRow}
}

function explain(
  broken: readonly CellIdentity[],
  kept: readonly CellIdentity[],
  {cells: list, least, scale, rowOf}: Problem,
  limits: SearchLimits
): Cause {
  const rows = [...broken, ...kept].map(rowOf)
  const outcome = searchChanges({least, rows}, limits)
  if (outcome.kind !== 'found') return {broken, explanations: [], outcome: outcome.kind}
  const explanations = outcome.explanations
    .map(changes => changes.map(change => cellChange(change, list, scale, rows, broken.length)))
    .filter(changes => changes.every(isPossible))
    .map(changes => changes.sort((a, b) => a.cell.figure.span.start - b.cell.figure.span.start))
    .sort((a, b) => compareReading(a, b))
  if (explanations.length === 0) return {broken, explanations, outcome: 'given-up'}
  return {broken, explanations, outcome: 'found'}
}

function compareReading(a: readonly CellChange[], b: readonly CellChange[]): number {
  for (const [index, {cell}] of a.entries()) {
    const difference = cell.figure.span.start - (b[index]?.cell.figure.span.start ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function cellChange(
  change: Change,
  cells: readonly FigureCell[],
  scale: number,
  rows: readonly ChangeRow[],
  brokenCount: number
): CellChange {
  const cell = cells[change.cell] as FigureCell
  const by = change.low === change.high ? change.low : exactChange(change, rows.slice(0, brokenCount))
  if (by === null) return {cell, expected: null}
  const {value} = cell.figure
  return {
    cell,
    expected: {units: value.units * 10n ** BigInt(scale - value.scale) + BigInt(by), scale}
  }
}

/**
 * Where rounding leaves a little room, the change that makes the broken sums come out as printed, to the last digit; null
 * where they want different ones, or where the room comes from an inequality.
 */
function exactChange({cell, low, high}: Change, broken: readonly ChangeRow[]): number | null {
  let change: number | null = null
  for (const row of broken) {
    const coefficient = row.coefficients[row.cells.indexOf(cell)]
    if (coefficient === undefined) continue
    if (!Number.isFinite(row.low) || !Number.isFinite(row.high)) return null
    const wanted = (row.low + row.high) / 2 / coefficient
    if (wanted < low || wanted > high || (change !== null && change !== wanted)) return null
    change = wanted
  }
  return change
}

/** Half a case is no case; a search over mixed quantities reckons in the finest unit printed. */
function isPossible({cell, expected}: CellChange): boolean {
  return mayHaveDecimals(cell.quantity) || !expected || expected.units % 10n ** BigInt(expected.scale) === 0n
}
