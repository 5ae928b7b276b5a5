import {print} from '../arithmetic.ts'
import {slipOfDigits} from '../digit-slip.ts'
import type {Certainty} from '../facts/tally.ts'
import type {Twice} from '../facts/twice.ts'
import {has, namedIn, type Quantity, type Sequence} from './sentences/quantity.ts'
import {bounded, meets} from './sentences/sums.ts'

/** So many letters a name must have to be known again; where no word says that the number is of the whole year, more. */
const MIN_NAME = 4
const MIN_BARE_NAME = 6

/**
 * The same quantity told twice, with one value or with two: by the very words before it and its unit, in sentences that nothing else
 * sets apart.
 */
export function findTwice(sequences: readonly Sequence[]): Twice[] {
  const known = new Map<string, Quantity>()
  const found: Twice[] = []
  for (const {quantities, owner} of sequences) {
    if (owner) continue
    for (const quantity of quantities) {
      const key = keyOf(quantity)
      const first = key === null ? undefined : known.get(key)
      if (key !== null && !first) known.set(key, quantity)
      if (!first || first.paragraph === quantity.paragraph) continue
      const agrees = meets(bounded(first.number), bounded(quantity.number))
      const certainty = agrees ? 'none' : certaintyOf(first, quantity)
      found.push({first: told(first), again: told(quantity), agrees, certainty})
    }
  }
  return found
}

function told({number, label}: Quantity): Twice['first'] {
  return {figure: number, span: number.span, text: number.text, subject: label.text.trim()}
}

/** What is counted, and in which unit; null where that is not said in full, or of a part of the year or of a whole alone. */
function keyOf(quantity: Quantity): string | null {
  const {label, tail, gap, nature, number, link} = quantity
  if (nature !== 'amount' || number.hedge !== null || number.unit === null || link === 1) return null
  const setApart = ['span', 'other', 'also', 'carry', 'moved', 'which', 'include', 'across'] as const
  if (setApart.some(role => has(gap, role)) || /^\p{L}/u.test(tail.text)) return null
  const name = namedIn(label)
  const isWhole = isOfYear(quantity) && namedIn(gap) === name
  const isBare = has(label, 'channel') && name.length >= MIN_BARE_NAME
  if (name.length < MIN_NAME || !(isWhole || isBare)) return null
  return `${name} ${number.unit} ${has(label, 'since')}`
}

function isOfYear({label}: Quantity): boolean {
  return has(label, 'year') || has(label, 'total')
}

function certaintyOf(first: Quantity, again: Quantity): Certainty {
  if (isOfYear(first) && isOfYear(again)) return 'proven'
  return slipOfDigits(print(first.number.value), print(again.number.value)) ? 'likely' : 'none'
}
