import {compare, print} from '../arithmetic.ts'
import {slipOfDigits} from '../digit-slip.ts'
import type {Twice} from '../facts/twice.ts'
import {has, namedIn, type Quantity, type Sequence} from './sentences/quantity.ts'
import {bounded, meets} from './sentences/sums.ts'

/** So many letters a name must have to be known again. */
const MIN_NAME = 4

/**
 * The same quantity told twice, with one value or with two: by the very words before it, its unit, its nature, and nothing that
 * sets the one apart from the other.
 */
export function findTwice(sequences: readonly Sequence[]): Twice[] {
  const known = new Map<string, Quantity>()
  const found: Twice[] = []
  for (const {quantities, owner} of sequences) {
    if (owner) continue
    for (const quantity of quantities) {
      const key = keyOf(quantity)
      if (!key) continue
      const first = known.get(key)
      if (!first) {
        known.set(key, quantity)
        continue
      }
      if (first.sentence === quantity.sentence) continue
      const agrees = meets(bounded(first.number), bounded(quantity.number))
      found.push({
        first: first.number,
        again: quantity.number,
        subject: quantity.label.text.trim(),
        agrees,
        certainty: agrees ? 'none' : certaintyOf(first, quantity)
      })
    }
  }
  return found
}

/** What is counted, in which unit and of when; null where that is not said in full. */
function keyOf(quantity: Quantity): string | null {
  const {label, tail, nature, number, link} = quantity
  if (nature !== 'amount' || number.hedge !== null || number.unit === null || link === 1) return null
  if (!has(label, 'year') && !has(label, 'total')) return null
  if (has(label, 'span') || has(label, 'other') || has(label, 'also') || /\p{L}/u.test(tail.text)) return null
  const name = namedIn(label)
  return name.length >= MIN_NAME ? `${name} ${number.unit} ${has(label, 'since')}` : null
}

function certaintyOf(a: Quantity, b: Quantity): 'proven' | 'likely' | 'none' {
  if (a.prose.section !== b.prose.section) return 'proven'
  const isSlip = slipOfDigits(print(a.number.value), print(b.number.value)) !== null
  return isSlip && compare(a.number.value, b.number.value) !== 0 ? 'likely' : 'none'
}
