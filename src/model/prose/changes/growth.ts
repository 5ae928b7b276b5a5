import {type Decimal, subtract} from '../../arithmetic.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {Tally} from '../../facts/tally.ts'
import {hasWholeBase} from '../../ratios.ts'
import {isOfKind} from '../numbers/units.ts'
import {has, placeIn, type Quantity, type Sequence} from '../sentences/quantity.ts'
import {bounded, minus, type Sum} from '../sentences/sums.ts'
import {against, type Candidate} from '../shares/against.ts'
import {isBeside, namesNothingNew, pairsNear} from './changes.ts'
import type {Pair, Pairs} from './pairs.ts'

/** A growth that no pair makes, and the pair that its words tie it to. */
interface Open {
  readonly growth: Quantity
  readonly index: number
  readonly candidates: readonly Candidate[]
  readonly bound: Pair | null
}

/**
 * Growth between two printed numbers, or between a number and a printed change of it: 1080条，比上年的1000条增长8%; 90件，减少30件，下降25%.
 * Every pair of the sentence may be meant, and one that makes the growth settles it. Otherwise it is held against the pair or the change
 * that stands right beside it.
 */
export function findGrowth(
  sequence: Sequence,
  pairs: Pairs,
  tallyOf: ReadonlyMap<number, Tally>
): Percentage[] {
  const found: Percentage[] = []
  const claimed = new Set<Pair>()
  const open: Open[] = []
  for (const [index, growth] of sequence.quantities.entries()) {
    if (growth.nature !== 'growth' || growth.number.hedge !== null || isOfOthers(growth)) continue
    const near = pairsNear(sequence, index, pairs).filter(({now}) => isAmount(now))
    const candidates = [
      ...near.map(pair => candidateOf(pair, growth.direction)),
      ...steppedFrom(sequence, index, tallyOf).candidates
    ]
    const one = against('growth', growth, candidates, 'none')
    if (one?.settled) {
      found.push(one)
      for (const pair of near) if (one.numbers.includes(pair.past.number)) claimed.add(pair)
    } else
      open.push({
        growth,
        index,
        candidates,
        bound: near.find(pair => isBeside(sequence, index, pair)) ?? null
      })
  }
  for (const {growth, index, candidates, bound} of open) {
    if (bound && !claimed.has(bound)) {
      claimed.add(bound)
      const one = against('growth', growth, [candidateOf(bound, growth.direction)], 'proven')
      if (one) found.push(one)
      continue
    }
    const {candidates: stepped, isSure} = steppedFrom(sequence, index, tallyOf)
    const one = stepped.length > 0 ? against('growth', growth, stepped, isSure ? 'proven' : 'likely') : null
    if (one) found.push(one)
    else if (candidates.length === 0) found.push(...withoutBase(sequence, index))
  }
  return found
}

/** fell from 13,562 to 12,884 (5%): a bare percentage in the bracket behind two numbers is their growth. */
export function findGrowthInBracket({quantities, owner}: Sequence, pairs: Pairs | undefined): Percentage[] {
  const [growth] = quantities
  if (
    !growth ||
    !owner ||
    !(growth.nature === 'share' || growth.nature === 'growth') ||
    growth.label.words.length > 0
  )
    return []
  const pair = pairs
    ?.around(owner.sentence)
    .find(({now, past, isTold}) => isTold && isAmount(now) && (now === owner || past === owner))
  if (!pair || growth.number.hedge !== null) return []
  const one = against('growth', growth, [candidateOf(pair, growth.direction || verbOf(pair))], 'proven')
  return one ? [one] : []
}

function isAmount({number}: Quantity): boolean {
  return number.kind !== 'percentage'
}

/** The growth of somebody or something else: nationally, in e-books. */
function isOfOthers({label, tail}: Quantity): boolean {
  return has(label, 'against') || has(tail, 'against')
}

/** What the words before two numbers say became of them. */
function verbOf({now, past}: Pair): 1 | -1 | 0 {
  const words = [past, now].flatMap(({gap}) => gap.words)
  const verb = words.find(({roles}) => roles.has('up') || roles.has('down'))
  return verb ? (verb.roles.has('up') ? 1 : -1) : 0
}

function candidateOf({now, past}: Pair, direction: 1 | -1 | 0): Candidate {
  const base = bounded(past.number)
  const rose = subtract(now.number.value, past.number.value).units >= 0n
  const difference = minus(bounded(now.number), base)
  const sign = direction === 0 ? (rose ? 1 : -1) : direction
  return {numbers: [now.number, past.number], part: sign > 0 ? difference : negated(difference), base}
}

function negated({value, low, high}: Sum): Sum {
  const minusOf = ({units, scale}: Decimal) => ({units: -units, scale})
  return {value: minusOf(value), low: minusOf(high ?? low), high: minusOf(low)}
}

/** What a number was before a change that stands beside the growth: 减少30件，下降25%. */
function steppedFrom(
  sequence: Sequence,
  index: number,
  tallyOf: ReadonlyMap<number, Tally>
): {candidates: Candidate[]; isSure: boolean} {
  const {quantities} = sequence
  const growth = quantities[index] as Quantity
  const step = [quantities[index - 1], quantities[index + 1]].find(
    (one, side) =>
      one?.nature === 'change' &&
      one.number.hedge === null &&
      one.direction === growth.direction &&
      (side === 0 ? growth : one).link <= 2 &&
      namesNothingNew(side === 0 ? growth : one)
  )
  if (!step || !namesNothingNew(step)) return {candidates: [], isSure: false}
  const change = bounded(step.number)
  const candidates: Candidate[] = []
  const at = placeIn(sequence, step)
  let nows = 0
  let isKnown = false
  for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
    const now = quantities[back] as Quantity
    if (step.sentence - now.sentence > 1) break
    if (!isOfKind(now.number, step.number)) continue
    if (now.nature === 'past' && now.sentence === step.sentence) {
      candidates.push({numbers: [step.number, now.number], part: change, base: bounded(now.number)})
      isKnown = true
    }
    // What has grown is the whole, and none of its parts
    if (now.nature !== 'amount' || tallyOf.get(now.number.span.start)?.settled) continue
    nows++
    const base =
      step.direction > 0 ? minus(bounded(now.number), change) : minus(bounded(now.number), negated(change))
    candidates.push({numbers: [now.number, step.number], part: change, base})
  }
  return {candidates, isSure: isKnown || nows === 1}
}

/** Of greater numbers a growth is often told of something slightly else. */
const MAX_WITHOUT_BASE = 100n

/** 收到3件，同比增长40%: no whole number before makes it. */
function withoutBase({quantities}: Sequence, index: number): Percentage[] {
  const growth = quantities[index] as Quantity
  const now = quantities[index - 1]
  if (now?.nature !== 'amount' || growth.link > 2 || now.number.hedge !== null) return []
  if (!has(growth.label, 'than') || !namesNothingNew(growth)) return []
  // 8批次11人次，同比分别下降20.0%和26.7%
  if (has(growth.gap, 'respectively')) return []
  const {value, low} = now.number
  if (
    value.scale !== 0 ||
    low !== value ||
    value.units === 0n ||
    value.units > MAX_WITHOUT_BASE ||
    growth.number.value.units === 0n
  )
    return []
  const printed = growth.number.value
  const settled = hasWholeBase(
    value,
    growth.direction < 0 ? {units: -printed.units, scale: printed.scale} : printed
  )
  const certainty = settled ? 'none' : 'likely'
  return [{kind: 'base', figure: growth.number, settled, certainty, numbers: [now.number], expected: null}]
}
