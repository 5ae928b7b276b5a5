import type {Tally} from '../../facts/tally.ts'
import type {Quantity} from '../numbers/quantity.ts'
import {areOpposites, continues, isAdditional, isAmount, isOther, isPast, restates} from '../numbers/roles.ts'
import {sameUnit} from '../numbers/units.ts'
import {certaintyOf} from './certainty.ts'
import {unitOf} from './counted-unit.ts'
import {withoutNested} from './nested.ts'
import {isCut, type Stretch, type Whole} from './stretch.ts'
import {isNear, meets, nothing, plus, type Sum, scaled, sumOf} from './sums.ts'
import {unsettled, unsettledTally} from './verdicts.ts'

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
  const outer = withoutNested(amounts)
  if (outer.length < amounts.length) {
    const list = stretch.list.filter(part => !isAmount(part) || outer.includes(part))
    return judge({...stretch, list}, wholes, year)
  }
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
  const first = same[0]
  const own = prefixThatMakes(same, total)
  if (own) return own
  const present = same.filter(part => !isPast(part, year))
  const twice = dividedTwice(same, total)
  if (twice) return twice
  const parts =
    (present.length < same.length ? prefixThatMakes(present, total) : null) ??
    (same.length < amounts.length ? prefixThatMakes(amounts, total) : null)
  if (parts) return parts
  // 共收到75件，其中办结75件，同意公开…: the first part repeats the whole
  if (first && same.length > 2 && meets(first.mention, total)) {
    const others = prefixThatMakes(same.slice(1), total)
    if (others) return others
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
  for (let index = 0; index < list.length; index++) {
    const part = list[index] as Quantity
    if (index > 0) strongest = Math.max(strongest, part.link)
    sum = plus(sum, part.mention)
    const next = list[index + 1]
    if (next && !isCut(next, strongest)) continue
    if (index > 0 && meets(sum, total)) return list.slice(0, index + 1)
  }
  return null
}

/**
 * 原创312条，转载374条，网站198条，微信488条: each run makes the total, or, as in 2件撤回，办理5件，予以公开3件，无法提供2件, the
 * number before it, and none is left over.
 */
function dividedTwice(list: readonly Quantity[], total: Sum): readonly Quantity[] | null {
  let first = 0
  let from = 0
  let sum = nothing
  for (let index = 0; index < list.length; index++) {
    sum = plus(sum, (list[index] as Quantity).mention)
    const before = list[from - 1]
    if (index === from || !(meets(sum, total) || (before && meets(sum, before.mention)))) continue
    if (from === 0) first = index + 1
    from = index + 1
    sum = nothing
  }
  return first > 0 && from === list.length ? list.slice(0, first) : null
}

/** The list goes on behind a nested 其中, or in the next sentence. */
function continued(
  stretch: Stretch,
  same: readonly Quantity[],
  total: Sum,
  unit: string | null
): readonly Quantity[] | null {
  const rest = stretch.rest.filter(part => isAmount(part) && sameUnit(unitOf(part), unit))
  const [next] = stretch.rest
  if (rest.length === 0 || same.length === 0 || !next || stretch.cue === 'all-told') return null
  // The next sentence goes on with the list only where it says so: 同时，…发布240条
  if (next.link >= 4 && !continues(next)) return null
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

/** 其中办结75件，已主动公开17件，同意公开5件…: the first of the parts is the whole of the others. */
function restated(amounts: readonly Quantity[]): Tally | null {
  const [first, ...others] = amounts
  if (!first || others.length < 2 || !restates.test(first.label)) return null
  const same = others.filter(part => sameUnit(unitOf(part), unitOf(first)))
  // 同意公开答复4件，部分公开答复1件，不予公开答复3件: one of a kind among others
  if (same.every(({label}) => label.slice(-2) === first.label.slice(-2))) return null
  const parts = prefixThatMakes(same, first.mention)
  return parts ? settled({quantities: [first], sentences: 0, groups: 0}, parts) : null
}

export function settled(whole: Whole, parts: readonly Quantity[]): Tally {
  return {
    kind: 'parts',
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
  // 已审结20件，其中维持15件、纠正5件；诉讼12件，已审结9件: another count, and not the same one divided again
  if (!isBreakdown(group)) return []
  const certainty = certaintyOf(stretch, group, whole, 0)
  const sum = sumOf(group)
  if (certainty === 'none' || !isNear(sum.value, total.value) || group.some(isAdditional)) return []
  return [unsettledTally({whole, parts: group, certainty: 'likely', exceeding: [], overlaps: false})]
}

/** Parts that 、 joins, or that leave nothing out: 自然人9件，企业3件. */
function isBreakdown(group: readonly Quantity[]): boolean {
  const [first, second] = group
  if (group.slice(1).every(({link}) => link <= 1)) return true
  if (isOther(group.at(-1) as Quantity)) return true
  return group.length === 2 && first !== undefined && second !== undefined && areOpposites(first, second)
}

function firstGroup(list: readonly Quantity[]): readonly Quantity[] {
  const end = list.findIndex((part, index) => index > 1 && part.link >= 3)
  return end < 0 ? list : list.slice(0, end)
}

/** 甲、乙、丙各2件 is six. */
function multiplicity({label, gap}: Quantity): number {
  if (!/[各均]$/.test(label.replace(/[为有是达]$/, ''))) return 1
  const sentence = gap.slice(gap.lastIndexOf(',') + 1)
  return 1 + (sentence.match(/[、和]|以及/g)?.length ?? 0)
}
