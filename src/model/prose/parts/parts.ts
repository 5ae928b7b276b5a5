import {equals} from '../../arithmetic.ts'
import type {PrintedNumber} from '../../facts/printed-number.ts'
import type {Tally} from '../../facts/tally.ts'
import {isOfKind} from '../numbers/units.ts'
import {has, type Quantity, type Sequence} from '../sentences/quantity.ts'
import {bounded} from '../sentences/sums.ts'
import type {Lexicon} from '../words/lexicon.ts'
import {findBulleted} from './bulleted.ts'
import {judgeKind} from './judge-list.ts'
import type {Judged} from './judged.ts'
import {findLists, listFrom, openingOf, type PartList} from './part-list.ts'
import {isLevel} from './readings.ts'
import {findTotalsBehind} from './totals-behind.ts'
import {type Whole, wholesOf} from './wholes.ts'

/** So far back a list without an announcement may find its whole. */
const MAX_EARLIER = 7

/**
 * Every whole with its parts, in all admissible readings. A list that some reading makes the parts of something is settled; one
 * that no reading does is held against the whole that it comes closest to, and how complete it is says what that proves.
 */
export function findParts(sequences: readonly Sequence[], lexicon: Lexicon): Tally[] {
  const tallies: Tally[] = []
  for (const sequence of sequences) {
    const taken = new Set<Quantity>()
    const lists = findLists(sequence)
    const listed = new Set(lists.flatMap(({items}) => items))
    const judged = [
      ...lists.flatMap(list => judge(list, lexicon)),
      ...findTotalsBehind(sequence, lexicon),
      ...bareLists(sequence, listed).flatMap(list => judge(list, lexicon))
    ]
    // What one reading makes whole is no part of another's fault
    for (const {tally, quantities} of judged) if (tally.settled) for (const one of quantities) taken.add(one)
    for (const {tally, quantities, isBare} of judged) {
      const [, ...parts] = quantities
      const isTold = parts.filter(one => taken.has(one)).length > 1
      if (tally.settled || !(isTold && (isBare || tally.exceeding.length === 0))) tallies.push(tally)
    }
    tallies.push(...findBulleted(sequence))
  }
  return withoutTwice(tallies)
}

/** Numbers that a list without any announcement may follow: the first of its sentence, or one said to be of all. */
function bareLists(sequence: Sequence, listed: ReadonlySet<Quantity>): PartList[] {
  const {quantities, owner} = sequence
  if (owner) return []
  const lists: PartList[] = []
  for (let index = 0; index + 2 < quantities.length; index++) {
    const quantity = quantities[index] as Quantity
    const next = quantities[index + 1] as Quantity
    const isFirst = (index === 0 || quantity.link >= 3) && !listed.has(quantity)
    if (quantity.nature !== 'amount' || !(isFirst || has(quantity.label, 'total'))) continue
    // 312 pupils in two schools: what stands beside a number without a mark is no part of it
    if (
      next.link === 0 &&
      !next.colon &&
      /[a-z]/i.test(next.gap.text.slice(next.gap.text.lastIndexOf('(') + 1))
    )
      continue
    // 、 joins a whole to no part
    if (next.link >= 5 || next.link === 1 || has(next.gap, 'also') || openingOf(next, quantity) !== 'bare')
      continue
    lists.push(listFrom(sequence, index + 1, 'bare', false))
  }
  return lists
}

function judge(list: PartList, lexicon: Lexicon): Judged[] {
  const kinds = new Map(
    list.items
      .filter(({nature}) => nature === 'amount' || (list.opening !== 'bare' && isLevel(nature)))
      .map(({number}) => [`${number.unit} ${number.isMoney ?? false}`, number])
  )
  const judged: Judged[] = []
  for (const like of kinds.values()) {
    const wholes = list.opening === 'bare' && !list.isDimension ? bareWhole(list, like) : wholesOf(list, like)
    judged.push(
      ...judgeKind(list, like, wholes, lexicon).filter(one => !one.isBare || !isOfEarlier(list, one.tally))
    )
  }
  return judged
}

function bareWhole(list: PartList, like: PrintedNumber): Whole[] {
  const {sequence, from, items} = list
  const quantity = sequence.quantities[from - 1] as Quantity
  if (!isOfKind(quantity.number, like)) return []
  const sentences = (items[0] as Quantity).sentence - quantity.sentence
  return [{quantity, more: [], sum: bounded(quantity.number), sentences, between: 0}]
}

/** 9,215 in all, 6,480 of them civil …; the former are 4,900 and 1,580: the parts of a number further back. */
function isOfEarlier({sequence, from}: PartList, {settled, sum}: Tally): boolean {
  const earlier = sequence.quantities.slice(Math.max(0, from - MAX_EARLIER), Math.max(0, from - 1))
  return !settled && earlier.some(({number}) => equals(number.value, sum))
}

/** One tally for a whole and its first part; one that holds before one that does not. */
function withoutTwice(tallies: readonly Tally[]): Tally[] {
  const kept = new Map<string, Tally>()
  for (const tally of tallies) {
    const key = `${tally.total.span.start} ${tally.parts[0]?.span.start}`
    const known = kept.get(key)
    if (!known || (tally.settled && !known.settled) || (!known.settled && rank(tally) > rank(known)))
      kept.set(key, tally)
  }
  return [...kept.values()]
}

function rank({certainty, exceeding}: Tally): number {
  return exceeding.length > 0 ? 3 : {none: 0, likely: 1, proven: 2}[certainty]
}
