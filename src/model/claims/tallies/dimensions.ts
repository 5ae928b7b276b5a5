import {compare, type Decimal} from '../../arithmetic.ts'
import type {Certainty} from '../../facts/tally.ts'
import type {Quantity} from '../numbers/quantity.ts'
import {areOpposites, isAmount, isCarriedIn, isOther, leavesOpen} from '../numbers/roles.ts'
import {sameUnit} from '../numbers/units.ts'
import type {Stretch, Whole} from './stretch.ts'
import {apart, isClose, isNear, sumOf} from './sums.ts'

/** How many quantities and sentences back the whole of a breakdown is looked for. */
const MAX_BACK = 40
const MAX_SENTENCES = 6
const MAX_WHOLES = 24

/** 从申请渠道看, 按类别划分: everything counted so far is divided once more, in a sentence of its own. */
const divided =
  /(?:^|[,;:。\n ])(?:从|按照?|就|以|依|根据)([^,;:。、\d]{0,12}?(?:渠道|方式|途径|载体|形式|平台|主体|申请人|类型|类别|种类|类|内容|结果|领域|来源|对象|身份|层级|级次|季度|月份|时间|地区|区域|部门|单位|性质|体裁|事项|情形|行业|用途))(?:情况|分布|构成)?(?:进行)?(?:来看|上看|看|划分|区分|分类|统计|来分|分(?![工析别享发管级批步配])|而言|来说)/
/** 申请方式方面，网上…; 办理结果为：…: the same of requests without 从 and 按. */
const divides =
  /(?:^|[;。\n]) {0,2}((?:申请|提交|受理|答复|办理|处理)[^,;:。、\d]{0,4}(?:渠道|方式|途径|来源|结果|类型|类别|主体))(?:方面|上|中|分布|情况)?(?:为|是)?[,:]/

/** What a dimension has in its name that says nothing of what is divided. */
const generic =
  /渠道|方式|途径|载体|形式|平台|主体|类型|类别|种类|类|内容|结果|领域|来源|对象|身份|层级|级次|季度|月份|时间|地区|区域|部门|单位|性质|体裁|事项|情形|行业|用途|不同|具体|所属|的/g
/** Dimensions of which a sentence may name some points and pass over the others. */
const unbounded = /内容|领域|事项|对象|地区|区域|部门|单位|行业|用途|主体|情形/
/** 从公开渠道看: where things are to be seen, which may be several places for one; 按公开渠道划分 divides them. */
const seenFrom = /(?:渠道|方式|途径|载体|形式|平台)(?:来|上)?(?:看|而言|来说)/
/** Of these every request has one. */
const requests = /申请|提交|答复|办理|办结|受理|处理/
const selects = /主要|较[大多高]|最[大多高]|居前|居多|排名|前[三五十列]|集中|其中|等|多数|大部分|包括|涉及最/
/** What makes the numbers of one paragraph differ without a fault. */
const withdrawn = /撤|并案|合并|重复|退|转|补正/

/** The name of the dimension by which a sentence divides, or null. */
export function dimensionIn(sentence: string): string | null {
  return divided.exec(sentence)?.[1] ?? divides.exec(sentence)?.[1] ?? null
}

/** The last sentence of a gap: what stands between the previous number and this one and belongs to this one. */
export function ownSentence(gap: string): string {
  return gap.slice(Math.max(gap.lastIndexOf('。'), gap.lastIndexOf(';')) + 1)
}

/**
 * What a breakdown by a dimension may divide: every number of the paragraph before it that no other such breakdown holds.
 * 收到72件。从申请人看，自然人61件、企业11件。从渠道看，网上48件、信函24件: both divide the 72.
 */
export function wholesOfDimension(quantities: readonly Quantity[], start: number): Whole[] {
  const first = quantities[start] as Quantity
  const counted: {quantity: Quantity; sentences: number}[] = []
  let sentence: {quantity: Quantity; sentences: number}[] = []
  let sentences = 0
  for (let index = start; index > Math.max(0, start - MAX_BACK) && sentences <= MAX_SENTENCES; ) {
    const {link} = quantities[index] as Quantity
    if (link >= 4) {
      counted.push(...sentence)
      sentence = []
      sentences++
    }
    // Behind the head of a paragraph, the paragraph before has what is divided
    if (link === 5 && counted.length > 0) break
    const quantity = quantities[--index] as Quantity
    if (dimensionIn(ownSentence(quantity.gap)) !== null) sentence = []
    else if (isAmount(quantity) && sameUnit(quantity.mention.unit, first.mention.unit))
      sentence.push({quantity, sentences})
  }
  counted.push(...sentence)
  const wholes = counted.map(({quantity, sentences}) => ({quantities: [quantity], sentences, groups: 0}))
  for (const {quantity: carried} of counted.filter(({quantity}) => isCarriedIn(quantity))) {
    if (wholes.length >= MAX_WHOLES) break
    for (const {quantity, sentences} of counted) {
      if (quantity !== carried) wholes.push({quantities: [quantity, carried], sentences, groups: 0})
    }
  }
  return wholes.slice(0, MAX_WHOLES)
}

/** The whole that a breakdown comes closest to, of those that speak of the same things. */
export function closestWhole({list, opening}: Stretch, wholes: readonly Whole[]): readonly Whole[] {
  const sum = sumOf(list.filter(isAmount)).value
  const topic = (dimensionIn(ownSentence(opening)) ?? '').replace(generic, '')
  let closest: Whole | null = null
  let least: Decimal | null = null
  for (const whole of wholes) {
    if (whole.quantities.length > 1 || !speaksOf(topic, whole)) continue
    const distance = apart(sum, sumOf(whole.quantities).value)
    if (least !== null && compare(distance, least) >= 0) continue
    closest = whole
    least = distance
  }
  const isExplained = wholes.some(
    ({quantities: [one]}) =>
      one && least && withdrawn.test(one.label) && compare(one.mention.value, least) === 0
  )
  return closest && !isExplained ? [closest] : []
}

function speaksOf(topic: string, {quantities, sentences}: Whole): boolean {
  const [{label, tail, gap}] = quantities as [Quantity]
  if (withdrawn.test(label)) return false
  const words = `${gap.slice(-40)}${tail}`
  // 按类别划分 divides what was counted right before
  if (topic.length < 2) return sentences <= 1
  if (requests.test(topic)) return words.includes('申请') || requests.test(label)
  for (let at = 0; at + 2 <= topic.length; at++) if (words.includes(topic.slice(at, at + 2))) return true
  return false
}

/** What it proves that a breakdown by a dimension does not add up to the whole before it. */
export function certaintyOfDimension(
  {opening, list}: Stretch,
  parts: readonly Quantity[],
  {quantities}: Whole
): Certainty {
  const last = parts.at(-1)
  if (!last || parts.length < 2) return 'none'
  const sum = sumOf(parts).value
  const total = sumOf(quantities).value
  if (!isNear(sum, total)) return 'none'
  const sentence = ownSentence(opening)
  const dimension = dimensionIn(sentence) ?? ''
  const isOver = compare(sum, total) > 0
  const isOpen = selects.test(sentence) || list.some(leavesOpen) || unbounded.test(dimension)
  const closes = isOther(last) || (parts.length === 2 && areOpposites(parts[0] as Quantity, last))
  const isOfRequests = requests.test(dimension)
  if (isOver && seenFrom.test(sentence) && !isOfRequests && !requests.test(quantities[0]?.label ?? ''))
    return 'none'
  if (closes) return isOver && !isOfRequests ? 'likely' : 'proven'
  if (isOpen || parts.length === 2) return isOver && isOfRequests ? 'likely' : 'none'
  // One thing may be published in several places, and a request comes by one way alone
  if (isOver && !isOfRequests) return 'likely'
  return isClose(sum, total) ? 'proven' : 'likely'
}
