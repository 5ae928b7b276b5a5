import {print, subtract, whole} from '../../arithmetic.ts'
import {slipOfDigits} from '../../digit-slip.ts'
import type {Certainty, Evidence} from '../../facts/tally.ts'
import {has, namedIn, placeIn, type Quantity, says} from '../sentences/quantity.ts'
import {meets, ratio, type Sum, sumOf} from '../sentences/sums.ts'
import type {Lexicon} from '../words/lexicon.ts'
import type {PartList} from './part-list.ts'
import type {PartReading} from './readings.ts'
import type {Whole} from './wholes.ts'

/** From this weight on a list is taken for complete: a sum that is not its whole is an error, or worth a look. */
const ERROR = 4
const WARNING = 3

/** What speaks for a list being all of its whole, and what against it. */
export function weigh(list: PartList, of: Whole, reading: PartReading, lexicon: Lexicon): Evidence[] {
  const {parts} = reading
  const evidence: Evidence[] = []
  const say = (what: string, weight: number) => {
    if (weight !== 0) evidence.push({what, weight})
  }
  const r = ratio(reading.sum, of.sum)
  const last = parts.at(-1) as Quantity
  const isOpen = parts.some(({tail}) => has(tail, 'etc'))
  const closes = says(last, 'other')
  const isRest = has(last.label, 'rest')
  const isBare = list.opening === 'bare' && !list.isDimension
  const isBracket = list.sequence.owner !== null && list.opening === 'which'
  say(
    list.opening,
    isBracket ? 2.5 : {bare: 0, selection: -3, include: 1.5, which: 2, comprise: 4}[list.opening]
  )
  if (list.isDimension && list.opening === 'bare') say('dimension', 1.5)
  if (closes) say('other', 2.5)
  else if (isRest) say('rest', 3)
  if (has(of.quantity.label, 'total')) say('total', 0.5)
  say('parts', Math.min(2, (parts.length - 2) * 0.75 + (parts.length > 2 ? 0.25 : 0)))
  const opposite = parts.length === 2 && areOpposites(parts[0] as Quantity, last, lexicon)
  if (opposite) say('opposites', 3)
  if (parts.every(part => says(part, 'through'))) say('channels', 2)
  // Behind its number an outcome is no name of a part, but more than all of them there cannot be
  if (
    parts.every(part =>
      r > 1 ? says(part, 'outcome') || says(part, 'withdrawn') : has(part.label, 'outcome')
    )
  )
    say('outcomes', 2)
  if (endAlike(parts)) say('alike', 0.5)
  // Of which two things: the rest may well go unsaid; not so behind a colon
  const least = parts.length > 2 || list.items[0]?.colon ? 0.75 : 0.9
  if (list.opening === 'which' && r < 1 && r >= least && isClosedByAnd(list, parts)) say('closed by and', 1)
  say(
    'distance',
    weightOf(
      r,
      slipWeight(print(of.sum.value), print(reading.sum.value)),
      closes || opposite || list.opening === 'comprise',
      isBracket
    )
  )
  if (!isBare && !overlaps(list, parts)) say('slip in a part', slipInPart(parts, reading.sum, of.sum))
  say('shares', weightOfShares(list, parts))
  if (r > 1 && parts.every(({label}) => has(label, 'channel'))) say('channels overlap', closes ? -6 : -1.5)
  if (
    parts.slice(1).some(({link}) => link >= 3) &&
    (parts[1] as Quantity).link >= 3 &&
    !closes &&
    !isRest &&
    !endAlike(parts)
  )
    say('statements', -3)
  if (runsOn(parts)) say('runs on', -3)
  if (isOpen && !closes && r < 1) say('open', -6)
  if (list.opening === 'bare' && closes && r <= 0.5) say('far and unannounced', -2)
  if ((list.opening === 'selection' || has(of.quantity.label, 'mainly')) && r < 1) say('selection', -4)
  if (overlaps(list, parts)) say('overlap', -10)
  if (of.sentences > 0 && isBare && !isRest) say('another sentence', -1)
  if (of.sentences > 1) say('far', -1)
  if (of.between > 0 && of.more.length === 0) say('others between', -0.5 * of.between)
  if (of.more.length > 0) say('several wholes', -1)
  if (parts.some(({label}) => has(label, 'picked') || has(label, 'across'))) say('picked', -3)
  if (!reading.isCut) say('goes on', -3)
  return evidence
}

function weightOf(r: number, slip: number, closes: boolean, isBracket: boolean): number {
  const far = Math.abs(r - 1)
  if (slip > 0 && far < 0.5) return slip
  if (slip >= 2) return 0.5
  if (far <= 0.02) return 2
  if (far <= 0.05) return 1.5
  if (r > 1) return r <= 1.25 ? 1 : r <= 1.6 ? (isBracket ? 0 : -1) : -3
  if (closes) return r > 0.5 ? 0 : -1
  return r >= 0.8 ? 0 : r >= 0.75 ? -1 : r >= 0.5 ? -4 : -6
}

/** How much speaks for a slip of the pen between two numbers: of one digit in two, little. */
export function slipWeight(written: string, meant: string): number {
  // 3,400 and 3,000 are two digits each that may differ
  let common = 0
  while (written.endsWith('00', written.length - common) && meant.endsWith('00', meant.length - common))
    common += 2
  const slip = slipOfDigits(written.slice(0, written.length - common), meant.slice(0, meant.length - common))
  if (slip === null) return 0
  return slip !== 'wrong-digit' ? 2.5 : meant.length - common > 2 ? 2 : common > 0 ? 0 : 1
}

/** So far a sum may lie below and above its whole for a slip in one part to be looked for. */
const [BELOW, ABOVE] = [0.75, 1.6]

/**
 * How much speaks for a slip of the pen in one of the parts: that digits of one, swapped or one dropped or written twice, are all that
 * keeps the parts from making the whole. One wrong digit makes nearly any difference, and says little.
 */
export function slipInPart(parts: readonly Quantity[], sum: Sum, whole: Sum): number {
  const r = ratio(sum, whole)
  if (r < BELOW || r > ABOVE) return 0
  const off = subtract(sum.value, whole.value)
  if (off.units === 0n) return 0
  const weights = parts.map(({number: {value}}) => {
    const slip = slipOfDigits(print(value), print(subtract(value, off)))
    return slip === null ? 0 : slip !== 'wrong-digit' ? 2 : r > 1 ? 0.5 : 0
  })
  return Math.max(...weights)
}

/** Shares that stand behind the parts tell whether these are all: 39件，占54.2%；24件，占33.3%. */
function weightOfShares({sequence}: PartList, parts: readonly Quantity[]): number {
  const shares = parts.map(part => {
    const next = sequence.quantities[placeIn(sequence, part) + 1]
    return next?.nature === 'share' && next.link <= 2 ? next.number : null
  })
  if (shares.some(share => share === null)) return 0
  const sum = sumOf(shares.flatMap(share => share ?? []))
  const hundred = ratio(sum, {value: whole(100), low: whole(100), high: whole(100)})
  return hundred < 0.98 ? -6 : 1
}

export function certaintyOf(evidence: readonly Evidence[], isHedged: boolean): Certainty {
  const weight = evidence.reduce((sum, one) => sum + one.weight, 0)
  if (weight < WARNING) return 'none'
  return weight >= ERROR && !isHedged ? 'proven' : 'likely'
}

/** four ordinary meetings and two extraordinary meetings. The last of a list that ends its sentence; 和 joins names as well. */
function isClosedByAnd({sequence}: PartList, parts: readonly Quantity[]): boolean {
  const last = parts.at(-1) as Quantity
  const next = sequence.quantities[placeIn(sequence, last) + 1]
  const and = last.gap.words.find(({roles}) => roles.has('and'))
  return and !== undefined && /^[a-z]/.test(and.text) && last.link <= 2 && (!next || next.link >= 4)
}

function overlaps({items}: PartList, parts: readonly Quantity[]): boolean {
  return [...items, ...parts].some(({gap, tail}) => has(gap, 'overlap') || has(tail, 'overlap'))
}

/** 其中国家级17个、省级22个；拥有博士点8个: weaker and stronger separators join no parts of one list. */
function runsOn(parts: readonly Quantity[]): boolean {
  const [, ...others] = parts
  return others.some(({link, listed}) => link >= 3 && !listed) && others.some(({link}) => link < 3)
}

/** 事务类643条、资讯类176条: names of one make. */
function endAlike(parts: readonly Quantity[]): boolean {
  const ends = parts.map(({label}) => namedIn(label).slice(-1))
  return ends[0] !== '' && ends.every(end => end === ends[0])
}

export function areOpposites(a: Quantity, b: Quantity, {opposites}: Lexicon): boolean {
  const says = ({label, tail}: Quantity, words: readonly string[]) => {
    const text = `${label.text} ${tail.text}`.toLowerCase()
    return words.some(word => text.includes(word))
  }
  return (
    denies(a, b) ||
    denies(b, a) ||
    opposites.some(([left, right]) => (says(a, left) && says(b, right)) || (says(a, right) && says(b, left)))
  )
}

/** 立案31件、未立案7件: the one is what the other is not. */
function denies({label: one}: Quantity, {label: other}: Quantity): boolean {
  const not = other.words.findLast(({roles}) => roles.has('not'))
  if (!not) return false
  const denied = other.text.slice(not.end).trim().slice(0, 2)
  return denied.length === 2 && one.text.includes(denied) && !has(one, 'not')
}

/** Whether the difference is exactly one part, as where one kind is contained in another. */
export function differsByPart({parts, sum}: PartReading, {sum: whole}: Whole): boolean {
  return parts.some(part => {
    const others = parts.filter(one => one !== part).map(({number}) => number)
    return parts.length > 2 && meets(sumOf(others), whole) && !meets(sum, whole)
  })
}
