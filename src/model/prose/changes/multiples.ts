import {compare, type Decimal, print, subtract} from '../../arithmetic.ts'
import type {Percentage} from '../../facts/percentage.ts'
import {distance, quotient} from '../../ratios.ts'
import type {Quantity, Sequence} from '../sentences/quantity.ts'
import {pairsNear} from './changes.ts'
import type {Pair, Pairs} from './pairs.ts'

/**
 * How many times one printed number is another, or has grown by another: 是上年（220条）的2.1倍, 增长1倍; doubled from 304 to 608;
 * twice as many (88 against 44). `behind` are the pairs in the brackets behind a number.
 */
export function findMultiples(
  sequence: Sequence,
  pairs: Pairs,
  behind: ReadonlyMap<Quantity, Pairs>
): Percentage[] {
  const found: Percentage[] = []
  for (const [index, multiple] of sequence.quantities.entries()) {
    if (multiple.nature !== 'multiple' || (multiple.number.hedge !== null && multiple.number.unit !== null))
      continue
    const own = behind.get(multiple)?.around(multiple.sentence) ?? []
    const made = [...own, ...pairsNear(sequence, index, pairs)].flatMap(pair => quotientsOf(pair, multiple))
    const held = made.find(({exact}) => isMade(exact, multiple))
    const shown = held ?? made.find(({pair}) => pair.isTold)
    if (!shown) continue
    const isOne = made.every(({pair}) => pair === shown.pair)
    found.push({
      kind: 'multiple',
      figure: multiple.number,
      settled: held !== undefined,
      certainty: held || !isOne ? 'none' : isCounted(multiple) ? 'proven' : 'likely',
      numbers: [shown.pair.now.number, shown.pair.past.number],
      expected: print(shown.exact)
    })
  }
  return found
}

/** Whether it is printed as so many 倍; in words, a multiple is told more loosely. */
function isCounted({number}: Quantity): boolean {
  return (
    number.script === 'chinese' ||
    (number.unit !== null && number.text !== number.unit && /\d/.test(number.text))
  )
}

function quotientsOf(pair: Pair, {number, direction}: Quantity): {pair: Pair; exact: Decimal}[] {
  const now = pair.now.number.value
  const past = pair.past.number.value
  // rose fourfold is to four times as much, or by it
  const parts =
    direction === 0
      ? [now]
      : isCounted({number} as Quantity)
        ? [subtract(now, past)]
        : [now, subtract(now, past)]
  return parts.flatMap(part => {
    const exact = quotient(part, past, number.value.scale)
    return exact ? [{pair, exact}] : []
  })
}

function isMade(exact: Decimal, {number}: Quantity): boolean {
  const {value, low, high} = number
  if (compare(distance(exact, value), step(value)) <= 0) return true
  return compare(low, exact) <= 0 && (high === null || compare(exact, high) <= 0)
}

function step({scale}: Decimal): Decimal {
  return scale === 0 ? {units: 0n, scale: 0} : {units: 1n, scale}
}
