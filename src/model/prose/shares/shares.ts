import {compare, whole} from '../../arithmetic.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {Certainty, Tally} from '../../facts/tally.ts'
import {isOfKind} from '../numbers/units.ts'
import {has, namedIn, placeIn, type Quantity, type Sequence} from '../sentences/quantity.ts'
import {bounded, plus, type Sum, sumOf} from '../sentences/sums.ts'
import type {Role} from '../words/language.ts'
import {against, type Candidate} from './against.ts'

const MAX_BACK = 40
const MAX_SENTENCES = 3

/** What is known of the numbers around a share. */
export interface Around {
  /** The tally that a number is a part of, by its place. */
  readonly tallyOf: ReadonlyMap<number, Tally>
  /** The numbers in the bracket behind another. */
  readonly asides: ReadonlyMap<Quantity, readonly Quantity[]>
}

/** Shares of a printed part in a printed whole: 自然人20件，占66.7%; 1,379 (90.5%); 占办结总数的50%; 完成预算的98%. */
export function findShares(sequence: Sequence, around: Around): Percentage[] {
  const found: Percentage[] = []
  for (const [index, share] of sequence.quantities.entries()) {
    if (share.number.kind !== 'percentage' || share.number.hedge !== null || has(share.label, 'against'))
      continue
    const one = shareAt(sequence, index, around)
    if (one) found.push(one)
  }
  return [...found, ...respectiveShares(sequence)]
}

function shareAt(sequence: Sequence, index: number, around: Around): Percentage | null {
  const share = sequence.quantities[index] as Quantity
  const base = sequence.quantities[index - 1]
  // 占应设单位总数（41家）的56.1%
  if (share.nature === 'level' && share.link === 0 && base && has(base.label, 'share')) {
    const part = sequence.quantities[index - 2]
    if (part?.nature !== 'amount' || !isOfKind(part.number, base.number)) return null
    return against(
      'share',
      share,
      [candidateOf([part], bounded(part.number), [base.number], bounded(base.number))],
      'proven'
    )
  }
  const stated = statedBeside(sequence, index, around)
  if (stated)
    return against(
      'share',
      share,
      [
        candidateOf(
          [stated.part],
          bounded(stated.part.number),
          [stated.base.number],
          bounded(stated.base.number)
        )
      ],
      'proven'
    )
  const among = partAmong(sequence)
  if (among && index === 0 && share.nature === 'share') {
    const {owner} = sequence as {owner: Quantity}
    return against(
      'share',
      share,
      [candidateOf([among], bounded(among.number), [owner.number], bounded(owner.number))],
      'proven'
    )
  }
  if (share.nature !== 'share' || has(share.gap, 'respectively')) return null
  return has(share.label, 'complete') ? completed(sequence, index) : shareOf(sequence, index, around)
}

/** 89.4% of expenditure (£2,506k of £2,801k); (23 of 64, or 36%); (68% of the 5,000 planned). */
function statedBeside(
  {quantities, owner}: Sequence,
  index: number,
  {asides}: Around
): {part: Quantity; base: Quantity} | null {
  const share = quantities[index] as Quantity
  const inBracket = asides.get(share) ?? []
  const before = owner ? quantities.slice(Math.max(0, index - 2), index) : []
  for (const [part, base] of [inBracket, before]) {
    if (
      part?.nature === 'amount' &&
      base &&
      base.link === 0 &&
      base.nature === 'amount' &&
      has(base.gap, 'of')
    )
      return {part, base}
  }
  const base = quantities[index + 1]
  if (owner?.nature === 'amount' && base?.nature === 'amount' && base.link === 0 && has(base.gap, 'of'))
    return {part: owner, base}
  return null
}

/** 1,184 of the 1,261 (93.9%): the part stands before the owner of the bracket. */
function partAmong({owner, home}: Sequence): Quantity | null {
  const part = owner && home?.quantities[placeIn(home, owner) - 1]
  return part && owner.link === 0 && isAmong(owner) && part.nature === 'amount' ? part : null
}

function isAmong({label}: Quantity): boolean {
  const [word] = label.words
  return word?.roles.has('of') === true && label.text.trim() === word.text
}

/** 当面2件，网上6件，信函1件，分别占22.2%、66.7%和11.1%: as many shares as parts, in order. */
function respectiveShares({quantities, owner}: Sequence): Percentage[] {
  if (owner) return []
  const found: Percentage[] = []
  for (const [index, first] of quantities.entries()) {
    if (first.nature !== 'share' || !has(first.gap, 'respectively')) continue
    let end = index + 1
    while (
      end < quantities.length &&
      quantities[end]?.number.unit === '%' &&
      (quantities[end]?.link ?? 5) <= 1
    )
      end++
    const shares = quantities.slice(index, end)
    const parts = partsBefore(quantities, index)
    if (parts.length !== shares.length || splitAtShare(first).named !== '') continue
    const sum = sumOf(parts.map(({number}) => number))
    for (const [at, share] of shares.entries()) {
      const part = parts[at] as Quantity
      const numbers = parts.map(({number}) => number)
      const one = against('share', share, [candidateOf([part], bounded(part.number), numbers, sum)], 'proven')
      if (one && share.number.hedge === null) found.push(one)
    }
  }
  return found
}

/** The run of amounts of a kind that ends before an index, as far as its sentence goes; a whole before 其中 is none of them. */
function partsBefore(quantities: readonly Quantity[], index: number): Quantity[] {
  const parts: Quantity[] = []
  const last = quantities[index - 1]
  for (let at = index - 1; at >= 0; at--) {
    const part = quantities[at] as Quantity
    if (
      part.nature !== 'amount' ||
      !last ||
      !isOfKind(part.number, last.number) ||
      part.sentence !== last.sentence
    )
      break
    parts.unshift(part)
    if (part.gap.words.some(({roles}) => roles.has('which') || roles.has('comprise') || roles.has('include')))
      break
  }
  return parts
}

/** The quantities before one, the nearest first; behind a bracket those of the running text. */
export function* backwards(sequence: Sequence, index: number): Iterable<Quantity> {
  const {quantities, owner, home} = sequence
  for (let at = index - 1; at >= Math.max(0, index - MAX_BACK); at--) yield quantities[at] as Quantity
  if (!owner || !home) return
  yield owner
  yield* backwards(home, placeIn(home, owner))
}

function shareOf(sequence: Sequence, index: number, around: Around): Percentage | null {
  const share = sequence.quantities[index] as Quantity
  if (sequence.owner && sequence.owner.nature !== 'amount') return null
  const near = [...backwards(sequence, index)].filter(
    ({sentence}) => share.sentence - sentence <= MAX_SENTENCES
  )
  const [part, ...others] = near.filter(({nature}) => nature === 'amount')
  if (!part || part.number.hedge !== null || share.link > 2) return null
  const before = near.find(({nature}) => nature !== 'growth' && nature !== 'change')
  if (before !== part || part.sentence !== share.sentence) return null
  const {own, named} = splitAtShare(share)
  // 自然人占比91.2%: what is shared is named here, and need not be the number before
  if (own !== '' && !`${part.label.text}${part.tail.text}`.includes(own)) return null
  const parts = has(share.label, 'sum') || has(share.label, 'total') ? runOf(part, others) : [part]
  const amount = sumOf(parts.map(({number}) => number))
  const known = named === '' ? around.tallyOf.get(part.number.span.start) : undefined
  const tally = known?.settled || known?.certainty !== 'none' ? known : undefined
  const behind = wholeBehind(sequence)
  const wholes = [...others, ...(behind ? [behind] : [])].filter(
    one =>
      !parts.includes(one) &&
      !hasShare(one, around, near) &&
      isOfKind(one.number, part.number) &&
      compare(one.number.value, part.number.value) >= 0 &&
      isNamed(one, named)
  )
  const candidates: Candidate[] = wholes.map(one =>
    candidateOf(parts, amount, [one.number], bounded(one.number))
  )
  if (tally) {
    candidates.unshift(candidateOf(parts, amount, [tally.total], bounded(tally.total)))
    candidates.push(candidateOf(parts, amount, tally.parts, sumOf(tally.parts)))
  }
  if (named === '') candidates.push(...soFar(share, part, others, parts, amount))
  if (candidates.length === 0) return null
  const isTold = tally !== undefined && !tally.settled && tally.certainty !== 'none'
  return against('share', share, candidates, isTold ? 'none' : certaintyOf(sequence, tally, wholes, parts))
}

/** 930 (62%) of 1500 people: the whole stands behind the bracket. */
function wholeBehind({owner, home}: Sequence): Quantity | null {
  const next = owner && home?.quantities[placeIn(home, owner) + 1]
  return next && next.link <= 1 && next.nature === 'amount' && has(next.gap, 'of') ? next : null
}

function certaintyOf(
  {owner}: Sequence,
  tally: Tally | undefined,
  wholes: readonly Quantity[],
  parts: readonly Quantity[]
): Certainty {
  if (parts.length > 1) return 'likely'
  if (tally || wholes.length === 1) return 'proven'
  return wholes.length === 0 ? 'none' : owner && wholes.length < 3 ? 'proven' : 'likely'
}

function candidateOf(
  parts: readonly Quantity[],
  amount: Sum,
  numbers: Candidate['numbers'],
  base: Sum
): Candidate {
  return {numbers: [...parts.map(({number}) => number), ...numbers], part: amount, base}
}

/** What stands in the sentence so far may be all there is, and bears out a share. */
function soFar(
  share: Quantity,
  part: Quantity,
  others: readonly Quantity[],
  parts: readonly Quantity[],
  amount: Sum
): Candidate[] {
  const told = [part, ...others].filter(
    one => one.sentence === share.sentence && isOfKind(one.number, part.number)
  )
  if (told.length < 2) return []
  const base = told.reduce((sum, {number}) => plus(sum, bounded(number)), sumOf([]))
  const numbers = told.map(({number}) => number)
  return [{...candidateOf(parts, amount, numbers, base), isExcuse: true}]
}

/** 甲22条，占7.1%；乙16条，占5.1%: a number with a share of its own stands beside the others. */
function hasShare(one: Quantity, {asides}: Around, near: readonly Quantity[]): boolean {
  const next = near[near.indexOf(one) - 1]
  if (next?.nature === 'share' && next.link <= 2 && next.label.words.some(({roles}) => roles.has('share')))
    return true
  return !isAmong(one) && (asides.get(one) ?? []).some(({nature}) => nature === 'share')
}

/** What the words of a share say is shared, and of what: 图解占解读材料的 is 图解 of 解读材料. */
function splitAtShare({label, tail}: Quantity): {own: string; named: string} {
  const at = label.words.find(({roles}) => roles.has('share'))
  const words = [...label.words]
  const within = (from: number, to: number) => ({
    text: label.text.slice(from, to),
    words: words
      .filter(word => word.start >= from && word.end <= to)
      .map(word => ({...word, start: word.start - from, end: word.end - from}))
  })
  if (!at) {
    const of = tail.words.find(({roles}) => roles.has('of'))
    return {own: '', named: of ? strip(tail.text.slice(of.end)) : ''}
  }
  return {own: namedIn(within(0, at.start)), named: namedIn(within(at.end, label.text.length))}
}

function strip(text: string): string {
  return text.replace(/[^\p{L}]/gu, '')
}

/** 占办结总数的: the whole is what was 办结, and not what was not. */
function isNamed({label, tail}: Quantity, named: string): boolean {
  if (named.length < 2) return true
  const words = `${label.text}${tail.text}`
  if (has(label, 'pending') || has(label, 'not')) return false
  for (let at = 0; at + 2 <= named.length; at++) if (words.includes(named.slice(at, at + 2))) return true
  return false
}

/** 予以公开940件、部分公开443件，合计占…: the run of numbers that ends with one. */
function runOf(last: Quantity, before: readonly Quantity[]): Quantity[] {
  const run = [last]
  for (const one of before) {
    if ((run[0] as Quantity).link > 1) break
    if (isOfKind(one.number, last.number)) run.unshift(one)
  }
  return run
}

/** 预算62万元，决算60万元，完成预算的96.8%: the number now in the plan before it. */
function completed(sequence: Sequence, index: number): Percentage | null {
  const share = sequence.quantities[index] as Quantity
  const near = [...backwards(sequence, index)].filter(({sentence}) => share.sentence - sentence <= 1)
  const plan = near.find(({nature}) => nature === 'plan')
  const now = near.find(({nature}) => nature === 'amount')
  if (!plan || !now || !isOfKind(plan.number, now.number)) return null
  const candidates = [candidateOf([now], bounded(now.number), [plan.number], bounded(plan.number))]
  const isSure = plan.sentence === share.sentence && now.sentence === share.sentence
  return against('share', share, candidates, isSure ? 'proven' : 'likely')
}

/** Shares that should make a hundred: 网站占62.5%，公众号占24.1%，其他占18.4%. */
export function findHundreds({quantities, owner}: Sequence): Percentage[] {
  if (owner) return []
  const found: Percentage[] = []
  let run: Quantity[] = []
  const close = () => {
    const one = hundredOf(run)
    if (one) found.push(one)
    run = []
  }
  for (const quantity of quantities) {
    if (quantity.nature === 'growth' || quantity.nature === 'change') continue
    const last = run.at(-1)
    // for the remaining 40%: goes on with the shares of its sentence
    const goesOn = quantity.nature === 'level' && last?.sentence === quantity.sentence && quantity.link <= 2
    const isShare = goesOn || (quantity.nature === 'share' && isOfAll(quantity))
    if (last && (quantity.link >= 4 || has(quantity.gap, 'dimension'))) close()
    if (isShare) run.push(quantity)
  }
  close()
  return found
}

/** A share of all there is: no words name another whole. */
function isOfAll(share: Quantity): boolean {
  const {named} = splitAtShare(share)
  return named === '' || has(share.tail, 'total')
}

const MOST_ROUNDING = 5n

function hundredOf(run: readonly Quantity[]): Percentage | null {
  const [first, ...others] = run
  const last = run.at(-1)
  if (!first || !last || run.length < 2 || run.some(({number}) => number.hedge !== null)) return null
  const sum = sumOf(run.map(({number}) => number))
  const hundred = {value: whole(100), low: whole(100), high: whole(100)}
  const numbers = others.map(({number}) => number)
  const settled =
    compare(sum.low, {units: 100n * 10n + MOST_ROUNDING, scale: 1}) <= 0 &&
    sum.high !== null &&
    compare(sum.high, {units: 100n * 10n - MOST_ROUNDING, scale: 1}) >= 0
  const isMore = compare(sum.low, hundred.value) > 0
  const closes = ['other', 'rest'].some(role => has(last.label, role as Role) || has(last.tail, role as Role))
  const certainty: Certainty = settled
    ? 'none'
    : isMore
      ? run.length > 2
        ? 'proven'
        : 'none'
      : closes
        ? 'likely'
        : 'none'
  return {kind: 'shares', figure: first.number, settled, certainty, numbers, expected: null}
}
