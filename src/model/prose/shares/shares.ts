import {compare} from '../../arithmetic.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {Certainty, Tally} from '../../facts/tally.ts'
import {isOfKind} from '../numbers/units.ts'
import type {Around} from '../sentences/around.ts'
import {has, namedIn, placeIn, type Quantity, type Sequence} from '../sentences/quantity.ts'
import {bounded, meets, plus, type Sum, sumOf} from '../sentences/sums.ts'
import {against, type Candidate} from './against.ts'
import {isAmong, partOfThese, statedBeside, toldAgain} from './stated.ts'

const MAX_BACK = 40
const MAX_SENTENCES = 3

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
    return against('share', share, [ofOne(part, base)], 'proven')
  }
  const again = toldAgain(sequence, index, around)
  if (again) return sameShare(share, again)
  const stated = statedBeside(sequence, index, around)
  if (stated) return against('share', share, [ofOne(stated.part, stated.base)], 'proven')
  const ofThese = shareOfThese(sequence, index, around)
  if (ofThese) return ofThese
  if (share.nature !== 'share' || has(share.gap, 'respectively')) return null
  return has(share.label, 'complete') ? completed(sequence, index) : shareOf(sequence, index, around)
}

function ofOne(part: Quantity, base: Quantity): Candidate {
  return candidateOf([part], bounded(part.number), [base.number], bounded(base.number))
}

/** nearly two-thirds (64%): a share in words and in digits. */
function sameShare({number}: Quantity, again: Quantity): Percentage {
  const settled = meets(bounded(number), bounded(again.number))
  return {
    kind: 'again',
    figure: number,
    settled,
    certainty: settled ? 'none' : 'proven',
    numbers: [again.number],
    expected: again.number.text
  }
}

function shareOfThese(sequence: Sequence, index: number, around: Around): Percentage | null {
  const share = sequence.quantities[index] as Quantity
  if (!around.asides.has(share)) return null
  const near = [...backwards(sequence, index)]
  const found = partOfThese(
    sequence,
    index,
    near.filter(({sentence}) => share.sentence - sentence <= MAX_SENTENCES),
    around
  )
  if (!found) return null
  const {part, wholes, isNamed} = found
  const isSure = wholes.length === 1 && !isNamed
  return against(
    'share',
    share,
    wholes.map(one => ofOne(part, one)),
    isSure ? 'proven' : 'likely'
  )
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
  const parts = isOfSeveral(share) ? runOf(part, others) : [part]
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
  // 甲241例、乙156例，占总数的…: of both, though no word says so
  if (has(share.label, 'total') && parts.length === 1) {
    const run = runOf(part, others)
    const all = sumOf(run.map(({number}) => number))
    for (const one of wholes.filter(whole => !run.includes(whole)))
      candidates.push({...candidateOf(run, all, [one.number], bounded(one.number)), isExcuse: true})
  }
  if (tally) {
    candidates.unshift(candidateOf(parts, amount, [tally.total], bounded(tally.total)))
    candidates.push(candidateOf(parts, amount, tally.parts, sumOf(tally.parts)))
  }
  if (named === '') candidates.push(...soFar(share, part, others, parts, amount))
  candidates.push(...lessUsual(share, part, others, tally))
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

/**
 * What may be meant too, though it rarely is: a whole that has a share of its own (540 (45%) were returned; 486 (90%) of these), and another
 * part that the share names (税收收入86万元，非税收入42万元，税收占比67%).
 */
function lessUsual(
  share: Quantity,
  part: Quantity,
  others: readonly Quantity[],
  tally: Tally | undefined
): Candidate[] {
  const {own} = splitAtShare(share)
  const told = others.filter(
    one => share.sentence === one.sentence && isOfKind(one.number, part.number) && one.number.hedge === null
  )
  const namesakes = told.filter(({label}) => own !== '' && label.text.includes(own))
  return [part, ...namesakes].flatMap(one =>
    [...told.map(({number}) => number), ...(tally ? [tally.total] : [])]
      .filter(whole => compare(whole.value, one.number.value) > 0)
      .map(whole => ({...candidateOf([one], bounded(one.number), [whole], bounded(whole)), isExcuse: true}))
  )
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
  // Of 412 appeals, 206: some of what stands before
  if (told.length < 2 || has(part.gap, 'which') || told.some(({label}) => label.words[0]?.roles.has('of')))
    return []
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
export function splitAtShare({label, tail}: Quantity): {own: string; named: string} {
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
    return {own: '', named: of && !has(tail, 'total') ? strip(tail.text.slice(of.end)) : ''}
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

/** 合计占 before the share; 占总量 says what it is of. */
function isOfSeveral({label: {words}}: Quantity): boolean {
  const at = words.findIndex(({roles}) => roles.has('share'))
  return words.slice(0, at < 0 ? words.length : at).some(({roles}) => roles.has('sum') || roles.has('total'))
}

/** 予以公开940件、部分公开443件，合计占…: the run of numbers that ends with one. */
function runOf(last: Quantity, before: readonly Quantity[]): Quantity[] {
  const run = [last]
  for (const one of before) {
    const {link, colon} = run[0] as Quantity
    if (link > 1 || colon) break
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
