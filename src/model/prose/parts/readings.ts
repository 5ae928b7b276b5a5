import type {PrintedNumber} from '../../facts/printed-number.ts'
import {isOfKind} from '../numbers/units.ts'
import {has, type Link, type Quantity} from '../sentences/quantity.ts'
import {bounded, exceeds, meets, nothing, plus, type Sum, scaled, sumOf} from '../sentences/sums.ts'
import type {Role} from '../words/language.ts'
import type {PartList} from './part-list.ts'

/** One way to take the parts out of a list. */
export interface PartReading {
  readonly parts: readonly Quantity[]
  readonly sum: Sum
  /** Whether the list may well end behind the last part: a stronger separator follows, or nothing. */
  readonly isCut: boolean
}

/** Every admissible choice of parts of a unit: each prefix of the list, of its segments, and of the list without inner lists. */
export function readingsOf(list: PartList, like: PrintedNumber, whole: Sum): PartReading[] {
  const told = untilStatement(list.items, like).filter(item => isPart(item, like))
  const amounts = untilWhole(told, whole)
  if (amounts.length === 0) return []
  const lists: (readonly Quantity[])[] = [amounts]
  for (const most of [1, amounts.length]) {
    const outer = withoutInner(amounts, most)
    if (outer.length < amounts.length) lists.push(outer)
  }
  for (const link of [2, 3] as const) {
    const heads = amounts.filter((item, index) => index === 0 || item.link >= link)
    const inner = amounts.filter(item => !heads.includes(item))
    if (
      heads.length >= 2 &&
      inner.length > 0 &&
      inner.every(item => item.link > 0) &&
      !heads.some((head, index) => index > 0 && opensInner(head, null))
    )
      lists.push(heads)
  }
  const plain = amounts.filter(({label}) => !has(label, 'picked') && !has(label, 'also'))
  if (plain.length < amounts.length) lists.push(plain)
  const readings = lists.flatMap(prefixes)
  // 共办结9件，其中予以公开0件，部分公开9件: one part is all of it, and the others are none
  if (told.length > amounts.length) readings.push(...prefixes(told).filter(({sum}) => meets(sum, whole)))
  // 共收到75件，其中办结75件，同意公开…: the first part repeats the whole
  for (const some of lists) {
    const [first, ...others] = some
    if (first && others.length >= 2 && meets(bounded(first.number), whole)) readings.push(...prefixes(others))
  }
  return readings
}

/** Behind a semicolon or a full stop, a number of other things begins another statement: …参加11次；发布稿件160篇. */
function untilStatement(items: readonly Quantity[], like: PrintedNumber): readonly Quantity[] {
  const at = items.findIndex(
    (item, index) => index > 0 && item.link >= 3 && item.nature === 'amount' && !isPart(item, like)
  )
  return at < 0 ? items : items.slice(0, at)
}

/** A list ends where the whole is told again: 新增12项、取消9项，现有事项168项 of 168. */
function untilWhole(amounts: readonly Quantity[], whole: Sum): readonly Quantity[] {
  const at = amounts.findIndex(({number}, index) => index > 0 && meets(bounded(number), whole))
  return at < 0 ? amounts : amounts.slice(0, at)
}

/** Whether a number can be a part of something counted in a unit. */
export function isPart({nature, number}: Quantity, like: PrintedNumber): boolean {
  if (like.kind === 'percentage') return number.kind === 'percentage' && isLevel(nature)
  return nature === 'amount' && isOfKind(number, like)
}

/** Percentages that can be parts of another. */
export function isLevel(nature: Quantity['nature']): boolean {
  return nature === 'level' || nature === 'rate' || nature === 'share'
}

function prefixes(parts: readonly Quantity[]): PartReading[] {
  const readings: PartReading[] = []
  let sum = nothing
  let strongest: Link = 0
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as Quantity
    if (index > 0 && part.link > strongest) strongest = part.link
    sum = plus(sum, scaled(bounded(part.number), timesOf(part)))
    readings.push({parts: parts.slice(0, index + 1), sum, isCut: isCut(part, parts[index + 1], strongest)})
  }
  return readings
}

/** Whether another statement may begin with a number: a stronger separator stands before it, or a word that sets it apart. */
function isCut(last: Quantity, next: Quantity | undefined, strongest: Link): boolean {
  if (!next) return true
  // 均在期限内答复，: a clause about all of the parts closes their list
  if (next.clause > last.clause) return true
  return (
    ['also', 'across', 'rest'].some(role => has(next.label, role as Role)) ||
    next.link > strongest ||
    (next.link >= 3 && !next.listed)
  )
}

/** Whether one number stands for several parts: 甲、乙、丙各2件. */
export function isSeveral(parts: readonly Quantity[]): boolean {
  return parts.length === 1 && timesOf(parts[0] as Quantity) > 1
}

/** 甲、乙、丙各2件 is six. */
function timesOf({label}: Quantity): number {
  const each = label.words.findLast(({roles}) => roles.has('each'))
  if (!each || /\p{L}/u.test(label.text.slice(each.end))) return 1
  const ands = label.words.filter(({roles}) => roles.has('and')).length
  return 1 + ands + (label.text.match(/、/g)?.length ?? 0)
}

/**
 * Without the numbers that an inner list divides: 网站480条，其中要闻310条、公告170条；公众号140条. An inner list is one that words
 * open within the list and whose parts do not exceed what stands before them.
 */
function withoutInner(amounts: readonly Quantity[], most: number): readonly Quantity[] {
  const outer: Quantity[] = []
  let index = 0
  while (index < amounts.length) {
    const part = amounts[index] as Quantity
    outer.push(part)
    index++
    const next = amounts[index]
    if (!next || !opensInner(next, part)) continue
    let sum = nothing
    const own = bounded(part.number)
    const opened = next.link
    for (let taken = 0; index < amounts.length; taken++) {
      const inner = amounts[index] as Quantity
      if (taken >= most && inner.link > 1) break
      if (inner !== next && inner.link > Math.max(opened, 2)) break
      const more = plus(sum, bounded(inner.number))
      if (exceeds(more, own)) break
      sum = more
      index++
      if (meets(sum, own)) break
    }
  }
  return outer
}

function opensInner({gap}: Quantity, before: Quantity | null): boolean {
  return (
    has(gap, 'which') ||
    has(gap, 'include') ||
    has(gap, 'comprise') ||
    (before !== null && has(before.tail, 'among'))
  )
}

/** 原创312条，转载374条，网站198条，微信488条: the list divides the whole several times, and nothing is left over. */
export function dividesTwice(parts: readonly Quantity[], whole: Sum): readonly Quantity[] | null {
  let first = 0
  let from = 0
  for (let index = 0; index < parts.length; index++) {
    const run = parts.slice(from, index + 1)
    if (run.length < 2 || !meets(sumOf(run.map(({number}) => number)), whole)) continue
    if (from === 0) first = index + 1
    from = index + 1
  }
  return first > 0 && from === parts.length ? parts.slice(0, first) : null
}
