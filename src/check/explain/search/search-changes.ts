import {families} from './disjoint-sets.ts'
import {type RangeConstraint, solveRanges} from './solve-ranges.ts'

/** low ≤ Σ coefficient · change of cell ≤ high. An equation has low = high: what its sides differ by. */
export interface ChangeRow {
  readonly cells: readonly number[]
  readonly coefficients: readonly number[]
  readonly low: number
  readonly high: number
}

/** Cells 0 … count - 1, the least change each allows (minus its value where it may not become negative), and the rows. */
export interface ChangeProblem {
  readonly least: readonly number[]
  readonly rows: readonly ChangeRow[]
}

/** By how much a cell changes. Both ends are equal where the rows leave no choice. */
export interface Change {
  readonly cell: number
  readonly low: number
  readonly high: number
}

export type SearchOutcome =
  | {readonly kind: 'found'; readonly explanations: readonly (readonly Change[])[]}
  /** Proved: no set of that few cells satisfies all rows. */
  | {readonly kind: 'more-cells'}
  /** Not decided within the limits. */
  | {readonly kind: 'given-up'}

export interface SearchLimits {
  readonly mostCells: number
  readonly mostExplanations: number
  /** Numbers looked at while eliminating: what a node costs grows with the rows it touches and with their length. */
  readonly mostSteps: number
}

export const defaultLimits: SearchLimits = {mostCells: 4, mostExplanations: 500, mostSteps: 20_000_000}

/** Rows times cells that a problem may have. */
const largestProblem = 1_000_000

/** Numbers beyond this are no longer exact after the next step. */
const largestExact = 2 ** 50

/**
 * All smallest sets of cells whose change satisfies every row in whole numbers: exact, by iterative deepening.
 *
 * At each node the chosen cells are eliminated from the equations (Gauss and Jordan, in whole numbers). A row that is
 * then still wrong without any chosen cell in it is a certificate: one of the other cells in it must change too, so the
 * search branches on these alone, and once a branch is done its cell is barred from the branches after it, so that no set
 * is met twice.
 */
export function searchChanges(problem: ChangeProblem, limits: SearchLimits = defaultLimits): SearchOutcome {
  const {least, rows} = problem
  if (rows.length * least.length > largestProblem) return {kind: 'given-up'}
  const start = createNode(problem)
  if (!start) return {kind: 'given-up'}
  const search = createSearch(least, limits)
  try {
    for (let cells = 0; cells <= limits.mostCells; cells++) {
      search.explore(start, cells)
      if (search.found.length > 0) return {kind: 'found', explanations: search.found}
    }
  } catch (error) {
    if (error instanceof RangeError) return {kind: 'given-up'}
    throw error
  }
  return {kind: 'more-cells'}
}

interface Node {
  /** One array of coefficients a row; shared between nodes where a row is unchanged. */
  readonly rows: readonly Float64Array[]
  readonly low: Float64Array
  readonly high: Float64Array
  /** The chosen cell that a row has been solved for, or -1. */
  readonly solves: Int32Array
  readonly chosen: readonly number[]
  /** Chosen cells that no equation determines. */
  readonly free: readonly number[]
}

/** A row that is wrong whatever the chosen cells become, and the direction in which its sum must move (0: either). */
interface Certificate {
  readonly row: number
  readonly direction: -1 | 0 | 1
}

function createNode({least, rows}: ChangeProblem): Node | null {
  const size = rows.length
  const node = {
    rows: rows.map(({cells, coefficients}) => {
      const dense = new Float64Array(least.length)
      cells.forEach((cell, index) => {
        dense[cell] = coefficients[index] ?? 0
      })
      return dense
    }),
    low: Float64Array.from(rows, ({low}) => low),
    high: Float64Array.from(rows, ({high}) => high),
    solves: new Int32Array(size).fill(-1),
    chosen: [],
    free: []
  }
  const exact = (value: number) => !Number.isFinite(value) || Math.abs(value) <= largestExact
  return node.low.every(exact) && node.high.every(exact) ? node : null
}

const at = (values: Float64Array | Int32Array | readonly number[], index: number) => values[index] as number

function createSearch(least: readonly number[], limits: SearchLimits) {
  const found: Change[][] = []
  const barred = new Uint8Array(least.length)
  let steps = 0

  function step(numbers: number): void {
    steps += numbers
    if (steps > limits.mostSteps) throw new RangeError('too many steps')
  }

  function explore(node: Node, remaining: number): void {
    step(node.rows.length * (node.chosen.length + 1))
    const certificates = certify(node, least)
    if (certificates.length === 0) {
      const changes = solve(node, least)
      if (changes) {
        if (found.length === limits.mostExplanations) throw new RangeError('too many explanations')
        found.push(changes)
      } else if (remaining > 0) branch(node, remaining, cellsBesideFree(node))
      return
    }
    if (remaining === 0) return
    const choices: number[][] = []
    for (const certificate of certificates) {
      const cells = helpfulCells(node, certificate)
      if (cells.length === 0) return
      choices.push(cells)
    }
    const cells = narrow(choices, remaining)
    if (cells) branch(node, remaining, cells)
  }

  /**
   * The fewest cells of which one must change; null where more must change than remain. Where a family without common cells has
   * as many sets as changes remain, each of them lies in one of its sets, and all other sets are narrowed to these.
   */
  function narrow(choices: readonly number[][], remaining: number): readonly number[] | null {
    let sets: readonly (readonly number[])[] = choices.toSorted((a, b) => a.length - b.length)
    for (;;) {
      let narrowed = sets
      for (const family of families(sets)) {
        step(sets.reduce((sum, set) => sum + set.length, 0))
        if (family.length > remaining) return null
        if (family.length < remaining) continue
        const within = new Set(family.flat())
        narrowed = narrowed.map(set => set.filter(cell => within.has(cell)))
        if (narrowed.some(set => set.length === 0)) return null
      }
      const isSame = narrowed.every((set, index) => set.length === sets[index]?.length)
      if (isSame) return sets[0] ?? null
      sets = narrowed.toSorted((a, b) => a.length - b.length)
    }
  }

  function branch(node: Node, remaining: number, cells: readonly number[]) {
    for (const cell of cells) {
      if (remaining > 1 || canBeLast(node, cell)) {
        step(eliminationSteps(node, cell))
        explore(choose(node, cell), remaining - 1)
      }
      barred[cell] = 1
    }
    for (const cell of cells) barred[cell] = 0
  }

  /** Cells that can move the certificate's sum in its direction; a zero that may not become negative only grows. */
  function helpfulCells(node: Node, {row, direction}: Certificate): number[] {
    const coefficients = node.rows[row] as Float64Array
    step(coefficients.length)
    const cells: number[] = []
    for (let cell = 0; cell < coefficients.length; cell++) {
      const coefficient = at(coefficients, cell)
      if (coefficient === 0 || barred[cell] === 1 || node.chosen.includes(cell)) continue
      if (coefficient * direction >= 0 || at(least, cell) < 0) cells.push(cell)
    }
    return cells
  }

  /** Without a solution for the undetermined cells, one of the other cells in their rows must change too. */
  function cellsBesideFree(node: Node): number[] {
    const cells = new Set<number>()
    node.rows.forEach(coefficients => {
      if (!node.free.some(cell => at(coefficients, cell) !== 0)) return
      coefficients.forEach((coefficient, cell) => {
        if (coefficient !== 0 && barred[cell] === 0 && !node.chosen.includes(cell)) cells.add(cell)
      })
    })
    return [...cells]
  }

  /** Whether changing this cell alone can put all unsolved equations right; without building the node. */
  function canBeLast(node: Node, cell: number): boolean {
    step(node.rows.length)
    let change: number | null = null
    for (let row = 0; row < node.rows.length; row++) {
      const wanted = at(node.low, row)
      if (at(node.solves, row) >= 0 || wanted !== at(node.high, row)) continue
      const coefficient = at(node.rows[row] as Float64Array, cell)
      if (coefficient === 0) {
        if (wanted !== 0) return false
      } else if (change === null) {
        change = wanted / coefficient
        if (change === 0) return false
      } else if (change * coefficient !== wanted) return false
    }
    return change === null || (change >= at(least, cell) && Number.isInteger(change))
  }

  return {explore, found}
}

/** The numbers that eliminating a cell computes: a row anew for each row that the cell stands in. */
function eliminationSteps({rows, low}: Node, cell: number): number {
  let touched = 0
  for (const coefficients of rows) if (at(coefficients, cell) !== 0) touched++
  return touched * (rows[0]?.length ?? 0) + 3 * low.length
}

/** Adds a cell to the chosen ones and, where an equation determines it, eliminates it from all other rows. */
function choose(node: Node, cell: number): Node {
  const chosen = [...node.chosen, cell]
  let pivot = -1
  let size = Number.POSITIVE_INFINITY
  for (let row = 0; row < node.rows.length; row++) {
    if (at(node.solves, row) >= 0 || at(node.low, row) !== at(node.high, row)) continue
    const coefficient = Math.abs(at(node.rows[row] as Float64Array, cell))
    if (coefficient !== 0 && coefficient < size) [pivot, size] = [row, coefficient]
  }
  if (pivot < 0) return {...node, chosen, free: [...node.free, cell]}
  const pivotRow = node.rows[pivot] as Float64Array
  const sign = Math.sign(at(pivotRow, cell))
  const [low, high, solves] = [node.low.slice(), node.high.slice(), node.solves.slice()]
  solves[pivot] = cell
  const rows = node.rows.map((coefficients, row) => {
    const factor = at(coefficients, cell) * sign
    if (factor === 0 || row === pivot) return coefficients
    low[row] = exactly(size * at(low, row) - factor * at(low, pivot))
    high[row] = exactly(size * at(high, row) - factor * at(low, pivot))
    return coefficients.map((coefficient, index) =>
      exactly(size * coefficient - factor * at(pivotRow, index))
    )
  })
  return {rows, low, high, solves, chosen, free: node.free}
}

function exactly(value: number): number {
  if (Math.abs(value) > largestExact && Number.isFinite(value)) throw new RangeError('numbers too large')
  return value
}

function touchesFree(node: Node, coefficients: Float64Array): boolean {
  return node.free.some(cell => at(coefficients, cell) !== 0)
}

function certify(node: Node, least: readonly number[]): Certificate[] {
  const certificates: Certificate[] = []
  for (let row = 0; row < node.rows.length; row++) {
    const [low, high, solved] = [at(node.low, row), at(node.high, row), at(node.solves, row)]
    if (solved < 0 && low <= 0 && high >= 0) continue
    const coefficients = node.rows[row] as Float64Array
    if (touchesFree(node, coefficients)) continue
    if (solved < 0) {
      certificates.push({row, direction: low > 0 ? 1 : -1})
      continue
    }
    const coefficient = at(coefficients, solved)
    const change = low / coefficient
    // The others in the row must take a share of the opposite sign to leave this cell more.
    if (change < at(least, solved)) certificates.push({row, direction: coefficient > 0 ? -1 : 1})
    else if (!Number.isInteger(change)) certificates.push({row, direction: 0})
  }
  return certificates
}

/** The changes of the chosen cells where no certificate is left; null where the undetermined ones have no solution. */
function solve(node: Node, least: readonly number[]): Change[] | null {
  const {free} = node
  const ranges = free.length === 0 ? [] : solveRanges(constraintsOnFree(node, least), free.length)
  if (!ranges) return null
  const changes = new Map<number, Change>()
  free.forEach((cell, index) => {
    const {low, high} = ranges[index] ?? {low: 0, high: 0}
    changes.set(cell, {cell, low, high})
  })
  for (let row = 0; row < node.rows.length; row++) {
    const cell = at(node.solves, row)
    if (cell < 0) continue
    const coefficients = node.rows[row] as Float64Array
    // coefficient · change = rest - Σ over the free cells
    let [low, high] = [at(node.low, row), at(node.low, row)]
    free.forEach((other, index) => {
      const factor = at(coefficients, other)
      const range = ranges[index]
      if (factor === 0 || !range) return
      low -= Math.max(factor * range.low, factor * range.high)
      high -= Math.min(factor * range.low, factor * range.high)
    })
    const ends = [low / at(coefficients, cell), high / at(coefficients, cell)]
    changes.set(cell, {cell, low: Math.max(Math.min(...ends), at(least, cell)), high: Math.max(...ends)})
  }
  return node.chosen.map(cell => changes.get(cell) as Change)
}

function constraintsOnFree(node: Node, least: readonly number[]): RangeConstraint[] {
  const {free} = node
  const constraints: RangeConstraint[] = free.map((cell, index) => ({
    coefficients: free.map((_, other) => (other === index ? 1 : 0)),
    low: at(least, cell),
    high: Number.POSITIVE_INFINITY
  }))
  node.rows.forEach((row, index) => {
    if (!touchesFree(node, row)) return
    const coefficients = free.map(cell => at(row, cell))
    const solved = at(node.solves, index)
    if (solved < 0) {
      constraints.push({coefficients, low: at(node.low, index), high: at(node.high, index)})
      return
    }
    // coefficient · change = rest - Σ, and change ≥ least.
    const coefficient = at(row, solved)
    const bound = at(node.low, index) - coefficient * at(least, solved)
    constraints.push(
      coefficient > 0
        ? {coefficients, low: Number.NEGATIVE_INFINITY, high: bound}
        : {coefficients, low: bound, high: Number.POSITIVE_INFINITY}
    )
  })
  return constraints
}
