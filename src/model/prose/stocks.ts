import type {Tally} from '../facts/tally.ts'
import {isOfKind} from './numbers/units.ts'
import {has, type Quantity, type Sequence, says} from './sentences/quantity.ts'
import {meets, minus, sumOf} from './sentences/sums.ts'

const MAX_SENTENCES = 2

/** A stock at the beginning and at the end of a period, with what came to it and what left it between. */
interface Stock {
  readonly opening: Quantity
  readonly added: Quantity[]
  readonly removed: Quantity[]
}

/** Stocks: 年初84件，新制定7件，废止11件，年末80件. */
export function findStocks(sequences: readonly Sequence[]): Tally[] {
  return sequences.flatMap(({quantities, owner}) => (owner ? [] : stocksOf(quantities)))
}

function stocksOf(quantities: readonly Quantity[]): Tally[] {
  const tallies: Tally[] = []
  let stock: Stock | null = null
  for (const quantity of quantities) {
    if (stock && quantity.sentence - stock.opening.sentence > MAX_SENTENCES) stock = null
    if (isOpening(quantity)) stock = {opening: quantity, added: [], removed: []}
    else if (!stock || !isOfKind(stock.opening.number, quantity.number)) continue
    else if (enters(quantity, stock)) stock.added.push(quantity)
    else if (says(quantity, 'leaves') || says(quantity, 'done')) stock.removed.push(quantity)
    else {
      if (isClosing(quantity) && stock.added.length + stock.removed.length > 0)
        tallies.push(judge(stock, quantity))
      stock = null
    }
  }
  return tallies
}

/** 年初, 期初, 上年末; 上月结转 */
function isOpening({gap, label, tail, nature}: Quantity): boolean {
  if (has(label, 'carry') && has(label, 'past')) return true
  const words = [...gap.words, ...tail.words]
  return isCount(nature) && words.some(({roles}) => roles.has('past') && roles.has('span'))
}

/** What came in beside cases that were carried in is for `flows.ts` to judge. */
function enters(quantity: Quantity, {opening}: Stock): boolean {
  return says(quantity, 'enters') || (says(quantity, 'received') && !has(opening.label, 'carry'))
}

/** 年末, 截至年底; 月末在办 */
function isClosing(quantity: Quantity): boolean {
  if (!isCount(quantity.nature) || says(quantity, 'past')) return false
  return says(quantity, 'span') || has(quantity.gap, 'since') || says(quantity, 'pending')
}

function isCount(nature: Quantity['nature']): boolean {
  return nature === 'amount' || nature === 'past'
}

function judge({opening, added, removed}: Stock, closing: Quantity): Tally {
  const incoming = [opening, ...added].map(({number}) => number)
  const outgoing = removed.map(({number}) => number)
  const left = minus(sumOf(incoming), sumOf(outgoing))
  const settled = meets(left, sumOf([closing.number]))
  const isSaid = added.length > 0 && removed.length > 0
  const isHedged = [opening, ...added, ...removed, closing].some(({number}) => number.hedge !== null)
  return {
    kind: 'balance',
    total: opening.number,
    parts: [...incoming.slice(1), ...outgoing, closing.number],
    incoming: incoming.length,
    sum: sumOf([...outgoing, closing.number]).value,
    settled,
    certainty: !settled && isSaid && !isHedged ? 'likely' : 'none',
    exceeding: [],
    overlaps: false
  }
}
