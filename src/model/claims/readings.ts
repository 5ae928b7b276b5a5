import {compare, type Decimal, multiply, print, subtract, whole as wholeNumber} from '../arithmetic.ts'
import type {Quantity} from './quantities.ts'
import {
  announcesSelection,
  areOpposites,
  continues,
  isAdditional,
  isAllTold,
  isAmount,
  isOther,
  isPast,
  isPicked,
  leavesOpen,
  saysAll,
  tellsOutcome
} from './roles.ts'
import {meets, nothing, plus, type Sum, sumOf} from './sums.ts'
import type {Cue} from './tallies.ts'
import type {Certainty, Tally} from './tally.ts'
import {sameUnit} from './units.ts'

/** Quantities that may be the parts of something, and what follows them. */
export interface Stretch {
  readonly list: readonly Quantity[]
  /** The next quantities after the list: a nested 其中, the next sentence. */
  readonly rest: readonly Quantity[]
  readonly cue: Cue
  /** The words between the whole and the first part. */
  readonly opening: string
  /** Whether each part stands in a paragraph of its own. */
  readonly lines: boolean
  readonly strength?: 'strong' | 'weak'
}

/** What the parts may add up to: one quantity, or 新收 and 结转 together. */
export interface Whole {
  readonly quantities: readonly Quantity[]
  /** How many sentences back it stands. */
  readonly sentences: number
  /** Whether a semicolon or more stands behind it. */
  readonly groups: number
}

interface Verdict {
  readonly whole: Whole
  readonly parts: readonly Quantity[]
  readonly certainty: Certainty
  readonly exceeding: readonly Quantity[]
  readonly overlaps: boolean
}

/**
 * Holds a list of parts against everything it may be parts of, in every admissible reading. One reading that adds up
 * settles it; otherwise the most charitable verdict counts.
 */
export function judge(stretch: Stretch, wholes: readonly Whole[], year: number | null): Tally[] {
  const amounts = stretch.list.filter(isAmount)
  if (amounts.length === 0) return []
  for (const whole of wholes) {
    const parts = settle(stretch, amounts, whole, year)
    if (parts) return [settled(whole, parts), ...remainder(stretch, amounts, whole, parts)]
  }
  const own = restated(amounts)
  if (own) return [own]
  return unsettled(stretch, amounts, wholes, year)
}

/** The parts of the first reading that adds up, or null. */
function settle(
  stretch: Stretch,
  amounts: readonly Quantity[],
  whole: Whole,
  year: number | null
): readonly Quantity[] | null {
  const total = sumOf(whole.quantities)
  const unit = unitOf(whole.quantities[0] as Quantity)
  const same = amounts.filter(part => sameUnit(unitOf(part), unit))
  const current = same.filter(part => !isPast(part, year))
  const first = same[0]
  const lists = [same, current, amounts]
  // 共收到75件，其中办结75件，同意公开…: the first part repeats the whole
  if (first && same.length > 2 && meets(first.mention, total)) lists.push(same.slice(1))
  for (const list of lists) {
    const parts = prefixThatMakes(list, total)
    if (parts) return parts
  }
  const each = same.map(part => ({part, times: multiplicity(part)}))
  if (each.some(({times}) => times > 1)) {
    const sum = each.reduce((sum, {part, times}) => plus(sum, scaled(part.mention, times)), nothing)
    if (meets(sum, total)) return same
  }
  return continued(stretch, same, total, unit)
}

/** The list up to its end, or up to a place where a stronger separator or 另 lets another statement begin. */
function prefixThatMakes(list: readonly Quantity[], total: Sum): readonly Quantity[] | null {
  let sum = nothing
  let strongest = 0
  for (const [index, part] of list.entries()) {
    if (index > 0) strongest = Math.max(strongest, part.link)
    sum = plus(sum, part.mention)
    const next = list[index + 1]
    if (next && !isCut(next, strongest)) continue
    if (index > 0 && meets(sum, total)) return list.slice(0, index + 1)
  }
  return null
}

function isCut(next: Quantity, strongest: number): boolean {
  return next.link > strongest || isAdditional(next) || isAllTold(next)
}

/** The list goes on behind a nested 其中, or in the next sentence. */
function continued(
  stretch: Stretch,
  same: readonly Quantity[],
  total: Sum,
  unit: string | null
): readonly Quantity[] | null {
  const rest = stretch.rest.filter(part => isAmount(part) && sameUnit(unitOf(part), unit))
  if (rest.length === 0 || stretch.cue === 'all-told') return null
  // The next sentence goes on with the list only where it says so: 同时，…发布240条
  if ((rest[0] as Quantity).link >= 4 && !continues(rest[0] as Quantity)) return null
  const base = sumOf(same)
  for (let skip = 0; skip < rest.length; skip++) {
    let sum = base
    for (let end = skip; end < rest.length; end++) {
      const part = rest[end] as Quantity
      if (end > skip && part.link >= 4) break
      sum = plus(sum, part.mention)
      if (meets(sum, total)) return [...same, ...rest.slice(skip, end + 1)]
    }
  }
  return null
}

/** Words of all that came in: handled, answered, done. */
const restates = /办结|答复|办理|处理|回复|受理|收到|审结|[共均]|全部/

/** 其中办结75件，已主动公开17件，同意公开5件…: the first of the parts is the whole of the others. */
function restated(amounts: readonly Quantity[]): Tally | null {
  const [first, ...others] = amounts
  if (!first || others.length < 2 || !restates.test(first.label)) return null
  const same = others.filter(part => sameUnit(unitOf(part), unitOf(first)))
  const parts = prefixThatMakes(same, first.mention)
  return parts ? settled({quantities: [first], sentences: 0, groups: 0}, parts) : null
}

function settled(whole: Whole, parts: readonly Quantity[]): Tally {
  return {
    total: (whole.quantities[0] as Quantity).mention,
    parts: [...whole.quantities.slice(1), ...parts].map(({mention}) => mention),
    sum: sumOf(parts).value,
    settled: true,
    certainty: 'none',
    exceeding: [],
    overlaps: false
  }
}

/** A second breakdown of the same whole after one that adds up: by applicant, then by result. */
function remainder(
  stretch: Stretch,
  amounts: readonly Quantity[],
  whole: Whole,
  used: readonly Quantity[]
): Tally[] {
  const last = used.at(-1) as Quantity
  const total = sumOf(whole.quantities)
  const unit = unitOf(whole.quantities[0] as Quantity)
  const from = amounts.indexOf(last) + 1
  if (from === 0) return []
  const rest = amounts.slice(from).filter(part => sameUnit(unitOf(part), unit))
  if (rest.length < 2) return []
  const parts = prefixThatMakes(rest, total)
  if (parts) return [settled(whole, parts), ...remainder(stretch, rest, whole, parts)]
  const group = firstGroup(rest)
  const certainty = certaintyOf(stretch, group, whole, 0)
  const sum = sumOf(group)
  if (certainty === 'none' || !isNear(sum.value, total.value) || group.some(isAdditional)) return []
  return [unsettledTally({whole, parts: group, certainty: 'likely', exceeding: [], overlaps: false})]
}

function firstGroup(list: readonly Quantity[]): readonly Quantity[] {
  const end = list.findIndex((part, index) => index > 1 && part.link >= 3)
  return end < 0 ? list : list.slice(0, end)
}

function unsettled(
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
    if (same.length > 0) verdicts.push(verdictOn(stretch, same, whole, countDropped(amounts, same)))
  }
  const [first] = verdicts
  if (!first) return []
  const rank = {none: 0, likely: 1, proven: 2}
  const kindest = verdicts.reduce((a, b) => (weight(b) < weight(a) ? b : a), first)
  return [unsettledTally(kindest)]
  function weight({certainty, exceeding}: Verdict): number {
    return rank[certainty] * 2 + (exceeding.length > 0 ? 1 : 0)
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

/** Only what stands in the same breath can be the whole of parts that do not add up to it. */
function nearWholes(stretch: Stretch, wholes: readonly Whole[]): readonly Whole[] {
  const limit = stretch.cue === 'of-which' || stretch.cue === 'respectively' ? 2 : 0
  const reachable = wholes.filter(({sentences}) => sentences <= limit)
  const closest = reachable.filter(({sentences, groups}) => sentences === 0 && groups === 0)
  if (closest.length > 0) return closest
  const nearest = Math.min(...reachable.map(({sentences}) => sentences))
  return reachable.filter(({sentences}) => sentences === nearest)
}

function verdictOn(stretch: Stretch, same: readonly Quantity[], whole: Whole, dropped: number): Verdict {
  const total = sumOf(whole.quantities)
  const parts = closestList(same, total)
  const sum = sumOf(parts)
  const over = subtract(sum.value, total.value)
  const certainty = certaintyOf(stretch, parts, whole, dropped)
  const exceeding =
    stretch.cue === 'of-which' || stretch.cue === 'includes'
      ? parts.filter(({mention}) => total.high !== null && compare(mention.low, total.high) > 0)
      : []
  const overlaps = parts.length > 2 && parts.some(({mention}) => compare(mention.value, over) === 0)
  return {whole, parts, certainty, exceeding, overlaps}
}

/** Of the admissible ends of the list, the one whose sum comes closest: the reading that is kindest to the author. */
function closestList(list: readonly Quantity[], total: Sum): readonly Quantity[] {
  let best = list
  let distance = magnitude(subtract(sumOf(list).value, total.value))
  let sum = nothing
  let strongest = 0
  for (const [index, part] of list.entries()) {
    if (index > 0) strongest = Math.max(strongest, part.link)
    sum = plus(sum, part.mention)
    const next = list[index + 1]
    if (index === 0 || !next || !isCut(next, strongest)) continue
    const gap = magnitude(subtract(sum.value, total.value))
    if (compare(gap, distance) >= 0) continue
    best = list.slice(0, index + 1)
    distance = gap
  }
  return best
}

function certaintyOf(stretch: Stretch, parts: readonly Quantity[], whole: Whole, dropped: number): Certainty {
  const total = sumOf(whole.quantities)
  const sum = sumOf(parts)
  const isOver = compare(sum.value, total.value) > 0
  const hedged = [...whole.quantities, ...parts].some(({mention}) => mention.hedge !== null)
  if (hedged) return exceedsHedged(parts, whole) ? 'likely' : 'none'
  const proof = proofOf(stretch, parts, whole, isOver, dropped)
  const rounded = [total, ...parts.map(({mention}) => mention)].some(
    ({low, high}) => high === null || compare(low, high) !== 0
  )
  return rounded ? atMost('likely', proof) : proof
}

/** What shows that the printed parts are all the parts there are. */
function proofOf(
  stretch: Stretch,
  parts: readonly Quantity[],
  whole: Whole,
  isOver: boolean,
  dropped: number
): Certainty {
  const {cue} = stretch
  const count = parts.length
  const last = parts[count - 1]
  if (!last || count < 2) return 'none'
  const weak: Certainty = isOver ? 'likely' : 'none'
  if (isTenThousandfold(parts, whole)) return 'likely'
  if (dropped > 0) return cue === 'of-which' || cue === 'includes' ? weak : 'none'
  const total = whole.quantities[0] as Quantity
  const near = isNear(sumOf(parts).value, total.mention.value)
  if (cue === 'bare') return isOther(last) && near && sharesNoun(total, last) ? 'proven' : 'none'
  if (cue === 'all-told') return stretch.strength === 'strong' || count > 2 ? 'proven' : 'likely'
  if (cue === 'bracket') return count > 2 && (near || areOfOneKind(parts)) ? 'proven' : 'none'
  if (cue === 'colon') {
    if (!near && parts.every(tellsOutcome)) return isImpossible(parts, total) ? 'likely' : 'none'
    if (!near) return count > 2 && (isAllTold(total) || areOfOneKind(parts)) ? 'likely' : 'none'
    return isAllTold(total) && count > 2 ? 'proven' : 'likely'
  }
  if (cue === 'respectively') {
    return whole.sentences === 0 && isAllTold(total) ? 'proven' : near ? 'likely' : 'none'
  }
  if (isOther(last) || saysAll(stretch.opening)) return 'proven'
  if (parts.some(leavesOpen) || announcesSelection(stretch.opening)) return weak
  if (count === 2) {
    if (areOpposites(parts[0] as Quantity, last)) return 'proven'
    // 召开会议12次，其中专题会5次；开展检查8次: a new statement
    return last.link >= 3 ? 'none' : weak
  }
  return isOver || near ? 'proven' : 'likely'
}

/**
 * 5 requests: 25 were granted, …; 833 requests: … of 83. Another distance is left alone, for outcomes may be told in part
 * (41 letters: 3 were lost, 5 were late) or overlap.
 */
function isImpossible(parts: readonly Quantity[], {mention: total}: Quantity): boolean {
  if (parts.some(({mention}) => compare(mention.value, total.value) > 0)) return true
  const digits = print(total.value)
  const sum = print(sumOf(parts).value)
  return [...digits].some((_, index) => digits.slice(0, index) + digits.slice(index + 1) === sum)
}

/** 168万场次 of 116 and 52: a 万 too many or too few. */
function isTenThousandfold(parts: readonly Quantity[], {quantities}: Whole): boolean {
  const total = sumOf(quantities)
  const sum = sumOf(parts)
  return meets(scaled(sum, 10_000), total) || meets(scaled(total, 10_000), sum)
}

/** 文字解读2篇、视频解读5篇、媒体解读1篇 */
function areOfOneKind(parts: readonly Quantity[]): boolean {
  const kinds = new Set(parts.map(({label}) => label.slice(-2)))
  return kinds.size === 1 && !kinds.has('')
}

/** 732余件 cannot be 754: 余 stands for less than one more in the last printed place. */
function exceedsHedged(parts: readonly Quantity[], whole: Whole): boolean {
  const {mention} = whole.quantities[0] as Quantity
  if (parts.length < 2 || parts.some(({mention: part}) => part.hedge === 'about' || part.hedge === 'less')) {
    return false
  }
  const sum = sumOf(parts)
  const {high} = sumOf(whole.quantities)
  return mention.hedge !== 'less' && high !== null && compare(sum.low, high) > 0
}

/** Within two thirds and one and a half: near enough to be meant as the same number. */
function isNear(sum: Decimal, total: Decimal): boolean {
  const doubled = multiply(sum, wholeNumber(2))
  return (
    compare(multiply(doubled, wholeNumber(3)), multiply(total, wholeNumber(4))) >= 0 &&
    compare(doubled, multiply(total, wholeNumber(3))) <= 0
  )
}

/** 共发布信息70条，…，其他信息4条: the catch-all names what the total counts, or names nothing. */
function sharesNoun(total: Quantity, last: Quantity): boolean {
  const noun = last.label.replace(/^.{0,12}(?:其他|其它|其余|剩余)(?:的)?/, '').replace(/[类方面]/g, '')
  const counted = `${total.label}${total.tail}`
  if (noun.length >= 2) return counted.includes(noun.slice(-2))
  return !/会|训|检查|活动|调研/.test(counted)
}

function atMost(limit: Certainty, certainty: Certainty): Certainty {
  return certainty === 'proven' ? limit : certainty
}

function magnitude(value: Decimal): Decimal {
  return value.units < 0n ? {units: -value.units, scale: value.scale} : value
}

/** 甲、乙、丙各2件 is six. */
function multiplicity({label, gap}: Quantity): number {
  if (!/[各均]$/.test(label.replace(/[为有是达]$/, ''))) return 1
  const sentence = gap.slice(gap.lastIndexOf(',') + 1)
  return 1 + (sentence.match(/[、和]|以及/g)?.length ?? 0)
}

function scaled(sum: Sum, times: number): Sum {
  const factor = wholeNumber(times)
  return {
    value: multiply(sum.value, factor),
    low: multiply(sum.low, factor),
    high: sum.high && multiply(sum.high, factor)
  }
}

/** A unit that is not known counts as its own: 40部门 is no number of 件, and staff are no requests. */
function unitOf({mention, tail}: Quantity): string | null {
  if (mention.unit !== null) return mention.unit
  if (/^[\u4e00-\u9fff]/.test(tail)) return tail.slice(0, 2)
  const word = /^ ?([a-z-]{3,20})/.exec(tail)?.[1]
  return word === undefined || verbs.test(word) ? null : word.replace(/s$/, '')
}

/** What stands behind an English number that counts the same things as the one before. */
const verbs =
  /^(?:were|was|are|have|has|had|came|from|through|via|with|for|and|the|not|remain|remained|received|granted|refused|closed|sent|made|in|by|on|at|to|of|as|still|more|about|regarding|concerning|over|under|during|after|before|using)$/

function unsettledTally({whole, parts, certainty, exceeding, overlaps}: Verdict): Tally {
  return {
    total: (whole.quantities[0] as Quantity).mention,
    parts: parts.map(({mention}) => mention),
    sum: sumOf(parts).value,
    settled: false,
    certainty,
    exceeding: exceeding.map(({mention}) => mention),
    overlaps
  }
}
