import {add, compare, type Decimal, multiply, subtract, whole} from '../../arithmetic.ts'
import {slipOfDigits} from '../../digit-slip.ts'
import type {Certainty, Tally} from '../../facts/tally.ts'
import {apart, isClose, isNear, meets, nothing, plus, type Sum, scaled} from '../tallies/sums.ts'
import {type Breakdown, isOfKind} from './breakdown.ts'
import {differencesOf, remaindersOf} from './differences.ts'
import {breakdownsOf} from './find-breakdowns.ts'
import type {Item, Sentence} from './sentences.ts'

/** A list may end before a number with these words. */
const mayBegin = /;|, (?:and|with|while|plus|as well as) |\band (?:the|a|an|another|in|there)\b/i

/** How far back a part and its whole may stand before what remains of it. */
const mostSentences = 6
const isRest = /\b(?:others?|remaining|remainder|rest|balance)\b/i
/** What the sentences of a paragraph say of totals and their parts. */
export function findEnglishTallies(sentences: readonly Sentence[]): Tally[] {
  const tallies: Tally[] = []
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences[index - 1]
    const previous = before?.paragraph === sentence.paragraph ? before : null
    const earlier = sentences
      .slice(Math.max(0, index - mostSentences), index)
      .filter(({paragraph}) => paragraph === sentence.paragraph)
    const lists = [
      ...breakdownsOf(sentence, previous),
      ...differencesOf(sentence, previous),
      ...remaindersOf(sentence, earlier)
    ]
    for (const list of lists) {
      const tally = judge(list)
      if (tally) tallies.push(tally)
    }
  }
  return withoutRepeats(tallies)
}

function sumOf(items: readonly Item[]): Sum {
  let total = nothing
  for (const {number} of items) total = plus(total, number)
  return total
}

function judge(list: Breakdown): Tally | null {
  const {parts, wholes, cue} = list
  for (const whole of wholes) {
    const same = parts.filter(({kind}) => kind === whole.kind)
    for (const some of [...readingsOf(same, whole), ...longerThan(same, list.more ?? [])]) {
      if (meets(scaleTo(whole, some), whole.number)) return tallyOf(whole, some, true, 'none')
    }
  }
  const whole = list.isAnyWhole ? closest(wholes, parts) : (wholes[0] as Item)
  const same = parts.filter(({kind}) => kind === whole.kind)
  if (same.length === 0 || [whole, ...same].some(({number}) => number.hedge !== null)) return null
  // Of the 71 cases, 90 (12.7%): the percentage tells
  const isShared = same.length === 1 && list.isShared === true
  const exceeding =
    !isShared && (cue === 'open' || cue === 'of-which')
      ? same.filter(
          part =>
            wholes.every(one => compare(part.number.low, one.number.value) > 0) &&
            isOfKind(part, whole) &&
            // from 41 countries, including 12,300 from Germany: other things
            (cue === 'of-which' || isNear(part.number.value, whole.number.value))
        )
      : []
  const certainty = certaintyOf(list, same, whole)
  if (certainty === 'none' && exceeding.length === 0) return null
  return {...tallyOf(whole, same, false, certainty), exceeding: exceeding.map(({number}) => number)}
}

/** 6,175 thousand, divided between the school (1,975) and …: parts that leave the thousands to the whole. */
function scaleTo({number: {magnitude}}: Item, parts: readonly Item[]): Sum {
  const sum = sumOf(parts)
  return magnitude > 0 && parts.every(({number}) => number.magnitude === 0)
    ? scaled(sum, 10 ** magnitude)
    : sum
}

function closest(wholes: readonly Item[], parts: readonly Item[]): Item {
  const sum = sumOf(parts).value
  const distance = ({number}: Item) => apart(number.value, sum)
  return wholes.reduce((a, b) => (compare(distance(b), distance(a)) < 0 ? b : a))
}

/** All of them; those up to where another statement may begin; all but the first where it repeats the whole. */
function readingsOf(parts: readonly Item[], {number}: Item): (readonly Item[])[] {
  const prefixes = parts.flatMap((_, index) => {
    const next = parts[index + 1]
    return next && !mayBegin.test(next.lead) ? [] : [parts.slice(0, index + 1)]
  })
  const repeats = parts[0] && compare(parts[0].number.value, number.value) === 0
  return [...prefixes.reverse(), ...(repeats ? [parts.slice(1)] : [])].filter(({length}) => length > 1)
}

/** The list with what follows it in the sentence. */
function longerThan(parts: readonly Item[], more: readonly Item[]): (readonly Item[])[] {
  return more.map((_, index) => [...parts, ...more.slice(0, index + 1)])
}

function certaintyOf(
  {cue, isAllTold, isComplete}: Breakdown,
  parts: readonly Item[],
  whole: Item
): Certainty {
  const last = parts.at(-1)
  if (!last || parts.length < 2 || !isComplete) return 'none'
  const sum = scaleTo(whole, parts).value
  const total = whole.number.value
  const isOver = compare(sum, total) > 0
  const near = isNear(sum, total)
  const close = isClose(sum, total)
  if (cue === 'difference') return 'proven'
  if (cue === 'remainder') return close ? 'proven' : 'likely'
  const isClosed = cue === 'closed' || cue === 'total' || isRest.test(`${last.lead}${last.rest}`)
  if (isClosed) return near ? 'proven' : cue === 'open' ? 'none' : 'likely'
  if (cue === 'open') return isOver && parts.length > 2 ? 'likely' : 'none'
  if (cue === 'apposition') return close ? 'likely' : 'none'
  if (cue === 'brackets') return close ? 'proven' : near || isSlip(parts, whole) ? 'likely' : 'none'
  if (!parts.every(part => cue === 'colon' || isOfKind(part, whole))) return 'none'
  if (parts.length === 2) {
    if (cue === 'colon') return near || isSlip(parts, whole) || isAnyOver(parts, whole) ? 'likely' : 'none'
    return isSmall(apart(sum, total), total) || (isOver && close) ? 'likely' : 'none'
  }
  // Of the 64 grants, 40 went to charities, 23 to young people and 12 abroad: some may be counted twice, and a rest may go
  // without saying, but hardly a small one
  if (isSmall(apart(sum, total), total)) return cue === 'of-which' || isAllTold ? 'proven' : 'likely'
  const isLikely = isSlip(parts, whole) || (isOver && close) || (near && (isAllTold || cue === 'colon'))
  return isLikely || (isOver && cue === 'colon' && isAnyOver(parts, whole)) ? 'likely' : 'none'
}

function isAnyOver(parts: readonly Item[], {number}: Item): boolean {
  return parts.some(part => compare(part.number.value, number.value) > 0)
}

/** Within a twentieth. */
function isSmall(difference: Decimal, total: Decimal): boolean {
  return compare(multiply(difference, whole(20)), total) <= 0
}

/** Whether one digit too many or too few, or two changed about, in the total or in a part makes the parts add up. */
function isSlip(parts: readonly Item[], {number}: Item): boolean {
  const sum = sumOf(parts).value
  const rest = subtract(number.value, sum)
  return (
    isMistyped(number.value, sum) ||
    parts.some(part => isMistyped(part.number.value, add(part.number.value, rest)))
  )
}

function isMistyped(printed: Decimal, meant: Decimal): boolean {
  if (printed.scale !== meant.scale || meant.units <= 0n) return false
  const slip = slipOfDigits(`${printed.units}`, `${meant.units}`)
  if (slip === null || slip === 'swapped-digits') return slip !== null
  // Most numbers are a digit apart from another, and those below 100 from many by a digit more or less
  return slip !== 'wrong-digit' && (printed.units > 99n || meant.units > 99n)
}

function tallyOf(whole: Item, parts: readonly Item[], settled: boolean, certainty: Certainty): Tally {
  const sum = scaleTo(whole, parts).value
  const over = apart(sum, whole.number.value)
  return {
    kind: 'parts',
    total: whole.number,
    parts: parts.map(({number}) => number),
    sum,
    settled,
    certainty,
    exceeding: [],
    overlaps:
      !settled &&
      parts.length > 2 &&
      parts.some(({number}) => compare(number.value, over) === 0 && compare(sum, whole.number.value) > 0)
  }
}

function withoutRepeats(tallies: readonly Tally[]): Tally[] {
  const settled = new Set(tallies.filter(one => one.settled).flatMap(({parts}) => parts[0]?.span.start ?? []))
  const seen = new Set<string>()
  return tallies.filter(({total, parts, settled: isSettled}) => {
    const key = `${total.span.start} ${parts[0]?.span.start}`
    if (seen.has(key) || (!isSettled && settled.has(parts[0]?.span.start ?? -1))) return false
    seen.add(key)
    return true
  })
}
