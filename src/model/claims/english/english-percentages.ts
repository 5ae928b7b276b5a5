import {compare, type Decimal} from '../../arithmetic.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {PrintedNumber} from '../../facts/printed-number.ts'
import type {Certainty, Tally} from '../../facts/tally.ts'
import {canMake, distance, isFarOff, printPercent, ratioOf} from '../../ratios.ts'
import {negative} from '../percentages/against.ts'
import type {Item, Sentence} from './sentences.ts'

const up =
  /\b(?:increas\w{0,4}|rise|rises|rose|risen|rising|grow\w{0,3}|grew|growth|up|gain\w{0,2}|higher|more)\b/i
const down =
  /\b(?:decreas\w{0,4}|declin\w{0,4}|fall\w{0,3}|fell|drop\w{0,4}|reduc\w{0,5}|down|lower|cut|fewer|less|shrank|shrunk)\b/i
/** The words of a growth right before its percentage: an increase of, fell by, up. */
const growthBefore =
  /\b(increas\w{0,4}|rise|rises|rose|risen|rising|grow\w{0,3}|grew|growth|up|gain\w{0,2}|decreas\w{0,4}|declin\w{0,4}|fall\w{0,3}|fell|drop\w{0,4}|reduc\w{0,5}|down|cut|change|changed)\b[^,;:()]{0,30}$/i
const growthBehind =
  /^\s?(?:more|fewer|less|higher|lower|increase|rise|growth|gain|decrease|decline|fall|drop|reduction|up|down|above|below)\b/i
/** What was before: from 129, than the 397, against 452, compared with 152. */
const baseBefore =
  /\b(?:from|than(?: in)?|against|versus|compared (?:with|to)|(?:previous|last) year(?:'s|’s)?|on)\b(?: (?:the|a|its|only|just|some|last year's|last year’s|those|figure of))*(?: total of)? ?[£$€]?$/i
const yearBefore =
  /(?:\b(?:19|20)\d\d(?:[–/-]\d{2,4})?|\b(?:last|previous|prior) year|\byear before|\bFY ?\d{2,4}) ?:? ?\(?[£$€]?$/i
const nowBehindFrom = /^[^,;]{0,24}\bto (?:a total of )?[£$€]?$/i
const notShare = /^\s?(?:points?|pts?|above|below|interest|per annum|a year|confidence|target)\b|^-points?/i
const ofWhole =
  /\bof (?:(?:the|all|these|those|our|its|their|some|a total of|total)(?: [a-z’'-]{1,16}){0,2} )?[£$€]?$/i
/** How far from a percentage its numbers stand in a sentence. */
const mostAround = 8

/** What the percentages of a paragraph are taken from. */
export function findEnglishPercentages(
  sentences: readonly Sentence[],
  tallies: readonly Tally[]
): Percentage[] {
  const found: Percentage[] = []
  const tallyOf = new Map(
    tallies.flatMap(tally => tally.parts.map(part => [part.span.start, tally] as const))
  )
  for (const [index, sentence] of sentences.entries()) {
    const all = [...sentence.main, ...sentence.asides].sort((a, b) => a.number.start - b.number.start)
    if (!all.some(({kind}) => kind === 'percentage')) continue
    const before = sentences
      .slice(Math.max(0, index - 3), index)
      .filter(({paragraph}) => paragraph === sentence.paragraph)
      .flatMap(({main, asides}) => [...main, ...asides])
      .filter(isAmount)
    for (const item of all) {
      if (item.kind !== 'percentage' || item.number.hedge !== null || notShare.test(item.rest)) continue
      const context = {sentence, all, before, tallyOf}
      const direction = directionOf(item, sentence)
      const percentage = direction === null ? shareOf(item, context) : growthOf(item, direction, context)
      if (percentage) found.push(percentage)
    }
  }
  return found
}

interface Context {
  readonly sentence: Sentence
  /** Every quantity and percentage of the sentence, in order. */
  readonly all: readonly Item[]
  /** The amounts of the paragraph before it. */
  readonly before: readonly Item[]
  readonly tallyOf: ReadonlyMap<number, Tally>
}

function isAmount({kind, number}: Item): boolean {
  return (kind === 'count' || kind === 'money') && number.hedge === null
}

/** 1 for a growth, -1 for a decline, 0 where the words leave it open; null for a share. */
function directionOf(item: Item, sentence: Sentence): 1 | -1 | 0 | null {
  const {lead, rest, bracket, owner} = item
  const words = growthBefore.exec(lead.slice(-60))?.[1] ?? growthBehind.exec(rest)?.[0]
  if (words !== undefined)
    return /\bchang/i.test(words) ? 0 : down.test(words) ? -1 : up.test(words) ? 1 : null
  // from 130 to 156, that is by 20 per cent
  const isSaidAgain = /\b(?:that is|i\.e\.|or|namely),? (?:by )?$/.test(lead) && isFromTo(sentence, item)
  if (isSaidAgain) return directionIn(sentence.text)
  if (bracket < 0 || lead.trim().length > 1) return null
  // from 129 to 104 (-19.4%)
  const sign = /[-−–]\s?$/.test(lead) ? -1 : /\+\s?$/.test(lead) ? 1 : null
  if (sign !== null) return sign
  return owner !== null && isFromTo(sentence, item) ? directionIn(sentence.text) : null
}

/** Whether "from A to B" stands right before a percentage. */
function isFromTo({main}: Sentence, {number}: Item): boolean {
  const before = main.filter(one => isAmount(one) && one.number.start < number.start).slice(-2)
  const [from, to] = before
  return (
    from !== undefined &&
    to !== undefined &&
    /\bfrom (?:the )?[£$€]?$/.test(from.lead) &&
    nowBehindFrom.test(to.lead)
  )
}

function directionIn(text: string): 1 | -1 | 0 {
  if (down.test(text)) return up.test(text) ? 0 : -1
  return up.test(text) ? 1 : 0
}

interface Pair {
  readonly one: Item
  readonly other: Item
}

/** Tries pairs of numbers for a percentage; the first that make it settle it, the closest of the proving ones tell what it should be. */
function judge(
  kind: 'share' | 'growth',
  {number}: Item,
  printed: Decimal,
  admissible: readonly Pair[],
  proving: readonly Pair[],
  certainty: Certainty
): Percentage | null {
  for (const {one, other} of [...proving, ...admissible]) {
    if (canMake({kind, one: one.number, other: other.number}, printed))
      return {
        kind,
        figure: number,
        settled: true,
        certainty: 'none',
        numbers: [one.number, other.number],
        expected: null
      }
  }
  let closest: {numbers: readonly PrintedNumber[]; exact: Decimal} | null = null
  for (const {one, other} of proving) {
    const exact = ratioOf({kind, one: one.number, other: other.number}, printed.scale)
    if (!exact) continue
    if (!closest || compare(distance(printed, exact), distance(printed, closest.exact)) < 0)
      closest = {numbers: [one.number, other.number], exact}
  }
  if (!closest || certainty === 'none') return null
  const {exact, numbers} = closest
  const sure = certainty === 'proven' && (kind === 'growth' || isFarOff(printed, exact))
  return {
    kind,
    figure: number,
    settled: false,
    certainty: sure ? 'proven' : 'likely',
    numbers,
    expected: printPercent(exact.units < 0n ? negative(exact) : exact)
  }
}

function growthOf(item: Item, direction: 1 | -1 | 0, {sentence, all, before}: Context): Percentage | null {
  const {number} = item
  const own = around(item, all)
  const others = [...own, ...before.slice(-4)]
  const isNegative = direction < 0
  const printed = isNegative ? negative(number.value) : number.value
  const bases = own.filter(one => isBase(one, sentence))
  const admissible: Pair[] = []
  for (const one of others) {
    for (const other of others) {
      if (one === other || one.kind !== other.kind) continue
      // from 61 to 55 is no growth from 55 to 61
      if (bases.includes(one) && !bases.includes(other)) continue
      admissible.push({one, other})
    }
  }
  // 15 more than the 397 of 2023: what came on top, over what was before
  const settled = admissible.find(({one, other}) =>
    canMake({kind: 'share', one: one.number, other: other.number}, number.value)
  )
  if (
    direction === 0 &&
    admissible.some(({one, other}) =>
      canMake({kind: 'growth', one: one.number, other: other.number}, negative(number.value))
    )
  )
    return null
  const proving = bases.flatMap(base => nowsOf(base, own, before, item).map(now => ({one: now, other: base})))
  const fitting = proving.filter(
    ({one}) =>
      one.noun === null ||
      item.noun === null ||
      !/[a-z]/.test(item.noun) ||
      proving.length === 1 ||
      one.noun === item.noun
  )
  const isSure = bases.length === 1 && proving.length === 1
  const judged = judge('growth', item, printed, admissible, fitting, isSure ? 'proven' : 'likely')
  if (judged && !judged.settled && settled) {
    return {
      kind: 'growth',
      figure: number,
      settled: true,
      certainty: 'none',
      numbers: [settled.one.number, settled.other.number],
      expected: null
    }
  }
  return judged
}

function isBase({lead, bracket, rest, number}: Item, {text, start}: Sentence): boolean {
  if (baseBefore.test(lead)) return !/\bfrom\b/.test(lead) || !/\bto\b[^a-z]*$/.test(lead)
  if (bracket < 0) return false
  const inside = text.slice(bracket - start, number.start - start)
  const outside = text.slice(Math.max(0, bracket - start - 24), bracket - start)
  return (
    yearBefore.test(inside) ||
    (/^\(\s?[£$€]?$/.test(inside) && /^\s?\)/.test(rest === '' ? ')' : rest) && yearBefore.test(outside))
  )
}

/** What a number before has become: the one behind "to", else the nearest before it. */
function nowsOf(base: Item, own: readonly Item[], before: readonly Item[], percentage: Item): Item[] {
  const at = own.indexOf(base)
  const same = ({kind, noun}: Item) =>
    kind === base.kind && (noun === null || base.noun === null || noun === base.noun)
  const next = own[at + 1]
  if (next && next.kind === base.kind && nowBehindFrom.test(next.lead)) return [next]
  const earlier = own.slice(0, at).filter(one => one.kind === base.kind && one.bracket < 0)
  const near = earlier.at(-1)
  if (near && same(near)) return [near]
  if (earlier.length > 0) return earlier.slice(0, 2)
  return percentage.bracket >= 0 || at === 0 ? before.filter(same).slice(-1) : []
}

/** The amounts of the sentence that stand near. */
function around(item: Item, all: readonly Item[]): Item[] {
  const at = all.indexOf(item)
  return all.slice(Math.max(0, at - mostAround), at + mostAround).filter(isAmount)
}

function shareOf(item: Item, {sentence, all, before, tallyOf}: Context): Percentage | null {
  const {number} = item
  const at = all.indexOf(item)
  const part = partOf(item, all)
  if (!part) return null
  const own = around(item, all).filter(one => one !== part && one.kind === part.kind)
  const explicit = wholeSaid(item, part, all, sentence)
  const tally = tallyOf.get(part.number.span.start)
  const pairs: Pair[] = [...own, ...before.filter(({kind}) => kind === part.kind)].map(other => ({
    one: part,
    other
  }))
  if (tally) {
    const total = asItem(tally.total, part)
    const sum = asItem({...tally.total, value: tally.sum, low: tally.sum, high: tally.sum}, part)
    pairs.push({one: part, other: total}, {one: part, other: sum})
    const told = !tally.settled && tally.certainty !== 'none'
    if (!explicit)
      return judge('share', item, number.value, pairs, [{one: part, other: total}], told ? 'none' : 'proven')
  }
  if (explicit) {
    const isTold = tally !== undefined && !tally.settled && tally.certainty !== 'none'
    return judge(
      'share',
      item,
      number.value,
      pairs,
      [{one: part, other: explicit}],
      isTold ? 'none' : 'proven'
    )
  }
  // 290 defects (91.2%): of the defects that the sentence before has counted
  const isBare = item.bracket >= 0 && item.lead.trim().length <= 1 && item.rest.trim() === ''
  const named = before.filter(
    one =>
      one.kind === part.kind &&
      one.noun !== null &&
      one.noun === part.noun &&
      compare(one.number.value, part.number.value) > 0
  )
  const isFirst = own.every(one => one.number.start > part.number.start)
  const proving =
    isBare && isFirst && named.length > 0 && at >= 0 ? named.map(other => ({one: part, other})) : []
  return judge('share', item, number.value, pairs, proving, named.length === 1 ? 'likely' : 'none')
}

function asItem(number: PrintedNumber, like: Item): Item {
  return {...like, number: {...like.number, ...number}}
}

/** What is shared: the number that the bracket stands behind, or the one before in the same bracket or clause. */
function partOf(item: Item, all: readonly Item[]): Item | null {
  const at = all.indexOf(item)
  const previous = all[at - 1]
  if (item.bracket < 0) {
    // 9,360 contracts, or 51.6% of all contracts
    const isRestated =
      /(?:,|\bor|\bi\.e\.,?|\bthat is,?|\bequal to|\brepresenting|\bequivalent to|\bmaking up|\baccounting for)(?: [a-z]{1,8})? $/i.test(
        item.lead
      )
    if (previous && isAmount(previous) && previous.bracket < 0 && isRestated) return previous
    // 89.4% of expenditure (2,056 of 2,301)
    const [first, second] = all.slice(at + 1)
    return first &&
      second &&
      first.owner === item &&
      second.bracket === first.bracket &&
      ofWhole.test(second.lead)
      ? first
      : null
  }
  const inside = all.filter(one => one.bracket === item.bracket && one.number.start < item.number.start)
  const [first] = inside
  if (first) return isAmount(first) ? first : null
  const {owner} = item
  if (!owner || !isAmount(owner)) return null
  // 1,184 of the 1,261 closed requests (93.9%)
  const before = all[all.indexOf(owner) - 1]
  return before &&
    isAmount(before) &&
    before.kind === owner.kind &&
    /^(?: [a-z’'-]{1,20}){0,3} (?:out )?of (?:the |all |these |those |its |our )?[£$€]?$/i.test(owner.lead)
    ? before
    : owner
}

/** The whole that the sentence names itself: Of the 71 cases, a of the b, a (p%) of b. */
function wholeSaid(item: Item, part: Item, all: readonly Item[], {main}: Sentence): Item | null {
  const fits = (one: Item | undefined) =>
    one !== undefined && one !== part && isAmount(one) && one.kind === part.kind
  const next = all[all.indexOf(part) + 1]
  if (
    next &&
    fits(next) &&
    /^(?: [a-z’'-]{1,20}){0,3} (?:out )?of (?:the |all |these |those |its |our )?[£$€]?$/i.test(next.lead)
  )
    return next
  const behind = all[all.indexOf(item) + 1]
  if (
    behind &&
    fits(behind) &&
    behind.bracket < 0 &&
    /^\s?\)? ?of (?:the |all |these |those |its |our |a total of )?[£$€]?$/i.test(
      behind.lead.replace(part.rest, '')
    )
  )
    return behind
  const lead = main.find(
    one =>
      fits(one) &&
      /(?:^|[,;:] |\band )\s?of (?:the |these |those |all |our |its |their )?(?:[a-z]{1,14} )?[£$€]?$/i.test(
        one.lead
      )
  )
  if (!lead || lead.number.start > part.number.start) return null
  const isOfKind = part.noun === null || lead.noun === null || part.noun === lead.noun
  return isOfKind ? lead : null
}
