import {compare} from '../../arithmetic.ts'
import {isOfKind} from '../numbers/units.ts'
import type {Around} from '../sentences/around.ts'
import {has, placeIn, type Quantity, type Sequence, saysNothing} from '../sentences/quantity.ts'

/** A part and the whole that words or brackets beside a share leave no doubt of. */
export interface Stated {
  readonly part: Quantity
  readonly base: Quantity
}

/** 89.4% of expenditure (£2,506k of £2,801k); (23 of 64, or 36%); (68% of the 5,000 planned); 84 of the 420 cases, or one in five. */
export function statedBeside(sequence: Sequence, index: number, {asides}: Around): Stated | null {
  const {quantities, owner} = sequence
  const share = quantities[index] as Quantity
  const inBracket = asides.get(share) ?? []
  const before = owner || isApposed(share) ? quantities.slice(Math.max(0, index - 2), index) : []
  for (const [part, base] of [inBracket, before]) {
    if (part?.nature === 'amount' && base && isBase(base) && base.number !== part.number) return {part, base}
  }
  if (owner && index === 0 && share.nature === 'share') {
    // 1,184 of the 1,261 (93.9%): the part stands before the owner of the bracket
    const part = sequence.home?.quantities[placeIn(sequence.home, owner) - 1]
    if (part?.nature === 'amount' && owner.link === 0 && isAmong(owner)) return {part, base: owner}
  }
  const base = quantities[index + 1]
  if (!base || !isBase(base)) return null
  if (owner?.nature === 'amount') return {part: owner, base}
  // one in ten of the 230 sites (22)
  const part = loneIn(asides, base) ?? loneIn(asides, share)
  return part?.nature === 'amount' && compare(part.number.value, base.number.value) <= 0 ? {part, base} : null
}

function isBase({nature, link, gap}: Quantity): boolean {
  return nature === 'amount' && link === 0 && has(gap, 'of')
}

/** of the 1,261: what stands before it is some of these. */
export function isAmong({label}: Quantity): boolean {
  const [word] = label.words
  return word?.roles.has('of') === true && label.text.trim() === word.text
}

/** Whether a share only repeats in other words what stands before it: , or one in five, ; , a quarter of the total. */
function isApposed({label, tail, link}: Quantity): boolean {
  if (link !== 2 || !saysNothing(label)) return false
  return has(label, 'or') || has(tail, 'total') || tail.text === ''
}

/** The only number of the bracket behind another, where it names nothing else. */
export function loneIn(asides: Around['asides'], quantity: Quantity): Quantity | null {
  const [one, ...others] = asides.get(quantity) ?? []
  return one && others.length === 0 && saysNothing(one.label) && !/\p{L}/u.test(one.tail.text) ? one : null
}

/** Two-thirds of these (124): the part in the bracket, and all that these may be. */
export function partOfThese(
  sequence: Sequence,
  index: number,
  near: readonly Quantity[],
  {asides}: Around
): {part: Quantity; wholes: readonly Quantity[]; isNamed: boolean} | null {
  const share = sequence.quantities[index] as Quantity
  const part = loneIn(asides, share)
  if (sequence.owner || part?.nature !== 'amount' || part.number.hedge !== null) return null
  const names = wordsBefore(part, share)
  const isFraction = share.number.unit === null
  if (names.length > 0 && !isFraction) return null
  const wholes = near.filter(
    one =>
      one.nature === 'amount' &&
      one.paragraph === share.paragraph &&
      isOfKind(one.number, part.number) &&
      compare(one.number.value, part.number.value) >= 0 &&
      (names.length === 0 ||
        names.some(name => `${one.label.text}${one.tail.text}`.toLowerCase().includes(name)))
  )
  return {part, wholes, isNamed: names.length > 0}
}

/** The words between a share and the bracket behind it that name what it is of. */
function wordsBefore({number: {start}}: Quantity, {number: {end}, tail}: Quantity): readonly string[] {
  const until = start - end
  const known = tail.words.filter(({roles}) =>
    (['fill', 'which', 'of', 'total'] as const).some(role => roles.has(role))
  )
  const isKnown = (at: number) => known.some(word => word.start <= at && at < word.end)
  return [...tail.text.slice(0, until).matchAll(/\p{L}{4,}/gu)]
    .filter(({index}) => !isKnown(index))
    .map(([word]) => word.toLowerCase())
}

/** Nearly two-thirds (64%); 51%, or just over half: the other of two percentages, one of them in words, that tell the same. */
export function toldAgain(sequence: Sequence, index: number, {asides}: Around): Quantity | null {
  const {quantities, owner} = sequence
  const share = quantities[index] as Quantity
  if (share.number.unit !== null) return null
  const last = quantities[index - 1]
  const isAlone = quantities.length === 1 && saysNothing(share.label) && !/\p{L}/u.test(share.tail.text)
  const before = owner ? (isAlone ? owner : null) : isApposed(share) && isNext(share) ? last : null
  const other = loneIn(asides, share) ?? before
  return other && other.number.kind === 'percentage' && other.number.unit === '%' && other.nature !== 'past'
    ? other
    : null
}

/** Whether nothing but "or" stands before it. */
function isNext({gap, label}: Quantity): boolean {
  return has(label, 'or') || saysNothing(gap)
}
