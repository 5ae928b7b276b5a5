import {compare, print} from '../../arithmetic.ts'
import {slipOfDigits} from '../../digit-slip.ts'
import type {Tally} from '../../facts/tally.ts'
import {isOfKind} from '../numbers/units.ts'
import {has, type Quantity, type Sequence} from '../sentences/quantity.ts'
import {bounded, exceeds, meets, nothing, plus, ratio, type Sum, sumOf} from '../sentences/sums.ts'

/** Longer lists are taken as they stand: they have more readings than anybody would mean. */
const MAX_DIVIDED = 10
const MAX_ITEMS = 40
const NEAR = 0.02
/** Where all else adds up, what divides an item may be further from it. */
const NEAR_WITHIN = 0.1

/** One way to take a list: its outer items, and an inner list that nearly makes the item before it. */
interface Reading {
  readonly outer: readonly Quantity[]
  readonly sum: Sum
  readonly missed: readonly Quantity[] | null
  /** Index behind the last item taken. */
  readonly end: number
}

/**
 * Lists of paragraphs below a colon, each beginning with a number: We closed 846 cases: – 412 upheld – 434 not upheld. Where an item
 * is divided again below it, nothing but arithmetic says so.
 */
export function findBulleted({quantities, owner}: Sequence): Tally[] {
  if (owner) return []
  const found: Tally[] = []
  for (const [index, first] of quantities.entries()) {
    if (index === 0 || first.link !== 5 || !first.colon || has(first.gap, 'overlap')) continue
    const items = itemsFrom(quantities, index)
    const wholes = wholesBefore(quantities, index)
    if (items.length >= 2 && wholes.length > 0) found.push(...judge(wholes, items))
  }
  return found
}

/** The first number of each paragraph from one on, as long as the paragraphs follow each other. */
function itemsFrom(quantities: readonly Quantity[], from: number): Quantity[] {
  const items: Quantity[] = []
  const first = quantities[from] as Quantity
  for (let at = from; at < quantities.length && items.length < MAX_ITEMS; at++) {
    const item = quantities[at] as Quantity
    if (item.link !== 5) continue
    const last = items.at(-1)
    const isNext = !last || item.paragraph === last.paragraph + 1
    if (!isNext || /\p{L}/u.test(item.label.text) || item.nature !== 'amount' || item.number.hedge !== null)
      break
    if (!isOfKind(item.number, first.number)) break
    items.push(item)
  }
  return items
}

/** The amounts of the sentence that opens the list. */
function wholesBefore(quantities: readonly Quantity[], index: number): Quantity[] {
  const first = quantities[index] as Quantity
  const wholes: Quantity[] = []
  for (let at = index - 1; at >= 0; at--) {
    const whole = quantities[at] as Quantity
    if (
      whole.paragraph !== first.paragraph - 1 ||
      whole.sentence !== (quantities[index - 1] as Quantity).sentence
    )
      break
    if (whole.nature === 'amount' && isOfKind(whole.number, first.number)) wholes.push(whole)
  }
  return wholes
}

function judge(wholes: readonly Quantity[], items: readonly Quantity[]): Tally[] {
  const readings = items.length > MAX_DIVIDED ? [flat(items)] : readingsOf(items, 0)
  const isOpen = ['include', 'mainly', 'etc'].some(role => has((items[0] as Quantity).gap, role as 'include'))
  const isHeld = (reading: Reading, whole: Quantity) =>
    reading.outer.length >= 2 && meets(reading.sum, bounded(whole.number))
  for (const whole of wholes) {
    const held = readings.filter(reading => isHeld(reading, whole))
    const clean = held.find(({missed}) => missed === null) ?? held[0]
    if (!clean) continue
    const [last] = clean.outer.slice(-1)
    const rest = items.slice(clean.end)
    const inner =
      clean.missed ??
      (last && rest.length >= 2 && isNearly(sumOfAll(rest), last, NEAR_WITHIN) ? [last, ...rest] : null)
    const tallies = [tallyOf(whole, clean.outer, true)]
    if (inner)
      tallies.push(
        tallyOf(
          inner[0] as Quantity,
          inner.slice(1),
          meets(sumOfAll(inner.slice(1)), bounded((inner[0] as Quantity).number))
        )
      )
    return tallies
  }
  if (isOpen) return []
  for (const whole of wholes) {
    const near = readings.find(
      ({outer, sum, missed, end}) =>
        outer.length >= 2 && missed === null && end === items.length && isNearly(sum, whole)
    )
    if (near) return [tallyOf(whole, near.outer, false)]
  }
  return []
}

function flat(items: readonly Quantity[]): Reading {
  return {outer: items, sum: sumOfAll(items), missed: null, end: items.length}
}

/** Every way to take the items from one on: each stands for itself, or is divided by those below it. */
function readingsOf(items: readonly Quantity[], from: number): Reading[] {
  const item = items[from]
  if (!item) return []
  const ends: {end: number; missed: readonly Quantity[] | null}[] = [{end: from + 1, missed: null}]
  let sum = nothing
  for (let end = from + 1; end < items.length; end++) {
    sum = plus(sum, bounded((items[end] as Quantity).number))
    if (end === from + 1) continue
    if (meets(sum, bounded(item.number))) ends.unshift({end: end + 1, missed: null})
    else if (isNearly(sum, item, NEAR_WITHIN)) ends.push({end: end + 1, missed: items.slice(from, end + 1)})
    if (exceeds(sum, bounded(item.number)) && !isNearly(sum, item, NEAR_WITHIN)) break
  }
  return ends.flatMap(({end, missed}) => {
    const own = {outer: [item], sum: sumOf([item.number]), missed, end}
    const more = readingsOf(items, end).flatMap(rest =>
      missed && rest.missed
        ? []
        : [
            {
              outer: [item, ...rest.outer],
              sum: plus(own.sum, rest.sum),
              missed: missed ?? rest.missed,
              end: rest.end
            }
          ]
    )
    return [...more, own]
  })
}

function sumOfAll(items: readonly Quantity[]): Sum {
  return sumOf(items.map(({number}) => number))
}

/** What a slip of the pen explains, or is nearly the same. */
function isNearly(sum: Sum, {number}: Quantity, near = NEAR): boolean {
  const r = ratio(sum, bounded(number))
  if (Math.abs(r - 1) > 0.5) return false
  return Math.abs(r - 1) <= near || slipOfDigits(print(number.value), print(sum.value)) !== null
}

function tallyOf({number}: Quantity, parts: readonly Quantity[], settled: boolean): Tally {
  const {value} = sumOfAll(parts)
  const isSame = compare(value, number.value) === 0
  return {
    kind: 'parts',
    total: number,
    isAnnounced: true,
    parts: parts.map(part => part.number),
    sum: settled ? number.value : value,
    settled,
    certainty: settled || isSame ? 'none' : 'likely',
    exceeding: [],
    overlaps: false
  }
}
