import {type Decimal, subtract} from '../../arithmetic.ts'
import type {Certainty, Tally} from '../../facts/tally.ts'
import {isOfKind} from '../numbers/units.ts'
import {headOf} from '../sentences/nature.ts'
import {has, namedIn, placeIn, type Quantity, type Sequence, type Stretch} from '../sentences/quantity.ts'
import {bounded, meets, minus} from '../sentences/sums.ts'
import type {Role} from '../words/language.ts'
import {type Pair, Pairs} from './pairs.ts'

const REACH = 6
const silent: readonly Role[] = ['fill', 'times', 'of', 'than']

/** Every two numbers of a sentence that are the same thing now and before. */
export function findPairs(sequence: Sequence, asides: ReadonlyMap<Quantity, readonly Quantity[]>): Pairs {
  const {quantities} = sequence
  const pairs = new Pairs()
  const add = (now: Quantity | undefined, past: Quantity | undefined, isTold: boolean) => {
    if (!now || !past || now === past || !isOfKind(now.number, past.number)) return
    if (isPercent(now) !== isPercent(past) || now.nature === 'multiple' || past.nature === 'multiple') return
    pairs.add({now, past, isTold})
  }
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index] as Quantity
    const next = quantities[index + 1]
    // from 930 to 881; to 4,206 from 4,118
    if (next && next.link <= 1 && next.sentence === quantity.sentence) {
      if (endsIn(quantity, 'from') && endsIn(next, 'to')) add(next, quantity, true)
      if (endsIn(quantity, 'to') && endsIn(next, 'from')) add(quantity, next, true)
    }
    // 2020年收到23件，2021年收到31件
    const [one, other] = [yearIn(quantity), next ? yearIn(next) : null]
    if (next && next.link <= 2 && one !== null && other !== null && namesTheSame(quantity, next)) {
      if (one < other) add(next, quantity, true)
      if (one > other) add(quantity, next, true)
    }
    for (const aside of asides.get(quantity) ?? []) {
      // 62 fewer than in 2021/22 (908)
      const isThan = quantity.nature === 'change' && aside.nature === 'amount' && has(quantity.tail, 'than')
      if ((aside.nature !== 'past' && !isThan) || has(aside.gap, 'include') || has(aside.gap, 'which'))
        continue
      if (isLevel(quantity)) add(quantity, aside, true)
      else
        add(
          before(quantities, index, one => isLevel(one)),
          aside,
          true
        )
    }
    const last = quantities[index - 1]
    // 96,420 visitors, up 20 per cent from 80,350
    if (quantity.link === 0 && endsIn(quantity, 'from') && isStep(last) && last?.number.kind === 'percentage')
      add(before(quantities, index, isLevel), quantity, true)
    // up 5% on 143,416
    const isBase =
      quantity.nature === 'amount' &&
      quantity.link === 0 &&
      isStep(last) &&
      quantity.gap.words.some(({roles}) => roles.has('base'))
    if (isBase)
      add(
        before(quantities, index, isLevel) ?? (next && endsIn(next, 'to') ? next : undefined),
        quantity,
        true
      )
    // double the 456 of the year before
    const isMultiplied =
      last?.nature === 'multiple' && quantity.link === 0 && namedIn(quantity.gap, silent) === ''
    if (isMultiplied && (quantity.nature === 'amount' || quantity.nature === 'past'))
      add(before(quantities, index, isLevel), quantity, true)
    const isCompared =
      quantity.nature === 'past' || (quantity.nature === 'plan' && has(quantity.label, 'than'))
    if (!isCompared || endsIn(quantity, 'from')) continue
    const now = before(quantities, index, isLevel)
    if (now) add(now, quantity, quantity.link <= 2 && isStepOf(quantities[index - 1], now))
    else if (next && next.link <= 2 && isLevel(next)) add(next, quantity, namesTheSame(quantity, next))
    // In 2022 the figure was 1,172; it has since risen by 9.6% to 1,284
    else if (next && (next.nature === 'growth' || next.nature === 'change')) {
      const then = quantities[index + 2]
      if (then?.link === 0 && then.sentence === quantity.sentence && endsIn(then, 'to'))
        add(then, quantity, true)
    }
  }
  return pairs
}

function isStep(quantity: Quantity | undefined): boolean {
  return quantity?.nature === 'growth' || quantity?.nature === 'change'
}

/** Whether a number is the one looked for, or a change or growth between it and the next. */
function isStepOf(quantity: Quantity | undefined, now: Quantity): boolean {
  return quantity === now || isStep(quantity)
}

/** 2023年收到18件，2024年收到35件; 与上年360件相比，今年办理306件: nothing else is counted the second time. */
function namesTheSame(past: Quantity, now: Quantity): boolean {
  const [before, after] = [past, now].map(({label}) => nameOf(label))
  return before === after || before === ''
}

function yearIn({label, nature}: Quantity): number | null {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(label.text)?.[0]
  return year && (nature === 'amount' || nature === 'past') ? Number(year) : null
}

const comparing: readonly Role[] = ['past', 'year', 'than', 'fill', 'and', 'from', 'to']

/** What is counted, without its year and the words that compare. */
function nameOf({text, words}: Stretch): string {
  const known = words.filter(({roles}) => comparing.some(role => roles.has(role as Role)))
  let rest = ''
  let from = 0
  for (const {start, end} of known) {
    rest += text.slice(from, start)
    from = end
  }
  return (rest + text.slice(from)).replace(/[^\p{L}]/gu, '')
}

function isPercent({number}: Quantity): boolean {
  return number.kind === 'percentage'
}

/** An amount, or a percentage that is itself a quantity. */
function isLevel({nature}: Quantity): boolean {
  return nature === 'amount' || nature === 'rate' || nature === 'level' || nature === 'share'
}

/** Whether the words right before a number end in a role: rose to 27, 由46个. */
function endsIn({label}: Quantity, role: 'from' | 'to'): boolean {
  const word = label.words.findLast(
    ({roles}) => roles.has('from') || roles.has('to') || roles.has('up') || roles.has('down')
  )
  return word?.roles.has(role) === true
}

function before(
  quantities: readonly Quantity[],
  index: number,
  fits: (quantity: Quantity) => boolean
): Quantity | undefined {
  const {sentence} = quantities[index] as Quantity
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const quantity = quantities[at] as Quantity
    if (sentence - quantity.sentence > 1) return undefined
    if (fits(quantity)) return quantity
  }
  return undefined
}

/** Changes that are printed beside what they are between: 1046条，比上年的1213条减少167条. */
export function findDifferences(sequence: Sequence, pairs: Pairs): Tally[] {
  const tallies: Tally[] = []
  for (const [index, step] of sequence.quantities.entries()) {
    if (step.nature !== 'change' || step.number.hedge !== null) continue
    const near = pairsNear(sequence, index, pairs)
    const own = near.filter(({now}) => isOfKind(now.number, step.number) && !isPercent(now))
    if (own.length === 0) continue
    const held = own.find(pair => holds(pair, step))
    const [pair] = held ? [held] : own
    if (!pair) continue
    // 网站120条、公众号80条，比上年的150条增加50条: of both
    const isBound = own.length === 1 && pair.now.link !== 1 && isBeside(sequence, index, pair)
    const certainty: Certainty = held ? 'none' : isBound ? 'proven' : 'none'
    tallies.push(differenceOf(pair, step, held !== undefined, certainty))
  }
  return tallies
}

function differenceOf({now, past}: Pair, step: Quantity, settled: boolean, certainty: Certainty): Tally {
  const [total, less] = step.direction > 0 ? [now.number, past.number] : [past.number, now.number]
  return {
    kind: 'difference',
    total,
    parts: [less, step.number],
    sum: total.value,
    settled,
    certainty,
    exceeding: [],
    overlaps: false
  }
}

function holds({now, past}: Pair, step: Quantity): boolean {
  const between = minus(bounded(now.number), bounded(past.number))
  const printed = bounded(step.number)
  return meets(between, printed) || meets(minus(bounded(past.number), bounded(now.number)), printed)
    ? step.direction === 0 || isSigned(subtract(now.number.value, past.number.value), step.direction)
    : false
}

function isSigned({units}: Decimal, direction: 1 | -1): boolean {
  return direction > 0 ? units >= 0n : units <= 0n
}

/** The pairs that a change may be between. */
export function pairsNear(sequence: Sequence, index: number, pairs: Pairs): Pair[] {
  const {sentence} = sequence.quantities[index] as Quantity
  return pairs
    .around(sentence)
    .filter(({now, past}) => isNear(sequence, index, now) && isNear(sequence, index, past))
}

/** Whether a number stands in the same sentence as another or the one before it, and within reach. */
function isNear(sequence: Sequence, index: number, other: Quantity): boolean {
  const quantity = sequence.quantities[index] as Quantity
  const at = placeIn(sequence, other)
  if (at < 0) return other.sentence === quantity.sentence
  const apart = quantity.sentence - other.sentence
  return apart >= 0 && apart <= 1 && Math.abs(at - index) <= REACH
}

/** Words that name something of their own before a change: 图解增加75条 is not of all. */
export function namesNothingNew({label}: {readonly label: Stretch}): boolean {
  // 15,434 persons or 3.9 per cent
  const or = label.words.findLast(({roles}) => roles.has('or'))
  if (or && !/\p{L}/u.test(label.text.slice(or.end))) return true
  const known = label.words.filter(({roles}) => !roles.has('name'))
  let from = 0
  let rest = ''
  for (const {start, end} of known) {
    rest += label.text.slice(from, start)
    from = end
  }
  rest += label.text.slice(from)
  return (
    (rest.match(/\p{Script=Han}/gu) ?? []).length <= 1 && !/[a-z]{3}/i.test(rest) && !has(label, 'against')
  )
}

/** Whether a change or growth stands right beside two numbers, and names nothing of its own. */
export function isBeside(sequence: Sequence, index: number, {now, past, isTold}: Pair): boolean {
  const {quantities} = sequence
  const growth = quantities[index] as Quantity
  if (!isTold || hasOwnSubject(growth)) return false
  const at = [placeIn(sequence, now), placeIn(sequence, past)]
  if (Math.max(...at) < 0) return false
  const first = Math.min(...at.filter(one => one >= 0))
  const last = Math.max(...at)
  const next = quantities[index + 1]
  if (index < first)
    return index === first - 1 && next !== undefined && next.link <= 2 && namesNothingNew({label: next.gap})
  if (!namesNothingNew(growth)) return false
  // Between the two: 12,884, 5% down on 13,562
  const between = quantities.slice(Math.min(last, index) + 1, Math.max(last, index))
  // This is 64,080 more than the 1,168,220 of 2022: it stands between the two
  const isBetween = next === quantities[last] && next?.link === 0 && isAlone(quantities, first, index)
  return (growth.link <= 2 || isBetween) && between.every(({nature}) => nature === 'change')
}

/** Whether no other amount of its sentence stands before a number. */
function isAlone(quantities: readonly Quantity[], at: number, until: number): boolean {
  const one = quantities[at] as Quantity
  return (
    at < until &&
    quantities[at - 1]?.sentence !== one.sentence &&
    quantities.slice(at + 1, until).every(({nature}) => nature !== 'amount')
  )
}

/** 12% in e-books: what has changed is named behind the number; 5% in 2023 names the time. */
function hasOwnSubject({tail}: Quantity): boolean {
  const head = headOf(tail)
  return (
    head !== null &&
    (head.roles.has('within') || head.roles.has('of')) &&
    /^ ?[a-z]/i.test(tail.text.slice(head.end))
  )
}
