import {print} from '../../arithmetic.ts'
import type {Evidence, TallyReading} from '../../facts/tally.ts'
import {isOfKind} from '../numbers/units.ts'
import {has, namedIn, type Quantity, type Sequence} from '../sentences/quantity.ts'
import {bounded, meets, nothing, plus, ratio, type Sum, sumOf} from '../sentences/sums.ts'
import type {Lexicon} from '../words/lexicon.ts'
import {type Judged, settle} from './judged.ts'
import {namesNothing} from './part-list.ts'
import {areOpposites, certaintyOf, slipInPart, slipWeight} from './weigh.ts'

const MAX_PARTS = 40
const MAX_SENTENCES = 12
/** How much nearer a sum must come that begins within a list, to be taken for what is meant. */
const BEGINS_WITHIN = 0.25

/** Totals that stand behind their parts: 概况类2条，人事类3条，合计5条. */
export function findTotalsBehind({quantities, owner}: Sequence, lexicon: Lexicon): Judged[] {
  const judged: Judged[] = []
  for (let index = owner ? 1 : 2; index < quantities.length; index++) {
    const total = quantities[index] as Quantity
    const isSum = namesNothing(total)
    if (
      total.nature !== 'amount' ||
      !(isSum || has(total.label, 'total') || has(total.label, 'sum') || has(total.tail, 'sum'))
    )
      continue
    const found = judge(quantities, index, isSum, lexicon)
    if (found) judged.push(found)
  }
  return judged
}

function judge(
  quantities: readonly Quantity[],
  index: number,
  isSum: boolean,
  lexicon: Lexicon
): Judged | null {
  const total = quantities[index] as Quantity
  const whole = bounded(total.number)
  const parts: Quantity[] = []
  const others: TallyReading[] = []
  let sum: Sum = nothing
  let closest: {parts: readonly Quantity[]; sum: Sum; distance: number; isNatural: boolean} | null = null
  for (let at = index - 1; at >= Math.max(0, index - MAX_PARTS); at--) {
    const next = quantities[at + 1] as Quantity
    if (next.link === 5 && !(next.listed || (quantities[at] as Quantity).listed)) break
    if (
      total.sentence - (quantities[at] as Quantity).sentence >
      (isSum || has(total.label, 'sum') ? MAX_SENTENCES : 1)
    )
      break
    const part = quantities[at] as Quantity
    if (part.nature !== 'amount' || !isOfKind(part.number, total.number)) continue
    // 总2921万元，其中甲370万元…，合计2921万元: the total again
    if (parts.length > 0 && meets(bounded(part.number), whole)) return settle([total], [part], false)
    parts.push(part)
    sum = plus(sum, bounded(part.number))
    if (parts.length < 2) continue
    if (meets(sum, whole)) return settle([total], parts.toReversed(), false)
    others.push({whole: [total.number], parts: parts.map(({number}) => number).toReversed()})
    const before = quantities[at - 1]
    const isNatural =
      !before || part.link >= 3 || before.nature !== 'amount' || !isOfKind(before.number, total.number)
    const distance = Math.abs(Math.log(Math.max(1e-9, ratio(sum, whole)))) + (isNatural ? 0 : BEGINS_WITHIN)
    if (!closest || distance < closest.distance)
      closest = {parts: parts.toReversed(), sum, distance, isNatural}
  }
  if (!closest || isAccount(total, closest.parts)) return null
  // 12个乡镇各设1个: so many times what is printed
  if (
    closest.parts.some(({label}) =>
      label.words.some(({roles}) => roles.has('each') && !roles.has('throughout'))
    )
  )
    return null
  const evidence = weighBehind(total, closest.parts, closest.sum, isSum, closest.isNatural, lexicon)
  const isHedged = [total, ...closest.parts].some(({number}) => number.hedge !== null)
  return {
    tally: {
      kind: 'parts',
      total: total.number,
      parts: closest.parts.map(({number}) => number),
      sum: sumOf(closest.parts.map(({number}) => number)).value,
      settled: false,
      certainty: certaintyOf(evidence, isHedged),
      evidence,
      exceeding: [],
      others,
      overlaps: false
    },
    quantities: [total, ...closest.parts],
    isBare: !isSum
  }
}

/** 收到33件，上年结转4件。共办结36件: what was done is not all that came in, for the rest may be left (`flows.ts` looks). */
function isAccount(total: Quantity, parts: readonly Quantity[]): boolean {
  return has(total.label, 'done') && parts.some(({label}) => has(label, 'received') || has(label, 'carry'))
}

/** 图文312条、视频24条，共获点赞350条: no two letters of its name stand in the names of the parts. */
function namesNew(total: Quantity, parts: readonly Quantity[]): boolean {
  const name = namedIn(total.label)
  const others = parts.map(({label, tail}) => `${label.text}${tail.text}`).join(' ')
  for (let at = 0; at + 2 <= name.length; at++) if (others.includes(name.slice(at, at + 2))) return false
  return name.length >= 2
}

function weighBehind(
  total: Quantity,
  parts: readonly Quantity[],
  sum: Sum,
  isSum: boolean,
  isNatural: boolean,
  lexicon: Lexicon
): Evidence[] {
  const r = ratio(sum, bounded(total.number))
  const far = Math.abs(r - 1)
  const slip = slipWeight(print(total.number.value), print(sum.value))
  const evidence: Evidence[] = [
    {
      what: 'sum',
      weight: isSum
        ? has(total.label, 'sum') || has(total.tail, 'sum')
          ? 3.5
          : 2.5
        : has(total.label, 'sum')
          ? 1.5
          : 0.5
    },
    {what: 'parts', weight: parts.length > 2 ? 1 : 0},
    {what: 'slip in a part', weight: slipInPart(parts, sum, bounded(total.number))},
    {
      what: 'distance',
      weight:
        slip > 0 && far < 0.5
          ? slip
          : far <= 0.02
            ? 2
            : far <= 0.1
              ? 1.5
              : far <= 0.25
                ? 0.5
                : far <= 0.5
                  ? -1.5
                  : -4
    }
  ]
  const [first, second] = parts
  if (first && second && parts.length === 2 && areOpposites(first, second, lexicon))
    evidence.push({what: 'opposites', weight: 2})
  if (!isSum && !has(total.label, 'sum') && namesNew(total, parts))
    evidence.push({what: 'names another thing', weight: -1.5})
  if (parts.some(({tail}) => has(tail, 'etc'))) evidence.push({what: 'open', weight: -6})
  if (has((parts[0] as Quantity).label, 'respectively')) evidence.push({what: 'respectively', weight: 1})
  if (!isNatural) evidence.push({what: 'begins within', weight: -1})
  if (total.link >= 4) evidence.push({what: 'another sentence', weight: -0.5})
  return evidence
}
