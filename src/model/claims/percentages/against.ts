import {compare, type Decimal, print} from '../../arithmetic.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {PrintedNumber} from '../../facts/printed-number.ts'
import {distance, isFarOff, isRounded, printPercent} from '../../ratios.ts'
import type {Quantity} from '../numbers/quantity.ts'
import {isPercentage} from '../numbers/roles.ts'

/** How many quantities around a percentage may be what it is taken from. */
const MAX_BACK = 12

/** Where a quantity stands among its own. */
export interface Home {
  readonly quantities: readonly Quantity[]
  readonly index: number
}

export interface Candidate {
  readonly numbers: readonly PrintedNumber[]
  readonly exact: Decimal | null
}

export function against(
  kind: 'share' | 'growth' | 'multiple',
  {mention}: Quantity,
  candidates: readonly Candidate[],
  printed: Decimal,
  certainty: Percentage['certainty']
): Percentage | null {
  let closest: {numbers: readonly PrintedNumber[]; exact: Decimal} | null = null
  for (const {numbers, exact} of candidates) {
    if (!exact) continue
    if (isRounded(printed, exact)) {
      return {kind, figure: mention, settled: true, certainty: 'none', numbers, expected: null}
    }
    if (!closest || compare(distance(printed, exact), distance(printed, closest.exact)) < 0) {
      closest = {numbers, exact}
    }
  }
  if (!closest) return null
  const {exact, numbers} = closest
  const sure = certainty === 'proven' && (kind !== 'share' || isFarOff(printed, exact))
  const shown = exact.units < 0n ? negative(exact) : exact
  return {
    kind,
    figure: mention,
    settled: false,
    certainty: certainty === 'none' ? 'none' : sure ? 'proven' : 'likely',
    numbers,
    expected: mention.unit === '倍' ? print(shown) : printPercent(shown)
  }
}

/** The quantities before one, the nearest first, up to so many sentences back; a bracket's owner comes before them. */
export function before(
  quantities: readonly Quantity[],
  index: number,
  strongest: number,
  home: Home | null
): Quantity[] {
  const near: Quantity[] = []
  let sentences = 0
  for (let back = index - 1; back >= Math.max(0, index - MAX_BACK); back--) {
    const {link} = quantities[back + 1] as Quantity
    if (link >= 5 || link > strongest || (link === 4 && ++sentences > 2)) break
    const quantity = quantities[back] as Quantity
    if (!isPercentage(quantity)) near.push(quantity)
  }
  if (!home || near.length > 0) return near
  const owner = home.quantities[home.index] as Quantity
  return isPercentage(owner) ? [] : [owner, ...before(home.quantities, home.index, strongest, null)]
}

export function negative(value: Decimal): Decimal {
  return {units: -value.units, scale: value.scale}
}
