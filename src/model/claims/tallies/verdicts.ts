import {compare, subtract} from '../../arithmetic.ts'
import type {Certainty, Tally} from '../../facts/tally.ts'
import type {Quantity} from '../numbers/quantity.ts'
import {isPast, isPicked} from '../numbers/roles.ts'
import {sameUnit} from '../numbers/units.ts'
import {certaintyOf} from './certainty.ts'
import {unitOf} from './counted-unit.ts'
import {closestWhole, ownSentence} from './dimensions.ts'
import {type Cue, isCut, type Stretch, type Whole} from './stretch.ts'
import {apart, nothing, plus, type Sum, sumOf} from './sums.ts'

/** A whole, the parts that come closest to it, and what it proves that they do not make it. */
export interface Verdict {
  readonly whole: Whole
  readonly parts: readonly Quantity[]
  readonly certainty: Certainty
  readonly exceeding: readonly Quantity[]
  readonly overlaps: boolean
}

/** The most charitable verdict on a list that nothing adds up to. */
export function unsettled(
  stretch: Stretch,
  amounts: readonly Quantity[],
  wholes: readonly Whole[],
  year: number | null
): Tally[] {
  const near = nearWholes(stretch, wholes)
  const verdicts: Verdict[] = []
  for (const whole of near) {
    const unit = unitOf(whole.quantities[0] as Quantity)
    const same = amounts.filter(
      part => sameUnit(unitOf(part), unit) && !isPast(part, year) && !isPicked(part)
    )
    const dropped = countDropped(amounts, same)
    if (same.length > 0)
      verdicts.push(verdictOn(stretch, dropped > 0 ? breathOf(same, stretch) : same, whole, dropped))
  }
  const [first] = verdicts
  if (!first) return []
  const rank = {none: 0, likely: 1, proven: 2}
  const kindest = verdicts.reduce((a, b) => (weight(b) < weight(a) ? b : a), first)
  return [unsettledTally(kindest)]
  function weight({certainty, exceeding}: Verdict): number {
    // A part greater than its whole is a fault whatever the list proves
    return exceeding.length > 0 ? 3 : rank[certainty]
  }
}

/** How many numbers of another unit stand among the parts: then the list is not of parts alone. */
function countDropped(amounts: readonly Quantity[], same: readonly Quantity[]): number {
  const first = amounts.indexOf(same[0] as Quantity)
  let last = amounts.indexOf(same.at(-1) as Quantity)
  const strongest = Math.max(1, ...same.slice(1).map(({link}) => link))
  const follows = ({link, label}: Quantity) =>
    link <= strongest && !/阅读|浏览|点击|访问|参与|参加|参训|覆盖|惠及|涉及/.test(label)
  while (last + 1 < amounts.length && follows(amounts[last + 1] as Quantity)) last++
  const between = amounts.slice(first, last + 1)
  return between.length - between.filter(part => same.includes(part)).length
}

/** How many sentences back the whole may stand that a list does not add up to. */
const reachOf: Partial<Record<Cue, number>> = {'of-which': 2, respectively: 2, numbered: 1}

/** Only what stands in the same breath can be the whole of parts that do not add up to it. */
function nearWholes(stretch: Stretch, wholes: readonly Whole[]): readonly Whole[] {
  if (stretch.cue === 'dimension') return closestWhole(stretch, wholes)
  // 问题27个，整改25个，其余2个: outcomes are of what stands right before them
  if (stretch.cue === 'bare') return wholes.slice(0, 1)
  const isOwn = stretch.cue === 'of-which' && statesItself(stretch.opening)
  const isColonOverLines = stretch.cue === 'colon' && stretch.lines
  const limit = isOwn ? 0 : isColonOverLines ? 1 : (reachOf[stretch.cue] ?? 0)
  const reachable = wholes.filter(({sentences}) => sentences <= limit)
  const closest = reachable.filter(({sentences, groups}) => sentences === 0 && groups === 0)
  if (closest.length > 0) return closest
  const nearest = Math.min(...reachable.map(({sentences}) => sentences))
  return reachable.filter(({sentences}) => sentences === nearest)
}

/** 在专栏公开各类信息，其中招生35条: the sentence speaks of a whole of its own, without a number. */
function statesItself(opening: string): boolean {
  const sentence = ownSentence(opening)
  const own = sentence.slice(sentence.lastIndexOf('\n') + 1)
  return own.search(/其中|\bof which/) > 6
}

function verdictOn(stretch: Stretch, same: readonly Quantity[], whole: Whole, dropped: number): Verdict {
  const total = sumOf(whole.quantities)
  const parts = closestList(same, total)
  const sum = sumOf(parts)
  const over = subtract(sum.value, total.value)
  const certainty = certaintyOf(stretch, parts, whole, dropped)
  const exceeding =
    stretch.cue === 'of-which' || stretch.cue === 'includes'
      ? breathOf(parts, stretch).filter(
          (part, index) =>
            total.high !== null &&
            compare(part.mention.low, total.high) > 0 &&
            isAlike(part, whole.quantities) &&
            // 单位58个，其中街道12个，开通账号96个: two make no list
            (index === 0 || part.link !== 2 || parts.length > 2)
        )
      : []
  const overlaps = parts.length > 2 && parts.some(({mention}) => compare(mention.value, over) === 0)
  return {whole, parts, certainty, exceeding, overlaps}
}

/** 三个方面的问题，其中涉及5个乡镇: things counted in words are no whole of those counted in figures. */
function isAlike({mention}: Quantity, [whole]: readonly Quantity[]): boolean {
  return mention.script === whole?.mention.script
}

/** 访谈18次，其中负责同志参加6次；微博回应67次: what follows a semicolon is part of the whole only in a list that a colon opens. */
function breathOf(parts: readonly Quantity[], {list}: Stretch): readonly Quantity[] {
  const [first] = parts
  if (!first || first.colon) return parts
  const end = list.findIndex(({link}, index) => index > list.indexOf(first) && link >= 3)
  return end < 0 ? parts : parts.filter(part => list.indexOf(part) < end)
}

/** Of the admissible ends of the list, the one whose sum comes closest: the reading that is kindest to the author. */
function closestList(list: readonly Quantity[], total: Sum): readonly Quantity[] {
  let best = list
  let distance = apart(sumOf(list).value, total.value)
  let sum = nothing
  let strongest = 0
  for (const [index, part] of list.entries()) {
    if (index > 0) strongest = Math.max(strongest, part.link)
    sum = plus(sum, part.mention)
    const next = list[index + 1]
    if (index === 0 || !next || !isCut(next, strongest)) continue
    const gap = apart(sum.value, total.value)
    if (compare(gap, distance) >= 0) continue
    best = list.slice(0, index + 1)
    distance = gap
  }
  return best
}

export function unsettledTally({whole, parts, certainty, exceeding, overlaps}: Verdict): Tally {
  return {
    kind: 'parts',
    total: (whole.quantities[0] as Quantity).mention,
    parts: parts.map(({mention}) => mention),
    sum: sumOf(parts).value,
    settled: false,
    certainty,
    exceeding: exceeding.map(({mention}) => mention),
    overlaps
  }
}
