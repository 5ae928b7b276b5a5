import {compare, type Decimal, multiply, print, subtract, whole} from '../../arithmetic.ts'
import type {Percentage} from '../../facts/percentage.ts'
import {distance, quotient} from '../../ratios.ts'
import type {Sequence} from '../sentences/quantity.ts'
import {pairsNear} from './changes.ts'
import type {Pairs} from './pairs.ts'

/** How many times one printed number is another, or has grown by another: 是上年（220条）的2.1倍, 增长1倍. */
export function findMultiples(sequence: Sequence, pairs: Pairs): Percentage[] {
  const found: Percentage[] = []
  for (const [index, {nature, number, direction}] of sequence.quantities.entries()) {
    if (nature !== 'multiple' || number.hedge !== null) continue
    const made = pairsNear(sequence, index, pairs).flatMap(pair => {
      const part =
        direction === 0 ? pair.now.number.value : subtract(pair.now.number.value, pair.past.number.value)
      const exact = quotient(part, pair.past.number.value, number.value.scale)
      return exact ? [{pair, exact}] : []
    })
    const held = made.find(({exact}) => compare(distance(exact, number.value), step(number.value)) <= 0)
    const shown = held ?? made.find(({pair}) => pair.isTold)
    if (!shown) continue
    found.push({
      kind: 'multiple',
      figure: number,
      settled: held !== undefined,
      certainty: held || made.length > 1 ? 'none' : 'proven',
      numbers: [shown.pair.now.number, shown.pair.past.number],
      expected: print(multiply(shown.exact, whole(1)))
    })
  }
  return found
}

function step({scale}: Decimal): Decimal {
  return scale === 0 ? {units: 0n, scale: 0} : {units: 1n, scale}
}
