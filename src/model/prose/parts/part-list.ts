import {headOf} from '../sentences/nature.ts'
import type {Quantity, Sequence} from '../sentences/quantity.ts'
import {has} from '../sentences/quantity.ts'

/** How a list of parts is announced, from nothing to what leaves no part out. */
export type Opening = 'bare' | 'selection' | 'include' | 'which' | 'comprise'

/** Numbers that may be the parts of a whole before them, in order, up to where the list ends at the latest. */
export interface PartList {
  readonly sequence: Sequence
  readonly opening: Opening
  /** Whether another division of the same whole begins: 按类型分. */
  readonly isDimension: boolean
  /** Whether words say that these are some of the whole, so that none can be greater. */
  readonly isSaid: boolean
  /** Index of the first part in its sequence. */
  readonly from: number
  readonly items: readonly Quantity[]
}

/** Longest list that is read. */
const MAX_ITEMS = 60

/** Every list of parts of a sequence that words or a bracket announce. */
export function findLists(sequence: Sequence): PartList[] {
  const {quantities, owner} = sequence
  const lists: PartList[] = []
  if (owner) {
    const [first] = quantities
    if (first) {
      const opening = openingOf(first)
      lists.push({...listFrom(sequence, 0, strongest('which', opening), false), isSaid: saysParts(first)})
    }
    return lists
  }
  for (let index = 1; index < quantities.length; index++) {
    const quantity = quantities[index] as Quantity
    const before = quantities[index - 1] as Quantity
    // We upheld 521 of them, partly upheld 302: the first is one of the parts
    if (quantity.link >= 2 && isOfThem(before)) {
      const list = listFrom(sequence, index - 1, 'which', false)
      // 114 of these are closed and 10 still open, 7 of them at …: the last is of the one before it
      const inner = isOfThem(quantity) ? -1 : list.items.findIndex((item, at) => at > 0 && isOfThem(item))
      lists.push({...list, items: inner < 0 ? list.items : list.items.slice(0, inner), isSaid: true})
      continue
    }
    const opening = openingOf(quantity, before)
    const isDimension = has(quantity.gap, 'dimension')
    if (opening === 'bare' && !isDimension) continue
    // one of these three: the number before is some of the one behind
    if (quantity.link === 0 && isOfThem(before) && before.tail.words[0]?.roles.has('of')) continue
    // Of 312 pupils in our two academies, 118 …: what stands beside the whole is none of it
    if (quantity.link === 0 && isNamedWhole(before)) continue
    lists.push({...listFrom(sequence, index, opening, isDimension), isSaid: saysParts(quantity, before)})
  }
  return lists
}

const order: readonly Opening[] = ['bare', 'selection', 'include', 'which', 'comprise']

function strongest(a: Opening, b: Opening): Opening {
  return order.indexOf(a) > order.indexOf(b) || b === 'bare' ? a : b
}

/** How the gap before a number opens a list with it; a colon does so as 其中 does. */
export function openingOf({gap, colon, link, tail}: Quantity, before: Quantity | null = null): Opening {
  if (link >= 2 && has(gap, 'mainly')) return 'selection'
  // 居前五位的病种依次为：…
  if (colon && before && has(before.gap, 'mainly')) return 'selection'
  if (has(gap, 'comprise')) return 'comprise'
  if (has(gap, 'which') || (before && (has(before.tail, 'among') || isNamedWhole(before)))) return 'which'
  // 14 occasions, 10 of them in Ashby and four in Colne
  if (link === 2 && tail.words[0]?.roles.has('which') && headOf(tail)) return 'which'
  if (has(gap, 'include')) return 'include'
  return colon ? 'which' : 'bare'
}

/** 521 of them */
function isOfThem({tail}: Quantity): boolean {
  const [word] = tail.words
  return (
    word?.roles.has('which') === true &&
    !word.roles.has('among') &&
    tail.text.slice(0, word.start).trim() === ''
  )
}

/** 其中, of which: what follows is some of what stands before. */
function saysParts({gap, number}: Quantity, before: Quantity | null = null): boolean {
  if (has(gap, 'which') || (before && has(before.tail, 'among'))) return true
  return has(gap, 'include') && number.unit !== null
}

/** Of the 137 events, …: what follows in the sentence is some of these. */
function isNamedWhole({label, link}: Quantity): boolean {
  return link !== 1 && label.words[0]?.roles.has('of') === true && label.text.trim() === label.words[0].text
}

export function listFrom(sequence: Sequence, from: number, opening: Opening, isDimension: boolean): PartList {
  const {quantities} = sequence
  let end = from + 1
  while (end < quantities.length && end - from < MAX_ITEMS) {
    if (endsList(quantities[end] as Quantity, quantities[from] as Quantity)) break
    end++
  }
  const items = quantities.slice(from, end)
  const cut = items.findIndex((item, index) => index > 0 && item.link >= 3)
  const own = cut < 0 ? items : items.slice(0, cut)
  const closes = own.length > 1 && own.some(({tail}) => has(tail, 'comprise'))
  return {sequence, opening: closes ? 'comprise' : opening, isDimension, isSaid: false, from, items}
}

/** Whether a list that began with a number is over before another. */
function endsList(next: Quantity, first: Quantity): boolean {
  if (has(next.gap, 'dimension')) return true
  // Items with numbers of their own, a sentence or a paragraph each
  if (next.link >= 4) return !(next.listed && (first.listed || next.link === 4))
  return namesNothing(next) && next.link >= 2 && !has(next.label, 'other')
}

/** 合计, 共: a number that says by its words that it is of what stands before it. */
export function namesNothing({label, tail}: Quantity): boolean {
  const named = label.words.reduceRight(
    (text, {start, end, roles}) =>
      roles.has('sum') || roles.has('total') || roles.has('fill') || roles.has('year')
        ? text.slice(0, start) + text.slice(end)
        : text,
    label.text
  )
  if (/\p{L}/u.test(named)) return false
  return has(label, 'sum') || has(label, 'total') || has(tail, 'sum')
}
