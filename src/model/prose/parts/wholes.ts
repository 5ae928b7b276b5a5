import type {PrintedNumber} from '../../facts/printed-number.ts'
import {has, namedIn, type Quantity} from '../sentences/quantity.ts'
import {bounded, minus, plus, type Sum, sumOf} from '../sentences/sums.ts'
import type {PartList} from './part-list.ts'
import {isPart} from './readings.ts'

/** What a list may be the parts of: a number, or several that together are meant. */
export interface Whole {
  /** The number that is told as the whole. */
  readonly quantity: Quantity
  readonly more: readonly Quantity[]
  readonly sum: Sum
  /** Sentences between it and the list. */
  readonly sentences: number
  /** Amounts of the same unit between it and the list. */
  readonly between: number
}

const MAX_BACK = 12
const MAX_SENTENCES = 3
const MAX_SENTENCES_OF_DIMENSION = 6

/** Everything before a list that it may divide, the nearest first. */
export function wholesOf(list: PartList, like: PrintedNumber): Whole[] {
  const {sequence, from} = list
  if (sequence.owner) return [single(sequence.owner, 0, 0)]
  const first = list.items[0] as Quantity
  const near: Quantity[] = []
  for (let index = from - 1; index >= Math.max(0, from - MAX_BACK); index--) {
    const quantity = sequence.quantities[index] as Quantity
    const next = sequence.quantities[index + 1] as Quantity
    const most = list.isDimension ? MAX_SENTENCES_OF_DIMENSION : MAX_SENTENCES
    if (first.sentence - quantity.sentence > most) break
    // A paragraph may divide what the one before it ends with, where it begins with the parts
    if (next.link === 5 && index + 1 !== from && !list.isDimension) break
    if (!isPart(quantity, like)) continue
    near.push(quantity)
  }
  const named = nameBefore(first)
  const asNamed = near.filter(({label}) => named.length >= 2 && isNamed(label, named))
  const wholes = near.map((quantity, index) => single(quantity, first.sentence - quantity.sentence, index))
  if (asNamed.length > 0) return wholes.filter(({quantity}) => asNamed.includes(quantity))
  return [...wholes, ...together(near, first)]
}

function single(quantity: Quantity, sentences: number, between: number): Whole {
  return {quantity, more: [], sum: bounded(quantity.number), sentences, between}
}

/** 电话咨询中，…: the words before the opening that name one of the numbers again. */
function nameBefore({gap}: Quantity): string {
  const opening = gap.words.findLast(({roles}) => roles.has('which'))
  if (!opening) return ''
  const clause =
    gap.text
      .slice(0, opening.start)
      .split(/[,;。.、]/u)
      .at(-1) ?? ''
  return clause.trim()
}

function isNamed(label: Quantity['label'], name: string): boolean {
  const own = namedIn(label)
  return own.length >= 2 && (own.includes(name) || name.includes(own))
}

/** 收到9件，上年结转1件，其中…: what came in together; 甲8件、乙11件，其中…: the numbers of one clause together. */
function together(near: readonly Quantity[], first: Quantity): Whole[] {
  const wholes: Whole[] = accounts(near, first)
  for (let length = 2; length <= Math.min(4, near.length); length++) {
    const some = near.slice(0, length).toReversed()
    const [head, ...more] = some
    if (!head || some.some(one => one.sentence !== head.sentence)) break
    wholes.push({
      quantity: head,
      more,
      sum: some.reduce((sum, one) => plus(sum, bounded(one.number)), sumOf([])),
      sentences: first.sentence - head.sentence,
      between: length - 1
    })
  }
  return wholes
}

/** What came in with what was carried in, and without what was withdrawn. */
function accounts(near: readonly Quantity[], first: Quantity): Whole[] {
  const wholes: Whole[] = []
  for (const quantity of near.filter(({label}) => has(label, 'received') && !has(label, 'carry'))) {
    for (const other of near) {
      if (other === quantity) continue
      const whole = {quantity, more: [other], sentences: first.sentence - quantity.sentence, between: 1}
      if (has(other.label, 'carry'))
        wholes.push({...whole, sum: plus(bounded(quantity.number), bounded(other.number))})
      if (has(other.label, 'withdrawn'))
        wholes.push({...whole, sum: minus(bounded(quantity.number), bounded(other.number))})
    }
  }
  return wholes
}
