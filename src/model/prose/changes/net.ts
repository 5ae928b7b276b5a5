import type {Certainty, Tally} from '../../facts/tally.ts'
import {isOfKind} from '../numbers/units.ts'
import {openingOf} from '../parts/part-list.ts'
import {has, type Quantity, type Sequence} from '../sentences/quantity.ts'
import {meets, plus, type Sum, sumOf} from '../sentences/sums.ts'

const MAX_PARTS = 20

/**
 * Net changes of parts that rose and fell: a net overspend of £1.1m: overspends of … and underspends of …. What fell stands
 * on the side of the total.
 */
export function findNetChanges({quantities, owner}: Sequence): Tally[] {
  if (owner) return []
  return quantities.flatMap((whole, index) => {
    const first = quantities[index + 1]
    if (whole.nature !== 'change' || whole.direction === 0 || !first || whole.number.hedge !== null) return []
    const opening = first.nature === 'change' ? openingOf(first, whole) : 'bare'
    if (opening !== 'which' && opening !== 'comprise') return []
    const {parts, signs} = partsFrom(quantities, index + 1, whole)
    if (parts.length < 2 || parts.some(({number}) => number.hedge !== null)) return []
    const opposed = parts.filter((_, at) => signs[at] !== whole.direction)
    const alike = parts.filter((_, at) => signs[at] === whole.direction)
    if (alike.length === 0) return []
    return [netOf(whole, opposed, alike, opening === 'comprise' ? 'proven' : 'likely')]
  })
}

/** Changes of one kind in the sentence of the first; a number beside one is of its direction. */
function partsFrom(
  quantities: readonly Quantity[],
  from: number,
  whole: Quantity
): {parts: Quantity[]; signs: (1 | -1 | 0)[]} {
  const parts: Quantity[] = []
  const signs: (1 | -1 | 0)[] = []
  const {sentence} = quantities[from] as Quantity
  for (let at = from; at < quantities.length && parts.length < MAX_PARTS; at++) {
    const part = quantities[at] as Quantity
    if (part.sentence !== sentence || !isOfKind(part.number, whole.number) || has(part.gap, 'also')) break
    const isBeside = part.nature === 'amount' && part.link <= 2 && has(part.gap, 'and')
    if (part.nature !== 'change' && !isBeside) break
    parts.push(part)
    signs.push(part.direction === 0 ? (signs.at(-1) ?? 0) : part.direction)
  }
  return {parts, signs}
}

function netOf(
  whole: Quantity,
  opposed: readonly Quantity[],
  alike: readonly Quantity[],
  certainty: Certainty
): Tally {
  const numbers = (some: readonly Quantity[]) => some.map(({number}) => number)
  const into: Sum = plus(sumOf([whole.number]), sumOf(numbers(opposed)))
  const out = sumOf(numbers(alike))
  const settled = meets(into, out)
  return {
    kind: 'balance',
    total: whole.number,
    parts: [...numbers(opposed), ...numbers(alike)],
    incoming: 1 + opposed.length,
    sum: out.value,
    settled,
    certainty: settled ? 'none' : certainty,
    exceeding: [],
    overlaps: false
  }
}
