/** low ≤ Σ coefficient · unknown ≤ high, in whole numbers; an open end is infinite. */
export interface RangeConstraint {
  readonly coefficients: readonly number[]
  readonly low: number
  readonly high: number
}

export interface Range {
  readonly low: number
  readonly high: number
}

/** Fourier's elimination squares the number of constraints at each step; a system that grows beyond this is given up. */
const mostConstraints = 4000

/** How many values of an unknown are tried from each end before the system counts as having no whole solution. */
const triedValues = 3

/**
 * The range of each unknown over all solutions of the constraints, for a handful of unknowns (Fourier and Motzkin);
 * null where there is no solution in whole numbers. All coefficients here come from sums and differences, for which the
 * ends of the ranges are whole and reached.
 *
 * @throws RangeError where the system is too large.
 */
export function solveRanges(constraints: readonly RangeConstraint[], unknowns: number): Range[] | null {
  const ranges: Range[] = []
  for (let kept = 0; kept < unknowns; kept++) {
    let left: readonly RangeConstraint[] | null = constraints
    for (let other = 0; other < unknowns && left; other++) if (other !== kept) left = eliminate(left, other)
    const range = left && rangeOf(left, kept)
    if (!range) return null
    ranges.push(range)
  }
  return findWhole(constraints, unknowns, 0) ? ranges : null
}

/** Whether some whole values satisfy all constraints, from the unknown `first` on. */
function findWhole(constraints: readonly RangeConstraint[], unknowns: number, first: number): boolean {
  if (first === unknowns) return constraints.every(({low, high}) => low <= 0 && high >= 0)
  let left: readonly RangeConstraint[] | null = constraints
  for (let other = first + 1; other < unknowns && left; other++) left = eliminate(left, other)
  const range = left && rangeOf(left, first)
  return (
    range !== null &&
    candidates(range).some(value => findWhole(fix(constraints, first, value), unknowns, first + 1))
  )
}

function candidates({low, high}: Range): number[] {
  const values = new Set<number>()
  const middle = Math.min(Math.max(0, low), high)
  for (let step = 0; step < triedValues; step++) {
    for (const value of [middle + step, middle - step, low + step, high - step]) {
      if (Number.isFinite(value) && value >= low && value <= high) values.add(value)
    }
  }
  return [...values]
}

function fix(constraints: readonly RangeConstraint[], unknown: number, value: number): RangeConstraint[] {
  return constraints.map(({coefficients, low, high}) => {
    const taken = (coefficients[unknown] ?? 0) * value
    return {
      coefficients: coefficients.map((coefficient, index) => (index === unknown ? 0 : coefficient)),
      low: low - taken,
      high: high - taken
    }
  })
}

function rangeOf(constraints: readonly RangeConstraint[], unknown: number): Range | null {
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  for (const constraint of constraints) {
    const coefficient = constraint.coefficients[unknown] ?? 0
    if (coefficient === 0) {
      if (constraint.low > 0 || constraint.high < 0) return null
      continue
    }
    const [from, to] = coefficient > 0 ? [constraint.low, constraint.high] : [constraint.high, constraint.low]
    low = Math.max(low, Math.ceil(from / coefficient))
    high = Math.min(high, Math.floor(to / coefficient))
  }
  return low <= high ? {low, high} : null
}

/** The constraints on the other unknowns; null where they contradict each other. */
function eliminate(constraints: readonly RangeConstraint[], unknown: number): RangeConstraint[] | null {
  const kept = new Map<string, RangeConstraint>()
  const ceilings: RangeConstraint[] = []
  const floors: RangeConstraint[] = []
  for (const constraint of constraints) {
    const coefficient = constraint.coefficients[unknown] ?? 0
    if (coefficient === 0) {
      if (!keep(kept, constraint)) return null
      continue
    }
    // Written as upper bounds: Σ ≤ high, and -Σ ≤ -low.
    for (const sign of [1, -1]) {
      const high = sign > 0 ? constraint.high : -constraint.low
      if (high === Number.POSITIVE_INFINITY) continue
      const bound = {
        coefficients: constraint.coefficients.map(value => sign * value),
        low: Number.NEGATIVE_INFINITY,
        high
      }
      ;(sign * coefficient > 0 ? ceilings : floors).push(bound)
    }
  }
  if (ceilings.length * floors.length > mostConstraints) throw new RangeError('too many constraints')
  for (const ceiling of ceilings) {
    for (const floor of floors) {
      const up = ceiling.coefficients[unknown] ?? 0
      const down = -(floor.coefficients[unknown] ?? 0)
      const combined = {
        coefficients: ceiling.coefficients.map(
          (value, index) => value * down + (floor.coefficients[index] ?? 0) * up
        ),
        low: Number.NEGATIVE_INFINITY,
        high: ceiling.high * down + floor.high * up
      }
      if (!keep(kept, combined)) return null
    }
  }
  return [...kept.values()]
}

/** Keeps the tightest of the constraints on one combination; false where it cannot hold. */
function keep(kept: Map<string, RangeConstraint>, constraint: RangeConstraint): boolean {
  if (constraint.coefficients.every(value => value === 0)) return constraint.low <= 0 && constraint.high >= 0
  const key = constraint.coefficients.join(' ')
  const before = kept.get(key)
  const low = Math.max(before?.low ?? Number.NEGATIVE_INFINITY, constraint.low)
  const high = Math.min(before?.high ?? Number.POSITIVE_INFINITY, constraint.high)
  kept.set(key, {coefficients: constraint.coefficients, low, high})
  return low <= high
}
