import {compare, print} from '../../arithmetic.ts'
import type {Certainty} from '../../facts/tally.ts'
import type {Quantity} from '../numbers/quantity.ts'
import {
  announcesSelection,
  areOpposites,
  isAllTold,
  isOther,
  isPercentage,
  leavesOpen,
  saysAll,
  tellsOutcome
} from '../numbers/roles.ts'
import {certaintyOfDimension} from './dimensions.ts'
import {areOutcomes} from './outcomes.ts'
import type {Stretch, Whole} from './stretch.ts'
import {isNear, meets, scaled, sumOf} from './sums.ts'

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
  if (!rounded) return proof
  if (proof === 'none' || isTenThousandfold(parts, whole)) return proof
  // 1.8万起，其中刑事320起、治安2100起、交通8600起: of so round a number the rest goes unsaid
  if (!isOver && !isNear(sum.value, total.value)) return 'none'
  // What differs by more than rounding differs, where money is told to one decimal place
  return isMoney(whole, parts) ? proof : 'likely'
}

/** 12.6亿元, of which 8.4亿元 and 4.6亿元. */
function isMoney({quantities}: Whole, parts: readonly Quantity[]): boolean {
  return [...quantities, ...parts].every(({mention}) => mention.unit === '元')
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
  if ((isOver && describesPersons(parts)) || tellsChanges(parts)) return 'none'
  if (cue === 'dimension') return dropped > 0 ? 'none' : certaintyOfDimension(stretch, parts, whole)
  if (dropped > 0) return cue === 'of-which' || cue === 'includes' ? weak : 'none'
  const total = whole.quantities[0] as Quantity
  const near = isNear(sumOf(parts).value, total.mention.value)
  if (cue === 'bare') return near && dividesBarely(total, parts) ? 'proven' : 'none'
  if (cue === 'all-told') return stretch.strength === 'strong' || count > 2 ? 'proven' : 'likely'
  if (cue === 'bracket' && count === 2)
    return near && (areOpposites(parts[0] as Quantity, last) || namesBoth(total, parts)) ? 'proven' : 'none'
  if (cue === 'bracket') return count > 2 && (near || areOfOneKind(parts)) ? 'proven' : 'none'
  if (cue === 'colon') {
    if (parts.some(leavesOpen) || announcesSelection(stretch.opening)) return weak
    if (!near && parts.every(tellsOutcome)) return isImpossible(parts, total) ? 'likely' : 'none'
    if (!near) return count > 2 && (isAllTold(total) || areOfOneKind(parts)) ? 'likely' : 'none'
    return isAllTold(total) && count > 2 ? 'proven' : 'likely'
  }
  if (cue === 'numbered') {
    // One thing may be published in several places, and a request comes by one way alone
    return near && (!isOver || /申请|办结|答复|复议|诉讼/.test(total.label)) ? 'likely' : 'none'
  }
  if (cue === 'respectively') {
    // 共发布620条，网站、公众号分别发布310条、220条: two of several
    if (count === 2 && !isOver && !/分别[为是有]/.test(stretch.opening)) return 'none'
    return whole.sentences === 0 && isAllTold(total) ? 'proven' : near ? 'likely' : 'none'
  }
  if (isOther(last) || saysAll(stretch.opening) || isComposition(stretch)) return 'proven'
  if (parts.some(leavesOpen) || announcesSelection(stretch.opening)) return weak
  if (count === 2) {
    if (areOpposites(parts[0] as Quantity, last) || namesBoth(total, parts)) return 'proven'
    // 召开会议12次，其中专题会5次；开展检查8次: a new statement
    // 合格1256批次；其中蔬菜860批次，合格857批次: what became of the first
    const isOfFirst = last.link === 2 && last.label !== '' && total.label.endsWith(last.label)
    return last.link >= 3 || (last.link === 2 && !near) || isOfFirst ? 'none' : weak
  }
  // 网办1192项，占94%；即办812项，占64%: with shares of their own, they need not exclude each other
  if (isOver && !near && hasShares(stretch)) return 'none'
  return isOver || near ? 'proven' : 'likely'
}

function hasShares({list}: Stretch): boolean {
  return list.filter(isPercentage).length > 1
}

/** 事项168项，其中新增12项、取消9项: what came to a stock and what left it. */
function tellsChanges(parts: readonly Quantity[]): boolean {
  return (
    parts.some(({label}) => /新增|新纳入|增补|调入/.test(label)) &&
    parts.some(({label}) => /取消|退出|删[除减]|核减|调出|注销/.test(label))
  )
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

/** By what persons are described; the same one may be a woman, a member of a party and under 35. */
const attributes: readonly RegExp[] = [
  /女|男/,
  /民族/,
  /党员|团员/,
  /岁|青年|老年|退休/,
  /学历|本科|研究生|硕士|博士|专科/,
  /职称|高级|中级|初级|[一二三]级|技师/,
  /专任|专职|兼职|专业/
]

function describesPersons(parts: readonly Quantity[]): boolean {
  if (!parts.every(({mention}) => /^[人名位]$/.test(mention.unit ?? ''))) return false
  return attributes.filter(one => parts.some(({label}) => one.test(label))).length > 1
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

/** 共发布70条，动态66条，其他4条; 共接到52件，立案31件，不予立案21件; 共发布686条，网站为198条，公众号为488条 */
function dividesBarely(total: Quantity, parts: readonly Quantity[]): boolean {
  const last = parts.at(-1) as Quantity
  if (isOther(last)) return sharesNoun(total, last)
  return areOutcomes(parts) || (parts.length > 2 && parts.every(({label}) => /为$/.test(label)))
}

/** 建议和提案39件，其中建议17件、提案22件: the whole names all its parts. */
function namesBoth(total: Quantity, parts: readonly Quantity[]): boolean {
  const words = `${total.label}${total.tail}`
  const nouns = parts.map(({label}) => label.replace(/^其中/, ''))
  return nouns.every(noun => noun.length >= 2 && words.includes(noun))
}

/** 共发布信息70条，…，其他信息4条: the catch-all names what the total counts, or names nothing. */
function sharesNoun(total: Quantity, last: Quantity): boolean {
  const noun = last.label.replace(/^.{0,12}(?:其他|其它|其余|剩余)(?:的)?/, '').replace(/[类方面]/g, '')
  const counted = `${total.label}${total.tail}`
  if (noun.length >= 2) return counted.includes(noun.slice(-2))
  return !/会|训|检查|活动|调研/.test(counted)
}
