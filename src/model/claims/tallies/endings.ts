import {toNumber} from '../../arithmetic.ts'
import type {Certainty, Tally} from '../../facts/tally.ts'
import type {Quantity, Sequence} from '../numbers/quantity.ts'
import {isAmount, isPercentage, totalsUp} from '../numbers/roles.ts'
import {kindredUnit} from '../numbers/units.ts'
import {laterTotal} from './later-totals.ts'
import {judge, settled} from './readings.ts'
import type {Stretch, Whole} from './stretch.ts'
import {isClose, isNear, meets, sumOf} from './sums.ts'
import {unsettledTally} from './verdicts.ts'

/** Longest list of parts. */
const MAX_PARTS = 40
/** More things than this are not counted again in words: 三类新媒体共…. */
const MAX_COUNTED = 12

/** The numbers that stand alone in a bracket, by sentence. */
export type Asides = (one: Quantity) => readonly Quantity[]

/** What every word of a total has. */
const mayAdd = /[共计]|总数/
/** 共发布, 合计: the word that adds up, and what it says of how. */
const addsUp = /(?:合计|共计|总计|总共|累计|(?<!公)共(?![享同用青建和性识振济存赢治鸣管]))([^,;。\d]{0,6})$/

/**
 * A total behind its parts, in the ways it may be told: 合计8条; 三类新媒体共发布2487条, which counts the parts;
 * 2名专职、9名兼职人员共11人; 公开重点领域信息合计204条, which names all of them; 全年共发布2487条, in a sentence of its own.
 */
export function endingTally(
  quantities: readonly Quantity[],
  end: number,
  year: number | null,
  asides: Asides
): Tally | null {
  const total = quantities[end] as Quantity
  if (!isAmount(total) || !mayAdd.test(total.label)) return null
  return (total.link > 3 ? null : inSentence(quantities, end, year, asides)) ?? later(quantities, end, year)
}

function inSentence(
  quantities: readonly Quantity[],
  end: number,
  year: number | null,
  asides: Asides
): Tally | null {
  const total = quantities[end] as Quantity
  const adding = addsUp.exec(total.label)
  const again = adding && countedAgain(quantities, end, adding[1] ?? '', asides)
  if (again) return again
  return (
    allTold(quantities, end, year) ??
    (adding?.[1] === '' ? (joined(quantities, end) ?? named(quantities, end)) : null)
  )
}

/** 甲类1条、乙类2条。全年共发布3条。 */
function later(quantities: readonly Quantity[], end: number, year: number | null): Tally | null {
  const found = laterTotal(quantities, end, year)
  return found && told(quantities[end] as Quantity, found.parts, found.certainty)
}

/** 甲类1条，乙类2条，其他5条，合计8条。 */
function allTold(quantities: readonly Quantity[], end: number, year: number | null): Tally | null {
  const total = quantities[end] as Quantity
  const strength = totalsUp(total)
  if (!strength) return null
  const list: Quantity[] = []
  for (let index = end - 1; index >= 0 && list.length < MAX_PARTS; index--) {
    const quantity = quantities[index] as Quantity
    list.unshift(quantity)
    if (quantity.link >= 4 || totalsUp(quantity)) break
  }
  if (list.filter(isAmount).length < 2) return null
  const stretch: Stretch = {list, rest: [], cue: 'all-told', opening: '', lines: false, strength}
  return judge(stretch, [wholeOf(total)], year)[0] ?? null
}

/** 微信742条、微博1130条、头条号615条，三类新媒体共发布2487条: as many parts as the words count, and no more. */
function countedAgain(
  quantities: readonly Quantity[],
  end: number,
  how: string,
  asides: Asides
): Tally | null {
  const total = quantities[end] as Quantity
  const count = quantities[end - 1]
  if (!count || total.link > 0 || count.link < 1 || count.link > 3) return null
  if (!/^(?:以上|上述|前述|这)?$/.test(count.label) || count.mention.value.scale > 0) return null
  const many = toNumber(count.mention.value)
  if (many < 2 || many > MAX_COUNTED) return null
  const parts = amountsBefore(quantities, end - 1, total).slice(-many)
  const found = parts.length === many ? parts : inBrackets(asides, total).slice(-many)
  if (found.length < many || !isSame(how, found)) return null
  const isList = found.slice(1).every(({link}) => link <= 3)
  return told(total, found, isList && isNearTotal(found, total) ? 'proven' : 'likely')
}

/** 市局受理20件、县局受理30件，两级共办结45件 counts another thing. */
function isSame(how: string, parts: readonly Quantity[]): boolean {
  return how.length < 2 || parts.some(({label}) => label.includes(how.slice(0, 2)))
}

/** What the sentence has counted so far in the unit of the total. */
function amountsBefore(quantities: readonly Quantity[], end: number, total: Quantity): Quantity[] {
  const found: Quantity[] = []
  for (let index = end - 1; index >= 0 && found.length < MAX_PARTS; index--) {
    const quantity = quantities[index] as Quantity
    if (isAmount(quantity) && kindredUnit(quantity.mention.unit, total.mention.unit)) found.unshift(quantity)
    if ((quantities[index + 1] as Quantity).link >= 4 || quantity.link >= 4) break
  }
  return found
}

/** 规划局（412件）、东湖区（371件）和公安局（296件），三家合计1079件 */
function inBrackets(asides: Asides, total: Quantity): readonly Quantity[] {
  return asides(total).filter(
    ({mention}) => mention.end < total.mention.start && mention.unit === total.mention.unit
  )
}

/** Collects the numbers that stand alone in a bracket when they are first asked for. */
export function readAsides(sequences: readonly Sequence[]): Asides {
  let bySentence: Map<string, Quantity[]> | null = null
  return one => {
    bySentence ??= loneBySentence(sequences)
    return bySentence.get(placeOf(one)) ?? []
  }
}

function loneBySentence(sequences: readonly Sequence[]): Map<string, Quantity[]> {
  const found = new Map<string, Quantity[]>()
  for (const {quantities, isAside} of sequences) {
    const [one] = quantities
    if (!isAside || !one || quantities.length > 1 || !isAmount(one)) continue
    const others = found.get(placeOf(one))
    if (others) others.push(one)
    else found.set(placeOf(one), [one])
  }
  return found
}

function placeOf({paragraph, sentence}: Quantity): string {
  return `${paragraph} ${sentence}`
}

/** 2名专职人员、9名兼职人员共11人: nothing but 、 between the parts, and no comma before the total. */
function joined(quantities: readonly Quantity[], end: number): Tally | null {
  const total = quantities[end] as Quantity
  if (total.link > 0) return null
  const parts: Quantity[] = []
  for (let index = end - 1; index >= 0 && parts.length < MAX_PARTS; index--) {
    const part = quantities[index] as Quantity
    if (!isAmount(part) || !kindredUnit(part.mention.unit, total.mention.unit)) break
    parts.unshift(part)
    if (part.link > 1) break
  }
  return parts.length < 2 ? null : told(total, parts, isNearTotal(parts, total) ? 'proven' : 'none')
}

/** 招生信息22条、卫生信息64条、安全信息118条，重点领域信息合计204条: all of them bear the name of the total. */
function named(quantities: readonly Quantity[], end: number): Tally | null {
  const total = quantities[end] as Quantity
  const noun = total.label
    .replace(addsUp, '')
    .replace(/[数总的]{0,2}$/, '')
    .slice(-2)
  if (noun.length < 2 || /累计$|共$/.test(total.label)) return null
  const parts = amountsBefore(quantities, end, total)
  if (parts.length < 3 || parts.some(({gap}) => gap.includes('其中'))) return null
  if (!parts.every(({label}) => label.endsWith(noun))) return null
  if (!isNearTotal(parts, total)) return told(total, parts, 'none')
  const certainty = isClose(sumOf(parts).value, total.mention.value) ? 'proven' : 'likely'
  return told(total, parts, certainty)
}

/** The tally of parts that are known one by one. */
function told(total: Quantity, parts: readonly Quantity[], certainty: Certainty): Tally | null {
  const all = [total, ...parts].map(({mention}) => mention)
  if (meets(sumOf(parts), total.mention)) return settled(wholeOf(total), parts)
  if (certainty === 'none' || all.some(({hedge}) => hedge !== null)) return null
  const isRounded = all.some(({low, high}) => high === null || low !== high)
  const sure = isRounded && certainty === 'proven' ? 'likely' : certainty
  return unsettledTally({whole: wholeOf(total), parts, certainty: sure, exceeding: [], overlaps: false})
}

function wholeOf(total: Quantity): Whole {
  return {quantities: [total], sentences: 0, groups: 0}
}

function isNearTotal(parts: readonly Quantity[], total: Quantity): boolean {
  return !parts.some(isPercentage) && isNear(sumOf(parts).value, total.mention.value)
}
