import {compare, toNumber} from '../../arithmetic.ts'
import type {Certainty} from '../../facts/tally.ts'
import type {Quantity} from '../numbers/quantity.ts'
import {isAllTold, isAmount, isCarriedIn, isChange, isPast, isPercentage} from '../numbers/roles.ts'
import {kindredUnit} from '../numbers/units.ts'
import {isClose, isNear, sumOf} from './sums.ts'

/** Longest list of parts. */
const MAX_PARTS = 40
/** Parts in paragraphs of their own stand no farther apart than this. */
const MAX_ITEM = 80
/** The number of the first item of a list. */
const first = /\n {0,4}(?:\(?[1一][).、]|①|一是|第一,)/
/** More things than this are not counted again in words: 以上三类共. */
const MAX_COUNTED = 12

const total =
  /(合计|共计|总计|总共|累计|(?<!公)共(?![享同用青建和性识振济存赢治鸣管]))(?:计|有)?([^,;。\d]{0,16})$/
/** The words say that what stands before is added up. */
const pointing = /以上|上述|前述|合计|共计|总计|总共/
const back = /以上|上述|前述/
/** Words of time and of all, that parts and totals of other things have too. */
const common =
  /20\d\d年|全年|本年|年度|截[至止]|年底|目前|以上|上述|前述|合计|共计|总计|总共|累计|各类|各种|各项|信息|政府|我[局镇委办街厅校县市区]|全[市县区镇厅局]|[共计有为了的是达到]/g
/** What became of what came in; a number of these is no total of what came in. */
const outcome = /办结|办理|答复|回复|整改|采纳|解决|完成|处理|通过|审结|查处|培训|参[训加与]|阅读|访问|点击/g
/** Where a sentence says at its beginning that it counts a part of everything. */
const scope = /网站|公众号|微信|微博|平台|专栏|公[开告示]栏|公报|新媒体|窗口|热线|渠道|方式|季度|半年|月/g

/** Parts of a total that stands in a sentence or a paragraph of its own behind them, and what a difference proves. */
export interface LaterTotal {
  readonly parts: readonly Quantity[]
  readonly certainty: Certainty
}

/**
 * 发布通知12条、动态8条。全年共发布21条: a total that follows its parts, in the sentence, in the next one, or behind a list of
 * paragraphs, and names anew what they count.
 */
export function laterTotal(
  quantities: readonly Quantity[],
  end: number,
  year: number | null
): LaterTotal | null {
  const told = quantities[end] as Quantity
  const clause = total.exec(told.label)
  if (!clause || told.mention.hedge !== null || told.gap.includes('其中')) return null
  const counted = countBefore(quantities, end)
  const head = counted ? end - 1 : end
  const {link} = quantities[head] as Quantity
  const opening = (quantities[head] as Quantity).gap
  const own = opening.slice(Math.max(opening.lastIndexOf('。'), opening.lastIndexOf('\n')) + 1)
  const lead = counted === null ? own : `${own} ${told.gap}`
  const points = pointing.test(lead)
  if (link === 5 && !points && counted === null) return null
  const parts = link === 5 ? itemsBefore(quantities, head, told) : partsBefore(quantities, head, told)
  if (!parts || parts.length < 2 || parts.some(part => isPast(part, year) || isCarriedIn(part))) return null
  if (counted !== null && counted !== parts.length) return null
  const pointsBack = back.test(lead) || (link <= 3 && /各[类项种]/.test(lead))
  if (!pointsBack && !sharesWords(lead, parts)) return null
  return {parts, certainty: certaintyOf(lead, parts, told, points || counted !== null || areAllTimes(parts))}
}

/** 以上三类共: how many the words say there are; null where they do not. */
function countBefore(quantities: readonly Quantity[], end: number): number | null {
  const count = quantities[end - 1]
  const {link} = quantities[end] as Quantity
  if (!count || link > 0 || count.mention.script !== 'chinese') return null
  const many = toNumber(count.mention.value)
  return many >= 2 && many <= MAX_COUNTED ? many : null
}

/** All that the sentence has counted so far, or the sentence before: of one unit, and nothing else. */
function partsBefore(quantities: readonly Quantity[], head: number, told: Quantity): Quantity[] | null {
  const parts: Quantity[] = []
  let isOver = false
  for (let index = head - 1; index >= 0 && parts.length < MAX_PARTS; index--) {
    const part = quantities[index] as Quantity
    if (!isPercentage(part) && !isChange(part)) {
      // 15个村分三批公开，第一批120条、第二批98条: before the parts there may be other numbers, and none between them
      if (!isPart(part, told)) isOver = true
      else if (isOver) return null
      else parts.unshift(part)
    }
    if (part.link >= 4) break
    if ((quantities[index + 1] as Quantity).link >= 4 && index + 1 < head) break
  }
  // 共承办建议17件、提案22件: the word is said of both; 共承办39件，提案22件 is a total with a part
  const isTotal = parts.some((part, index) => isAllTold(part) && (index > 0 || parts[1]?.link !== 1))
  return isTotal ? null : parts
}

function isPart(part: Quantity, told: Quantity): boolean {
  return (
    isAmount(part) &&
    part.mention.hedge === null &&
    part.mention.unit !== null &&
    kindredUnit(part.mention.unit, told.mention.unit) &&
    !part.gap.includes('其中')
  )
}

/** 1.卫生政策类42条；¶2.疾病防控类66条；¶以上共计: one number to a paragraph. */
function itemsBefore(quantities: readonly Quantity[], head: number, told: Quantity): Quantity[] | null {
  const parts: Quantity[] = []
  for (let index = head - 1; index >= 0 && parts.length < MAX_PARTS; index--) {
    const part = quantities[index] as Quantity
    const isItem = part.prose.section === told.prose.section && isPart(part, told) && !isAllTold(part)
    if (!isItem || (quantities[index + 1] as Quantity).link !== 5) break
    parts.unshift(part)
    if (part.link !== 5 || part.gap.length > MAX_ITEM || first.test(part.gap)) break
  }
  return parts
}

/** Whether the total names what the parts count: 发布 or 会议 stands in both, and it tells of no outcome. */
function sharesWords(lead: string, parts: readonly Quantity[]): boolean {
  const said = parts.map(({gap, tail}) => `${gap.slice(-60)}${tail}`).join(' ')
  for (const [word] of lead.matchAll(outcome)) if (!said.includes(word)) return false
  const words = lead.replace(common, ' ')
  for (let at = 0; at + 2 <= words.length; at++) {
    const pair = words.slice(at, at + 2)
    if (!pair.includes(' ') && said.includes(pair)) return true
  }
  // 共360条: nothing is named that could be another thing
  return words.trim() === '' && /共|计/.test(lead) && !/政府|信息/.test(lead)
}

/** 上半年31封，下半年37封; 四季度: the year is told to its end. */
function areAllTimes(parts: readonly Quantity[]): boolean {
  const words = parts.map(({gap}) => gap.slice(-30)).join(' ')
  return /四季度/.test(words) ? parts.length === 4 : parts.length === 2 && /上半年.{0,60}下半年/.test(words)
}

function certaintyOf(lead: string, parts: readonly Quantity[], told: Quantity, points: boolean): Certainty {
  const sum = sumOf(parts).value
  const {value} = told.mention
  if (points) {
    const isSlip = parts.length > 2 || areAllTimes(parts) || isClose(sum, value)
    return isSlip && isNear(sum, value) ? 'proven' : 'none'
  }
  if (!isClose(sum, value)) return 'none'
  // 网站发布通知12条、动态8条。全年共发布22条: elsewhere there may have been others
  const isScoped = [...(parts[0]?.gap.slice(-60) ?? '').matchAll(scope)].some(
    ([word]) => !lead.includes(word)
  )
  const isOver = compare(sum, value) > 0
  return isScoped && !isOver && !parts.slice(1).every(({label}) => label.search(scope) >= 0)
    ? 'none'
    : 'likely'
}
