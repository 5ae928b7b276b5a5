import {compare, print} from '../../arithmetic.ts'
import type {Quantity} from '../numbers/quantity.ts'
import {
  announcesSelection,
  areOpposites,
  isAllTold,
  isOther,
  leavesOpen,
  saysAll,
  tellsOutcome
} from '../numbers/roles.ts'
import {certaintyOfDimension} from './dimensions.ts'
import type {Stretch, Whole} from './stretch.ts'
import {isNear, meets, scaled, sumOf} from './sums.ts'
import type {Certainty} from './tally.ts'

/** What it proves that a list of parts does not add up to the whole. */
export function certaintyOf(
  stretch: Stretch,
  parts: readonly Quantity[],
  whole: Whole,
  dropped: number
): Certainty {
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
  if (cue === 'dimension') return dropped > 0 ? 'none' : certaintyOfDimension(stretch, parts, whole)
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
  if (cue === 'numbered') {
    // One thing may be published in several places, and a request comes by one way alone
    return near && (!isOver || /申请|办结|答复|复议|诉讼/.test(total.label)) ? 'likely' : 'none'
  }
  if (cue === 'respectively') {
    return whole.sentences === 0 && isAllTold(total) ? 'proven' : near ? 'likely' : 'none'
  }
  if (isOther(last) || saysAll(stretch.opening) || isComposition(stretch)) return 'proven'
  if (parts.some(leavesOpen) || announcesSelection(stretch.opening)) return weak
  if (count === 2) {
    if (areOpposites(parts[0] as Quantity, last)) return 'proven'
    // 召开会议12次，其中专题会5次；开展检查8次: a new statement
    return last.link >= 3 ? 'none' : weak
  }
  return isOver || near ? 'proven' : 'likely'
}

/** 由组长1名、成员8名组成 */
function isComposition({cue, opening}: Stretch): boolean {
  return cue === 'includes' && /由[^。]{0,60}$/.test(opening)
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
