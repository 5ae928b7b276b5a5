import {compare, type Decimal, print, subtract} from '../../arithmetic.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {Quantity, Sequence} from '../sentences/quantity.ts'
import {pairsNear} from './changes.ts'
import type {Pair, Pairs} from './pairs.ts'

/** Percentage points between two printed percentages: 由93.5%提升至96.2%，提高2.7个百分点. */
export function findPoints(sequence: Sequence, pairs: Pairs): Percentage[] {
  const found: Percentage[] = []
  for (const [index, points] of sequence.quantities.entries()) {
    const isLoose = points.nature === 'growth'
    if ((points.nature !== 'points' && !isLoose) || points.number.hedge !== null) continue
    const near = pairsNear(sequence, index, pairs).filter(({now}) => now.number.kind === 'percentage')
    const held = near.find(pair => isBetween(pair, points))
    const pair = held ?? near.find(({isTold}) => isTold)
    if (!pair || (isLoose && !held)) continue
    found.push({
      kind: 'points',
      figure: points.number,
      settled: held !== undefined,
      certainty: held || near.length > 1 ? 'none' : 'proven',
      numbers: [pair.now.number, pair.past.number],
      expected: print(size(subtract(pair.now.number.value, pair.past.number.value)))
    })
  }
  return found
}

function isBetween({now, past}: Pair, {number}: Quantity): boolean {
  const difference = size(subtract(now.number.value, past.number.value))
  const apart = size(subtract(difference, number.value))
  return compare(apart, {units: 1n, scale: Math.min(number.value.scale, difference.scale)}) <= 0
}

function size({units, scale}: Decimal): Decimal {
  return {units: units < 0n ? -units : units, scale}
}
