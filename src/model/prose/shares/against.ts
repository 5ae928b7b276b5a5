import {compare, type Decimal, equals} from '../../arithmetic.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {PrintedNumber} from '../../facts/printed-number.ts'
import type {Certainty} from '../../facts/tally.ts'
import {distance, isFarOff, percent, printPercent} from '../../ratios.ts'
import type {Quantity} from '../sentences/quantity.ts'
import type {Sum} from '../sentences/sums.ts'

/** Two amounts that a percentage may be of, with the numbers that they were printed as. */
export interface Candidate {
  readonly numbers: readonly PrintedNumber[]
  readonly part: Sum
  readonly base: Sum
  /** Whether it is so unusual that it excuses a percentage and says of none what it should be. */
  readonly isExcuse?: boolean
}

/**
 * A percentage against everything that it may be of: one candidate that makes it settles it; otherwise the closest one says what it
 * should be.
 *
 * @param certainty What it proves that none does.
 */
export function against(
  kind: 'share' | 'growth',
  {number}: Quantity,
  candidates: readonly Candidate[],
  certainty: Certainty
): Percentage | null {
  const told: {candidate: Candidate; exact: Decimal}[] = []
  for (const candidate of candidates) {
    const exact = percent(candidate.part.value, candidate.base.value, number.value.scale)
    if (!exact) continue
    if (makes(candidate, number)) {
      return {
        kind,
        figure: number,
        settled: true,
        certainty: 'none',
        numbers: candidate.numbers,
        expected: null
      }
    }
    told.push({candidate, exact})
  }
  const usual = told.filter(one => !one.candidate.isExcuse)
  const [closest] = (usual.length > 0 ? usual : told).toSorted((a, b) =>
    compare(distance(number.value, a.exact), distance(number.value, b.exact))
  )
  if (!closest) return null
  const {exact, candidate} = closest
  const sure = certainty === 'proven' && (kind !== 'share' || isFarOff(number.value, exact))
  return {
    kind,
    figure: number,
    settled: false,
    certainty: certainty === 'none' ? 'none' : sure ? 'proven' : 'likely',
    numbers: candidate.numbers,
    expected: printPercent(exact.units < 0n ? {units: -exact.units, scale: exact.scale} : exact),
    others: usual.filter(one => one !== closest).map(one => one.candidate.numbers),
    isOpen: usual.some(one => !equals(one.exact, exact))
  }
}

/** Whether two amounts make a printed percentage, whatever each stands for, within one in its last place. */
export function makes(
  {part, base}: Candidate,
  {value, low, high, hedge, unit, kind}: PrintedNumber
): boolean {
  if (base.low.units <= 0n) return false
  const places = value.scale
  const least =
    part.low.units < 0n
      ? percent(part.low, base.low, places)
      : percent(part.low, base.high ?? part.low, places)
  const most = part.high === null ? null : percent(part.high, base.low, places)
  if (!least) return false
  const step = {units: 1n, scale: places}
  // A fraction in words stands for more than one in its last place
  const isFraction = unit === null && kind === 'percentage'
  const from = hedge === null && !isFraction ? minusStep(value, step) : low
  const to = hedge === null && !isFraction ? plusStep(value, step) : high
  return (most === null || compare(from, most) <= 0) && (to === null || compare(least, to) <= 0)
}

function minusStep(value: Decimal, step: Decimal): Decimal {
  return {units: value.units - step.units, scale: value.scale}
}

function plusStep(value: Decimal, step: Decimal): Decimal {
  return {units: value.units + step.units, scale: value.scale}
}
